"""Finished files searched for what their readers may not know."""

from filings.word.leaks.pdf import pages
from filings.word.leaks.scan import Hit, Search, search_for

__all__ = ["Hit", "Search", "pages", "search_for"]
