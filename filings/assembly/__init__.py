"""The stages from case files to drafts, in their order: the public door."""

from filings.assembly.drafting import Drafted, draft
from filings.assembly.loading import load, profile_of

__all__ = ["Drafted", "draft", "load", "profile_of"]
