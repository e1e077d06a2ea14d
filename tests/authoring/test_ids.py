from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings import assembly
from filings.authoring import NewFiling, new_filing, unnamed
from filings.errors import InputError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Profile

SECTIONS = """sections:
  - section: facts   # what happened
    paragraphs:
      - The Ministry refused.
      # a note
      - >-
        It gave no reasons,
        or none that it told:

        - not then,
        - not later.
      - text: "It was asked again."
        nature: fact
      - {text: It refused again.}
      - "Quoted: over
        two lines"
      - 'single'
      - id: named
        text: This one has a name.
      - Plain text
        over two lines.
  - heading: Other Matters
    paragraphs: [One of them., "And: another"]
grounds:
  - id: reasons
    heading: No reasons
    paragraphs:
      - |
        Reasons are owed.
"""


@pytest.fixture
def unnamed_case(case: Path) -> Path:
    """Give a case whose petition is written in every way that a paragraph can be, most without ids."""
    path = case / "filings" / "01-petition.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("sections:")] + SECTIONS + text[text.index("relief:") :], encoding="utf-8")
    response = case / "filings" / "03-response.yaml"
    response.write_text(response.read_text().replace("facts-1", "named").replace("facts-2", "named"))
    return case


def answer(case: Path, law: Profile, *, add_ids: bool = True) -> Path:
    wanted = NewFiling(goes_with="petition", by=("company",), add_ids=add_ids)
    return new_filing(assembly.load(case), law, wanted).made[0]


def test_without_leave_the_file_answered_is_not_touched(unnamed_case: Path, law: Profile) -> None:
    path = unnamed_case / "filings" / "01-petition.yaml"
    before = path.read_bytes()
    with pytest.raises(UsageError) as refused:
        answer(unnamed_case, law, add_ids=False)
    (problem,) = refused.value.problems
    assert "10 of its paragraphs have no id" in str(problem)
    assert "--add-ids" in str(problem)
    assert path.read_bytes() == before
    assert not list((unnamed_case / "filings").glob("06-*"))


def test_each_paragraph_gets_an_id_after_the_part_it_stands_in(unnamed_case: Path, law: Profile) -> None:
    answer(unnamed_case, law)
    case_file = assembly.load(unnamed_case)
    facts, others = case_file.filing("petition").filing.sections
    assert [each.id for each in facts.paragraphs] == [f"facts-{n}" for n in (1, 2, 3, 4, 5, 6)] + ["named", "facts-8"]
    assert [each.id for each in others.paragraphs] == ["other-matters-1", "other-matters-2"]
    assert unnamed(case_file.filing("petition")) == ()
    told = [each.to for each in case_file.filing("company-response").filing.answers]
    told = [each for each in told if not each[0].startswith(("concern-of-", "the-"))]
    assert told == [(each.id,) for each in (*facts.paragraphs, *others.paragraphs)] + [("reasons-1",), ("revoke",)]


def test_nothing_else_in_the_file_is_changed(unnamed_case: Path, law: Profile) -> None:
    before = assembly.load(unnamed_case).filing("petition")
    answer(unnamed_case, law)
    after = assembly.load(unnamed_case).filing("petition")
    for one, two in zip(before.filing.sections, after.filing.sections, strict=True):
        assert [each.text for each in one.paragraphs] == [each.text for each in two.paragraphs]
    kept = [line.strip() for line in before.document.text.splitlines()]
    now = after.document.text
    assert "# what happened" in now
    assert "# a note" in now
    assert all(line in now for line in kept if line and not line.startswith(("- ", "paragraphs: [")))


def test_line_ends_and_the_byte_order_mark_stay(unnamed_case: Path, law: Profile) -> None:
    path = unnamed_case / "filings" / "01-petition.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    answer(unnamed_case, law)
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbfkind")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_an_id_that_is_taken_is_not_given_again(unnamed_case: Path, law: Profile) -> None:
    path = unnamed_case / "filings" / "01-petition.yaml"
    path.write_text(path.read_text().replace("id: named", "id: facts-1"))
    response = unnamed_case / "filings" / "03-response.yaml"
    response.write_text(response.read_text().replace("named", "facts-1"))
    answer(unnamed_case, law)
    names = [each.id for each in assembly.load(unnamed_case).filing("petition").filing.sections[0].paragraphs]
    assert names[0] == "facts-1-2"
    assert len(set(names)) == len(names)


def test_a_file_that_repeats_a_paragraph_by_an_alias_is_refused_and_left_as_it_was(case: Path, law: Profile) -> None:
    path = case / "filings" / "01-petition.yaml"
    path.write_text(path.read_text().replace("paragraphs:\n", "paragraphs:\n      - &p The same.\n      - *p\n", 1))
    before = path.read_bytes()
    with pytest.raises(InputError, match="cannot be written into this file safely"):
        answer(case, law)
    assert path.read_bytes() == before
