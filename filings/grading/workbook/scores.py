"""The sheet of students by checks: what each earned, and formulas that add what an instructor types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from filings.checks import Kind, Severity
from filings.grading.result import all_criteria
from filings.grading.workbook.cells import AWAY, BOLD, HEAD, LOST, OPEN, formula, head, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from filings.grading.result import Criterion, Result
    from filings.outputs.workbook import Value

TITLES = (
    "Student", "Points", "Judged", "Total", "Out of", "Percent", "Errors", "Warnings", "To consider", "To judge",
    "Gaps", "Note",
)  # fmt: skip
WIDTHS = (28, 9, 9, 9, 9, 10, 9, 10, 10, 10, 8, 44)
POINTS, JUDGED, TOTAL, OUT_OF, PERCENT = 2, 3, 4, 5, 6
WORTH, HEADS, FIRST = 1, 2, 3
"""The rows of what each check is worth, of the heads, and of the first student."""


def scores(sheet: Worksheet, results: Sequence[Result]) -> dict[str, Value]:
    """Write the sheet; give the values of its formulas, by cell, for readers that do not calculate."""
    criteria = sorted(all_criteria(results), key=lambda each: each.kind is not Kind.DECIDABLE)
    head(sheet, HEADS, (*TITLES, *(each.id for each in criteria)), (*WIDTHS, *(9 for _ in criteria)))
    write(sheet, WORTH, len(TITLES), "worth", HEAD)
    for column, each in enumerate(criteria, start=len(TITLES) + 1):
        write(sheet, WORTH, column, each.points, HEAD if each.kind is Kind.DECIDABLE else OPEN)
    cached: dict[str, Value] = {}
    for row, result in enumerate(results, start=FIRST):
        cached |= _student(sheet, row, result, criteria)
    last = max(len(results) + FIRST - 1, FIRST)
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADS}:{get_column_letter(len(TITLES) + len(criteria))}{last}"
    return cached


def _student(sheet: Worksheet, row: int, result: Result, criteria: Sequence[Criterion]) -> dict[str, Value]:
    write(sheet, row, 1, result.student)
    sheet.cell(row, 1).font = BOLD
    if not result.is_graded:
        write(sheet, row, len(TITLES), f"Not read: {result.problems[0].what}", LOST)
        return {}
    counts = (*map(result.count, Severity), result.candidates(), len(result.gaps))
    for column, count in enumerate(counts, start=PERCENT + 1):
        write(sheet, row, column, count)
    if result.problems:
        write(sheet, row, len(TITLES), result.problems[0].what, LOST)
    for column, each in enumerate(criteria, start=len(TITLES) + 1):
        _check(sheet, row, column, each, result)
    return _sums(sheet, row, result, criteria)


def _check(sheet: Worksheet, row: int, column: int, criterion: Criterion, result: Result) -> None:
    """Write what one check gave a student: its points, or nothing where a person is to say."""
    own = next((each for each in result.criteria if each.id == criterion.id), None)
    if own is None:
        write(sheet, row, column, None, AWAY)
    elif own.kind is not Kind.DECIDABLE:
        write(sheet, row, column, None, OPEN)
    elif own.id in result.lost() | frozenset(result.idle):
        write(sheet, row, column, 0, LOST)
    else:
        write(sheet, row, column, own.points)


def _sums(sheet: Worksheet, row: int, result: Result, criteria: Sequence[Criterion]) -> dict[str, Value]:
    decidable = sum(each.kind is Kind.DECIDABLE for each in criteria)
    first, last = len(TITLES) + 1, len(TITLES) + len(criteria)
    letter = get_column_letter
    earned = f"=SUM({letter(first)}{row}:{letter(first + decidable - 1)}{row})" if decidable else "=0"
    judged = f"=SUM({letter(first + decidable)}{row}:{letter(last)}{row})" if decidable < len(criteria) else "=0"
    formula(sheet, row, POINTS, earned)
    formula(sheet, row, JUDGED, judged)
    formula(sheet, row, TOTAL, f"={letter(POINTS)}{row}+{letter(JUDGED)}{row}")
    write(sheet, row, OUT_OF, result.most())
    values: dict[int, Value] = {POINTS: result.earned(), JUDGED: 0, TOTAL: result.earned()}
    if result.most():
        formula(sheet, row, PERCENT, f"={letter(TOTAL)}{row}/{letter(OUT_OF)}{row}", "0%")
        values[PERCENT] = result.earned() / result.most()
    return {f"{letter(column)}{row}": value for column, value in values.items()}
