"""From a case to a draft: every word, number, mark and reference a template may print."""

from filings.compose.audiences import copies
from filings.compose.compose import compose
from filings.compose.conform import conform
from filings.compose.draft import Draft
from filings.compose.generated import generated, notice
from filings.compose.lengths import words_in
from filings.compose.prepare import Prepared, prepare
from filings.compose.renditions import PUBLIC, PUBLIC_REDACTED, RENDITIONS, Rendition

__all__ = [
    "PUBLIC",
    "PUBLIC_REDACTED",
    "RENDITIONS",
    "Draft",
    "Prepared",
    "Rendition",
    "compose",
    "conform",
    "copies",
    "generated",
    "notice",
    "prepare",
    "words_in",
]
