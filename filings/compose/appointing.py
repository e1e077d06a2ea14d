"""A power of attorney: the parties that file the case appoint their counsel, in words of the profile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import PartyKind
from filings.compose import signing
from filings.compose.caption import case_number, counsel_of
from filings.compose.context import gap, veil
from filings.compose.draft import DraftParagraph, DraftSection, Oath, SignatureBlock
from filings.compose.particulars import particular
from filings.compose.pieces import Pattern, Plain
from filings.compose.renditions import is_annexed
from filings.compose.rich import Rich
from filings.language import joined
from filings.profile import is_plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Counsel, Party
    from filings.compose.context import Context
    from filings.compose.draft import Draft
    from filings.compose.pieces import Pieces
    from filings.compose.wording import Wording
    from filings.profile import PowerOfAttorney

NOTHING = Rich(())
NEED_NONE = frozenset({PartyKind.PUBLIC_AUTHORITY, PartyKind.STATE})
"""Those whose advocates appear by virtue of their office."""
REGISTERED = frozenset({PartyKind.COMPANY, PartyKind.NGO})
"""Those that are entered in a register, and have no identity card."""


def appointed(context: Context, wording: Wording, head: Draft) -> Draft | None:
    """Give the power of attorney of those who file the paper, or nothing where they appoint nobody."""
    power = context.profile.power
    grantors = [party for party in map(context.party, context.paper.filed_by) if _appoints(party)]
    counsel = counsel_of(context, grantors)
    if power is None or not counsel:
        return None
    return replace(
        head,
        sections=(_powers(context, wording, power),),
        oath=_oath(context, wording, power, grantors, counsel),
        date=signing.date(context, wording),
        signatures=tuple(_signature(context, wording, each) for each in grantors),
    )


def _appoints(party: Party) -> bool:
    return bool(party.counsel) and party.kind not in NEED_NONE and not is_annexed(party.level)


def _powers(context: Context, wording: Wording, power: PowerOfAttorney) -> DraftSection:
    texts = (wording.rich((Plain(each.text(context.language)),)) for each in power.powers)
    numbered = tuple(DraftParagraph(str(place), text) for place, text in enumerate(texts, start=1))
    return DraftSection("powers", 1, "", NOTHING, numbered)


def _oath(
    context: Context, wording: Wording, power: PowerOfAttorney, grantors: Sequence[Party], counsel: Sequence[Counsel]
) -> Oath:
    """Give the words around the powers: who appoints whom, and who certifies the signatures."""
    several = {"plural": len(grantors) > 1 or any(map(is_plural, grantors))}
    feminine = all(each.feminine for each in grantors)
    number = str(case_number(context, wording))
    values: dict[str, Pieces] = {
        "grantors": (Plain(_named(context, grantors)),),
        "counsel": _counsel(context, counsel),
        "matter": (Plain(number),),
    }
    signers = joined([each.name.text(context.language) for each in grantors], context.profile.locale(context.language))
    certified = power.certification.text(context.language) if power.certification else ""
    return Oath(
        opening=wording.rich((Pattern(power.opening.text(context.language, feminine=feminine, **several), values),)),
        closing=wording.rich((Plain(power.closing.text(context.language, feminine=feminine, **several)),)),
        certification=wording.rich((Pattern(certified, {"grantors": (Plain(signers),)}),)) if certified else NOTHING,
        certifier=replace(signing.of_counsel(context, wording, counsel[0]), address=NOTHING) if certified else None,
    )


def _named(context: Context, grantors: Sequence[Party]) -> str:
    """Name those who appoint, each with what stands for the number of an identity card or of a register."""
    names = [f"{each.name.text(context.language)}, {_number(context, each)}" for each in grantors]
    return joined(names, context.profile.locale(context.language))


def _number(context: Context, party: Party) -> str:
    """Give what stands for the number by which a party is known: a body has one in a register."""
    registered = context.profile.phrases.no_registration if party.kind in REGISTERED else None
    return registered.text(context.language) if registered else context.placeholder(None)


def _counsel(context: Context, counsel: Sequence[Counsel]) -> Pieces:
    """Name counsel, each with the licence number that advocates have."""
    pieces: list[Plain | Pattern] = []
    for each in counsel:
        name = Plain(each.name.text(context.language)) if each.name else gap(each, "name", "counsel")
        number = (
            particular(context.case, each, context.licence(each.licence_number))
            if each.licence_number
            else gap(each, "licence_number", "counsel")
        )
        label = context.profile.words.licence.text(context.language)
        text = ("; " if pieces else "") + f"{{name}} ({label} {{number}})"
        pieces.append(Pattern(text, {"name": (name,), "number": (number,)}))
    return tuple(pieces)


def _signature(context: Context, wording: Wording, party: Party) -> SignatureBlock:
    shown = wording.may_show(veil(party))
    name = party.name.text(context.language) if shown else wording.marker(veil(party))
    marker = context.profile.phrases.unsigned.text(context.language)
    return SignatureBlock(wording.rich((Plain(name),)), "", NOTHING, NOTHING, marker)
