"""Results made by hand, so that what is written of them can be told beforehand."""

from __future__ import annotations

from dataclasses import replace

from filings.checks import Kind, Severity
from filings.errors import Place, Problem
from filings.grading import Criterion, Excerpt, Result, Told

CRITERIA = (
    Criterion("GEN-02", Severity.ERROR, Kind.DECIDABLE, 3, "The caption is complete.", "A registry files by it."),
    Criterion(
        "EVD-07", Severity.INFO, Kind.ASSISTED, 2, "Conclusions come from a named expert.", "They are contested."
    ),
    Criterion("GEN-12", Severity.WARNING, Kind.DECIDABLE, 1, "It is short enough.", "Courts ask for it."),
)


def told(rule: str, what: str = "Something is wrong.", line: str = "text: what I wrote", at: int = 6) -> Told:
    criterion = next(each for each in CRITERIA if each.id == rule)
    cut = Excerpt(((6, "  - id: one"), (7, line), (8, "  - id: two")), 7, at, len(line))
    judged = criterion.kind is Kind.ASSISTED
    return Told(rule, criterion.severity, judged, "filings/01-petition.yaml", 7, at + 1, what, "Mend it.", cut)


def graded(student: str, *findings: Told) -> Result:
    return Result(
        student, criteria=CRITERIA, findings=findings, gaps=("[date]",), copies=(f"{student}/a.learning.docx",)
    )


def unread(student: str, what: str = "This is not YAML.") -> Result:
    problem = Problem(Place("case.yaml", 3, 1), what, "Mend it.")
    return Result(student, problems=(problem,), excerpts=(None,))


CLASS = (
    graded("Ada", told("GEN-02"), told("GEN-02", "And again."), told("EVD-07")),
    graded("Ben", told("GEN-12")),
    graded("Chaya"),
    unread("Dov"),
)
HEBREW = replace(graded("חיה לוי", told("GEN-02", "המספר חסר.", "text: מה שכתבתי אני")))
