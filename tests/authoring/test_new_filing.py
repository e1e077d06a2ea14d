from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from beginnings import doe

from filing_schemas.vocabulary import Language, PartySide
from filings import assembly
from filings import profile as profiles
from filings.authoring import NewFiling, forms, new_case, new_filing
from filings.authoring.filing_text import filing_text
from filings.authoring.own import own
from filings.errors import UsageError
from filings.reading import validate
from filings.reading.document import Document
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from pathlib import Path

    from filings.authoring import Begun
    from filings.profile import Profile

NOTED = re.compile(r"(\s*)# (\s*(?:#|- |[a-z_]+:( |$)).*)")


def add(case: Path, law: Profile, **said: object) -> Begun:
    return new_filing(assembly.load(case), law, NewFiling(**said))  # type: ignore[arg-type]  # said by name


def test_it_comes_next_in_the_order_of_filing(case: Path, law: Profile) -> None:
    begun = add(case, law, form="motion-to-close", by=("company",))
    assert begun.made[0] == case / "filings" / "06-motion-to-close-2.yaml"
    filing = assembly.load(case).filings[-1]
    assert (filing.number, filing.filing.id, filing.filing.filed_by) == ("06", "motion-to-close-2", ("company",))


def test_every_form_that_can_be_written_is_valid_and_drafts(case: Path, law: Profile, tmp_path: Path) -> None:
    for form in forms(law):
        needs = law.forms[form].kind in {"response", "proposed-order"}
        by = "clinic" if law.forms[form].filed_by == ("petitioner-side",) else "authority"
        goes_with = ("motion-to-close" if by == "clinic" else "petition") if needs else None
        add(case, law, form=form, by=(by,), goes_with=goes_with)
    case_file = assembly.load(case)
    assert len(case_file.filings) == 6 + len(forms(law))
    drafted = assembly.draft(case_file, to=tmp_path / "drafts")
    of_the_case = [each.form for each in drafted.papers[len(case_file.filings) :]]
    assert of_the_case == ["power-of-attorney", "exhibit-index", "certificate-of-service"]


def test_what_the_notes_show_is_valid_when_it_is_taken_up(case: Path, law: Profile) -> None:
    for form in forms(law):
        if law.forms[form].kind == "response":
            continue
        goes_with = "motion-to-close" if law.forms[form].kind == "proposed-order" else None
        path = add(case, law, form=form, by=("clinic",), goes_with=goes_with).made[0]
        lines = [line for line in path.read_text(encoding="utf-8").splitlines()[10:] if line]
        noted = [(NOTED.fullmatch(line), line) for line in lines]
        text = "\n".join(f"{found[1]}{found[2]}" if found else line for found, line in noted)
        assert validate.filing(Document(path.name, text, parse(text, path.name))).form == form


def test_an_answer_is_written_for_each_numbered_paragraph(case: Path, law: Profile) -> None:
    path = add(case, law, goes_with="01-petition", by=("company",)).made[0]
    assert path.name == "06-company-response.yaml"
    response = assembly.load(case).filing("company-response").filing
    assert response.form == "response"
    assert response.responds_to == "petition"
    assert [answer.to for answer in response.answers] == [
        ("intro-1",),
        ("concern-of-clinic",),
        ("concern-of-authority",),
        ("concern-of-company",),
        ("the-decision",),
        ("the-decision-date",),
        ("facts-1",),
        ("facts-2",),
        ("the-prior-demand",),
        ("reasons-1",),
        ("revoke",),
    ]
    assert all(answer.mode is None for answer in response.answers)
    assert "  # 1. The petition concerns a licence" in path.read_text(encoding="utf-8")


def test_a_paragraph_worded_from_a_field_is_answered_in_its_place(case: Path, law: Profile) -> None:
    text = add(case, law, goes_with="petition", by=("company",)).made[0].read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"^  # ([0-9]+)\. ", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert text.index("[intro-1]") < text.index("[the-decision]") < text.index("[facts-1]")


def test_what_is_not_written_yet_is_no_paragraph_to_answer(tmp_path: Path) -> None:
    law = profiles.load("us-federal")
    new_case(tmp_path, doe(law, form="complaint"))
    add(tmp_path, law, form="motion-to-close", by=("ministry-of-defense",))
    text = add(tmp_path, law, goes_with="motion-to-close", by=("jane-doe",)).made[0].read_text(encoding="utf-8")
    assert "\nanswers: []\n" in text
    assert "[scope:" not in text
    assert "# . " not in text
    assert "Parts of motion-to-close are still to be written" in text


def test_a_paper_without_numbers_is_answered_as_a_whole_and_not_paragraph_by_paragraph(tmp_path: Path) -> None:
    law = profiles.load("us-federal")
    new_case(tmp_path, doe(law, form="complaint"))
    path = add(tmp_path, law, form="motion-to-close", by=("ministry-of-defense",)).made[0]
    written = "section: interest\n    paragraphs:\n      - {id: sources, text: Two sources would be named.}"
    path.write_text(path.read_text("utf-8").replace("section: interest\n    paragraphs: []", written), "utf-8")
    text = add(tmp_path, law, goes_with="motion-to-close", by=("jane-doe",)).made[0].read_text(encoding="utf-8")
    assert "\nanswers: []\n" in text
    assert "to: [sources]" not in text
    assert "The paragraphs of motion-to-close have no numbers" in text


