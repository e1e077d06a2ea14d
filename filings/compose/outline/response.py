"""Answers, objections and positions: what a response or a motion says about somebody else's filing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.vocabulary import ObjectionStage, ResponseMode
from filings.compose.context import Built, Context, gap, ids, paragraphs, targets, veil
from filings.compose.outline.grounds import argued
from filings.compose.pieces import Item, Missing, Part, Pattern, Pieces, Plain, Prose, Refs, Target
from filings.profile import is_plural

if TYPE_CHECKING:
    from filing_schemas import Answer, Objection, PartyPosition


def summary(context: Context) -> Built:
    """Give the position in a few words."""
    paper = context.paper
    return Built(paragraphs(paper.summary)) if isinstance(paper, Response) else Built()


def answers(context: Context) -> Built:
    """Answer the other filing, paragraph by paragraph."""
    paper = context.paper
    if not isinstance(paper, Response):
        return Built()
    return Built(tuple(_answer(context, paper.responds_to, each) for each in paper.answers))


def _answer(context: Context, filing: str, answer: Answer) -> Item:
    said = _mode(context, filing, answer)
    if answer.text:
        said = (*said, Plain(" "), Prose(answer.text))
    elif answer.mode is ResponseMode.ADMIT_IN_PART_DENY_REST:
        said = (*said, Plain(" "), Missing("answer", "what is admitted, and what is denied"))
    return Item(said, id=answer.id, support=targets(answer.support), veil=veil(answer))


def _mode(context: Context, filing: str, answer: Answer) -> Pieces:
    from_filing = Refs(tuple(Target(each, filing) for each in answer.to))
    if answer.mode is None:
        return (from_filing, Plain(": "), gap(answer, "mode", "answer"))
    text = context.profile.response_modes[answer.mode].text(context.language, plural=len(answer.to) > 1)
    return (Pattern(text, {"paragraphs": (from_filing,)}),)


def threshold(context: Context) -> Built:
    """Give the objections argued before the merits."""
    return _objections(context, ObjectionStage.THRESHOLD)


def merits(context: Context) -> Built:
    """Give the objections on the merits."""
    return _objections(context, ObjectionStage.MERITS)


def _objections(context: Context, stage: ObjectionStage) -> Built:
    paper = context.paper
    if not isinstance(paper, Response | Motion):
        return Built()
    return Built(parts=tuple(_objection(context, each) for each in paper.objections if each.stage is stage))


def _objection(context: Context, objection: Objection) -> Part:
    heading: Pieces = (Prose(objection.heading),) if objection.heading else (_kind(context, objection),)
    rests_on = targets(objection.support) + ids(objection.basis)
    kept = veil(objection)
    items = argued(paragraphs(objection.paragraphs, kept), rests_on, objection.id, kept)
    return Part("", 2, heading, items, id=objection.id, veil=kept)


def _kind(context: Context, objection: Objection) -> Plain:
    return Plain(context.profile.objections[objection.kind].text(context.language))


def positions(context: Context) -> Built:
    """Say where the other parties stand on a motion."""
    paper = context.paper
    if not isinstance(paper, Motion):
        return Built()
    return Built(tuple(_position(context, each) for each in paper.positions))


def _position(context: Context, stand: PartyPosition) -> Item:
    party = context.party(stand.party)
    words = context.profile.positions[stand.position]
    text = words.text(context.language, plural=is_plural(party), feminine=party.feminine)
    said: Pieces = (Pattern(text, {"party": context.name(stand.party)}),)
    return Item((*said, Plain(" "), Prose(stand.text)) if stand.text else said)
