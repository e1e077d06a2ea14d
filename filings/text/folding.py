"""Texts made comparable: what looks alike to a reader is the same, however it is typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Soft hyphens, zero-width characters, the marks of bidirectional text, accents and Hebrew points."""
_ALIKE = {"\u2018": "'", "\u2019": "'", "\u05f3": "'", "\u201c": '"', "\u201d": '"', "\u05f4": '"'}
_ALIKE |= {"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u05be": "-", "\u00a0": " "}
_PREFIXED = 3
"""Letters that Hebrew puts before a word, at the most."""


def folded(text: str) -> str:
    """Fold a text: compatibility forms, case, accents, quotation marks, hyphens, white space, unseen characters."""
    return uncovered(text).casefold()


def uncovered(text: str) -> str:
    """Fold a text, but keep its capitals."""
    return " ".join((text if text.isascii() else _bared(text)).split())


def _bared(text: str) -> str:
    """Fold what is no ASCII; replacing one character after another is many times faster than a table of them."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    for each, plain in _ALIKE.items():
        text = text.replace(each, plain)
    return text


def loosened(text: str) -> str:
    """Let a folded text keep its letters and digits alone: `jane.doe@x`, `jane_doe` and `jane-doe` hold one name."""
    return re.sub(r"[\W_]+", " ", text)


def tightened(text: str) -> str:
    """Take all white space out of a folded text, as where lines were broken within words."""
    return text.replace(" ", "")


@lru_cache(maxsize=8192)
def words_of(text: str, *, inner: bool = False) -> frozenset[str]:
    """Give the words in a folded text, runs of letters and digits; `inner` leaves out the first and the last."""
    found = _WORD.findall(text)
    return frozenset(found[1:-1] if inner else found)


def stands_in(text: str, other: str, *, alone: bool = False, prefixes: str = "") -> bool:
    """Say whether a text stands in another.

    Args:
        text: what is looked for.
        other: where.
        alone: only where it begins and ends no other word.
        prefixes: letters of which a few may be written together with the word after them all the same.

    """
    at = other.find(text)
    while at >= 0 and alone and not _alone(other, at, at + len(text), prefixes):
        at = other.find(text, at + 1)
    return at >= 0


def _alone(text: str, start: int, end: int, prefixes: str) -> bool:
    if end < len(text) and _is_of_a_word(text[end]):
        return False
    for at in range(start - 1, max(start - 2 - _PREFIXED * bool(prefixes), -1), -1):
        if not _is_of_a_word(text[at]):
            return True
        if text[at] not in prefixes:
            return False
    return start <= _PREFIXED * bool(prefixes)


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"
