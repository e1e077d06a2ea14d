"""What grading finds out about each student, as values that travel between processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings.checks import Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filings.errors import Problem


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A student's own words round a place: some lines, one of them with the spot marked."""

    lines: tuple[tuple[int, str], ...]
    """The lines, each with its number in the file."""
    line: int
    """The number of the line that is meant; 0 where the file as a whole is."""
    start: int = 0
    end: int = 0
    """Where the spot begins and ends in that line, from 0."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One check, as it is in force for a case."""

    id: str
    severity: Severity
    kind: Kind
    points: int
    """What it is worth."""
    statement: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, with the words that it is about."""

    rule: str
    severity: Severity
    candidate: bool
    file: str
    """The file, relative to the student's folder."""
    line: int
    column: int
    what: str
    remedy: str
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Result:
    """One student's case: what was found in it, or why it could not be read."""

    student: str
    """The name of the student's folder."""
    folder: str = ""
    """The case within that folder; empty where it is the folder itself."""
    criteria: tuple[Criterion, ...] = ()
    """The checks in force for the case; none where it could not be read."""
    findings: tuple[Told, ...] = ()
    idle: tuple[str, ...] = ()
    """The checks that had nothing to look at, in order: they give no points."""
    gaps: tuple[str, ...] = ()
    """What is still to be written, paper by paper."""
    copies: tuple[str, ...] = ()
    """The learning copies, relative to the folder of the grades."""
    problems: tuple[Problem, ...] = ()
    """Why the case could not be read, or its learning copies not be made."""
    excerpts: tuple[Excerpt | None, ...] = ()
    """The words that each problem is about."""

    @property
    def is_graded(self) -> bool:
        """Whether the case could be read, so that it has points."""
        return bool(self.criteria)

    def lost(self) -> frozenset[str]:
        """Give the decidable checks that found something: each is lost once, however much it found."""
        decidable = {each.id for each in self.criteria if each.kind is Kind.DECIDABLE}
        return frozenset(each.rule for each in self.findings if not each.candidate) & decidable

    def earned(self) -> int:
        """Give the points of the decidable checks that looked at something and found nothing."""
        lost = self.lost() | frozenset(self.idle)
        return sum(each.points for each in _decidable(self.criteria) if each.id not in lost)

    def most(self) -> int:
        """Give the points of all decidable checks."""
        return sum(each.points for each in _decidable(self.criteria))

    def count(self, severity: Severity) -> int:
        """Count the findings of a weight; what a person has to judge is no finding yet."""
        return sum(each.severity is severity and not each.candidate for each in self.findings)

    def candidates(self) -> int:
        """Count what a person has to judge."""
        return sum(each.candidate for each in self.findings)


def of_class(results: Sequence[Result]) -> tuple[Result, ...]:
    """Give the results of a class without the checks that no case in it gave anything to look at.

    Where nobody had to write a response, nobody loses the points for one; who alone wrote none, does.
    """
    graded = [each for each in results if each.is_graded]
    nobody = frozenset.intersection(*(frozenset(each.idle) for each in graded)) if graded else frozenset()
    return tuple(
        replace(
            each,
            criteria=tuple(own for own in each.criteria if own.id not in nobody),
            idle=tuple(name for name in each.idle if name not in nobody),
        )
        for each in results
    )


def _decidable(criteria: Iterable[Criterion]) -> Iterable[Criterion]:
    return (each for each in criteria if each.kind is Kind.DECIDABLE)


def all_criteria(results: Iterable[Result]) -> tuple[Criterion, ...]:
    """Give every check that is in force for some student, in the order of the rubric."""
    found: dict[str, Criterion] = {}
    for result in results:
        for each in result.criteria:
            found.setdefault(each.id, each)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Missed:
    """One check over the whole class."""

    criterion: Criterion
    students: int
    """How many it found something in."""
    asked: int
    """How many it was asked of."""
    findings: int


def missed(results: Iterable[Result]) -> tuple[Missed, ...]:
    """Give the checks that found something, those first that most students got wrong."""
    graded = [each for each in results if each.is_graded]
    rows = []
    for criterion in all_criteria(graded):
        held = [sum(told.rule == criterion.id for told in each.findings) for each in graded]
        asked = sum(any(own.id == criterion.id for own in each.criteria) for each in graded)
        if any(held):
            rows.append(Missed(criterion, sum(map(bool, held)), asked, sum(held)))
    return tuple(sorted(rows, key=lambda row: (-row.students, -row.findings, row.criterion.id)))
