"""What a motion to restrict publicity must show, part by part. A part that a motion lacks is a gap in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import ClosureRequest, Motion
from filing_schemas.vocabulary import Extent
from filings.compose.context import Built, Context, gap, ids, paragraphs, prose_or_gap, targets, veil
from filings.compose.outline.relief import lettered
from filings.compose.pieces import Item, Missing, Part, Pieces, Plain, Prose, Refs, SubItem

if TYPE_CHECKING:
    from filing_schemas import Alternative, ClosureBasis, ClosureScope, TailoringItem


def _request(context: Context) -> ClosureRequest | None:
    if not isinstance(context.paper, Motion):
        return None
    return context.paper.closure or ClosureRequest()


def _written(context: Context, field: str, data: str | None = None) -> Built:
    """Give the paragraphs of a field, or its gap."""
    request = _request(context)
    if request is None:
        return Built()
    return Built(paragraphs(getattr(request, field)) or _lacking(context, data or field.replace("_", "-"), field))


def _lacking(context: Context, data: str, name: str) -> tuple[Item, ...]:
    """Give the gap of a part in the words of its form: a motion about a name closes no doors."""
    spec = next(each for each in context.form.sections if each.data == data)
    return (Item((Missing(name.replace("_", " "), spec.needs.text(context.language)),)),)


def interest(context: Context) -> Built:
    """Give the interest protected."""
    return _written(context, "interest")


def harm(context: Context) -> Built:
    """Give the harm."""
    return _written(context, "harm")


def causal_link(context: Context) -> Built:
    """Say how publicity would cause the harm."""
    return _written(context, "causal_link")


def necessity(context: Context) -> Built:
    """Say why the harm is not done already."""
    return _written(context, "necessity")


def duration(context: Context) -> Built:
    """Say how long."""
    return _written(context, "duration")


def publication(context: Context) -> Built:
    """Say what the public will get."""
    return _written(context, "publication")


def findings(context: Context) -> Built:
    """Propose findings."""
    return _written(context, "findings", "closure-findings")


def scope(context: Context) -> Built:
    """Say what is to be closed, and who stays."""
    request = _request(context)
    if request is None:
        return Built()
    if request.scope is None:
        return Built(_lacking(context, "scope", "scope"))
    said = (Item((context.say("scope_whole" if request.scope.extent is Extent.WHOLE else "scope_part"),)),)
    return Built(said + paragraphs(request.scope.paragraphs) + _listed(context, request.scope))


def secrecy(context: Context) -> Built:
    """Say whose names or which matters are not to be known, and who may still know them."""
    request = _request(context)
    if request is None:
        return Built()
    if request.scope is None:
        return Built(_lacking(context, "secrecy", "scope"))
    return Built(
        paragraphs(request.scope.paragraphs) + _listed(context, request.scope, "secrecy_items", "who_may_know")
    )


def _listed(
    context: Context, asked: ClosureScope, before: str = "scope_items", attending: str = "who_may_attend"
) -> tuple[Item, ...]:
    meant = tuple(SubItem((Plain(each),)) for each in asked.items)
    stay = tuple(SubItem((Plain(each.text(context.language)),)) for each in asked.who_may_attend)
    items = (lettered((context.say(before),), meant),) if meant else ()
    return items + ((lettered((context.say(attending),), stay),) if stay else ())


def grounds(context: Context) -> Built:
    """Give each ground with the law it rests on."""
    request = _request(context)
    if request is None:
        return Built()
    if not request.grounds:
        return Built(_lacking(context, "closure-grounds", "closure grounds"))
    return Built(parts=tuple(_ground(context, each) for each in request.grounds))


def _ground(context: Context, ground: ClosureBasis) -> Part:
    known = context.profile.closure_grounds.get(ground.on)
    name = known.name.text(context.language) if known else ground.on.meaning
    law: Pieces = (Plain(f" ({known.basis.text(context.language)})"),) if known and known.basis else ()
    if ground.basis:
        law = (Plain(" ("), Refs(ids(ground.basis)), Plain(")"))
    kept = veil(ground)
    opening = Item((context.say("closure_ground", ground=(Plain(name),), basis=law),), veil=kept)
    return Part("", 2, (Plain(name),), (opening, *paragraphs(ground.paragraphs, kept)), veil=kept)


def alternatives(context: Context) -> Built:
    """Consider each way that closes less."""
    request = _request(context)
    if request is None:
        return Built()
    return Built(
        tuple(_alternative(context, each) for each in request.alternatives)
        or _lacking(context, "alternatives", "alternatives")
    )


def _alternative(context: Context, way: Alternative) -> Item:
    named: Pieces = (Plain(context.profile.alternatives[way.alternative].text(context.language)),)
    if way.adopted:
        said: Pieces = (context.say("alternative_adopted", alternative=named),)
        return Item((*said, Plain(" "), Prose(way.why_insufficient)) if way.why_insufficient else said)
    why = (prose_or_gap(way, "why_insufficient", "alternative"),)
    return Item((context.say("alternative_insufficient", alternative=named, why=why),))


def tailoring(context: Context) -> Built:
    """Give the tailoring table, a numbered paragraph a row: the item, and beside it portion, reason and evidence."""
    request = _request(context)
    return Built(tuple(map(_row, request.tailoring))) if request else Built()


def _row(row: TailoringItem) -> Item:
    evidence: Pieces = (Refs(targets(row.support)),) if row.support else ()
    columns: tuple[Pieces, ...] = ((Plain(row.portion),), (Prose(row.why),), evidence)
    return Item((Plain(row.item),), subs=tuple(map(SubItem, columns)), veil=veil(row), is_row=True)


def ex_parte(context: Context) -> Built:
    """Say that material is offered to the judge alone, and what the other side is told of it."""
    request = _request(context)
    if request is None or request.ex_parte is None:
        return Built()
    offered = request.ex_parte
    consent: Pieces = (Plain(offered.consent) if offered.consent else gap(offered, "consent"),)
    return Built((Item((context.say("ex_parte", consent=consent),)), Item((prose_or_gap(offered, "open_summary"),))))
