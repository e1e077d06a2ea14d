"""Where the words of an entry begin, when a finding is about the entry as a whole: not at its id, nor at a `>-`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

SAYING: Final = ("text", "title", "name", "act", "statement", "heading", "reason")
"""The fields that say something, those first that say the most of an entry."""
_ENTRY = re.compile(r"\s*(?:- +)+")
_FIELD = re.compile(r"(?P<name>[a-z_]+):(?: +|$)")
_BLOCK = re.compile(r"[>|][-+0-9]{0,2}\s*(?:#.*)?$")


def words_at(rows: Sequence[str], line: int, start: int) -> tuple[int, int]:
    """Give the line, from 1, and the offset, from 0, of the words that a place in a YAML file stands for.

    Args:
        rows: the lines of the file.
        line: the line of the place, from 1.
        start: its offset, from 0.

    Returns:
        The place of the first word of a folded text, or of the text of an entry; otherwise the place itself.

    """
    if _ENTRY.fullmatch(rows[line - 1][:start]):
        line, start = _of_entry(rows, line, start)
    return _folded(rows, line, start)


def _of_entry(rows: Sequence[str], line: int, start: int) -> tuple[int, int]:
    """Find the field of an entry that says something: its fields stand under each other, from the same column."""
    found: dict[str, tuple[int, int]] = {}
    for number in range(line, len(rows) + 1):
        row = rows[number - 1] if number > line else " " * start + rows[line - 1][start:]
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        if len(row) - len(row.lstrip()) < start:
            break
        if field := _FIELD.match(row, start):
            found.setdefault(field["name"], (number, field.end()))
    return next((found[name] for name in SAYING if name in found), (line, start))


def _folded(rows: Sequence[str], line: int, start: int) -> tuple[int, int]:
    """Step from the `>-` or `|` of a text to its first line that holds something."""
    row = rows[line - 1]
    field = _FIELD.match(row, start)
    if not _BLOCK.match(row, field.end() if field else start):
        return line, start
    for number in range(line + 1, len(rows) + 1):
        text = rows[number - 1]
        if text.strip():
            return number, len(text) - len(text.lstrip())
    return line, start
