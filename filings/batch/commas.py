"""Rows from a CSV file, whatever parts its cells and however it is encoded. It is read a row at a time."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.batch.encoding import UTF8, encoding, errors, unread
from filings.batch.headings import headings
from filings.batch.records import others, record
from filings.batch.rows import ID
from filings.batch.values import plain, stray
from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

    from filings.batch.rows import Heading, Row

DELIMITERS: Final = ",;\t|"
_SEP: Final = "sep="
_HEADLESS: Final = "Put text that holds a delimiter in double quotes, or add a heading."
_HEAD: Final = 1 << 20
"""How many characters the first line may have."""


@dataclass(frozen=True, slots=True)
class Commas:
    """A CSV file. A place in it is the line on which the row begins, and the number of the cell in the row."""

    path: Path
    coding: str
    delimiter: str
    skipped: bool
    """Whether the first line is Excel's `sep=;`, which is no row."""
    columns: tuple[Heading | None, ...]
    notes: tuple[Problem, ...] = ()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give its columns but for the id."""
        return others(self.columns)

    def rows(self) -> Iterator[Row]:
        """Read the rows."""
        number = 0
        for line, cells in _records(self.path, self.coding, self.delimiter, skipped=self.skipped):
            if line and any(cell.strip() for cell in cells):
                row = self._row(number + 1, line, cells)
                if row is not None:
                    number += 1
                    yield row

    def _row(self, number: int, line: int, cells: Sequence[str]) -> Row | None:
        def place(position: int) -> Place:
            return Place(self.path.as_posix(), line, position + 1)

        known = len(self.columns)
        read = [(value := plain(cell), tuple(stray(value, place(at)))) for at, cell in enumerate(cells[:known])]
        # A text that was parted by mistake may make many cells too many: they are told of together.
        beyond = "".join(cells[known:])
        return record(number, self.columns, [*read, (beyond or None, ())], place, _HEADLESS)


def open_commas(path: Path) -> Commas:
    """Open a CSV file and read its headings.

    Raises:
        InputError: it cannot be read, or its headings cannot be used.

    """
    coding, notes = encoding(path)
    file = path.as_posix()
    try:
        with path.open(encoding=coding, errors=errors(coding), newline="") as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        raise InputError(unread(path, error)) from error
    except UnicodeError:
        raise InputError(Problem(Place(file), f"This file is not {coding} throughout.", UTF8)) from None
    first = head.splitlines()[0] if head.strip() else ""
    skipped = first.lower().startswith(_SEP) and len(first) == len(_SEP) + 1
    delimiter = first[-1] if skipped else _delimiter(head)
    written = next((cells for _, cells in _records(path, coding, delimiter, skipped=skipped)), [])
    if not any(cell.strip() for cell in written):
        what = "The first line of this file is empty, where the headings belong."
        raise InputError(Problem(Place(file, 1, 1), what, "Begin with a line of headings: id, and places in the case."))
    line = 2 if skipped else 1
    columns = headings(Place(file), written, lambda position: Place(file, line, position + 1))
    return Commas(path, coding, delimiter, skipped, columns, notes)


def _delimiter(head: str) -> str:
    """Choose what parts the cells: what parts the first line into most, with `id` among them."""

    def worth(delimiter: str) -> tuple[bool, int]:
        try:
            cells = next(csv.reader(head.splitlines(keepends=True), delimiter=delimiter, strict=False), [])
        except csv.Error:
            return False, 0
        return ID in {cell.strip().casefold() for cell in cells}, len(cells)

    return max(DELIMITERS, key=worth)


def _records(path: Path, coding: str, delimiter: str, *, skipped: bool) -> Iterator[tuple[int, list[str]]]:
    """Yield the records with the line on which each begins; that of the headings comes with the line 0.

    Raises:
        InputError: the file cannot be read any further.

    """
    file = path.as_posix()
    line = before = 0
    try:
        with path.open(encoding=coding, errors=errors(coding), newline="") as opened:
            if skipped:
                opened.readline()
                before = 1
            reader = csv.reader(_lines(opened), delimiter=delimiter, strict=True)
            heading = True
            while True:
                line = before + reader.line_num + 1
                cells = next(reader, None)
                if cells is None:
                    return
                yield (0 if heading else line), cells
                heading = False
    except csv.Error as error:
        raise InputError(_broken(Place(file, line, 1), str(error))) from None
    except UnicodeError:
        raise InputError(Problem(Place(file, line + 1), f"This file is not {coding} throughout.", UTF8)) from None
    except OSError as error:
        raise InputError(unread(path, error)) from error


def _lines(opened: TextIO) -> Iterator[str]:
    """Yield lines of bounded length, so that a file without line ends is not taken into memory whole."""
    while piece := opened.readline(_HEAD):
        yield piece


def _broken(place: Place, said: str) -> Problem:
    """Say what the reader of CSV stumbled over."""
    if "field larger" in said:
        what = "A cell of this row has more than 131072 characters, or a quotation mark is never closed."
        return Problem(place, what, 'Close it; a quotation mark within a cell is written twice: "".')
    what = "The quotation marks of this row do not come in pairs."
    return Problem(place, what, 'Close each; a quotation mark within a cell is written twice: "".')
