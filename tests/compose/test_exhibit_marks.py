"""Word counts the marks of exhibits itself, and what refers to a mark repeats it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.compose.exhibits import bookmark, counted
from filings.compose.generated import INDEX, generated
from filings.compose.numerals import upper_letter
from filings.compose.renditions import PUBLIC, SEALED
from filings.compose.rich import Anchor, Counted, Span
from tests.compose.small import CASE, PETITION, draft, facts, prepared

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("mark", "head", "number"),
    [
        ("P/1", "P/", Counted("Exhibit_P", 1, "1")),
        ("R2/10", "R2/", Counted("Exhibit_R2", 10, "10")),
        ("X-P/3", "X-P/", Counted("Exhibit_XP", 3, "3")),
        ("JD7", "JD", Counted("Exhibit_JD", 7, "7")),
        ("4", "", Counted("Exhibit", 4, "4")),
        ("C", "", Counted("Exhibit_Letter", 3, "C")),
        ("BB", "", Counted("Exhibit_Letter", 28, "BB")),
        ("ע/2", "ע/", Counted("Exhibit_5E2", 2, "2")),
    ],
)
def test_word_counts_the_number_with_which_a_mark_ends(mark: str, head: str, number: Counted) -> None:
    (block,) = counted(mark).blocks
    assert block.nodes == (Anchor(bookmark(mark)), *((Span(head),) if head else ()), number)


@pytest.mark.parametrize("mark", ["א", "1a", "A-", "", "007"])
def test_a_mark_that_word_cannot_count_is_plain_text(mark: str) -> None:
    nodes = counted(mark).blocks[0].nodes
    assert str(counted(mark)) == mark
    assert mark == "007" or not any(isinstance(node, Counted) for node in nodes)


@given(st.sampled_from(["{}", "P/{}", "R1/{}", "N-{}", "ע/{}"]), st.integers(1, 80), st.booleans())
def test_a_mark_reads_as_it_is_given_and_counts_what_it_shows(scheme: str, number: int, lettered: bool) -> None:  # noqa: FBT001  drawn
    mark = scheme.format(upper_letter(number) if lettered else number)
    made = counted(mark, "Exhibit ")
    assert str(made) == f"Exhibit {mark}"
    (field,) = (node for node in made.blocks[0].nodes if isinstance(node, Counted))
    assert (field.number, field.sequence.isascii()) == (number, True)


CO_PETITIONERS = {
    "parties": [
        {"id": "d", "name": "D", "side": "petitioner-side", "kind": "natural-person", "concern": "She asks."},
        *CASE["parties"],
    ],
    "exhibits": [
        {"id": "plan", "title": "Plan", "kind": "document", "tendered_by": "a", "pages": 9},
        {"id": "letter", "title": "Letter", "kind": "correspondence", "tendered_by": "a", "pages": 2},
        {"id": "photo", "title": "Photo", "kind": "document", "tendered_by": "d", "pages": 1},
        {"id": "memo", "title": "Memo", "kind": "document", "tendered_by": "b", "pages": 4},
    ],
}
"""The party that stands first in the caption puts in the exhibit that comes last in the series of its side."""


def test_an_index_follows_the_marks_and_counts_its_pages_along_them(tmp_path: Path) -> None:
    case = prepared(tmp_path, PETITION, **CO_PETITIONERS)
    index = generated(case)[INDEX].exhibits
    assert [(str(each.mark), str(each.title), str(each.first_page)) for each in index] == [
        ("P/1", "Plan", "1"),
        ("P/2", "Letter", "11"),
        ("P/3", "Photo", "14"),
        ("R1/1", "Memo", "1"),
    ]


def test_no_first_page_tells_how_long_a_withheld_exhibit_is(tmp_path: Path) -> None:
    plan, letter, photo, memo = CO_PETITIONERS["exhibits"]
    kept = [plan, letter | {"level": "parties-only"}, photo, memo]
    case = prepared(tmp_path, PETITION, **CO_PETITIONERS | {"exhibits": kept})
    pages = {
        copy: [str(each.first_page) for each in generated(case, copy)[INDEX].exhibits] for copy in (PUBLIC, SEALED)
    }
    assert pages == {PUBLIC: ["1", "", "", "1"], SEALED: ["1", "11", "14", "1"]}


def test_a_paper_lists_what_is_attached_to_it_by_the_marks(tmp_path: Path) -> None:
    said = facts({"id": "all", "text": "It shows ([@photo], [@letter], [@plan])."})
    attached = draft(tmp_path, said | {"filed_by": ["a", "d"]}, **CO_PETITIONERS).exhibits
    assert [str(each.mark) for each in attached] == ["P/1", "P/2", "P/3"]
