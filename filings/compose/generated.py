"""Papers made from the case itself, never typed: the index of exhibits and the certificate of service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Paper
from filing_schemas.vocabulary import ConfidentialityLevel, PartySide
from filings.compose import signing
from filings.compose.appointing import appointed
from filings.compose.bundle import bundled
from filings.compose.caption import counsel_of, named
from filings.compose.compose import finished, head, wording_for
from filings.compose.context import gap, veil
from filings.compose.draft import Draft, DraftParagraph, DraftSection
from filings.compose.exhibits import in_order, lines, paged, referred_to
from filings.compose.listed import ServiceLine, ServiceLines
from filings.compose.particulars import address
from filings.compose.pieces import Piece, Plain
from filings.compose.renditions import PUBLIC, Rendition, is_annexed, rises_above
from filings.compose.rich import Rich
from filings.compose.roles import in_sentence
from filings.compose.titles import filers, title
from filings.compose.view import seen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filing_schemas import Party
    from filings.compose.context import Context
    from filings.compose.prepare import Prepared
    from filings.compose.wording import Wording

INDEX, BUNDLE, POWER = "exhibit-index", "bundle-index", "power-of-attorney"
SERVICE, NOTICE, KEY = "certificate-of-service", "notice-of-sealing", "key-to-names"
"""Their forms. Each is made where the profile knows it and the case has matter for it."""


def generated(prepared: Prepared, rendition: Rendition = PUBLIC) -> Mapping[str, Draft]:
    """Make the papers that go with a copy of the whole case, by form. Annexes have none: nobody else hears of them."""
    makers = {POWER: _power, INDEX: _index, BUNDLE: _bundle, SERVICE: _service, KEY: _key}
    prepared = seen(prepared, rendition.ceiling)
    made = {
        form: make(prepared, rendition)
        for form, make in makers.items()
        if form in prepared.profile.forms and not rendition.annex
    }
    return {form: finished(draft, prepared, rendition) for form, draft in made.items() if draft is not None}


def notice(prepared: Prepared, paper: Paper) -> Draft | None:
    """Tell the public that a paper was filed under seal, and on what ground; of an annexed one nobody is told."""
    sealed = rises_above(paper.level, ConfidentialityLevel.PUBLIC) and not is_annexed(paper.level)
    if NOTICE not in prepared.profile.forms or not sealed:
        return None
    prepared = seen(prepared, PUBLIC.ceiling)
    context = prepared.context(Paper(form=NOTICE, id=NOTICE, filed_by=paper.filed_by, date=paper.date))
    wording = wording_for(prepared, NOTICE, PUBLIC)
    known = prepared.profile.closure_grounds.get(paper.ground) if paper.ground else None
    ground = known.name.text(context.language) if known else prepared.profile.phrases.no_ground.text(context.language)
    said = context.say("notice_of_sealing", parties=(Plain(filers(context)),), ground=(Plain(ground),))
    draft = replace(
        head(context, wording),
        sections=(_part(wording.rich((said,))),),
        date=signing.date(context, wording),
        signatures=signing.signatures(context, wording),
    )
    return finished(draft, prepared, PUBLIC)


def _index(prepared: Prepared, rendition: Rendition) -> Draft | None:
    exhibits = in_order(prepared.case, prepared.marks)
    if not exhibits:
        return None
    context = prepared.context(_paper(prepared, INDEX))
    wording = wording_for(prepared, INDEX, rendition)
    found = lines(exhibits, prepared.marks, wording)
    if prepared.profile.words.first_page:
        found = paged(found, exhibits, wording)
    found = referred_to(found, exhibits, prepared.filings, wording)
    return replace(head(context, wording, rendition), exhibits=found)


def _bundle(prepared: Prepared, rendition: Rendition) -> Draft | None:
    """Make the index of the bundle for a hearing, where there is more in it than one paper."""
    context = prepared.context(_paper(prepared, BUNDLE))
    wording = wording_for(prepared, BUNDLE, rendition)
    parts = bundled(prepared, wording)
    more_than_one = sum(len(part.lines) for part in parts) > 1
    return replace(head(context, wording, rendition), bundle=parts) if more_than_one else None


def _power(prepared: Prepared, rendition: Rendition) -> Draft | None:
    """Make the power of attorney of those who begin the case."""
    first = next(iter(prepared.case.parties))
    side = [each.id for each in prepared.case.parties if each.side is first.side]
    context = prepared.context(Paper(form=POWER, id=POWER, filed_by=tuple(side), date=prepared.case.appointed))
    wording = wording_for(prepared, POWER, rendition)
    return appointed(context, wording, head(context, wording, rendition))


def _service(prepared: Prepared, rendition: Rendition) -> Draft | None:
    context = prepared.context(_paper(prepared, SERVICE))
    wording = wording_for(prepared, SERVICE, rendition)
    side = _side(prepared, context.paper.filed_by)
    papers = tuple(
        wording.marker(veil(paper)) if not wording.may_show(veil(paper)) else title(prepared.context(paper))
        for paper in prepared.filings.values()
        if _is_served(prepared, paper) and set(paper.filed_by) <= side
    )
    service = ServiceLines(
        statement=_statement(context, wording),
        papers=papers,
        addressees=tuple(
            _addressee(context, party, wording)
            for party in prepared.case.parties
            if party.side is not PartySide.NEUTRAL and party.id not in side and _may_receive(party, rendition)
        ),
    )
    ending = signing.signatures(context, wording)
    return replace(head(context, wording, rendition), service=service, signatures=ending) if papers else None


def _side(prepared: Prepared, filers: Sequence[str]) -> set[str]:
    """Give everybody on the side of those who serve: they serve their own papers, and not on themselves."""
    sides = {party.side for party in prepared.case.parties if party.id in filers}
    return {party.id for party in prepared.case.parties if party.side in sides}


def _is_served(prepared: Prepared, paper: Paper) -> bool:
    """Say whether a paper is served: a letter from before the proceedings is not, nor is what only the court reads."""
    return prepared.profile.forms[paper.form].caption != "none" and not is_annexed(paper.level)


def _key(prepared: Prepared, rendition: Rendition) -> Draft | None:
    """Say who goes by which name, in copies in which people go by their own."""
    known = [mask for mask in prepared.masks if mask.key and not rises_above(mask.level, rendition.ceiling)]
    if not known:
        return None
    context = prepared.context(_paper(prepared, KEY))
    wording = wording_for(prepared, KEY, rendition)
    lines_of_key = (
        wording.rich((context.say("key_to_names", pseudonym=(Plain(mask.pseudonym),), name=(Plain(mask.key),)),))
        for mask in known
    )
    return replace(head(context, wording, rendition), sections=(_part(*lines_of_key),))


def _part(*texts: Rich) -> DraftSection:
    """Give a part without a heading."""
    numbered = (DraftParagraph(str(place), text) for place, text in enumerate(texts, start=1))
    return DraftSection("", 1, "", Rich(()), tuple(numbered))


def _paper(prepared: Prepared, form: str) -> Paper:
    """Give the paper as one of those who serve it: those whose counsel serves, or the party that comes first."""
    by = prepared.case.service.by
    known = [party for party in prepared.case.parties if not is_annexed(party.level)]
    named = [party.id for party in known if by in party.counsel]
    first = [party.id for party in known if party.side is known[0].side] if known else [prepared.case.parties[0].id]
    return Paper(form=form, id=form, filed_by=tuple(named or first))


def _statement(context: Context, wording: Wording) -> Rich:
    service = context.case.service
    method: Piece = Plain(service.method) if service.method else gap(service, "method", "service")
    when: Piece = context.dated(service.date.isoformat()) if service.date else gap(service, "date")
    return wording.rich((context.say("service", method=(method,), date=(when,)),))


def _may_receive(party: Party, rendition: Rendition) -> bool:
    """Say whether a copy may be served on a party: one for counsel alone, only where somebody appears for it."""
    return bool(party.counsel) or not rises_above(rendition.ceiling, ConfidentialityLevel.PARTIES_ONLY)


def _addressee(context: Context, party: Party, wording: Wording) -> ServiceLine:
    if not wording.may_show(veil(party)):
        return ServiceLine(wording.marker(veil(party)), Rich(()))
    pieces: list[Piece] = []
    for counsel in counsel_of(context, [party]):
        pieces += [Plain("; ")] if pieces else []
        pieces += named(counsel, context, wording)
    name = f"{party.name.text(context.language)} ({in_sentence(context, [party])})"
    return ServiceLine(name, wording.rich(tuple(pieces or [address(context, party)])))
