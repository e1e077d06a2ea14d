"""From a case to a draft: every word, number, mark and reference a template may print."""

from filings.compose.compose import compose
from filings.compose.conform import conform
from filings.compose.draft import Draft
from filings.compose.generated import generated
from filings.compose.prepare import Prepared, prepare

__all__ = ["Draft", "Prepared", "compose", "conform", "generated", "prepare"]
