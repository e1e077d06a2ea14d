"""Checks that an instructor adds without Python: a small language of expressions over a case, read-only and bounded."""

from filings.checks.added.ask import ask
from filings.checks.added.faults import faults

__all__ = ["ask", "faults"]
