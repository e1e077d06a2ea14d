"""The stages from case files to drafts, in their order: the public door."""

from filings.assembly.checking import check, unfinished
from filings.assembly.drafting import Drafted, DraftedPaper, draft
from filings.assembly.loading import load, profile_of

__all__ = ["Drafted", "DraftedPaper", "check", "draft", "load", "profile_of", "unfinished"]
