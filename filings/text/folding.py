"""Texts made comparable: what looks alike to a reader is the same, however it is typed."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Soft hyphens, zero-width characters, the marks of bidirectional text, accents and Hebrew points."""
_ALIKE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u05f3": "'", "\u201c": '"', "\u201d": '"', "\u05f4": '"'})
_ALIKE |= str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u05be": "-", "\u00a0": " "})


def folded(text: str) -> str:
    """Fold a text: compatibility forms, case, accents, quotation marks, hyphens, white space, unseen characters."""
    return uncovered(text).casefold()


def uncovered(text: str) -> str:
    """Fold a text, but keep its capitals."""
    plain = text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).translate(_ALIKE)
    return " ".join(plain.split())


def loosened(text: str) -> str:
    """Let a folded text keep its letters and digits alone: `jane.doe@x`, `jane_doe` and `jane-doe` hold one name."""
    return re.sub(r"[\W_]+", " ", text)


def tightened(text: str) -> str:
    """Take all white space out of a folded text, as where lines were broken within words."""
    return text.replace(" ", "")
