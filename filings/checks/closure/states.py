"""How far each restriction on publicity had come on a day: what was asked for, what was ruled, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.vocabulary import ClosureState, ReliefKind, RulingKind
from filings.checks.dates import surely_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Paper, Restriction, Ruling
    from filings.checks.subject import Subject

ASKS: Mapping[str, ReliefKind] = {
    "hearing": ReliefKind.CLOSE_HEARING,
    "documents": ReliefKind.SEAL_DOCUMENTS,
    "anonymity": ReliefKind.ANONYMITY,
    "publication": ReliefKind.BAN_PUBLICATION,
}
"""The four restrictions, each with the relief that asks for it."""
LIFTS: Mapping[str, ReliefKind] = {
    "hearing": ReliefKind.OPEN_HEARING,
    "documents": ReliefKind.UNSEAL,
    "publication": ReliefKind.PERMIT_PUBLICATION,
}
"""The relief that asks that a restriction be lifted."""
DISMISSED = frozenset({RulingKind.DENIED, RulingKind.STRUCK_OUT, RulingKind.DISMISSED_IN_LIMINE})
ALLOWED = frozenset({RulingKind.GRANTED, RulingKind.GRANTED_IN_PART})
IN_FORCE = frozenset({ClosureState.GRANTED_FULL, ClosureState.GRANTED_PARTIAL})
"""The states in which a court has restricted publicity."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a restriction."""

    state: ClosureState
    date: str | None
    """Its day, as far as it is known."""


def restriction(subject: Subject, switch: str) -> Restriction:
    """Give one of the four restrictions as the case has it."""
    held: Restriction = getattr(subject.case.session, switch)
    return held


def asking(subject: Subject, switch: str) -> Iterator[Motion]:
    """Give the motions that ask for a restriction, and for nothing before it."""
    for paper in subject.papers.values():
        if isinstance(paper, Motion) and any(
            item.kind is ASKS[switch] and item.alternative_to is None for item in paper.relief.final
        ):
            yield paper


def about(subject: Subject, ruling: Ruling, switch: str) -> bool:
    """Say whether a ruling is about a restriction: the case says so, or a motion that it disposes of asks for it."""
    return restriction(subject, switch).ruling == ruling.id or any(
        _concerns(subject.papers.get(name), subject, switch) for name in ruling.on
    )


def _concerns(paper: Paper | None, subject: Subject, switch: str) -> bool:
    if isinstance(paper, Response):
        return _concerns(subject.papers.get(paper.responds_to), subject, switch)
    kinds = {ASKS[switch], LIFTS.get(switch)}
    return isinstance(paper, Motion) and any(item.kind in kinds for item in paper.relief.final)


def lifts(subject: Subject, ruling: Ruling, switch: str) -> bool:
    """Say whether a ruling is on a motion to lift a restriction, and on none that asks for it."""
    papers = [subject.papers.get(name) for name in ruling.on]
    kinds = {item.kind for paper in papers if isinstance(paper, Motion) for item in paper.relief.final}
    return LIFTS.get(switch) in kinds and ASKS[switch] not in kinds


def made(subject: Subject, ruling: Ruling, switch: str) -> frozenset[ClosureState]:
    """Give the states in which a ruling may leave a restriction; none where it leaves it as it was."""
    lifting = lifts(subject, ruling, switch)
    if ruling.kind is RulingKind.DEFERRED:
        return frozenset({ClosureState.DEFERRED})
    if ruling.kind is RulingKind.CLEARED_FOR_PUBLICATION:
        return frozenset({ClosureState.UNSEALED})
    if ruling.kind in DISMISSED:
        return frozenset() if lifting else frozenset({ClosureState.DENIED})
    if lifting:
        return frozenset({ClosureState.UNSEALED, ClosureState.DENIED, ClosureState.GRANTED_PARTIAL})
    partly = frozenset({ClosureState.GRANTED_PARTIAL})
    return partly if ruling.kind is RulingKind.GRANTED_IN_PART else partly | {ClosureState.GRANTED_FULL}


def history(subject: Subject, switch: str) -> tuple[Step, ...]:
    """Give the steps of a restriction: motions, then rulings in their order, then what the case says of it today."""
    now = restriction(subject, switch)
    steps = [
        Step(ClosureState.CLOSURE_REQUESTED, paper.date.isoformat() if paper.date else None)
        for paper in asking(subject, switch)
    ]
    for ruling in subject.case.session.rulings:
        if about(subject, ruling, switch):
            told = made(subject, ruling, switch)
            exact = {now.state} if now.ruling == ruling.id and now.state in told else told
            steps += [Step(state, ruling.date) for state in sorted(exact)]
    if now.state not in {ClosureState.OPEN_DEFAULT, *(step.state for step in steps)}:
        steps.append(Step(now.state, None))
    return tuple(steps)


def possible(subject: Subject, switch: str, paper: Paper) -> frozenset[ClosureState]:
    """Give every state in which a restriction may have been when a paper was filed, as far as dates tell."""
    bound = paper.date.isoformat() if paper.date else None
    states = frozenset({ClosureState.OPEN_DEFAULT})
    for step in history(subject, switch):
        if bound and step.date and surely_after(step.date, bound):
            continue
        passed = bound is not None and step.date is not None and surely_after(bound, step.date)
        states = frozenset({step.state}) if passed else states | {step.state}
    return states
