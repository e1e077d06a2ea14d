"""Finished Word files put to the rules of ECMA-376 and of Word itself, on their bytes, before they are written."""

from filings.word.audit.auditor import Auditor, audit
from filings.word.audit.readback import ReadBack, ReadParagraph, ReadPart, read_back
from filings.word.audit.references import ReadReference
from filings.word.audit.stale import stale_references

__all__ = [
    "Auditor",
    "ReadBack",
    "ReadParagraph",
    "ReadPart",
    "ReadReference",
    "audit",
    "read_back",
    "stale_references",
]
