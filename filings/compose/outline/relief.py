"""What is asked for or ordered: one numbered paragraph, its items lettered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion, PriorDemand, ProposedOrder, Response
from filing_schemas.vocabulary import ReliefKind
from filings.compose.context import Built, Context, ids, paragraphs, prose_or_gap, veil
from filings.compose.pieces import OPEN, Item, Missing, Pattern, Pieces, Plain, Prose, Refs, SubItem, Target
from filings.compose.renditions import is_annexed, rank
from filings.compose.titles import filers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filing_schemas import Relief, ReliefItem
    from filing_schemas.relief import Security
    from filings.compose.pieces import Piece

OWN_ACTS = frozenset(
    {
        ReliefKind.QUASH,
        ReliefKind.DECLARATION,
        ReliefKind.DISMISS_IN_LIMINE,
        ReliefKind.DISMISS_ON_MERITS,
        ReliefKind.DENY_MOTION,
    }
)
"""What the court does itself: its addressee is told of it, and ordered to do nothing."""
LASTING = frozenset(
    {
        ReliefKind.SUSPEND_LICENCE,
        ReliefKind.RESTRAIN_ACT,
        ReliefKind.MANDATORY_ACT,
        ReliefKind.INTERIM_ORDER,
        ReliefKind.CLOSE_HEARING,
        ReliefKind.SEAL_DOCUMENTS,
        ReliefKind.BAN_PUBLICATION,
        ReliefKind.ANONYMITY,
    }
)
"""What holds for a time, which is until the case is decided where interim relief does not say until when."""
UNTIL = re.compile(r"\b(?:until|pending)\b|(?<!\w)ו?עד (?=ל|מתן|החלטה)", re.IGNORECASE)
"""Words in which an act says itself until when it holds."""
ROOM = "_" * 16
"""Where a court fills in the day: nothing that whoever drafts the order has still to write."""
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
    return Built((_request(context, "interim_relief", asked.interim, meanwhile=True),)) if asked else Built()


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
    return Built(tuple(Item((_secured(context, each),), veil=kept) for each, kept in given))


def _secured(context: Context, given: Security) -> Pattern:
    kinds = context.profile.securities
    kind: Piece = Plain(kinds[given.kind].text(context.language) if given.kind in kinds else given.kind)
    if given.amount:
        kind = Pattern("{kind} ({amount})", {"kind": (kind,), "amount": (Plain(given.amount),)})
    return context.say("relief_security", kind=(kind,), text=(prose_or_gap(given, "text", "security"),))


def orders(context: Context) -> Built:
    """Order, item by item, what the motion asks for."""
    paper = context.paper
    if not isinstance(paper, ProposedOrder):
        return Built()
    subs = tuple(_sub(context, item, "order_addressed") for item in paper.orders)
    return Built((_under(context, "order", subs) if subs else _nothing(context, "order", NOTHING_ASKED),))


def dated(context: Context) -> Built:
    """Leave the date of an order to the court, before what stands after it."""
    return Built((Item((of_order(context),)),), leads=True)


def of_order(context: Context) -> Pattern:
    """Leave room for the day on which a court makes an order."""
    return context.say("closing_date", date=(Plain(ROOM),))


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
    subs = tuple(_sub(context, item, None) for item in paper.demand)
    said = {"addressee": context.name(paper.to)}
    if not subs:
        return Built((_nothing(context, "demand", Missing("demand", "what you demand"), **said),))
    return Built((_under(context, "demand", subs, **said),))


def _asked(context: Context) -> Relief | None:
    paper = context.paper
    return paper.relief if isinstance(paper, InjunctionRequest | Response | Motion) else None


def _request(context: Context, lead: str, items: Sequence[ReliefItem], *, meanwhile: bool = False) -> Item:
    if not items:
        return _nothing(context, lead, NOTHING_ASKED)
    return _under(context, lead, [_sub(context, item, "relief_addressed", meanwhile=meanwhile) for item in items])


def _under(context: Context, lead: str, subs: Sequence[SubItem], **said: Pieces) -> Item:
    """Put items under a phrase that leads to several, or a single one after the phrase that goes on with it."""
    return lettered((context.say(lead, **said),), subs, alone=(_for_one(context, lead, said),))


def _nothing(context: Context, lead: str, lacking: Missing, **said: Pieces) -> Item:
    return Item((_for_one(context, lead, said), Plain(" "), lacking))


def _for_one(context: Context, lead: str, said: Mapping[str, Pieces]) -> Pattern:
    """Give the phrase before one item; a profile may have the same before one and before several."""
    alone = f"{lead}_one"
    return context.say(alone if getattr(context.profile.phrases, alone) else lead, **said)


def lettered(lead: Pieces, subs: Sequence[SubItem], alone: Pieces | None = None) -> Item:
    """Put items under the words that lead to them; a single one goes on in the same paragraph, without a letter.

    Single is what is so in the open copies: a letter (a) with no (b) after it would tell of what went into an annex.

    Args:
        lead: the words that lead to several.
        subs: the items.
        alone: the words that lead to a single one, where they are others.

    """
    known = [sub for sub in subs if not is_annexed(sub.veil.level)] or list(subs)
    annexed = tuple(sub for sub in subs if sub not in known)
    if len(known) == 1:
        (only,) = known
        said = Pattern("{lead} {item}.", {"lead": alone or lead, "item": only.pieces})
        return Item((said,), id=only.id, subs=annexed, veil=only.veil)
    lowest = min((sub.veil for sub in known), key=lambda kept: rank(kept.level))
    return Item(lead, subs=tuple(subs), veil=lowest if is_annexed(lowest.level) else OPEN)


def _sub(context: Context, item: ReliefItem, addressed: str | None, *, meanwhile: bool = False) -> SubItem:
    """Word one item: whom it binds, what is to be done, how long, and in whose stead.

    Args:
        context: the paper.
        item: the item.
        addressed: the phrase in which its addressee is ordered to do it.
        meanwhile: whether it is asked for until the case is decided.

    """
    said: Pieces = (prose_or_gap(item, "act", "relief"),)
    if addressed and item.addressee and item.kind not in OWN_ACTS:
        said = (context.say(addressed, addressee=context.name(item.addressee), act=said),)
    if duration := _duration(context, item, meanwhile=meanwhile):
        said = (context.say("relief_duration", relief=said, duration=duration),)
    if item.alternative_to:
        other = Refs((Target(item.alternative_to),))
        said = (context.say("relief_alternative", relief=said, other=(other,)),)
    if item.basis:
        said = (*said, Plain(" "), context.say("support", references=(Refs(ids(item.basis)),)))
    return SubItem(said, id=item.id, veil=veil(item))


def _duration(context: Context, item: ReliefItem, *, meanwhile: bool) -> Pieces:
    """Say how long an item holds: as its author says, or else as interim relief does that lasts."""
    if item.duration:
        return (Prose(item.duration),)
    until = context.profile.phrases.interim_duration
    lasts = meanwhile and item.kind in LASTING and not UNTIL.search(item.act or "")
    return (Plain(until.text(context.language)),) if until and lasts else ()
