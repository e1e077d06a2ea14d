"""Which bracket closes which, found once for a text, so that no rule has to look ahead for it."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=16)
def pairs(source: str) -> dict[int, int]:
    """Give the position of the `]` for each `[` that is closed. A backslash takes a bracket out of the count."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    position, end = 0, len(source)
    while position < end:
        match source[position]:
            case "\\":
                position += 1
            case "[":
                waiting.append(position)
            case "]" if waiting:
                found[waiting.pop()] = position
        position += 1
    return found
