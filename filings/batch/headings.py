"""The first line of a table: what its columns are called, each once, and which of them names the row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.batch.rows import ID, Heading
from filings.errors import InputError, Place, Problem
from filings.reading.source import STRAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 300
"""How many characters a heading may have."""
MOST = 2_000
"""How many columns a table may have."""
ODD = re.compile(r"[^\S ]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")


def headings(
    file: Place, written: Sequence[object], place: Callable[[int], Place], key: str = ID
) -> tuple[Heading | None, ...]:
    """Give the columns of a table, `None` for one without a heading; the one called `key` is among them.

    Args:
        file: the table, for messages.
        written: what the first line holds.
        place: gives the place of a heading from its position, from 0.
        key: the column that there has to be.

    Raises:
        InputError: a heading is there twice or cannot be one, or there is no column of that name.

    """
    found: list[Heading | None] = []
    problems: list[Problem] = []
    first: dict[str, Place] = {}
    if len(written) > MOST:
        raise InputError(Problem(file, f"This table has more than {MOST} columns.", "Check that it is the right file."))
    for position, value in enumerate(written):
        name, here = _name(value), place(position)
        if not name:
            found.append(None)
            continue
        if problem := _fault(name, value, here):
            problems.append(problem)
        elif (other := first.setdefault(name.casefold(), here)) is not here:
            what = f"The column '{name}' is there twice; the first is at {other}."
            problems.append(Problem(here, what, "Keep one of them."))
        found.append(Heading(name, here))
    if key not in first and not problems:
        what = f"There is no column '{key}' here, so nothing names the rows."
        problems.append(Problem(file, what, _remedy(key, first)))
    if problems:
        raise InputError(*problems)
    return tuple(found)


def _name(value: object) -> str:
    return "" if value is None else str(value).strip()


def _fault(name: str, value: object, here: Place) -> Problem | None:
    """Say why a heading cannot be one."""
    if not isinstance(value, str) or len(name) > LONGEST or STRAY.search(name) or ODD.search(name):
        shown = re.sub(r"[\W]+", " ", name)[:60].strip()
        return Problem(here, f"'{shown}' cannot be the heading of a column.", "Write a place in the case: court.name.")
    return None


def _remedy(key: str, first: dict[str, Place]) -> str:
    if first and len(first) == 1:
        return f"Begin the first line with '{key}'; columns are parted by commas, semicolons or tabs."
    return f"Add a column '{key}', with a name of its own for each row." if key == ID else f"Add a column '{key}'."
