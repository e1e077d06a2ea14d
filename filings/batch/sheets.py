"""Rows from a workbook: the sheet of rows, and child sheets that hold their lists. It is read a row at a time.

Child sheets may be in any order and of any length, so they are kept in a file of their own until their rows come.
"""

from __future__ import annotations

import pickle
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from filings.batch.headings import headings
from filings.batch.records import others, owner, record
from filings.batch.rows import EVERY, ID, Cell, Entries, Heading, Row
from filings.batch.values import plain, stray
from filings.batch.xlsx import DAMAGED, ESCAPED, Sheet, inspected, refused
from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from filings.batch.records import Read

ROWS: Final = "rows"
"""The name of the sheet of rows, in lower case; without one, it is the first sheet."""
CHILD: Final = "row"
"""The column that makes a sheet a child sheet, and says to which row an entry belongs."""
_HEADLESS: Final = "Add one, or empty the cell."
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook of rows. A place in it is a cell, `clients.xlsx:Rows!C14`."""

    path: Path
    main: Sheet
    columns: tuple[Heading | None, ...]
    children: tuple[tuple[Sheet, tuple[Heading | None, ...]], ...] = ()
    notes: tuple[Problem, ...] = ()
    unworked: Mapping[Place, Problem] = field(default_factory=dict)
    """Formulas without a value, by their cells."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give its columns but for the id, then its child sheets."""
        return others(self.columns) + tuple(
            Heading(sheet.name, Place(f"{self.path.as_posix()}:{sheet.name}"), others(columns, CHILD))
            for sheet, columns in self.children
        )

    def rows(self) -> Iterator[Row]:
        """Read the rows."""
        with _opened(self.path) as book, _Entries() as entries:
            for sheet, columns in self.children:
                entries.take(sheet.name, self._children(book, sheet, columns))
            number = 0
            for line, values in self._values(book, self.main):
                row = self._row(number + 1, line, values)
                if row is not None:
                    number += 1
                    yield self._whole(row, entries)
            yield from self._orphans(entries, number)

    def _whole(self, row: Row, entries: _Entries) -> Row:
        """Give a row with the lists that child sheets hold for it."""
        if not self.children or not row.id:
            return row
        cells, problems = list(row.cells), list(row.problems)
        for sheet, _ in self.children:
            items = _own_first(entries.of(sheet.name, row.id))
            problems += (problem for item in items for problem in item.problems)
            place = next((item.place for item in items), row.place)
            own = not entries.of_rows(sheet.name) or any(item.id != EVERY for item in items)
            cells.append(Cell(sheet.name, Entries(tuple(item.cells for item in items), own=own), place))
        return Row(row.number, row.id, row.place, tuple(cells), tuple(problems))

    def _orphans(self, entries: _Entries, number: int) -> Iterator[Row]:
        """Give the entries of child sheets that belong to no row, each as a row with a problem."""
        for sheet, name, place in entries.unused():
            number += 1
            what = f"There is no row '{name[:60]}' for this entry of the sheet '{sheet}'."
            problem = Problem(place, what, "Write the id of a row, or * for all of them.")
            yield Row(number, "", place, problems=(problem,), stray=True)

    def _row(self, number: int, line: int, values: Sequence[Any]) -> Row | None:
        place = partial(cell_place, self.path, self.main.name, line)
        return record(number, self.columns, self._read(values, place), place, _HEADLESS)

    def _children(self, book: Any, sheet: Sheet, columns: Sequence[Heading | None]) -> Iterator[Row]:  # noqa: ANN401  # openpyxl's workbook
        """Read the entries of a child sheet, each as a row whose id is that of the row it belongs to."""
        for line, values in self._values(book, sheet):
            place = partial(cell_place, self.path, sheet.name, line)
            row = record(line, columns, self._read(values, place), place, _HEADLESS, key=CHILD, named=owner)
            if row is not None:
                yield row

    def _values(self, book: Any, sheet: Sheet) -> Iterator[tuple[int, list[Any]]]:  # noqa: ANN401  # as above
        """Yield the rows of a sheet after its first, but for empty ones: the number of each, and its cells."""
        lines = {place.file.rpartition("!")[2].lstrip(_LETTERS) for place in self.unworked}
        for line, cells in _cells(book, self.path, sheet, first=2):
            filled = any(cell.value is not None and str(cell.value).strip() for cell in cells)
            if filled or str(line) in lines:
                yield line, list(cells)

    def _read(self, cells: Iterable[Any], place: Callable[[int], Place]) -> Iterator[Read]:
        for position, cell in enumerate(cells):
            here = place(position)
            unworked = self.unworked.get(here) if self.unworked else None
            yield (None, (unworked,)) if unworked else _value(cell, here)


def _own_first(items: Sequence[Row]) -> list[Row]:
    """Let an entry of a row stand in the stead of the one for all rows that has the same id."""
    own: dict[object, list[Row]] = {}
    for item in items:
        if item.id != EVERY and (name := _named(item)) is not None:
            own.setdefault(name, []).append(item)
    shared = {_named(item) for item in items if item.id == EVERY} - {None}
    found: list[Row] = []
    for item in items:
        if item.id == EVERY:
            found += own.get(_named(item), [item])
        elif _named(item) not in shared:
            found.append(item)
    return found


def _named(item: Row) -> object:
    """Give the id that an entry gives itself, `None` where it gives none."""
    return next((cell.value for cell in item.cells if cell.path.casefold() == ID), None)


