"""The page of a class, for a browser."""

from filings.grading.page.page import page

__all__ = ["page"]
