"""Word counts the marks of exhibits itself, and what refers to a mark repeats it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.compose.exhibits import bookmark, counted
from filings.compose.numerals import upper_letter
from filings.compose.rich import Anchor, Counted, Span


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
