"""Which bracket closes which, found once for a text, so that no rule has to look ahead for it."""

from __future__ import annotations

import re
from functools import lru_cache

_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)


@lru_cache(maxsize=16)
def pairs(source: str) -> dict[int, int]:
    """Give the position of the `]` for each `[` that is closed. A backslash takes a bracket out of the count."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for each in _BRACKET.finditer(source):
        if each[0] == "[":
            waiting.append(each.start())
        elif each[0] == "]" and waiting:
            found[waiting.pop()] = each.start()
    return found
