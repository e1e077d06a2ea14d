"""Rows as they are read from a table, whatever sort of file it is: cells with their places, and nothing done yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from filings.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.errors import Problem

ID: Final = "id"
"""The column that names a row."""
NOTE: Final = "#"
"""Begins the id of a row that is a note for people, and makes nothing."""
EVERY: Final = "*"
"""In the column `row` of a child sheet: this entry belongs to every row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a row."""

    path: str
    """The heading of its column: a place in the case, `parties.client.name`."""
    value: object
    """Text, a number, a truth; `None` where the cell is empty; from JSON, lists and mappings of these; `Entries`."""
    place: Place

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel as what it is made of: rows go to processes and back by the thousand."""
        return _cell, (self.path, self.value, self.place.file, self.place.line, self.place.column)


def _cell(path: str, value: object, *place: Any) -> Cell:  # noqa: ANN401  # a file, a line and a column
    return Cell(path, value, Place(*place))


@dataclass(frozen=True, slots=True)
class Entries:
    """A whole list, from a child sheet: the cells of each entry, whose paths begin in the entry."""

    items: tuple[tuple[Cell, ...], ...]
    own: bool = True
    """Whether the row has entries of its own, if other rows have."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `problems` are those that were found while it was read; such a row is drafted no further."""

    number: int
    """Its place among the rows of the table, from 1."""
    id: str
    """What names it; empty where it has no name."""
    place: Place
    """Where it is named."""
    cells: tuple[Cell, ...] = ()
    problems: tuple[Problem, ...] = ()
    stray: bool = False
    """Whether it is an entry of a child sheet that belongs to no row, and so is told but not counted."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel as what it is made of."""
        return Row, (self.number, self.id, self.place, self.cells, self.problems, self.stray)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a table."""

    path: str
    place: Place
    entries: tuple[Heading, ...] | None = None
    """The columns of a child sheet, where the whole of a list comes from one."""


class Table(Protocol):
    """A file of rows, opened and found to be one."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What a reader should know, and that stops nothing: a guessed encoding, hidden rows."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Its columns but for the id; none where each row names its own."""

    def rows(self) -> Iterator[Row]:
        """Read the rows, one after another; from the start each time it is called.

        Raises:
            InputError: the file cannot be read any further.

        """
