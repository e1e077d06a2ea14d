from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.text import citations, parse, plain
from tests.growth import LINEAR, growth

MARKS = "[]{}()*>-^@\\#.,;=/ \n\tab1\"'`_~|<&:"
PLAIN_WORD = st.text(
    st.characters(codec="utf-8", exclude_characters="\\*[]{}^>", exclude_categories=("C", "Z")), min_size=1
)
HOSTILE = [
    *("[", "*", ">", "> ", "- ", "- a\n", "^[", "[@", "]", "\\", "\t", "`", "![", "> a\n", ">\n", "1. a\n"),
    *("*a ", "**a ", "*a **b ", "(**)", "[a]{.", "[a]{%", "[a]{.sealed for=", "{#a", "[@a]", "[ @a", "[^a]"),
]


@given(st.text() | st.text(st.sampled_from(MARKS), max_size=60))
def test_parsing_never_fails_and_is_always_the_same(text: str) -> None:
    parsed = parse(text)
    assert parsed == parse.__wrapped__(text)
    assert all(fault.line >= 1 and fault.column >= 1 for fault in parsed.faults)
    assert plain(parsed.blocks).strip() or not text.strip() or parsed.faults or "^[" in text


@given(st.text(st.sampled_from(MARKS), max_size=60))
def test_a_citation_stands_where_it_says(text: str) -> None:
    whole = f"See [@here].\n{text}"
    rows = whole.split("\n")
    for found in citations(parse(whole).blocks):
        assert rows[found.line - 1][found.column - 1 :].startswith("[@") or "\t" in text


@given(st.lists(PLAIN_WORD.filter(lambda word: word not in ("-", "+", "•")), min_size=1))
def test_text_without_marks_prints_as_typed(words: list[str]) -> None:
    parsed = parse("It is " + " ".join(words))
    assert plain(parsed.blocks) == "It is " + " ".join(words)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert growth(lambda count: parse.__wrapped__(piece * count), 2_500) < LINEAR


@pytest.mark.parametrize("shape", [("[", "]"), ("^[", "]"), ("[", "]{.sealed for=court-only}"), ("*a ", "b* ")])
def test_deep_nesting_is_no_trouble(shape: tuple[str, str]) -> None:
    assert "x" in str(parse(shape[0] * 5000 + "x" + shape[1] * 5000).blocks)
