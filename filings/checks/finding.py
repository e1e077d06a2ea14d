"""What a check finds, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from filing_schemas.vocabulary import Language
from filings.checks.telling import JUDGED, AnyOf, Said, called, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from filings.checks.subject import Subject
    from filings.errors import Problem

__all__ = ["AnyOf", "Checks", "Finding", "Hit", "Said", "Severity", "called", "said"]


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, threshold: Severity) -> bool:
        """Say whether it weighs at least as much as another."""
        order = list(Severity)
        return order.index(self) <= order.index(threshold)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found in a case, or that it points out for a person to judge."""

    rule: str
    """The check, `GEN-09`."""
    severity: Severity
    problem: Problem
    """Where it is, what is wrong, what to do, and the path in the data."""
    candidate: bool = False
    """Whether a person has to judge if it is wrong at all; its severity is then `info`."""
    hit: Hit | None = field(default=None, compare=False, repr=False)
    """What the check said, from which it can be told in another language."""
    language: Language = Language.EN
    """The language in which it is told."""

    def __str__(self) -> str:
        """Print as one line: `FILE:LINE:COLUMN: warning GEN-12: what is wrong. What to do.`."""
        return f"{self.problem.place}: {self.severity} {self.rule}: {self.said}".replace("\n", " ")

    @property
    def said(self) -> str:
        """What is wrong and what to do, in one line; of a candidate, that a person has to judge."""
        candidate = f"{JUDGED[self.language]}: " if self.candidate else ""
        return f"{candidate}{self.problem.what} {self.problem.remedy}".rstrip().replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Hit:
    """What one check says of one place, before its severity and its place are looked up."""

    path: str
    """The place in the data, `filings.petition.relief.final[0].act`."""
    what: str
    """A plain text, or one from `said` where it has places to fill."""
    remedy: str
    """The same."""
    spot: tuple[int, int] | None = None
    """Line and column, from 1, within the text at `path`; left out, the whole of it is meant."""
    certain: bool = True
    """Whether the law it rests on has been verified; where it has not, a finding is never an error."""
    open: bool = False
    """Whether it is a gap that a faithful case leaves because no source fills it; it is then never an error."""


Checks: TypeAlias = "Mapping[str, Callable[[Subject], Iterator[Hit]]]"
"""What looks for each rule's findings: a case under examination in, hits out."""
