"""The rubric: what a case and its papers should be like, and where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.check import CHECKS, check
from filings.checks.finding import Finding, Severity
from filings.checks.rubric import added, in_force
from filings.checks.rules import RUBRIC, Kind, Rule, Words, rules
from filings.lazily import lazily

if TYPE_CHECKING:
    from filings.checks.idling import idle
    from filings.checks.instructor import Rubric, load_rubric

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
    "idle",
    "in_force",
    "load_rubric",
    "rules",
]

# Most cases are checked without a rubric of their own, and without being graded.
__getattr__ = lazily(__name__, {"Rubric": "instructor", "load_rubric": "instructor", "idle": "idling"})
