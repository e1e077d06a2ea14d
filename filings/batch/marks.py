"""What is wrong with the cells of a workbook of rows, remembered while a batch runs, and a marked copy of it after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.batch.opening import SHEETS
from filings.batch.summary import Listener
from filings.errors import OutputError, Place, Problem, UsageError
from filings.outputs.files import read

if TYPE_CHECKING:
    from filings.batch.summary import Progress

MOST: Final = 20_000
"""How many cells are marked."""
_CELL: Final = re.compile(r"(?P<cell>[A-Z]{1,3}[0-9]{1,7})(:[A-Z]{1,3}[0-9]{1,7})?")
_MARKED: Final = re.compile(r"\.marked(-[0-9]+)?$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked copy that was written."""

    path: Path
    cells: int
    """How many cells of it are red."""
    lost: tuple[str, ...]
    """What of the workbook is not in it."""


class Marks(Listener):
    """Hears a batch, and remembers which cells of its workbook cannot be used.

    Args:
        rows: the file of rows that the batch is given; of one that is no workbook, nothing is remembered.
        listener: hears everything too.

    """

    def __init__(self, rows: Path | str, listener: Listener | None = None) -> None:
        self.rows = Path(rows)
        self._listener = listener or Listener()
        self._found: dict[tuple[str, str], list[str]] = {}

    def note(self, problem: Problem) -> None:
        """Pass on what stops nothing."""
        self._listener.note(problem)

    def problem(self, problem: Problem) -> None:
        """Remember what is wrong, and pass it on."""
        self.add(problem)
        self._listener.problem(problem)

    def progress(self, progress: Progress) -> None:
        """Pass on how far the run has come."""
        self._listener.progress(progress)

    def add(self, problem: Problem) -> None:
        """Remember what is wrong with a cell; of a sheet as a whole, it is told in its first cell."""
        rest = problem.place.file.removeprefix(f"{self.rows.as_posix()}:")
        if rest == problem.place.file or self.rows.suffix.casefold() not in SHEETS:
            return
        sheet, parted, written = rest.rpartition("!")
        cell = _CELL.fullmatch(written)
        key = (sheet, cell["cell"]) if parted and cell else (rest, "A1")
        if key in self._found or len(self._found) < MOST:
            self._found.setdefault(key, []).append(f"{problem.what} {problem.remedy}".strip())

    @property
    def any(self) -> bool:
        """Say whether there is anything to mark."""
        return bool(self._found)

    def beside(self, folder: Path | str) -> Marked | None:
        """Write the marked copy into a folder, under a name that no other file there has; none where nothing is wrong.

        Raises:
            InputError: the workbook can no longer be read.
            OutputError: the system refuses.

        """
        if not self._found:
            return None
        data, lost = self._made()
        number = 1
        while (held := read(path := Path(folder) / self._name(number))) not in (None, data):
            number += 1
        if held is None:
            _put(path, data)
        return Marked(path, len(self._found), lost)

    def to(self, path: Path | str, *, force: bool = False) -> Marked | None:
        """Write the marked copy to a file; none where nothing is wrong.

        Raises:
            InputError: the workbook can no longer be read.
            OutputError: there is a file or a folder already, or the system refuses.

        """
        if not self._found:
            return None
        data, lost = self._made()
        _put(Path(path), data, force=force)
        return Marked(Path(path), len(self._found), lost)

    def allow(self, path: Path, *, force: bool) -> None:
        """See that a marked copy may be written to a file.

        Raises:
            UsageError: the rows are no workbook, or it is not called as one, or is the file of rows.
            OutputError: there is a file or a folder already.

        """
        from filings.batch.workbook.door import check_name, free  # noqa: PLC0415  # openpyxl is heavy

        if self.rows.suffix.casefold() not in SHEETS:
            what = "Only a workbook comes back marked."
            raise UsageError(Problem(Place(self.rows.as_posix()), what, "Leave --marked out, or give rows as .xlsx."))
        check_name(path, "--marked")
        if path.exists() and self.rows.exists() and path.samefile(self.rows):
            what = "This is the file of rows itself, which is never changed."
            raise UsageError(Problem(Place(str(path)), what, "Choose another name for the marked copy."))
        if (problem := free(path, force=force)) is not None:
            raise OutputError(problem)

    def _made(self) -> tuple[bytes, tuple[str, ...]]:
        from filings.batch.marking import marked  # noqa: PLC0415  # openpyxl is heavy

        return marked(self.rows, self._found)

    def _name(self, number: int) -> str:
        stem = _MARKED.sub("", self.rows.stem)
        return f"{stem}.marked{f'-{number}' if number > 1 else ''}.xlsx"


def _put(path: Path, data: bytes, *, force: bool = False) -> None:
    from filings.batch.workbook.door import put  # noqa: PLC0415  # openpyxl is heavy

    put(path, data, force=force)
