"""Jurisdictions as data: what a court system calls things, asks for, and where that is written."""

from filings.profile.load import folder_of, load
from filings.profile.model import Counted, Form, Limit, Oath, SectionSpec
from filings.profile.profile import Profile, is_plural

__all__ = ["Counted", "Form", "Limit", "Oath", "Profile", "SectionSpec", "folder_of", "is_plural", "load"]
