"""Cells that hold what a case holds: text is always text, whatever it begins with, and a day is a date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from openpyxl.styles import Alignment, Font, PatternFill

from filings.batch.workbook.columns import Kind

if TYPE_CHECKING:
    from typing import Any

    from filings.batch.workbook.values import Value

BOLD: Final = Font(name="Calibri", bold=True)
QUIET: Final = Font(name="Calibri", italic=True, color="555555")
HEAD: Final = PatternFill("solid", fgColor="DDE3EA")
HELP: Final = PatternFill("solid", fgColor="F4F6F8")
TOP: Final = Alignment(wrap_text=True, vertical="top")
DAY_FORM: Final = "yyyy-mm-dd"
TEXT_FORM: Final = "@"
FORMS: Final = {Kind.DAY: DAY_FORM, Kind.WHOLE: "General", Kind.PROSE: "General"}
"""The format of the cells of a column; of all others, text: a number of a case keeps its zeros, `1-2` is no date.

Long texts are not given that format: some versions of Excel show them as a row of #.
"""
WIDTHS: Final = {
    Kind.LINE: 24,
    Kind.PROSE: 60,
    Kind.DAY: 13,
    Kind.WHEN: 13,
    Kind.WHOLE: 9,
    Kind.TRUTH: 12,
    Kind.WORD: 22,
    Kind.PARTY: 20,
    Kind.ROW: 20,
}
LINE_HEIGHT: Final = 15
FIRST_YEAR: Final = 1901
"""From which year on every spreadsheet program counts days alike."""
_ACTIVE: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that some programs would work out."""
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def write(cell: Any, value: Value, kind: Kind) -> None:  # noqa: ANN401  # openpyxl's cell
    """Write a value; nothing is ever a formula."""
    cell.alignment = TOP
    cell.number_format = form(kind)
    if isinstance(value, date) and value.year < FIRST_YEAR:
        value = value.isoformat()
    if isinstance(value, str):
        cell.value = _ESCAPE.sub("_x005F_", value)  # otherwise read as a character by its number
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_ACTIVE)
    elif value is not None:
        cell.value = value


def height(lines: float, most: float) -> float:
    """Give the height of a line of cells, in points, for so many lines of text and at most so many."""
    return max(min(lines, most), 1) * LINE_HEIGHT + 2


def form(kind: Kind) -> str:
    """Give the format of the cells of a column."""
    return FORMS.get(kind, TEXT_FORM)
