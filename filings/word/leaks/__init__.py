"""Finished files searched for what their readers may not know."""

from filings.word.leaks.package import texts
from filings.word.leaks.pdf import pages
from filings.word.leaks.placing import placed
from filings.word.leaks.scan import Hit, Own, Search, search_for
from filings.word.leaks.traces import traces

__all__ = ["Hit", "Own", "Search", "pages", "placed", "search_for", "texts", "traces"]
