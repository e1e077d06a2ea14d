"""Learning copies: the drafts again, with Word comments that say what was found and what each part is for."""

from filings.assembly.notes.learning import Noted, learning

__all__ = ["Noted", "learning"]
