"""A file says the same, at the same places, whichever parser reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from filings.errors import InputError
from filings.reading.tree import Listing, Mapping, Node, Scalar
from filings.reading.yaml import parse

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("examples", "templates", "tests/cases")
    for path in ROOT.joinpath(folder).rglob("*.yaml")
    if path.is_file()
)
LINES = st.text(alphabet="ab1 :#-?[]{},&*!|>'\"%\\", max_size=12)
INDENTED = st.tuples(st.sampled_from(["", "", " ", "  ", "    ", "- ", "a: ", "  - ", "  b: "]), LINES).map("".join)


def told(text: str, *, fast: bool) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", fast)
        try:
            return shown(parse(text, "case.yaml"))
        except InputError as error:
            return error.problems


def shown(node: Node) -> object:
    """Give a tree as data; the place of a value that is not there is nowhere."""
    match node:
        case Scalar(spot, value, written, style, start, end):
            return value, written, style, (None if start == end else (spot, start, end))
        case Listing(spot, items):
            return spot, [shown(item) for item in items]
        case Mapping(spot, keys, values):
            return spot, keys, {key: shown(value) for key, value in values.items()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_here_says_the_same_to_both_parsers(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    assert told(text, fast=True) == told(text, fast=False)


@given(st.lists(INDENTED, min_size=1, max_size=8).map("\n".join))
@example("a: 'b'  # c\nd: |\n  e\n\n  f\ng: no")
@example('a: "b\\\n  c\\/d"')
@example("a: [b, {c: d}, e:f]\n")
@settings(max_examples=400, deadline=None)
def test_any_text_says_the_same_to_both_parsers(text: str) -> None:
    assert told(text, fast=True) == told(text, fast=False)
