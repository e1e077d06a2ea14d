"""Motions that ask to restrict publicity, and what such a motion must show: CLS-01, CLS-03, CLS-05, CLS-06, CLS-07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import ClosureRequest, Motion, ProposedOrder
from filing_schemas.vocabulary import ReliefKind
from filings.checks.finding import Hit, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject
    from filings.profile import Form

RESTRICTING = frozenset({ReliefKind.CLOSE_HEARING, ReliefKind.SEAL_DOCUMENTS})
"""Relief that a motion asks for which needs a ground of closure."""
GROUNDS = "closure-grounds"
"""The part of a form that gives the grounds of closure: where it stands, the form is one of closing."""


def closing(subject: Subject) -> Iterator[tuple[Motion, ClosureRequest]]:
    """Give the motions that ask to close, seal or withhold, each with what it shows."""
    for paper in subject.papers.values():
        if isinstance(paper, Motion) and (paper.closure is not None or _asks_for(subject.form(paper), GROUNDS)):
            yield paper, paper.closure or ClosureRequest()


def _asks_for(form: Form, data: str) -> bool:
    return any(spec.data == data for spec in form.sections)


def is_verified(form: Form, data: str) -> bool:
    """Say whether the law was read that asks for a part; a part without a source rests on that of its form."""
    spec = next((each for each in form.sections if each.data == data), None)
    return spec.verified if spec is not None and spec.source else form.verified


def known_grounds(subject: Subject) -> Iterator[Hit]:
    """CLS-01: a motion to close or to seal rests on a ground that the court system knows."""
    known = subject.profile.closure_grounds
    for paper, request in closing(subject):
        verified = is_verified(subject.form(paper), GROUNDS)
        if not request.grounds:
            what = "This motion asks to restrict publicity, and names no ground."
            remedy = said("Name one in `closure.grounds`; known are {grounds}.", grounds=tuple(known))
            yield Hit(_part(paper), what, remedy, certain=verified)
        for place, ground in enumerate(request.grounds):
            if ground.on not in known:
                what = said(
                    "“{ground}” is not a ground of closure in {profile}.", ground=ground.on, profile=subject.profile.id
                )
                remedy = said("Known are {grounds}.", grounds=tuple(known))
                yield Hit(f"{_part(paper)}.grounds[{place}].on", what, remedy, certain=verified)
    yield from _unshown(subject)


def _unshown(subject: Subject) -> Iterator[Hit]:
    """Find a motion of another form that asks to close or to seal, and shows nothing of what that needs."""
    shown = {paper.id for paper, _ in closing(subject)}
    for paper in subject.papers.values():
        if not isinstance(paper, Motion) or paper.id in shown:
            continue
        for place, item in enumerate(paper.relief.final):
            if item.kind in RESTRICTING and item.alternative_to is None:
                what = "This motion asks to restrict publicity, and names no ground."
                remedy = "Use the form of a motion to close or to seal, and write what it must show in `closure`."
                yield Hit(f"filings.{paper.id}.relief.final[{place}]", what, remedy, certain=False)


def alternatives(subject: Subject) -> Iterator[Hit]:
    """CLS-03: ways that close less are considered, and it is said why each is or is not enough."""
    for paper, request in closing(subject):
        verified = is_verified(subject.form(paper), "alternatives")
        if not request.alternatives:
            what = "This motion considers no way that closes less."
            remedy = "Write in `closure.alternatives` which ways were considered, and why each is or is not enough."
            yield Hit(_part(paper), what, remedy, certain=verified)
            continue
        bare = [each for each in request.alternatives if not each.adopted and each.why_insufficient is None]
        if bare:
            what = said(
                "Why these would not be enough is not said: {ways}.", ways=tuple(each.alternative for each in bare)
            )
            remedy = "Write `why_insufficient` for each, adopt it, or leave it out."
            yield Hit(f"{_part(paper)}.alternatives", what, remedy, certain=verified)


def duration(subject: Subject) -> Iterator[Hit]:
    """CLS-05: a restriction has an end, or a day on which it is looked at again."""
    for paper, request in closing(subject):
        if not request.duration and not any(item.duration for item in paper.relief.final):
            what = "This motion does not say how long the restriction lasts, nor when it is looked at again."
            remedy = "Write in `closure.duration` the day or the event on which it ends or is reviewed."
            yield Hit(_part(paper), what, remedy, certain=is_verified(subject.form(paper), "duration"))


def publication(subject: Subject) -> Iterator[Hit]:
    """CLS-06: the motion says what the public will get."""
    for paper, request in closing(subject):
        permitted = any(item.kind is ReliefKind.PERMIT_PUBLICATION for item in paper.relief.final)
        if not request.publication and not permitted:
            what = "This motion does not say what the public will get."
            remedy = (
                "Write in `closure.publication` what may be published: the fact of it, a summary, the judgment in part."
            )
            yield Hit(_part(paper), what, remedy, certain=is_verified(subject.form(paper), "publication"))


def findings(subject: Subject) -> Iterator[Hit]:
    """CLS-07: the court is offered the findings that it would have to make, and the order."""
    for paper, request in closing(subject):
        orders = [each for each in subject.papers.values() if isinstance(each, ProposedOrder) and each.on == paper.id]
        if not request.findings and not any(order.findings for order in orders):
            what = "Neither this motion nor an order proposed on it says what the court is to find."
            yield Hit(
                _part(paper), what, "Write the findings in `closure.findings`, or in those of the proposed order."
            )
        if not orders:
            what = "No proposed order goes with this motion."
            remedy = said("Add a filing of the kind proposed-order with `on: {paper}`.", paper=paper.id)
            yield Hit(f"filings.{paper.id}", what, remedy)


def _part(paper: Motion) -> str:
    """Give the path of what a motion shows, or of the motion where it shows nothing."""
    return f"filings.{paper.id}.closure" if paper.closure is not None else f"filings.{paper.id}"
