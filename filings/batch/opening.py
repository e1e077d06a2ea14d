"""A file of rows opened, whatever sort of file it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.batch.commas import open_commas
from filings.batch.lines import open_lines
from filings.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from filings.batch.rows import Table

COMMAS: Final = frozenset({".csv", ".tsv", ".tab", ".txt"})
LINES: Final = frozenset({".jsonl", ".ndjson"})
SHEETS: Final = frozenset({".xlsx", ".xlsm"})
_SORTS: Final = "Rows are read from .csv, .xlsx and .jsonl files."


def open_table(path: Path) -> Table:
    """Open a file of rows and read its headings.

    Raises:
        UsageError: there is no such file, or it is of no known sort.
        InputError: it cannot be read, or its headings cannot be used.

    """
    place = Place(path.as_posix())
    if path.is_dir() or not path.exists():
        what = "This is a folder, where a file of rows belongs." if path.is_dir() else "There is no such file."
        raise UsageError(Problem(place, what, f"Check the path. {_SORTS}"))
    ending = path.suffix.casefold()
    if ending in COMMAS:
        return open_commas(path)
    if ending in LINES:
        return open_lines(path)
    if ending in SHEETS:
        from filings.batch.sheets import open_sheets  # noqa: PLC0415  # openpyxl is heavy

        return open_sheets(path)
    if ending in {".xls", ".ods", ".xlsb"}:
        raise UsageError(Problem(place, "This sort of workbook is not read.", "Save it as .xlsx."))
    raise UsageError(Problem(place, f"There is no telling what sort of rows '{ending}' holds.", _SORTS))
