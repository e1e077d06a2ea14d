"""Texts made comparable: what looks alike to a reader is the same, however it is typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u061c\u115f\u1160\u180b-\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e01ef]"
)
"""Soft hyphens, zero-width characters, the marks of bidirectional text, accents, Hebrew points, fillers, selectors."""
_ALIKE = dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u05f3", "'") | {"\u00a0": " "}
_ALIKE |= dict.fromkeys("\u201c\u201d\u201f\u2033\u05f4", '"')
_ALIKE |= dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\u05be", "-")
_ROWS = (
    ("\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405", "ABEKMHOPCTYXIJS"),
    ("\u0510\u0430\u0435\u043a\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d", "Eaekopcyxijsdqw"),
    ("\u0475\u04bb\u04cf", "vhl"),
    ("\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1", "ABEZHIKMNOPTYXa"),
    ("\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03f2\u03f3", "ikvopucj"),
    ("\u0585\u0578\u057d\u0570\u0131\u0251\u0261\u0142\u0141\u00f8\u00d8\u0111\u0110\u00f0\u0127", "onuhiaglLoOdDdh"),
    ("\u0126\u0167\u0166", "HtT"),
    ("\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d", "abcdefghijklm"),
    ("\u0274\u1d0f\u1d18\ua7af\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22", "nopqrstuvwyz"),
)
"""Cyrillic, Greek, Armenian, stroked and small capital letters, with what they look like."""
_LETTERS = {other: latin for others, row in _ROWS for other, latin in zip(others, row, strict=True)}
"""Letters of other scripts that look like Latin ones, and Latin ones with a stroke, which are typed without it."""
_OTHERS = re.compile(f"[{''.join(_LETTERS)}]")
PREFIXED = 4
"""Letters that Hebrew puts before a word, at the most."""


def folded(text: str) -> str:
    """Fold a text: compatibility forms, case, accents, quotation marks, hyphens, white space, unseen characters."""
    return uncovered(text).casefold()


def uncovered(text: str) -> str:
    """Fold a text, but keep its capitals."""
    return " ".join(bare(text).split())


def bare(text: str) -> str:
    """Fold a text, but keep its capitals and its white space."""
    if text.isascii():
        return text
    # Replacing one character after another is many times faster than a table of them.
    text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    for each, plain in _ALIKE.items():
        text = text.replace(each, plain)
    return _OTHERS.sub(lambda found: _LETTERS[found[0]], text)


@dataclass(frozen=True, slots=True)
class Bared:
    """A text folded letter by letter, its white space kept, so that what is found in it is found in the text itself."""

    text: str
    at: Sequence[int]
    """Where in the text itself each letter stands, and where the text ends."""


@lru_cache(maxsize=2048)
def bared(text: str) -> Bared:
    """Fold a text and keep the way back."""
    if text.isascii():
        return Bared(text.lower(), range(len(text) + 1))
    letters = [_bare(each) for each in text]
    at = [place for place, each in enumerate(letters) for _ in each]
    return Bared("".join(letters), (*at, len(text)))


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    return bare(character).casefold()


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
    for at in range(start - 1, max(start - 2 - PREFIXED * bool(prefixes), -1), -1):
        if not _is_of_a_word(text[at]):
            return True
        if text[at] not in prefixes:
            return False
    return start <= PREFIXED * bool(prefixes)


def without_prefixes(word: str, prefixes: str) -> Iterator[str]:
    """Give a word as it is, and without the letters at its beginning that may be written together with it."""
    yield word
    for at, letter in enumerate(word[: min(PREFIXED, len(word) - 1)], start=1):
        if letter not in prefixes:
            return
        yield word[at:]


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"
