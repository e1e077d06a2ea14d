"""Jurisdictions as data: what a court system calls things, asks for, and where that is written."""

from filings.profile.load import folders_of, known, load
from filings.profile.model import Counted, Form, Limit, Oath, SectionSpec
from filings.profile.profile import Profile, is_plural

__all__ = ["Counted", "Form", "Limit", "Oath", "Profile", "SectionSpec", "folders_of", "is_plural", "known", "load"]
