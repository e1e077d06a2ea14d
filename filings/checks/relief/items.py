"""The items of relief in a paper, each with its path, and what they have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion, ProposedOrder
from filing_schemas.vocabulary import ReliefKind
from filings.checks.own_words import own_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper, ReliefItem
    from filings.checks.subject import Subject

INJUNCTIVE = frozenset(
    {
        ReliefKind.REVOKE_LICENCE,
        ReliefKind.SUSPEND_LICENCE,
        ReliefKind.RESTRAIN_ACT,
        ReliefKind.MANDATORY_ACT,
        ReliefKind.INTERIM_ORDER,
        ReliefKind.TEMPORARY_ORDER,
    }
)
"""What orders somebody to do a thing or to leave it."""
TAKES_A_LICENCE = frozenset({ReliefKind.REVOKE_LICENCE, ReliefKind.SUSPEND_LICENCE})


@dataclass(frozen=True, slots=True)
class Asked:
    """One item, where it stands."""

    paper: Paper
    path: str
    item: ReliefItem
    interim: bool


def asked(paper: Paper) -> Iterator[Asked]:
    """Yield what a petition or a motion asks for."""
    if isinstance(paper, InjunctionRequest | Motion):
        for group in ("interim", "final"):
            for place, item in enumerate(getattr(paper.relief, group)):
                yield Asked(paper, f"filings.{paper.id}.relief.{group}[{place}]", item, group == "interim")


def ordered(paper: Paper) -> Iterator[Asked]:
    """Yield what a proposed order orders."""
    if isinstance(paper, ProposedOrder):
        for place, item in enumerate(paper.orders):
            yield Asked(paper, f"filings.{paper.id}.orders[{place}]", item, interim=False)


def is_interim(subject: Subject, paper: Paper) -> bool:
    """Say whether a paper asks for interim relief, or is there to ask for it."""
    return isinstance(paper, InjunctionRequest) and (bool(paper.relief.interim) or is_application(subject, paper))


def is_application(subject: Subject, paper: Paper) -> bool:
    """Say whether a paper is there to ask for interim relief: a petition that asks for some too is still one."""
    asks = isinstance(paper, InjunctionRequest)
    return asks and any(spec.data == "interim-relief" for spec in subject.form(paper).sections)


def words(item: ReliefItem) -> list[str]:
    """Give the words of an act, without what differs by typography alone."""
    return [word.strip(".,;:()[]").casefold() for word in own_words(item.act or "").split()]


def names_somebody(subject: Subject, item: ReliefItem) -> bool:
    """Say whether an act says in its words who is to act."""
    act = (item.act or "").casefold()
    names = {name.casefold() for party in subject.case.parties for name in subject.names_of(party.id)}
    return "[@" in act or any(name in act for name in names)
