"""The rubric: what a case and its papers should be like, and where they are not."""

from filings.checks.check import CHECKS, check
from filings.checks.finding import Finding, Severity
from filings.checks.rules import Kind, Rule, Words, rules

__all__ = ["CHECKS", "Finding", "Kind", "Rule", "Severity", "Words", "check", "rules"]
