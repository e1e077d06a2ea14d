"""What the typed fields of an injunction request say: the parties' concern, the decision, the prior demand, urgency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest
from filing_schemas.vocabulary import PartySide
from filings.compose.context import Built, Context, gap, prose_or_gap, veil
from filings.compose.pieces import Item, Piece, Pieces, Plain, Prose, Refs, Target, Veiled
from filings.compose.roles import designation, in_sentence
from filings.reading.index import CONCERN, DECISION, DECISION_DATE, PRIOR_DEMAND, URGENCY

if TYPE_CHECKING:
    from filing_schemas import Decision, Party


def concerns(context: Context) -> Built:
    """Say of each party what it has to do with the matter (Administrative Courts Regulations, reg. 5(b)(2))."""
    said = tuple(_concern(context, party) for party in context.case.parties if _is_party(party))
    return Built(said, leads=True)


def _is_party(party: Party) -> bool:
    return party.side is not PartySide.NEUTRAL


def _concern(context: Context, party: Party) -> Item:
    sentence = context.say(
        "concern",
        party=(Plain(party.name.text(context.language)),),
        role=(Plain(in_sentence(context, [party])),),
        designation=(Plain(designation(context, party)),),
        concern=(_written_concern(context, party),),
    )
    return Item((sentence,), id=context.named(CONCERN + party.id), veil=veil(party))


def _written_concern(context: Context, party: Party) -> Piece:
    if party.concern is None:
        return gap(party, "concern")
    return Prose(party.concern.text(context.language), sentence=True)


def decision(context: Context) -> Built:
    """Describe the decision attacked, with the date on which it became known (reg. 5(b)(3))."""
    paper = context.paper
    if not isinstance(paper, InjunctionRequest) or paper.decision is None:
        return Built()
    attacked = paper.decision
    return Built(
        (
            Item(
                (context.say("decision", description=(prose_or_gap(attacked, "description", "decision"),)),),
                id=context.named(DECISION),
            ),
            Item(
                (context.say("decision_date", date=_known(context, attacked), exhibit=_held(attacked)),),
                id=context.named(DECISION_DATE),
            ),
        ),
        leads=True,
    )


def _known(context: Context, attacked: Decision) -> Pieces:
    return (context.dated(attacked.date) if attacked.date else gap(attacked, "date", "decision"),)


def _held(attacked: Decision) -> Pieces:
    if attacked.exhibit is None:
        return ()
    return (Plain(" ("), Refs((Target(attacked.exhibit),)), Plain(")"))


def prior_demand(context: Context) -> Built:
    """Say that the authority was asked first, or why it was not (reg. 5(b)(6))."""
    paper = context.paper
    if not isinstance(paper, InjunctionRequest):
        return Built()
    if paper.prior_demand:
        letter = context.filings[paper.prior_demand]
        when = context.dated(letter.date.isoformat()) if letter.date else gap(letter, "date", "date of the demand")
        authority = Refs((Target(getattr(letter, "to", paper.prior_demand)),))
        parties = Refs(tuple(Target(each) for each in letter.filed_by))
        said = context.say(
            "prior_demand", authority=(authority,), date=(Veiled((when,), veil(letter)),), parties=(parties,)
        )
        return Built((Item((said,), id=context.named(PRIOR_DEMAND)),), leads=True)
    if paper.no_prior_demand:
        said = context.say("no_prior_demand", reason=(Prose(paper.no_prior_demand),))
        return Built((Item((said,), id=context.named(PRIOR_DEMAND)),), leads=True)
    return Built()


def urgency(context: Context) -> Built:
    """Say why the matter cannot wait."""
    paper = context.paper
    if not isinstance(paper, InjunctionRequest) or paper.urgency is None:
        return Built()
    return Built((Item((Prose(paper.urgency),), id=context.named(URGENCY)),))
