from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from filings.assembly import load
from filings.errors import InputError
from tests.compose.small import CASE, PETITION, facts, write

if TYPE_CHECKING:
    from pathlib import Path

ANNEXED = {"id": "kept", "text": "It is kept.", "level": "court-only"}
SECOND = PETITION | {"id": "second", "level": "court-only"}
EXHIBITS = [*CASE["exhibits"], CASE["exhibits"][2] | {"id": "note", "title": "Note", "level": "court-only"}]


def refused(folder: Path, *filings: dict[str, Any], **changes: object) -> list[str]:
    write(folder, *filings, **changes)
    with pytest.raises(InputError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("cited", ["kept", "petition/kept", "second", "second/asked", "note"])
def test_an_open_text_cannot_cite_what_is_in_an_annex(tmp_path: Path, cited: str) -> None:
    (problem,) = refused(tmp_path, facts(f"As [@{cited}] says.", ANNEXED), SECOND, exhibits=EXHIBITS)
    assert f"'{cited}' is kept from the other parties, and this reference to it is not." in problem
    assert "01-petition.yaml:1:" in problem


@pytest.mark.parametrize("field", ["support", "exhibits", "responds_to"])
def test_nor_can_a_field_name_it(tmp_path: Path, field: str) -> None:
    filing = facts({"text": "It asked.", "support": ["note"]}) if field == "support" else deepcopy(PETITION)
    later = {"kind": "response", "form": "response", "id": "answer", "filed_by": ["b"], "responds_to": "second"}
    if field == "exhibits":
        filing["exhibits"] = ["note"]
    filings = [filing, SECOND, later] if field == "responds_to" else [filing]
    assert "is kept from the other parties" in refused(tmp_path, *filings, exhibits=EXHIBITS)[0]


@pytest.mark.parametrize(
    "text",
    [
        {"text": "As [@kept] says.", "level": "court-only"},
        "It was so, [as [@kept] says]{.sealed for=court-only why=state-security}.",
    ],
)
def test_a_text_in_the_annex_can(tmp_path: Path, text: object) -> None:
    write(tmp_path, facts(text, ANNEXED))
    assert load(tmp_path)


def test_those_who_may_read_less_of_the_annex_are_not_told_of_the_rest(tmp_path: Path) -> None:
    text = {"text": "As [@kept] says.", "level": "court-and-special-advocate"}
    assert "Give what refers to it the level court-only" in refused(tmp_path, facts(text, ANNEXED))[0]


def test_what_is_sealed_can_be_cited_by_its_number(tmp_path: Path) -> None:
    write(tmp_path, facts("As [@sealed] says.", {"id": "sealed", "text": "Sealed.", "level": "parties-only"}))
    assert load(tmp_path)


def test_what_no_paper_prints_cannot_be_cited(tmp_path: Path) -> None:
    motion = {
        "kind": "motion",
        "form": "motion-to-close",
        "id": "motion",
        "filed_by": ["b"],
        "grounds": [{"id": "lost", "heading": "Lost", "paragraphs": [{"id": "words", "text": "Here [@lost]."}]}],
    }
    problems = refused(tmp_path, PETITION, motion)
    assert any("'lost' has no number or heading in its paper" in problem for problem in problems)
