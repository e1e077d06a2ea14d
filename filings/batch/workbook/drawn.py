"""A planned workbook, drawn: the same plan, the same bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from filings.batch.workbook.cells import BOLD, HEAD, HELP, QUIET, TOP, WIDTHS, form, height, write
from filings.batch.workbook.columns import Kind
from filings.batch.workbook.rules import LAST, Lists, rule
from filings.batch.workbook.words import WORDS, how_to, one_of
from filings.language import direction
from filings.outputs.workbook import steady

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from filings.batch.workbook.columns import Column
    from filings.batch.workbook.plan import Plan, Sheet

HOW_TO: Final = "How to"
LISTS: Final = "Lists"
HEADS, HELPS, FIRST = 1, 2, 3
"""The lines of the headings, of the help, and of the first row."""
SHOWN: Final = 4
"""How many words are told in the help of a column; a longer list is seen where a word is chosen."""
MOST_HELP, MOST_LINES = 7, 6
"""How many lines of text are seen at once, of the help and of a row."""
_WIDEST: Final = 46
_WIDE: Final = 110


def drawn(plan: Plan, language: str) -> bytes:
    """Give the bytes of a workbook.

    Args:
        plan: what it holds.
        language: of its help, and the direction of its sheets.

    """
    book = Workbook()
    main = book.active
    assert main is not None  # noqa: S101  # a new workbook has a sheet
    hidden = book.create_sheet(LISTS)
    hidden.sheet_state = "hidden"
    lists = Lists(hidden)
    ids = _ids(plan)
    for position, sheet in enumerate(plan.sheets):
        made = main if position == 0 else book.create_sheet(sheet.name, position)
        made.title = sheet.name
        _sheet(made, sheet, lists, language, ids)
    _how_to(book.create_sheet(HOW_TO, len(plan.sheets)), plan, language)
    for each in book.worksheets:
        each.sheet_view.rightToLeft = direction(language) == "rtl"
    book.properties.creator = "filings"
    written = io.BytesIO()
    book.save(written)
    return steady(written.getvalue())


def _ids(plan: Plan) -> dict[Kind, str]:
    """Say where the ids of rows and of parties are."""
    rows = plan.sheets[0]
    found = {Kind.ROW: f"'{rows.name}'!$A${FIRST}:$A${LAST}"}
    if any(each.name == "parties" for each in plan.sheets):
        found[Kind.PARTY] = f"'parties'!$B${FIRST}:$B${LAST}"
    return found


def _sheet(made: Worksheet, sheet: Sheet, lists: Lists, language: str, ids: dict[Kind, str]) -> None:
    widths = [_width(column) for column in sheet.columns]
    said = [_said(column, position, language) for position, column in enumerate(sheet.columns)]
    for position, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), 1):
        letter = get_column_letter(position)
        made.column_dimensions[letter].width = width
        made.column_dimensions[letter].number_format = form(column.kind)
        made.column_dimensions[letter].alignment = TOP
        _head(made, position, column.path, f"# {said[0]}" if position == 1 else said[position - 1])
        validation = rule(column, said[position - 1], lists, language, ids)
        validation.add(f"{letter}{FIRST}:{letter}{LAST}")
        made.add_data_validation(validation)
    made.row_dimensions[HELPS].height = height(max(map(_lines, said, widths)), MOST_HELP)
    for line, values in enumerate(sheet.lines, FIRST):
        for position, (held, column) in enumerate(zip(values, sheet.columns, strict=True), 1):
            write(made.cell(line, position), held, column.kind)
        made.row_dimensions[line].height = height(max(map(_lines, map(str, values), widths)), MOST_LINES)
    made.freeze_panes = f"{'C' if sheet.columns[0].kind is Kind.ROW else 'B'}{FIRST}"


def _width(column: Column) -> float:
    return max(WIDTHS[column.kind], min(len(column.path) + 2, _WIDEST))


def _head(made: Worksheet, position: int, path: str, said: str) -> None:
    """Write the heading of a column, and the help under it."""
    for line, text, font, fill in ((HEADS, path, BOLD, HEAD), (HELPS, said, QUIET, HELP)):
        cell = made.cell(line, position)
        write(cell, text, Kind.PROSE)
        cell.font, cell.fill = font, fill


def _said(column: Column, position: int, language: str) -> str:
    """Say in plain words what belongs into a column."""
    words = WORDS[language]
    if column.kind is Kind.ROW:
        return words.of_row
    if position == 0:
        return words.row_id
    parts = [column.about, one_of(column.words, language, SHOWN)]
    parts += [words.example.format(example=column.example)] if column.example else []
    return " ".join(part for part in parts if part)


def _lines(text: str, width: float) -> int:
    """Guess how many lines a text takes in a column."""
    return sum(max(-(-len(part) // int(width * 0.95)), 1) for part in text.split("\n"))


def _how_to(made: Worksheet, plan: Plan, language: str) -> None:
    made.column_dimensions["A"].width = _WIDE
    for line, text in enumerate(how_to(plan, language), 1):
        cell = made.cell(line, 1)
        write(cell, text, Kind.PROSE)
        made.row_dimensions[line].height = height(_lines(text, _WIDE), len(text)) + 6
        if line == 1:
            cell.font = BOLD
        elif text.startswith("filings "):
            cell.alignment = Alignment(wrap_text=True, vertical="top", indent=2, readingOrder=1)
