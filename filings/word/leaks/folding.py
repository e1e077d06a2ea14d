"""Texts made comparable: what looks alike to a reader is the same, however it is typed."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, zero-width characters, and the marks and isolates of bidirectional text."""
_ALIKE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u05f3": "'", "\u201c": '"', "\u201d": '"', "\u05f4": '"'})
_ALIKE |= str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u05be": "-", "\u00a0": " "})


def folded(text: str) -> str:
    """Fold a text: compatibility forms, case, quotation marks, hyphens, white space and unseen characters."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)
    return " ".join(plain.casefold().split())
