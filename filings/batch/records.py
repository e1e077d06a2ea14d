"""A line of any sort of table made into a row: each cell under its heading, one of them the id."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from filings.batch.rows import ID, Cell, Row
from filings.batch.values import identity, is_note
from filings.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from filings.batch.rows import Heading
    from filings.errors import Place

Read = tuple[object, tuple[Problem, ...]]
"""The value of a cell, with what is wrong with it."""
_EMPTY: Final[Read] = (None, ())


def others(columns: Iterable[Heading | None], key: str = ID) -> tuple[Heading, ...]:
    """Give the columns that have a heading, but for the one that names the row."""
    return tuple(each for each in columns if each and each.path.casefold() != key)


def owner(value: object, _place: Place) -> Read:
    """Give what names the row that an entry of a child sheet belongs to."""
    return ("" if value is None else str(value).strip()), ()


def record(  # noqa: PLR0913  # what differs between the sorts of files
    number: int,
    columns: Sequence[Heading | None],
    cells: Iterable[Read],
    place: Callable[[int], Place],
    remedy: str,
    *,
    key: str = ID,
    named: Callable[[object, Place], Read] = identity,
) -> Row | None:
    """Make the row of a line; none of a note for people.

    Args:
        number: of the row, from 1.
        columns: the headings, `None` for a column without one.
        cells: those that the line has, which may be fewer than the columns, or more.
        place: gives the place of a cell from its position, from 0.
        remedy: what to do about a cell that has no heading above it.
        key: the column that names the row.
        named: reads it.

    """
    found: list[Cell] = []
    problems: list[Problem] = []
    name, where = "", place(0)
    for position, (column, cell) in enumerate(zip_longest(columns, cells)):
        here, (value, wrong) = place(position), cell or _EMPTY
        problems += wrong
        if column is None:
            problems += [Problem(here, "This cell has no heading above it.", remedy)] if value is not None else []
        elif column.path.casefold() == key:
            if is_note(value):
                return None
            where, (said, wrong) = here, named(value, here)
            name = str(said)
            problems += wrong
        else:
            found.append(Cell(column.path, value, here))
    return Row(number, name, where, tuple(found), tuple(dict.fromkeys(problems)))
