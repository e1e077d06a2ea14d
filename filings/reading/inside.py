"""Places inside a text that YAML quotes, folds or indents.

However a text is written, its visible characters stand in the file in the same order; spaces and line ends may differ.
So a place in the text is found by counting the visible characters before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.reading.tree import spot_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading.tree import Scalar, Spot

WIDTHS = {"x": 2, "u": 4, "U": 8}
"""How many digits follow each numeric escape."""
INVISIBLE = frozenset(" \t\nntrvfabe0N_LP\r")
"""What an escape that stands for no visible character has after its backslash."""


def inside(scalar: Scalar, source: str, line: int, column: int) -> Spot:
    """Give the place in the file of a line and a column in a scalar's text.

    Args:
        scalar: the value, with its positions in the file.
        source: the text of the file.
        line: the line in the value, from 1.
        column: the column in that line, from 1.

    """
    rows = scalar.written.split("\n")
    before = "\n".join([*rows[: line - 1], rows[line - 1][: column - 1]]) if line <= len(rows) else scalar.written
    left = sum(not character.isspace() for character in before)
    position = next((at for count, at in enumerate(_visible(scalar, source)) if count == left), scalar.start)
    return spot_at(source, position)


def _visible(scalar: Scalar, source: str) -> Iterator[int]:
    """Yield the position in the file of each visible character of the value."""
    match scalar.style:
        case "|" | ">":
            start = source.find("\n", scalar.start, scalar.end) + 1 or scalar.end
            return _unquoted(source, start, scalar.end)
        case "'":
            return _single(source, scalar.start + 1, scalar.end - 1)
        case '"':
            return _double(source, scalar.start + 1, scalar.end - 1)
        case _:
            return _unquoted(source, scalar.start, scalar.end)


def _unquoted(source: str, start: int, end: int) -> Iterator[int]:
    """Read text in which every character stands for itself."""
    return (at for at in range(start, end) if not source[at].isspace())


def _single(source: str, start: int, end: int) -> Iterator[int]:
    """Read text in single quotes, where a quote is written twice."""
    at = start
    while at < end:
        if not source[at].isspace():
            yield at
        at += 2 if source[at] == "'" else 1


def _double(source: str, start: int, end: int) -> Iterator[int]:
    """Read text in double quotes, with its escapes."""
    at = start
    while at < end:
        escape = source[at + 1] if source[at] == "\\" else ""
        visible = escape not in INVISIBLE if escape else not source[at].isspace()
        if visible:
            yield at
        at += 2 + WIDTHS.get(escape, 0) if escape else 1
