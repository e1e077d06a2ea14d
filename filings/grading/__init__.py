"""A class: many students' cases read side by side, with a workbook, a page and a learning copy of each paper."""

from filings.grading.grade import Graded, grade
from filings.grading.result import Criterion, Excerpt, Missed, Result, Told, missed
from filings.grading.students import REPORT, WORKBOOK

__all__ = ["REPORT", "WORKBOOK", "Criterion", "Excerpt", "Graded", "Missed", "Result", "Told", "grade", "missed"]
