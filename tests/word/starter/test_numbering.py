from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_schemas.vocabulary import Language
from filings import profile
from filings.compose.numbering import number
from filings.compose.pieces import Item, Outline, Part, Plain, Prose, SubItem
from filings.word.starter import build
from tests.word.starter.word_numbers import WordNumbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCHEMES = [("israel", "en"), ("israel", "he"), ("us-federal", "en"), ("england-wales", "en")]
LETTERS = profile.load("israel").headings[Language.EN]


@cache
def counted(jurisdiction: str, language: str, form: str) -> WordNumbers:
    return WordNumbers(build(form=form, kind="motion", language=language, jurisdiction=jurisdiction))


TEMPLATE = counted("israel", "en", "motion")
COUNTED = {each: (counted(*each, "complaint"), profile.load(each[0]).headings[Language(each[1])]) for each in SCHEMES}
"""The numbers of a numbered paper, as its template gives them and as its profile asks for them."""
LISTED = (
    "It did these:\n\n- it wrote; {#one}\n- it waited:\n  - a week; {#deep}\n  - a month; {#deeper}\n- it sued. {#two}"
)
LISTED_STYLES = [2, 2, 3, 3, 2]

ITEMS = st.lists(st.sampled_from(["plain", "with items"]), max_size=4)
OUTLINES = st.lists(st.tuples(st.integers(-2, 1), st.booleans(), ITEMS), max_size=10)


def _parts(drawn: list[tuple[int, bool, list[str]]]) -> Iterator[Part]:
    """Give parts whose levels never skip one on the way down, as an author's parts within parts cannot."""
    level = 0
    for step, heading, items in drawn:
        level = min(3, max(1, level + step)) if heading else level
        yield Part("", max(1, level), (Plain("Heading"),) if heading else (), tuple(map(_item, items)))


def _item(kind: str) -> Item:
    subs = (SubItem((Plain("a"),)), SubItem((Plain("b"),)))
    return Item((Plain("words"),), subs=subs if kind == "with items" else ())


def _styles(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield f"heading {part.level}" if part.heading else "Body Text"
        for item in part.items:
            yield "Numbered Paragraph"
            yield from ["Numbered Paragraph 2"] * len(item.subs)


@pytest.mark.parametrize("scheme", SCHEMES, ids="-".join)
@given(drawn=OUTLINES)
def test_word_gives_headings_and_paragraphs_the_numbers_that_the_engine_computes(
    scheme: tuple[str, str], drawn: list[tuple[int, bool, list[str]]]
) -> None:
    parts, (template, formats) = list(_parts(drawn)), COUNTED[scheme]
    computed = number(Outline("x", tuple(parts)), formats)
    printed = list(zip(_styles(parts), template.of(_styles(parts)), strict=True))
    headings = [context for style, (_, context) in printed if style.startswith("heading")]
    paragraphs = [context for style, (_, context) in printed if style == "Numbered Paragraph"]
    assert headings == [each for each in computed.headings if each]
    assert paragraphs == [each for part in computed.paragraphs for each in part]


def test_headings_do_not_start_the_paragraphs_again() -> None:
    styles = ["heading 1", "Numbered Paragraph", "Numbered Paragraph", "heading 1", "heading 2", "Numbered Paragraph"]
    assert [text for text, _ in TEMPLATE.of(styles)] == ["A.", "1.", "2.", "B.", "B.1", "3."]


def test_items_begin_again_under_each_paragraph() -> None:
    styles = ["Numbered Paragraph", *["Numbered Paragraph 2"] * 2, "Numbered Paragraph", "Numbered Paragraph 2"]
    assert [text for text, _ in TEMPLATE.of(styles)] == ["1.", "(a)", "(b)", "2.", "(a)"]


def test_items_begin_again_under_a_paragraph_without_a_number() -> None:
    brief = counted("us-federal", "en", "motion")
    styles = ["Body Text", *["Numbered Paragraph 2"] * 2, "Body Text", "heading 1", "Body Text", "Numbered Paragraph 2"]
    assert [text for text, _ in brief.of(styles)] == ["", "(a)", "(b)", "", "I.", "", "(a)"]


def test_where_headings_do_not_repeat_the_numbers_above_them_a_reference_does() -> None:
    printed = list(counted("us-federal", "en", "motion").of(["heading 1", "heading 2", "heading 3"]))
    assert printed == [("I.", "I"), ("A.", "I.A"), ("1.", "I.A.1")]


def test_items_in_hebrew_are_marked_with_hebrew_letters() -> None:
    styles = ["Numbered Paragraph", "Numbered Paragraph 2", "Numbered Paragraph 3"]
    assert [text for text, _ in counted("israel", "he", "motion").of(styles)] == ["1.", "(א)", "(1)"]


def test_a_reference_to_an_item_prints_what_word_will_print_there() -> None:
    labels = number(Outline("x", (Part("", 1, (), (Item((Prose(LISTED),)),)),)), LETTERS).labels
    styles = ["Numbered Paragraph", *(f"Numbered Paragraph {depth}" for depth in LISTED_STYLES)]
    contexts = [context for _, context in TEMPLATE.of(styles)]
    assert contexts == ["1", "1(a)", "1(b)", "1(b)(i)", "1(b)(ii)", "1(c)"]
    assert {labels[name].text for name in ("one", "deep", "deeper", "two")} == {contexts[n] for n in (1, 3, 4, 5)}
