"""The rubric: what a case and its papers should be like, and where they are not."""

from filing_schemas.rubric import Rubric
from filings.checks.check import CHECKS, check
from filings.checks.finding import Finding, Severity
from filings.checks.instructor import FILE as RUBRIC
from filings.checks.instructor import load as load_rubric
from filings.checks.rubric import added, in_force
from filings.checks.rules import Kind, Rule, Words, rules

__all__ = [
    "CHECKS",
    "RUBRIC",
    "Finding",
    "Kind",
    "Rubric",
    "Rule",
    "Severity",
    "Words",
    "added",
    "check",
    "in_force",
    "load_rubric",
    "rules",
]
