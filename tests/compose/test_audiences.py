"""A copy is called redacted where something in that very paper is withheld, and for nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filings.compose import copies
from tests.compose.small import CASE, PETITION, facts, prepared

if TYPE_CHECKING:
    from pathlib import Path

MOTION: dict[str, Any] = {
    "kind": "motion",
    "form": "motion-to-close",
    "id": "motion",
    "filed_by": ["b"],
    "level": "court-only",
    "sections": [{"section": "closure-grounds", "paragraphs": ["It asks for closed doors."]}],
}
AFFIDAVIT: dict[str, Any] = {
    "kind": "affidavit",
    "form": "affidavit",
    "id": "affidavit",
    "filed_by": ["b"],
    "in_support_of": "motion",
    "level": "court-only",
    "deponent": {"name": "Peloni Almoni", "capacity": "officer"},
    "sections": [{"section": "facts", "paragraphs": ["It is so."]}],
}
HIDDEN = {"name": "Nimrod Hidden", "pseudonym": "Z"}
NEUTRAL = {"id": "n", "name": "Nimrod Hidden", "side": "neutral", "kind": "natural-person", "level": "court-only"}
SEALED = "[Secret words here.]{.sealed for=court-only why=state-security}"


def of_petition(folder: Path, *filings: dict[str, Any], **changes: object) -> list[str]:
    ready = prepared(folder, *(filings or (PETITION,)), **changes)
    return [copy.name for copy in copies(ready, ready.filings["petition"])]


def test_a_deponent_whom_the_court_alone_knows_leaves_open_papers_as_they_are(tmp_path: Path) -> None:
    assert of_petition(tmp_path, PETITION, MOTION, AFFIDAVIT) == ["public"]


def test_a_pseudonym_that_the_court_alone_knows_leaves_open_papers_as_they_are(tmp_path: Path) -> None:
    assert of_petition(tmp_path, pseudonyms=[HIDDEN | {"level": "court-only"}]) == ["public"]


def test_a_party_that_the_court_alone_knows_leaves_open_papers_as_they_are(tmp_path: Path) -> None:
    assert of_petition(tmp_path, parties=[*CASE["parties"], NEUTRAL]) == ["public"]


@pytest.mark.parametrize("text", ["It was Nimrod Hidden.", "It was Mr. Hidden.", "So it is^[as Mr. Hidden said]."])
def test_a_paper_that_names_somebody_whom_the_court_alone_knows_is_redacted(tmp_path: Path, text: str) -> None:
    assert of_petition(tmp_path, facts(text), parties=[*CASE["parties"], NEUTRAL]) == ["public-redacted"]


def test_a_paper_that_names_somebody_under_another_name_is_redacted_and_has_a_copy_with_the_name(
    tmp_path: Path,
) -> None:
    assert of_petition(tmp_path, facts("It was Mr. Hidden."), pseudonyms=[HIDDEN]) == ["public-redacted", "sealed"]


def test_a_party_under_another_name_is_so_in_every_paper_also_where_the_name_is_a_word(tmp_path: Path) -> None:
    party = CASE["parties"][0] | {"name": "Rose", "kind": "natural-person"}
    made = of_petition(tmp_path, parties=[party, *CASE["parties"][1:]], pseudonyms=[{"of": "a", "pseudonym": "Z"}])
    assert made == ["public-redacted", "sealed"]


def test_a_paper_that_does_not_name_somebody_under_another_name_is_not_redacted(tmp_path: Path) -> None:
    assert of_petition(tmp_path, facts("It was so."), pseudonyms=[HIDDEN]) == ["public"]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Before. {SEALED} After.",
        f"So it is^[{SEALED}].",
        f"So it is:\n\n- {SEALED}\n- and this",
        f"It says:\n\n> {SEALED}",
    ],
)
def test_a_marker_that_stands_for_what_the_court_alone_reads_makes_a_copy_redacted(
    tmp_path: Path, paragraph: str
) -> None:
    assert of_petition(tmp_path, facts(paragraph)) == ["public-redacted", "ex-parte"]


def test_a_marker_in_a_heading_or_in_the_opening_makes_a_copy_redacted(tmp_path: Path) -> None:
    heading = {**PETITION["sections"][0], "heading": f"Facts {SEALED}"}
    assert of_petition(tmp_path / "h", PETITION | {"sections": [heading]})[0] == "public-redacted"
    assert of_petition(tmp_path / "o", PETITION | {"opening": f"This is it. {SEALED}"})[0] == "public-redacted"


def test_a_paragraph_of_an_annex_alone_leaves_the_open_copy_as_it_is(tmp_path: Path) -> None:
    kept = {"text": "Kept.", "level": "court-only"}
    assert of_petition(tmp_path, facts("Open.", kept)) == ["public", "ex-parte"]
