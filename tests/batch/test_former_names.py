"""A name that the case withholds is withheld in a row that gives another in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import filings
from tests.compose.small import facts, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from filings.batch import Listener, Summary

OTHERS = [
    {"id": "b", "name": "Ministry B", "side": "respondent-side", "kind": "public-authority", "concern": "It decided."}
]
WILLOW = {"id": "a", "name": "Willow Reedling", "side": "petitioner-side", "kind": "natural-person", "concern": "So."}
HIDDEN = {"pseudonyms": [{"of": "a", "pseudonym": "Ms X"}]}


@pytest.fixture
def drafted(tmp_path: Path, run: Callable, table: Callable, heard: Listener) -> Callable[..., Summary]:
    """Draft a row that calls the petitioner Alder Birch, in a case that has one paragraph."""

    def batch(text: str, party: Mapping[str, str], **changes: object) -> Summary:
        relief = {"interim": [], "final": [{"id": "costs", "kind": "costs", "act": "pay the costs", "addressee": "b"}]}
        write(tmp_path / "case", facts(text) | {"relief": relief}, parties=[party, *OTHERS], exhibits=[], **changes)
        rows = table(["id", "parties.a.name"], ["r1", "Alder Birch"])
        return run(rows, case_file=filings.load(tmp_path / "case"), listener=heard)

    return batch


@pytest.mark.parametrize("text", ["It was Ms. Reedling.", "Willow **Reedling** asked.", "Then Willow asked."])
def test_a_row_is_refused_where_a_text_names_somebody_whom_the_case_hides(drafted: Callable, text: str) -> None:
    assert drafted(text, WILLOW, **HIDDEN).failed == {"leak": 1}


def test_the_text_that_names_somebody_hidden_is_told_with_its_place(drafted: Callable, heard: Listener) -> None:
    drafted("It was Ms. Reedling.", WILLOW, **HIDDEN)
    (told,) = heard.problems
    assert told.place.file.endswith("clients.csv")
    assert "01-petition.yaml:1:" in told.what
    assert "Reedling" not in told.what


def test_a_row_is_refused_where_the_name_withheld_has_a_level_alone(drafted: Callable) -> None:
    assert drafted("It was Ms. Reedling.", WILLOW | {"level": "parties-only"}).failed == {"leak": 1}


def test_a_row_is_drafted_where_no_text_names_whom_the_case_hides(drafted: Callable) -> None:
    assert drafted("[@a] asked.", WILLOW, **HIDDEN).done == 1


def test_a_row_is_drafted_where_only_those_who_know_the_name_read_it(drafted: Callable) -> None:
    assert drafted("[Ms. Reedling]{.sealed for=parties-only why=state-security} asked.", WILLOW, **HIDDEN).done == 1


def test_a_row_is_drafted_where_the_case_hides_nobody(drafted: Callable) -> None:
    assert drafted("It was Ms. Reedling.", WILLOW).done == 1


def test_words_of_a_name_that_only_holds_the_place_open_stand_in_no_row_s_way(drafted: Callable) -> None:
    assert drafted("The Petitioner asked.", WILLOW | {"name": "Petitioner A"}, **HIDDEN).done == 1
