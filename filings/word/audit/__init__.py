"""Finished Word files put to the rules of ECMA-376 and of Word itself, on their bytes, before they are written."""

from filings.word.audit.auditor import Auditor, audit

__all__ = ["Auditor", "audit"]