def test_nobody_is_asked_to_write_the_day_that_a_court_fills_in(tmp_path: Path) -> None:
    law = profiles.load("england-wales")
    new_case(tmp_path, doe(law, form="claim"))
    add(tmp_path, law, form="application-notice", by=("jane-doe",))
    made = add(tmp_path, law, form="injunction-order", goes_with="application-notice", by=("jane-doe",)).made[0]
    text = made.read_text(encoding="utf-8")
    assert "- section: costs" in text
    assert "section: dated" not in text


def test_answers_in_a_hebrew_case_are_introduced_in_hebrew(tmp_path: Path, law: Profile) -> None:
    said = {"title": "פלונית נ׳ המשרד", "court": "בית המשפט", "petitioners": ("פלונית",), "respondents": ("המשרד",)}
    new_case(tmp_path, doe(law, language=Language.HE, **said))
    path = tmp_path / "filings" / "01-petition.yaml"
    written = "section: facts\n    paragraphs:\n      - {id: refusal, text: המשרד סירב.}"
    path.write_text(path.read_text("utf-8").replace("section: facts\n    paragraphs: []", written), "utf-8")
    text = add(tmp_path, law, goes_with="petition", by=("respondent",)).made[0].read_text(encoding="utf-8")
    notes = text[text.index("answers:") - 400 : text.rindex("  - to: [")]
    assert "תשובה לכל סעיף" in notes
    assert "This paragraph" not in text
    assert "An answer for each" not in text


@pytest.mark.parametrize(
    ("system", "asked", "meant"),
    [
        ("england-wales", "motion-to-close", "application-private-hearing"),
        ("england-wales", "motion-for-anonymity", "application-anonymity"),
        ("israel", "complaint", "administrative-petition"),
        ("us-federal", "affidavit", "declaration"),
    ],
)
def test_a_paper_of_another_court_system_is_answered_with_the_one_that_serves_here(
    case: Path, system: str, asked: str, meant: str
) -> None:
    with pytest.raises(UsageError) as refused:
        add(case, profiles.load(system), form=asked, by=("clinic",))
    (problem,) = refused.value.problems
    assert problem.remedy == f"The paper for that here is {meant}."


@pytest.mark.parametrize(
    ("answered", "by", "form"),
    [
        ("petition", "company", "response"),
        ("motion-to-close", "clinic", "opposition-to-closure"),
        ("opposition", "authority", "reply"),
    ],
)
def test_the_form_follows_from_what_is_answered(case: Path, law: Profile, answered: str, by: str, form: str) -> None:
    path = add(case, law, goes_with=answered, by=(by,)).made[0]
    assert assembly.load(case).filing(path.stem).filing.form == form


def test_who_files_it_goes_without_saying_where_only_one_can(case: Path, law: Profile) -> None:
    add(case, law, form="administrative-petition")
    assert assembly.load(case).filings[-1].filing.filed_by == ("clinic",)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({}, "--form: Which paper to begin is not said. Name one: administrative-petition"),
        (
            {"form": "moton", "by": ("clinic",)},
            "--form: The court system israel has no form 'moton' to write. Did you mean",
        ),
        ({"form": "motion"}, "--by: Who files it is not said. Name one or several: clinic, authority, company."),
        (
            {"form": "motion", "by": ("clinik",)},
            "--by: There is no party 'clinik' in this case. Did you mean 'clinic'?",
        ),
        (
            {"form": "response", "by": ("company",)},
            "--answering: A response goes with another filing, and none is named.",
        ),
        (
            {"goes_with": "petitoin", "by": ("company",)},
            "There is no filing 'petitoin' in this case. Did you mean 'petition'?",
        ),
    ],
)
def test_what_is_not_known_or_not_said_is_told_in_a_line(
    case: Path, law: Profile, said: dict[str, object], line: str
) -> None:
    before = sorted(case.rglob("*"))
    with pytest.raises(UsageError) as refused:
        add(case, law, **said)
    (problem,) = refused.value.problems
    assert line in str(problem)
    assert sorted(case.rglob("*")) == before


def test_a_hundredth_filing_is_refused(case: Path, law: Profile) -> None:
    (case / "filings" / "05-opposition.yaml").rename(case / "filings" / "99-opposition.yaml")
    with pytest.raises(UsageError, match="the last number there is"):
        add(case, law, form="motion", by=("clinic",))


def test_what_the_court_asks_of_the_paper_is_noted_at_its_head() -> None:
    us = profiles.load("us-federal").at("nysd")
    named = own([("a", PartySide.PETITIONER_SIDE)], "reply", us, Language.EN, "a-counsel")
    said = filing_text(
        "reply", "reply", us.forms["reply"], filed_by=["a"], language=Language.EN, goes_with={}, own=named
    )
    head = " ".join(said.partition("kind:")[0].replace("#", "").split())
    assert "It may have 3,500 words; not counted: caption, tables, signature blocks and certificates" in head
    assert "S.D.N.Y. and E.D.N.Y. Local Civ. R. 7.1(c), read in excerpts. Not verified: check it." in head
    answer = filing_text(
        "answer", "answer", us.forms["answer"], filed_by=["a"], language=Language.EN, goes_with={}, own=named
    )
    assert "It is due 21 days after service" in answer
    israel = profiles.load("israel").forms["reply"]
    reply = filing_text("reply", "reply", israel, filed_by=["a"], language=Language.EN, goes_with={}, own=named)
    assert "# It may be filed only by leave of the court." in reply
