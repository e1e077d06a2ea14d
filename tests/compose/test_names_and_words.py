"""Names that are words too, or somebody else's as well: what the papers print themselves, and what somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft as drafted
from filings.assembly import load
from filings.errors import LeakError
from tests.compose.small import draft, facts, part, write
from tests.compose.test_names import people, printed, refused

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["Grace", "Rose", "Will", "X", "A.B.", "Ann Lee, Ph.D.", "שיר", "\u674e\u660e"])
def test_a_name_that_is_a_word_too_is_printed_nowhere_by_the_papers_themselves(tmp_path: Path, name: str) -> None:
    entry = {"of": "a", "pseudonym": "Petitioner 1"}
    paper = draft(tmp_path, facts("There [@a] came."), parties=people(name), pseudonyms=[entry])
    assert part(paper, "facts")[0].endswith(". There Petitioner 1 came.")
    assert [str(each.name) for each in paper.sides[0].parties] == ["Petitioner 1"]
    assert name not in repr(paper)


@pytest.mark.parametrize("other", [{"judge": {"name": "Judge Zilberfarb"}}, {}])
def test_a_name_of_one_word_that_somebody_else_has_too_is_printed_nowhere(
    tmp_path: Path, other: dict[str, object]
) -> None:
    named = people("Zilberfarb")
    named[-1] = named[-1] | ({} if other else {"name": "Zilberfarb Ltd"})
    entry = {"of": "a", "pseudonym": "Petitioner 1"}
    paper = draft(tmp_path, facts("There [@a] came."), parties=named, pseudonyms=[entry], **other)
    assert [str(each.name) for each in paper.sides[0].parties] == ["Petitioner 1"]
    assert part(paper, "facts")[0].endswith(". There Petitioner 1 came.")


@pytest.mark.parametrize("name", ["Grace", "Rose", "שיר"])
def test_a_name_that_is_a_word_too_is_not_let_through_where_somebody_types_it(tmp_path: Path, name: str) -> None:
    assert len(refused(tmp_path, name, f"There {name} came.")) == 1


def test_a_name_that_is_only_kept_back_is_not_let_through_where_somebody_types_it(tmp_path: Path) -> None:
    hidden = people("Grace", level="parties-only", ground="protected-witness", reason="She was threatened.")
    write(tmp_path / "case", facts("There Grace came."), parties=hidden)
    with pytest.raises(LeakError):
        drafted(load(tmp_path / "case"), to=tmp_path / "to")


def test_a_short_name_that_is_a_word_too_is_not_asked_after_where_the_case_gives_it(tmp_path: Path) -> None:
    entry = {"of": "a", "pseudonym": "Petitioner 1"}
    write(tmp_path / "case", parties=people("Anna Rose", short_name="Rose"), pseudonyms=[entry])
    assert drafted(load(tmp_path / "case"), to=tmp_path / "to").papers


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("וכשלזילברפרב נודע.", "וכשלעותרת נודע."),
        ("ש׳ ז׳ אמרה.", "העותרת אמרה."),
        ("ש׳ זילברפרב אמרה.", "העותרת אמרה."),
    ],
)
def test_hebrew_initials_and_prefixes_of_four_letters_are_seen_through(
    tmp_path: Path, written: str, expected: str
) -> None:
    name = "שושנה זילברפרב"
    assert printed(tmp_path, name, written, "העותרת") == expected


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("דנה גז", "גז טענה."),
        ("דנה כהן", "כך אמרו הכהנים."),
    ],
)
def test_a_short_surname_and_the_plural_of_one_are_not_let_through_in_hebrew(
    tmp_path: Path, name: str, written: str
) -> None:
    assert len(refused(tmp_path, name, written)) == 1


def test_a_short_hebrew_surname_is_masked_after_a_title(tmp_path: Path) -> None:
    name, written = "דנה גז", "מר גז טען."
    assert printed(tmp_path, name, written, "העותר") == "העותר טען."


@pytest.mark.parametrize(("opens", "closes"), [("\u202b", "\u202c"), ("\u2067", "\u2069"), ("\u200f", "\u200f")])
def test_a_change_of_direction_round_a_name_goes_with_the_name(tmp_path: Path, opens: str, closes: str) -> None:
    assert printed(tmp_path, "Dana Cohen", f"It met {opens}Dana Cohen{closes} there.") == "It met Petitioner 1 there."
