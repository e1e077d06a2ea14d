"""How a paper ends: date and signatures, left unsigned; the words of an affidavit; the head of a letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filings.compose.caption import NOTHING, counsel_of, named, office
from filings.compose.context import gap, prose_or_gap, veil
from filings.compose.deponent import of_deponent
from filings.compose.draft import Letter, Oath, SignatureBlock
from filings.compose.outline.relief import of_order
from filings.compose.page import BLANK
from filings.compose.particulars import address, particular
from filings.compose.patterns import split
from filings.compose.pieces import Pattern, Piece, Pieces, Plain
from filings.compose.rich import Rich
from filings.compose.titles import filers
from filings.language import joined

if TYPE_CHECKING:
    from filing_schemas import Counsel, Party, PriorDemand
    from filings.compose.context import Context
    from filings.compose.wording import Wording


def date(context: Context, wording: Wording) -> Rich:
    """Give the date of the paper; that of an order is the court's to give, here or where the form has it.

    An oath that says on what day it was made, "Executed on ...", says it once for the whole paper.
    """
    if isinstance(context.paper, Affidavit) and _says_when(context, context.paper):
        return NOTHING
    if context.form.kind == "proposed-order":
        within = any(spec.data == "dated" for spec in context.form.sections)
        return NOTHING if within else wording.rich((of_order(context),))
    day = context.paper.date
    when: Pieces = (context.dated(day.isoformat()) if day else gap(context.paper, "date"),)
    return wording.rich((context.say("closing_date", date=when),))


def _says_when(context: Context, paper: Affidavit) -> bool:
    """Say whether the oath of a paper gives its date."""
    oath = context.profile.oaths[paper.verification or context.profile.oath]
    return any(name == "date" for _, name in split(oath.closing.text(context.language)))


def signatures(context: Context, wording: Wording) -> tuple[SignatureBlock, ...]:
    """Give the signatures that the form asks for, each left unsigned."""
    match context.form.signed_by:
        case "counsel":
            parties = [context.party(each) for each in context.paper.filed_by]
            return tuple(of_counsel(context, wording, each) for each in counsel_of(context, parties)) or (
                _in_person(context, wording, parties[0]),
            )
        case "judge":
            return (_judge(context, wording),)
        case "deponent":
            return (_deponent(context, wording),)
        case "none":
            return ()


def counsel(context: Context, wording: Wording) -> tuple[SignatureBlock, ...]:
    """Give those who file the paper, for its head: an order is the court's own."""
    if context.form.signed_by == "judge" or context.form.kind == "proposed-order":
        return ()
    parties = [context.party(each) for each in context.paper.filed_by]
    return tuple(replace(of_counsel(context, wording, each), marker="") for each in counsel_of(context, parties))


def _marker(context: Context) -> str:
    return context.profile.phrases.unsigned.text(context.language)


def of_counsel(context: Context, wording: Wording, counsel: Counsel) -> SignatureBlock:
    """Give the signature of counsel, with licence number and address."""
    name: Piece = Plain(counsel.name.text(context.language)) if counsel.name else gap(counsel, "name", "counsel")
    number = counsel.licence_number
    licence: Piece = gap(counsel, "licence_number", "counsel")
    if number:
        licence = particular(context.case, counsel, context.licence(number))
    where = [piece for each in office(counsel, context, wording) for piece in (Plain(", "), each)]
    return SignatureBlock(
        name=wording.rich((name,)),
        capacity=context.profile.phrases.counsel_for.text(context.language).format(parties=_clients(context)),
        licence=wording.rich((licence,)),
        address=wording.rich(tuple(where[1:])) if where else NOTHING,
        marker=_marker(context),
    )


def _clients(context: Context) -> str:
    """Name those whom counsel sign for: by role, or by name in a letter, in which nobody has a role yet.

    What is open in a name is left out: the head of the letter shows it.
    """
    if context.form.caption != "none":
        return filers(context)
    parties = (context.party(each) for each in context.paper.filed_by)
    names = [BLANK.sub("", party.name.text(context.language)).strip() for party in parties]
    return joined(names, context.profile.locale(context.language))


def _in_person(context: Context, wording: Wording, party: Party) -> SignatureBlock:
    name = wording.rich((Plain(party.name.text(context.language)),))
    capacity = "" if context.form.caption == "none" else filers(context)
    return SignatureBlock(name, capacity, NOTHING, NOTHING, _marker(context))


def _judge(context: Context, wording: Wording) -> SignatureBlock:
    judge = context.case.judge
    name = wording.rich((Plain(judge.name.text(context.language)),)) if judge else NOTHING
    capacity = context.profile.phrases.judge_signs or context.case.court.name
    return SignatureBlock(name, capacity.text(context.language), NOTHING, NOTHING, _marker(context))


def _deponent(context: Context, wording: Wording) -> SignatureBlock:
    paper: Affidavit = context.paper  # type: ignore[assignment]  # the forms of other kinds are not signed so
    who = paper.deponent
    name: Piece = Plain(who.name.text(context.language)) if who.name else gap(who, "name", "deponent")
    capacity = who.capacity.text(context.language) if who.capacity else ""
    return SignatureBlock(wording.rich((name,)), capacity, NOTHING, NOTHING, _marker(context))


def oath(context: Context, wording: Wording, paper: Affidavit) -> Oath:
    """Give the words of an affidavit around its numbered paragraphs."""
    words = context.profile.oaths[paper.verification or context.profile.oath]
    values, language = of_deponent(context, paper), context.language

    def said(text: str) -> Rich:
        return wording.rich((Pattern(text, values),))

    feminine = paper.deponent.feminine if wording.may_show(veil(paper.deponent)) else None
    certified = words.said("certification", language, feminine=feminine)
    certifier = None
    if words.certifier:
        certifier = SignatureBlock(NOTHING, words.certifier.text(language), NOTHING, NOTHING, _marker(context))
    return Oath(
        opening=said(words.said("opening", language, feminine=feminine)),
        closing=said(words.closing.text(language)),
        certification=said(certified) if certified else NOTHING,
        certifier=certifier,
    )


def letter(context: Context, wording: Wording, paper: PriorDemand) -> Letter:
    """Give the head of a letter."""
    language, phrases = context.language, context.profile.phrases
    senders = [context.party(each) for each in paper.filed_by]
    sender: list[Pieces] = [(Plain(each.name.text(language)),) for each in senders]
    sender += [tuple(named(each, context, wording)) for each in counsel_of(context, senders)]
    to = context.party(paper.to)
    return Letter(
        sender=_lines(wording, sender),
        addressee=_lines(wording, [(Plain(to.name.text(language)),), (address(context, to),)]),
        salutation=phrases.salutation.text(language),
        subject=wording.rich((prose_or_gap(paper, "subject"),)),
        closing=phrases.valediction.text(language),
    )


def _lines(wording: Wording, lines: list[Pieces]) -> Rich:
    """Give pieces a line each."""
    return Rich(tuple(block for line in lines for block in wording.rich(line).blocks))
