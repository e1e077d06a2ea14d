"""What an author says in their own words: notes, quotations and placeholders blanked out, every place kept."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN_ENDS = ("BLANK", "HYPOTHETICAL", "להשלמה", "היפותטי")
"""How a placeholder begins that is meant to stand: what belongs there is owned to be missing."""
_PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(OPEN_ENDS)})[^\[\]]*\]")
_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]{12,}’|״[^״]{12,}״|(?<!\w)\"[^\"]*\"(?!\w)")
_BLOCK = re.compile(r"^>.*$", re.MULTILINE)
_END = re.compile(r"(?<=[\w)\]][.!?])\s+(?=[^\W\d_a-z]|[(\[“\"])|\n\s*\n")
"""Where a sentence ends: an abbreviation such as `s.` is followed by a figure or a small letter, and ends none."""


def is_open(text: str) -> bool:
    """Say whether a text owns that something in it is still to be written, or only made up for training."""
    return _PLACEHOLDER.search(text) is not None


@lru_cache(maxsize=4096)
def own_words(text: str) -> str:
    """Give a text as long as it was, with blanks in place of its notes, its quotations and its placeholders."""
    for shape in (_PLACEHOLDER, _QUOTED, _BLOCK):
        text = shape.sub(_blank, text)
    return without_notes(text)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a text in its author's own words, each with its place in the text."""
    said = own_words(text)
    start = 0
    for end in [*_END.finditer(said), None]:
        yield start, said[start : end.start() if end else None]
        start = end.end() if end else len(said)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def without_notes(text: str) -> str:
    """Give a text with blanks in place of its footnotes, `^[...]`, which may hold brackets of their own."""
    kept: list[str] = []
    end = 0
    while (start := text.find("^[", end)) >= 0:
        kept.append(text[end:start])
        end = _closed(text, start + 1)
        kept.append(re.sub(r"[^\n]", " ", text[start:end]))
    return "".join([*kept, text[end:]])


def _closed(text: str, start: int) -> int:
    """Give the place after the bracket that closes the one at `start`, or the end of the text where none does."""
    depth = 0
    for found in re.compile(r"[\[\]]").finditer(text, start):
        depth += 1 if found[0] == "[" else -1
        if depth == 0:
            return found.end()
    return len(text)
