"""Proposed orders: REL-07, REL-09, and how they fit what is asked for, REL-14 and REL-15."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Motion, ProposedOrder
from filing_schemas.vocabulary import Extent, Language, ReliefKind
from filings.checks.finding import Hit, called, said
from filings.checks.relief.items import INJUNCTIVE, Asked, ordered
from filings.checks.statements import part
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from filing_schemas import Paper
    from filings.checks.subject import Subject

REFERS = re.compile(
    r"\b(?:set out|set forth|described|alleged|stated|listed|specified|referred to|named)\s+in\s+"
    r"(?:the |its |their |plaintiffs?.? )?"
    r"(?:complaint|petition|motion|memorandum|brief|exhibits?|declarations?|affidavits?|application)\b",
    re.IGNORECASE,
)
"""How an order leaves what it restrains to another document."""
WHOLE = {
    Language.EN: re.compile(
        r"\b(?:whole|entire|all)\b[^.;]{0,30}\b(?:hearing|proceedings?|trial|file)\b", re.IGNORECASE
    ),
    Language.HE: re.compile(r"(?:הדיון|ההליך|התיק) (?:כולו|כולה|במלואו)|כל (?:הדיון|ההליך|התיק)"),
}
"""How an order closes all there is."""
FREE = frozenset(
    {
        ReliefKind.COSTS,
        ReliefKind.SECURITY,
        ReliefKind.OPEN_HEARING,
        ReliefKind.UNSEAL,
        ReliefKind.PERMIT_PUBLICATION,
    }
)
"""What a court orders whether it was asked or not, and what leaves more open than was asked."""


def complete(subject: Subject) -> Iterator[Hit]:
    """REL-07: an injunction says in itself what is restrained (Fed. R. Civ. P. 65(d)(1)(C))."""
    outside = {each.id for each in subject.case.exhibits} | subject.papers.keys()
    for paper in subject.papers.values():
        for each in ordered(paper):
            act = each.item.act or ""
            found = REFERS.search(act)
            words = found[0] if found else _reference(act, outside)
            if words and each.item.kind in INJUNCTIVE:
                what = said("This order leaves what it restrains to another document: “{words}”.", words=words)
                yield Hit(f"{each.path}.act", what, "Say the acts here, in full.")


def _reference(act: str, outside: Collection[str]) -> str:
    """Give the first reference in an act to something outside the order; empty where there is none."""
    for each in citations(parse(act).blocks):
        if each.filing or each.target in outside:
            return f"[@{each.filing}/{each.target}]" if each.filing else f"[@{each.target}]"
    return ""


def penal_notice(subject: Subject) -> Iterator[Hit]:
    """REL-09: an order that could be enforced by committal bears a penal notice on its front."""
    noticed = tuple(name for name, form in subject.profile.forms.items() if form.notice is not None)
    for paper in subject.papers.values():
        restrains = any(each.item.kind in INJUNCTIVE for each in ordered(paper))
        if restrains and subject.form(paper).notice is None:
            what = "This order tells somebody what to do, and bears no penal notice."
            remedy = said("Use one of the forms whose front bears the notice: {forms}.", forms=noticed)
            yield Hit(f"filings.{paper.id}.form", what, remedy if noticed else "Give the form a `notice`.")


def _asked_in(paper: Paper) -> list[Asked]:
    """Give what a paper asks for; of a response, what it asks itself."""
    relief = getattr(paper, "relief", None)
    groups = (relief.interim, relief.final) if relief else ()
    return [Asked(paper, "", item, interim=False) for group in groups for item in group]


def no_more(subject: Subject) -> Iterator[Hit]:
    """REL-14: a proposed order grants nothing that the paper it is on does not ask for."""
    for order in subject.papers.values():
        if not isinstance(order, ProposedOrder) or not (items := _asked_in(subject.papers[order.on])):
            continue
        for each in ordered(order):
            alike = [one for one in items if one.item.kind is each.item.kind]
            if not alike and each.item.kind not in FREE:
                what = said("The paper {paper} does not ask for this: {kind}.", paper=order.on, kind=each.item.kind)
                yield Hit(each.path, what, "Take it out, or ask for it in the paper that the order is on.")
            elif each.item.addressee and not _addressed(alike, each.item.addressee):
                whom = {"paper": order.on, "who": each.item.addressee}
                what = said("The paper {paper} asks for no such order against {who}.", **whom)
                yield Hit(f"{each.path}.addressee", what, "Correct the addressee, or ask for it in that paper.")
            elif alike:
                yield from _wider(subject, order, each, alike)


def _wider(subject: Subject, order: ProposedOrder, each: Asked, alike: list[Asked]) -> Iterator[Hit]:
    """Find an order that reaches further than what is asked: the whole where a part is, or without an end."""
    paper = subject.papers[order.on]
    scope = paper.closure.scope if isinstance(paper, Motion) and paper.closure else None
    if scope and scope.extent is Extent.PART and WHOLE[subject.language].search(each.item.act or ""):
        what = said("The paper {paper} asks to close a part, and this closes the whole.", paper=order.on)
        yield Hit(f"{each.path}.act", what, "Name the part, in the words of the paper that the order is on.")
    wanted = [one for one in alike if not one.item.alternative_to]
    ends = wanted and all(one.item.duration for one in wanted)
    if ends and each.item.duration is None and not part(subject, order, "duration"):
        what = said("The paper {paper} asks for this until a certain time, and the order sets none.", paper=order.on)
        yield Hit(each.path, what, "Write its `duration`.")


def _addressed(alike: list[Asked], party: str) -> bool:
    """Say whether one of several items is asked for against a party, or against nobody by name."""
    return not alike or any(one.item.addressee in {party, None} for one in alike)


def no_less(subject: Subject) -> Iterator[Hit]:
    """REL-15: a proposed order grants all that the paper it is on asks for, save what is asked in the alternative.

    Of several orders on one paper, each may grant a part. An order drafted by the other side grants what it likes.
    """
    for paper in subject.papers.values():
        drafts = [each for each in subject.papers.values() if isinstance(each, ProposedOrder) and each.on == paper.id]
        drafts = [each for each in drafts if each.orders and set(each.filed_by) & set(paper.filed_by)]
        kinds = {each.item.kind for draft in drafts for each in ordered(draft)}
        for each in _asked_in(paper) if drafts else ():
            if each.item.kind not in kinds | FREE and not each.item.alternative_to:
                what = said(
                    "The order leaves out {item}, which {paper} asks for.",
                    item=called(each.item.id),
                    paper=called(paper.id),
                )
                yield Hit(f"filings.{drafts[0].id}.orders", what, "Add it, or take it out of what is asked for.")
