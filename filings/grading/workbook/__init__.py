"""The workbook of a class."""

from filings.grading.workbook.book import workbook

__all__ = ["workbook"]
