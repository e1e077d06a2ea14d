"""What is asked for or ordered: one numbered paragraph, its items lettered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion, PriorDemand, ProposedOrder, Response
from filing_schemas.vocabulary import ReliefKind
from filings.compose.context import Built, Context, ids, paragraphs, prose_or_gap, veil
from filings.compose.pieces import OPEN, Item, Missing, Pattern, Pieces, Plain, Prose, Refs, SubItem, Target
from filings.compose.renditions import is_annexed, rank
from filings.compose.titles import filers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Relief, ReliefItem

OWN_ACTS = frozenset(
    {
        ReliefKind.QUASH,
        ReliefKind.REMIT,
        ReliefKind.DECLARATION,
        ReliefKind.DISMISS_IN_LIMINE,
        ReliefKind.DISMISS_ON_MERITS,
        ReliefKind.DENY_MOTION,
    }
)
"""What the court does itself: its addressee is told of it, and ordered to do nothing."""
NOTHING_ASKED = Missing("relief", "the order you ask for")


def relief(context: Context) -> Built:
    """Ask for interim relief, then for final relief, each under words of its own."""
    asked = _asked(context)
    if asked is None:
        return Built()
    built = interim(context).items if asked.interim else ()
    built += final(context).items if asked.final or not asked.interim else ()
    return Built(built)


def interim(context: Context) -> Built:
    """Ask for interim relief."""
    asked = _asked(context)
    return Built((_request(context, "interim_relief", asked.interim),)) if asked else Built()


def final(context: Context) -> Built:
    """Ask for final relief, or for the order on a motion."""
    asked = _asked(context)
    return Built((_request(context, "relief", asked.final),)) if asked else Built()


def security(context: Context) -> Built:
    """Say what is given for an interim order, or why nothing should be."""
    asked = _asked(context)
    if asked is None:
        return Built()
    given = [(item.security, veil(item)) for item in (*asked.interim, *asked.final) if item.security]
    kinds = context.profile.securities
    return Built(
        tuple(
            Item(
                (
                    context.say(
                        "relief_security",
                        kind=(Plain(kinds[each.kind].text(context.language) if each.kind in kinds else each.kind),),
                        text=(
                            prose_or_gap(each, "text", "security"),
                            *((Plain(f" ({each.amount})"),) * bool(each.amount)),
                        ),
                    ),
                ),
                veil=kept,
            )
            for each, kept in given
        )
    )


def orders(context: Context) -> Built:
    """Order, item by item, what the motion asks for."""
    paper = context.paper
    if not isinstance(paper, ProposedOrder):
        return Built()
    subs = tuple(_sub(context, item, "order_addressed") for item in paper.orders)
    lead: Pieces = (context.say("order"),)
    return Built((lettered(lead, subs) if subs else Item((*lead, Plain(" "), NOTHING_ASKED)),))


def recital(context: Context) -> Built:
    """Say which paper an order is made on."""
    paper = context.paper
    if not isinstance(paper, ProposedOrder):
        return Built()
    return Built((Item((context.say("order_recital", filing=context.name(paper.on)),)),), leads=True)


def notice(context: Context) -> Built:
    """Say that the paper a notice goes with was filed."""
    paper = context.paper
    if not isinstance(paper, Motion):
        return Built()
    filing = context.name(paper.in_support_of) if paper.in_support_of else (Missing("filing", "the paper filed"),)
    parties: Pieces = (Plain(filers(context)),)
    return Built((Item((context.say("filed", parties=parties, filing=filing),)),), leads=True)


def findings(context: Context) -> Built:
    """Give the findings of a proposed order."""
    paper = context.paper
    return Built(paragraphs(paper.findings)) if isinstance(paper, ProposedOrder) else Built()


def demand(context: Context) -> Built:
    """Demand of an authority what will be asked of the court."""
    paper = context.paper
    if not isinstance(paper, PriorDemand):
        return Built()
    lead = context.say("demand", addressee=context.name(paper.to))
    subs = tuple(_sub(context, item, None) for item in paper.demand)
    return Built((lettered((lead,), subs) if subs else Item((lead, Plain(" "), Missing("demand", "what you demand"))),))


def _asked(context: Context) -> Relief | None:
    paper = context.paper
    return paper.relief if isinstance(paper, InjunctionRequest | Response | Motion) else None


def _request(context: Context, lead: str, items: Sequence[ReliefItem]) -> Item:
    said: Pieces = (context.say(lead),)
    if not items:
        return Item((*said, Plain(" "), NOTHING_ASKED))
    return lettered(said, [_sub(context, item, "relief_addressed") for item in items])


def lettered(lead: Pieces, subs: Sequence[SubItem]) -> Item:
    """Put items under the words that lead to them; a single one goes on in the same paragraph, without a letter.

    Single is what is so in the open copies: a letter (a) with no (b) after it would tell of what went into an annex.
    """
    known = [sub for sub in subs if not is_annexed(sub.veil.level)] or list(subs)
    annexed = tuple(sub for sub in subs if sub not in known)
    if len(known) == 1:
        (only,) = known
        said = Pattern("{lead} {item}.", {"lead": lead, "item": only.pieces})
        return Item((said,), id=only.id, subs=annexed, veil=only.veil)
    lowest = min((sub.veil for sub in known), key=lambda kept: rank(kept.level))
    return Item(lead, subs=tuple(subs), veil=lowest if is_annexed(lowest.level) else OPEN)


def _sub(context: Context, item: ReliefItem, addressed: str | None) -> SubItem:
    """Word one item: whom it binds, what is to be done, how long, and in whose stead."""
    said: Pieces = (prose_or_gap(item, "act", "relief"),)
    if addressed and item.addressee and item.kind not in OWN_ACTS:
        said = (context.say(addressed, addressee=context.name(item.addressee), act=said),)
    if item.duration:
        said = (context.say("relief_duration", relief=said, duration=(Prose(item.duration),)),)
    if item.alternative_to:
        other = Refs((Target(item.alternative_to),))
        said = (context.say("relief_alternative", relief=said, other=(other,)),)
    if item.basis:
        said = (*said, Plain(" "), context.say("support", references=(Refs(ids(item.basis)),)))
    return SubItem(said, id=item.id, veil=veil(item))
