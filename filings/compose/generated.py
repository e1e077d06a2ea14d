"""Papers made from the case itself, never typed: the index of exhibits and the certificate of service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Paper
from filing_schemas.vocabulary import ConfidentialityLevel, PartySide
from filings.compose import signing
from filings.compose.caption import counsel_of, named
from filings.compose.compose import gaps, head, wording_for
from filings.compose.context import gap, veil
from filings.compose.draft import Draft, ServiceLine, ServiceLines
from filings.compose.exhibits import in_order, lines
from filings.compose.pieces import Missing, Piece, Plain
from filings.compose.rich import Rich
from filings.compose.roles import in_sentence
from filings.compose.titles import title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Party
    from filings.compose.context import Context
    from filings.compose.prepare import Prepared
    from filings.compose.wording import Wording

INDEX, SERVICE = "exhibit-index", "certificate-of-service"
"""Their forms."""


def generated(prepared: Prepared, ceiling: ConfidentialityLevel = ConfidentialityLevel.PUBLIC) -> Mapping[str, Draft]:
    """Make the papers that the profile knows and the case has matter for, by form."""
    papers: dict[str, Draft] = {}
    if INDEX in prepared.profile.forms and prepared.case.exhibits:
        papers[INDEX] = _finished(_index(prepared, ceiling))
    if SERVICE in prepared.profile.forms and prepared.filings:
        papers[SERVICE] = _finished(_service(prepared, ceiling))
    return papers


def _finished(draft: Draft) -> Draft:
    return replace(draft, gaps=tuple(dict.fromkeys(gaps(draft))))


def _index(prepared: Prepared, ceiling: ConfidentialityLevel) -> Draft:
    context = prepared.context(_paper(prepared, INDEX))
    wording = wording_for(prepared, INDEX, ceiling)
    return replace(head(context, wording), exhibits=lines(in_order(prepared.case), prepared.marks, wording))


def _service(prepared: Prepared, ceiling: ConfidentialityLevel) -> Draft:
    context = prepared.context(_paper(prepared, SERVICE))
    wording = wording_for(prepared, SERVICE, ceiling)
    # A letter written before the proceedings is no paper of them.
    papers = tuple(
        wording.marker(veil(paper)) if not wording.may_show(veil(paper)) else title(prepared.context(paper))
        for paper in prepared.filings.values()
        if prepared.profile.forms[paper.form].caption != "none"
    )
    service = ServiceLines(
        statement=_statement(context, wording),
        papers=papers,
        addressees=tuple(
            _addressee(context, party, wording)
            for party in prepared.case.parties
            if party.side is not PartySide.NEUTRAL
        ),
    )
    return replace(head(context, wording), service=service, signatures=signing.signatures(context, wording))


def _paper(prepared: Prepared, form: str) -> Paper:
    """Give the paper as one of those who serve it: those whose counsel serves, or the party that comes first."""
    by = prepared.case.service.by
    filers = [party.id for party in prepared.case.parties if by in party.counsel] or [prepared.case.parties[0].id]
    return Paper(form=form, id=form, filed_by=tuple(filers))


def _statement(context: Context, wording: Wording) -> Rich:
    service = context.case.service
    method: Piece = Plain(service.method) if service.method else gap(service, "method", "service")
    when = Missing("date", "the day of service")
    return wording.rich((context.say("service", method=(method,), date=(when,)),))


def _addressee(context: Context, party: Party, wording: Wording) -> ServiceLine:
    if not wording.may_show(veil(party)):
        return ServiceLine(wording.marker(veil(party)), Rich(()))
    pieces: list[Piece] = []
    for counsel in counsel_of(context, [party]):
        pieces += [Plain("; ")] if pieces else []
        pieces += named(counsel, context)
    address: Piece = Plain(party.address.text(context.language)) if party.address else gap(party, "address", "address")
    name = f"{party.name.text(context.language)} ({in_sentence(context, [party])})"
    return ServiceLine(name, wording.rich(tuple(pieces or [address])))
