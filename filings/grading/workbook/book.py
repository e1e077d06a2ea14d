"""The sheets of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook

from filings.grading.counted import COUNTED
from filings.grading.result import missed
from filings.grading.workbook.cells import listing
from filings.grading.workbook.fixed import fixed
from filings.grading.workbook.scores import scores

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.errors import Problem
    from filings.grading.result import Excerpt, Result


def workbook(results: Sequence[Result], strays: Sequence[Problem]) -> bytes:
    """Write the workbook: the same results, the same bytes."""
    book = Workbook()
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    first.title = "Students"
    cached = scores(first, results)
    listing(
        book.create_sheet("Most missed"),
        ("Check", "What a paper must be like", "Weight", "Worth", "Students", "of", "Findings", "Why it matters"),
        (10, 60, 10, 8, 10, 6, 10, 60),
        [
            (
                each.criterion.id,
                each.criterion.statement,
                each.criterion.severity.value,
                each.criterion.points,
                each.students,
                each.asked,
                each.findings,
                each.criterion.why,
            )
            for each in missed(results)
        ],
    )
    listing(
        book.create_sheet("Findings"),
        (
            "Student",
            "Check",
            "Weight",
            "To judge",
            "File",
            "Line",
            "What is wrong",
            "What to do",
            "The student's words",
        ),
        (24, 10, 10, 9, 28, 7, 60, 50, 60),
        list(_findings(results)),
    )
    listing(
        book.create_sheet("Not read"),
        ("Student", "File", "Line", "What is wrong", "What to do"),
        (24, 32, 7, 70, 60),
        [*_problems(results), *(("", each.place.file, each.place.line, each.what, each.remedy) for each in strays)],
    )
    listing(book.create_sheet("How it is counted"), ("How it is counted",), (120,), [(line,) for line in COUNTED])
    return fixed(book, cached)


def _findings(results: Sequence[Result]) -> Iterator[tuple[str | int, ...]]:
    for result in results:
        for each in result.findings:
            judged = "to judge" if each.candidate else ""
            words = _words(each.excerpt)
            weight = each.severity.value
            yield (
                result.student, each.rule, weight, judged, each.file, each.line, each.what, each.remedy, words
            )  # fmt: skip


def _words(excerpt: Excerpt | None) -> str:
    """Give the line that a finding is about."""
    return "" if excerpt is None else next(text.strip() for number, text in excerpt.lines if number == excerpt.line)


def _problems(results: Sequence[Result]) -> Iterator[tuple[str | int, ...]]:
    for result in results:
        for each in result.problems:
            yield (result.student, each.place.file, each.place.line, each.what, each.remedy)