def cell_place(path: Path, sheet: str, line: int, position: int) -> Place:
    """Give the place of a cell, its position counted from 0."""
    return Place(f"{path.as_posix()}:{sheet}!{get_column_letter(position + 1)}{line}")


def open_sheets(path: Path) -> Workbook:
    """Open a workbook, look for what cannot be read rightly, and read the headings.

    Raises:
        InputError: it cannot be read, something in it would be read wrongly, or its headings cannot be used.

    """
    found = inspected(path)
    sheets = found.sheets
    with _opened(path) as book:
        main = next((sheet for sheet in sheets if sheet.name.casefold() == ROWS), None) or sheets[0]
        columns = _headings(book, path, main, ID)
        children = [
            (sheet, _headings(book, path, sheet, CHILD))
            for sheet in sheets
            if sheet is not main and CHILD in _first(book, path, sheet)
        ]
    return Workbook(path, main, columns, tuple(children), found.notes, found.unworked)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Open a workbook with openpyxl, for reading alone."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(refused(path, error.strerror or "the system gives no reason")) from error
    with file:  # openpyxl would leave open what it cannot read
        try:
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False, rich_text=False)
        except DAMAGED as error:
            raise InputError(refused(path, "it is damaged")) from error
        yield book


def _cells(book: Any, path: Path, sheet: Sheet, first: int) -> Iterator[tuple[int, Sequence[Any]]]:  # noqa: ANN401  # as above
    try:
        held = book[sheet.name]
        held.reset_dimensions()  # what a file says of its own size need not be so
        yield from enumerate(held.iter_rows(min_row=first), first)
    except DAMAGED as error:
        raise InputError(refused(path, f"the sheet '{sheet.name}' is damaged")) from error


def _value(cell: Any, place: Place) -> Read:  # noqa: ANN401  # openpyxl's cell
    """Give the value of a cell, with what is wrong with it."""
    if cell.data_type == "e":
        what = f"This cell holds the error {cell.value}."
        return None, (Problem(place, what, "Mend the formula, or write the value."),)
    value = plain(cell.value, _format(cell, place)) if cell.data_type == "n" else plain(cell.value)
    value = ESCAPED.sub("_", value) if isinstance(value, str) else value
    return value, tuple(stray(value, place))


def _format(cell: Any, place: Place) -> Any:  # noqa: ANN401  # as above
    """Give the format of a number.

    Raises:
        InputError: the workbook does not hold it.

    """
    try:
        return cell.number_format
    except LookupError as error:
        what = "This cell has a format that the workbook does not hold: it is damaged."
        raise InputError(Problem(place, what, "Save it anew in Excel or LibreOffice as .xlsx.")) from error


def _first(book: Any, path: Path, sheet: Sheet) -> list[str]:  # noqa: ANN401  # as above
    _, cells = next(_cells(book, path, sheet, first=1), (1, ()))
    return [str(cell.value).strip().casefold() for cell in cells if cell.value is not None]


def _headings(book: Any, path: Path, sheet: Sheet, key: str) -> tuple[Heading | None, ...]:  # noqa: ANN401  # as above
    _, cells = next(_cells(book, path, sheet, first=1), (1, ()))
    place = Place(f"{path.as_posix()}:{sheet.name}")
    return headings(place, [cell.value for cell in cells], partial(cell_place, path, sheet.name, 1), key)


@dataclass(slots=True)
class _Entries:
    """The entries of child sheets, in a file that goes when it is closed; those for all rows are at hand once asked."""

    store: sqlite3.Connection = field(default_factory=lambda: sqlite3.connect(""))
    every: dict[str, list[Row]] = field(default_factory=dict)
    single: dict[str, bool] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self.store.execute("create table entry (sheet text, row text, number integer, used integer, held blob)")
        return self

    def __exit__(self, *_: object) -> None:
        self.store.close()

    def take(self, sheet: str, rows: Iterator[Row]) -> None:
        self.store.executemany(
            "insert into entry values (?, ?, ?, 0, ?)",
            ((sheet, row.id, row.number, pickle.dumps(row)) for row in rows),
        )
        self.store.execute("create index if not exists by_row on entry (sheet, row, number)")

    def of(self, sheet: str, name: str) -> list[Row]:
        """Give the entries that belong to a row, in their order: those for every row among them."""
        if sheet not in self.every:
            self.every[sheet] = self._held(sheet, EVERY)
        own = self._held(sheet, name) if name != EVERY else []
        if own:
            self.store.execute("update entry set used = 1 where sheet = ? and row = ?", (sheet, name))
        return sorted([*self.every[sheet], *own], key=lambda each: each.number)

    def of_rows(self, sheet: str) -> bool:
        """Say whether a sheet holds entries that belong to one row each."""
        if sheet not in self.single:
            query = "select 1 from entry where sheet = ? and row not in (?, '') limit 1"
            self.single[sheet] = self.store.execute(query, (sheet, EVERY)).fetchone() is not None
        return self.single[sheet]

    def _held(self, sheet: str, name: str) -> list[Row]:
        wanted = (sheet, name)
        found = self.store.execute("select held from entry where sheet = ? and row = ? order by number", wanted)
        return [pickle.loads(held) for (held,) in found]  # noqa: S301  # written by this process

    def unused(self) -> Iterator[tuple[str, str, Place]]:
        """Give the entries that no row has asked for."""
        for sheet, name, held in self.store.execute(
            "select sheet, row, held from entry where used = 0 and row != ? order by sheet, number", (EVERY,)
        ):
            yield sheet, name, pickle.loads(held).place  # noqa: S301  # written by this process
