"""Data as YAML that a student can read: blocks, long texts folded. What is written is read back the same."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.practice.world import Data

WIDTH: Final = 110
"""How many characters of a line a folded text takes, its indentation included."""
_PLAIN: Final = re.compile(r"[A-Za-z\u05d0-\u05ea](?:[\w ,.()/’;–-]*[\w).’;])?")
"""A text that YAML reads as it stands."""
_OTHERWISE: Final = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
_FOLDED: Final = 60
"""From what length on a text is written on lines of its own."""


def yaml_text(data: Data) -> str:
    """Write a mapping as the text of a file."""
    return "\n".join(_mapping(data, 0)) + "\n"


def _mapping(data: Data, depth: int) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{' ' * depth}{key}:", value, depth)


def _entry(head: str, value: object, depth: int) -> Iterator[str]:
    match value:
        case dict() if value:
            yield head
            yield from _mapping(value, depth + 2)
        case list() if value and all(isinstance(each, str) and _is_short(each) for each in value):
            yield f"{head} [{', '.join(map(_listed, value))}]"
        case list() if value:
            yield head
            for each in value:
                yield from _item(each, depth + 2)
        case str() if _is_folded(value, depth):
            yield f"{head} >-"
            yield from textwrap.wrap(
                value,
                WIDTH,
                initial_indent=" " * (depth + 2),
                subsequent_indent=" " * (depth + 2),
                break_long_words=False,
                break_on_hyphens=False,
            )
        case _:
            yield f"{head} {_scalar(value)}"


def _item(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value, depth + 2)
        yield f"{' ' * depth}- {first.lstrip(' ')}"
        yield from rest
    else:
        yield f"{' ' * depth}- {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not _OTHERWISE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _listed(value: str) -> str:
    """Write an item of a list in brackets, in which a comma begins the next item."""
    return json.dumps(value, ensure_ascii=False) if "," in value else _scalar(value)


def _is_short(text: str) -> bool:
    return len(text) < _FOLDED and "\n" not in text


def _is_folded(text: str, depth: int) -> bool:
    """Say whether a text can be folded and unfolded again: single spaces, and nothing that folding would lose."""
    single = text == " ".join(text.split(" ")).strip() and "  " not in text and "\n" not in text and "\t" not in text
    return single and len(text) + depth > _FOLDED
