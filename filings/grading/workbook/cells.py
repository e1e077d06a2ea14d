"""Cells that hold what others wrote: always text, never a formula, in Excel and in whatever the sheet is copied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from filings.grading.shown import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

BOLD = Font(bold=True)
HEAD = PatternFill("solid", fgColor="DDE3EA")
LOST = PatternFill("solid", fgColor="F6D5D2")
OPEN = PatternFill("solid", fgColor="FFF2C2")
AWAY = PatternFill("solid", fgColor="EEEEEE")
WRAPPED = Alignment(wrap_text=True, vertical="top")


def write(sheet: Worksheet, row: int, column: int, value: str | int | None, fill: PatternFill | None = None) -> None:
    """Write a text, as text whatever it begins with, or a number."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = shown(value)
        cell.data_type = "s"
        cell.quotePrefix = True
    elif value is not None:
        cell.value = value
    if fill is not None:
        cell.fill = fill


def formula(sheet: Worksheet, row: int, column: int, text: str, form: str = "General") -> None:
    """Write a formula of ours."""
    cell = sheet.cell(row, column, text)
    cell.number_format = form


def head(sheet: Worksheet, row: int, titles: Sequence[str], widths: Sequence[int]) -> None:
    """Write the heads of columns, and make the columns wide enough to read."""
    for column, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        write(sheet, row, column, title, HEAD)
        sheet.cell(row, column).font = BOLD
        sheet.cell(row, column).alignment = WRAPPED
        sheet.column_dimensions[get_column_letter(column)].width = width


def listing(
    sheet: Worksheet, titles: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str | int]]
) -> None:
    """Write a sheet that is one list, its heads always in sight, to be filtered by any column."""
    head(sheet, 1, titles, widths)
    for row, values in enumerate(rows, start=2):
        for column, value in enumerate(values, start=1):
            write(sheet, row, column, value)
            sheet.cell(row, column).alignment = WRAPPED
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(titles))}{max(len(rows) + 1, 2)}"
