"""YAML as a person would write it: values bare where they can be, notes wrapped, lists a line an item."""

from __future__ import annotations

import json
import re
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

WIDTH = 118
BARE = re.compile(r"[^\W\d_][\w.,;()/’“” +-]*(?<! )")
"""Text that is itself in YAML, wherever it stands."""
WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Text that some reader of YAML would take for something else."""
SHORT = 60
DOTS = "..."
"""Stands for a text that somebody has still to write."""


def scalar(value: object, *, alone: bool = False) -> str:
    """Write a single value; one that stands alone on its line may hold a comma, or be three dots, without quotes."""
    if not isinstance(value, str):
        return json.dumps(value)
    bare = BARE.fullmatch(value) and value.casefold() not in WORDS
    if alone and (bare or value == DOTS):
        return value
    return value if bare and ", " not in value else json.dumps(value, ensure_ascii=False)


def field(name: str, value: object) -> list[str]:
    """Write a field and its value."""
    if isinstance(value, dict | list | tuple) and value and not _fits(value):
        return [f"{name}:", *(f"  {line}" for line in block(value))]
    return [f"{name}: {_line(value)}"]


def block(value: Mapping[str, object] | Sequence[object]) -> Iterator[str]:
    """Write a mapping a field a line, or a list an item a line."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from field(name, each)
        return
    for each in value:
        lines = list(block(each)) if isinstance(each, dict) else [_line(each)]
        yield f"- {lines[0]}"
        yield from (f"  {line}" for line in lines[1:])


def flow(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {flow(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    return scalar(value)


def _line(value: object) -> str:
    """Write a value that has its line to itself."""
    return flow(value) if isinstance(value, dict | list | tuple) else scalar(value, alone=True)


def _fits(value: object) -> bool:
    """Say whether a value is small and flat enough for one line. Prose never is: in brackets a comma ends an entry."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    if isinstance(value, list | tuple) and any(
        isinstance(each, str) and (" " in each or each == DOTS) for each in inner
    ):
        return False
    return all(not isinstance(each, dict | list | tuple) for each in inner) and len(flow(value)) < SHORT


def note(text: str, indent: int = 0) -> list[str]:
    """Write a note, wrapped."""
    start = " " * indent + "# "
    return wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )


def noted(lines: Iterable[str]) -> list[str]:
    """Turn lines into notes: what they show is used when the mark is taken away."""
    return [f"# {line}" for line in lines]


def indented(lines: Iterable[str], by: int) -> list[str]:
    """Move lines to the right."""
    return [" " * by + line for line in lines]
