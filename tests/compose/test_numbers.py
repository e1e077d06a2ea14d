from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.compose.numbering import number
from filings.compose.numerals import FORMATS, hebrew, lower_letter, lower_roman
from filings.compose.pieces import Item, Outline, Part, Plain, Prose, SubItem, Target
from filings.compose.references import runs
from filings.profile import HeadingNumbers

LETTERS = HeadingNumbers(levels=("upper-letter", "decimal", "decimal"))
ITEMS = st.lists(st.sampled_from([Item((Plain("words"),)), Item((Prose("Words:\n\n- one\n- two"),))]), max_size=4)
PARTS = st.builds(
    lambda level, heading, items: Part("", level, (Plain("Heading"),) if heading else (), tuple(items)),
    st.integers(1, 3),
    st.booleans(),
    ITEMS,
)


@given(st.lists(PARTS, max_size=8))
def test_paragraphs_run_in_one_series_through_the_whole_paper(parts: list[Part]) -> None:
    numbers = number(Outline("petition", tuple(parts)), LETTERS)
    given_out = [each for part in numbers.paragraphs for each in part]
    assert given_out == [str(place) for place in range(1, len(given_out) + 1)]


def test_headings_are_counted_level_by_level() -> None:
    levels = (1, 2, 2, 3, 1, 2)
    parts = tuple(Part("", level, (Plain("Heading"),), ()) for level in levels)
    assert number(Outline("petition", parts), LETTERS).headings == ("A", "A.1", "A.2", "A.2.1", "B", "B.1")


def test_a_part_without_a_heading_takes_no_number() -> None:
    parts = (Part("", 1, (), ()), Part("", 1, (Plain("Heading"),), ()))
    assert number(Outline("petition", parts), LETTERS).headings == ("", "A")


def test_lettered_items_are_labelled_under_their_paragraph() -> None:
    item = Item((Plain("The Court is asked to:"),), id="asked", subs=(SubItem((), "first"), SubItem((), "second")))
    labels = number(Outline("petition", (Part("", 1, (), (Item(()), item)),)), LETTERS).labels
    assert {name: label.text for name, label in labels.items()} == {"asked": "2", "first": "2(a)", "second": "2(b)"}


def test_items_listed_in_the_text_are_labelled_too() -> None:
    item = Item((Prose("It did two things:\n\n- it wrote; {#wrote}\n- it waited. {#waited}"),))
    labels = number(Outline("petition", (Part("", 1, (), (item,)),)), LETTERS).labels
    assert {name: label.text for name, label in labels.items()} == {"wrote": "1(a)", "waited": "1(b)"}


@pytest.mark.parametrize(
    ("count", "written"),
    [(1, "א"), (10, "י"), (15, "טו"), (16, "טז"), (17, "יז"), (25, "כה"), (115, "קטו"), (400, "ת")],
)
def test_hebrew_numbers_avoid_the_divine_name(count: int, written: str) -> None:
    assert hebrew(count) == written


@pytest.mark.parametrize(("count", "written"), [(1, "a"), (26, "z"), (27, "aa"), (52, "zz"), (53, "aaa")])
def test_letters_double_after_z_as_word_does(count: int, written: str) -> None:
    assert lower_letter(count) == written


@pytest.mark.parametrize(("count", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1994, "mcmxciv")])
def test_roman_numbers(count: int, written: str) -> None:
    assert lower_roman(count) == written


@pytest.mark.parametrize("name", list(FORMATS))
@given(count=st.integers(1, 399), other=st.integers(1, 399))
def test_no_two_numbers_are_written_alike(name: str, count: int, other: int) -> None:
    assert (FORMATS[name](count) == FORMATS[name](other)) == (count == other)


def test_three_paragraphs_in_a_row_become_a_range() -> None:
    numbered = {text: Target(f"p-{text}") for text in ("7", "3", "2", "1", "9", "12", "12(a)")}
    together = [[target.id for target in run] for run in runs(numbered)]
    assert together == [["p-1", "p-2", "p-3"], ["p-7"], ["p-9"], ["p-12"], ["p-12(a)"]]
