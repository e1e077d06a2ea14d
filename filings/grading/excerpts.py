"""A student's own words round the place of a finding, with the spot marked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from filings.grading.result import Excerpt
from filings.grading.wording import words_at
from filings.reading.source import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filings.errors import Problem

BEFORE, AFTER = 1, 2
"""How many lines are shown round the one that is meant."""
WIDEST = 400
"""How many characters of a line are shown."""
_QUOTED = re.compile("[“״]([^”״]{1,200})[”״]")


def excerpts(problems: Iterable[Problem]) -> tuple[Excerpt | None, ...]:
    """Give, for each problem, the lines round its place as the file has them; none where the file has no such line."""
    read: dict[str, tuple[str, ...]] = {}
    found = []
    for each in problems:
        if each.place.file not in read:
            read[each.place.file] = _rows(Path(each.place.file))
        found.append(_excerpt(each, read[each.place.file]))
    return tuple(found)


def _excerpt(problem: Problem, rows: tuple[str, ...]) -> Excerpt | None:
    place = problem.place
    if not 1 <= place.line <= len(rows):
        return None
    line, start = words_at(rows, place.line, max(place.column - 1, 0))
    near = place.line if line - place.line <= AFTER else line
    first, last = max(1, near - BEFORE), min(len(rows), line + AFTER)
    lines = tuple((number, rows[number - 1][:WIDEST]) for number in range(first, last + 1))
    row = rows[line - 1][:WIDEST]
    start = min(start, len(row))
    return Excerpt(lines, line, start, _end(row, start, problem.what))


def _end(row: str, start: int, what: str) -> int:
    """Say where the spot ends: after the words that the finding quotes, if they stand there, or with the line."""
    for words in _QUOTED.findall(what):
        if row.startswith(words, start):
            return start + len(words)
    return len(row.rstrip())


def _rows(path: Path) -> tuple[str, ...]:
    try:
        data = path.read_bytes()[:LARGEST] if path.is_file() and not path.is_symlink() else b""
    except OSError:
        return ()
    return tuple(data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
