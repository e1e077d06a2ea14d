"""What is written as YAML is read back as it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from filings.practice.yaml_text import yaml_text
from filings.reading.tree import data
from filings.reading.yaml import parse

WORDS = st.text(
    st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"), max_size=90
)
PROSE = st.lists(
    st.sampled_from(["Courts", "sit", "in", "([@law])", "-", "#", ":", "no", "“so”", "> x", "a: b", "so, too"]),
    min_size=1,
    max_size=60,
)
TEXTS = st.one_of(
    WORDS, PROSE.map(" ".join), st.sampled_from(["yes", "null", "12", "2031-01-01", "1e3", "~", "- a", ""])
)
VALUES = st.recursive(
    st.one_of(TEXTS, st.booleans(), st.integers(-999, 999)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), VALUES, min_size=1, max_size=4))
def test_whatever_is_written_is_read_back(values: dict[str, object]) -> None:
    assert data(parse(yaml_text(values), "case.yaml")) == values


def test_an_item_with_a_comma_in_it_stays_one_item() -> None:
    written = yaml_text({"who": ["the parties, and counsel for each", "the judge"]})
    assert data(parse(written, "case.yaml")) == {"who": ["the parties, and counsel for each", "the judge"]}
