"""What a check finds, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filings.errors import Problem


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
    """One thing that a check found in a case."""

    rule: str
    """The check, `GEN-09`."""
    severity: Severity
    problem: Problem
    """Where it is, what is wrong, what to do, and the path in the data."""

    def __str__(self) -> str:
        """Print as one line: `FILE:LINE:COLUMN: warning GEN-12: what is wrong. What to do.`."""
        place, what = str(self.problem.place), str(self.problem).removeprefix(f"{self.problem.place}: ")
        return f"{place}: {self.severity} {self.rule}: {what}"


@dataclass(frozen=True, slots=True)
class Hit:
    """What one check says of one place, before its severity and its place are looked up."""

    path: str
    """The place in the data, `filings.petition.relief.final[0].act`."""
    what: str
    remedy: str
    spot: tuple[int, int] | None = None
    """Line and column, from 1, within the text at `path`; left out, the whole of it is meant."""
    certain: bool = True
    """Whether the law it rests on has been verified; where it has not, a finding is never an error."""
