"""Beginnings: a new case, or a filing in one, written so that it validates, drafts, and says what belongs where."""

from filings.authoring.begin import Begun, NewCase, NewFiling, new_case, new_filing
from filings.authoring.choices import answering_form, candidates, first_form, forms, role_of, sample_court
from filings.authoring.ids import unnamed

__all__ = [
    "Begun",
    "NewCase",
    "NewFiling",
    "answering_form",
    "candidates",
    "first_form",
    "forms",
    "new_case",
    "new_filing",
    "role_of",
    "sample_court",
    "unnamed",
]
