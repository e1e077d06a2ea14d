"""The caption: court, number, and the sides, as the paper's form draws them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, InjunctionRequest, Motion, ProposedOrder, Response
from filing_schemas.vocabulary import NumberStatus, PartySide
from filings.compose.context import gap, veil
from filings.compose.draft import CourtLines, PartyLine, Side
from filings.compose.particulars import address, is_told, particular
from filings.compose.pieces import Missing, Piece, Plain
from filings.compose.rich import Rich
from filings.compose.roles import held, main_label, motion_label
from filings.language import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Counsel, Paper, Party
    from filings.compose.context import Context
    from filings.compose.wording import Wording

NOTHING = Rich(())
SHORTENED = ("'", "\u2019", "\u05f3")
"""Ends a Hebrew word that was cut short."""


def court(context: Context) -> CourtLines:
    """Head the caption with the court and the judge."""
    case, language = context.case, context.language
    judge = ""
    if case.judge:
        judge = _before(context.profile.phrases.before_judge.text(language), case.judge.name.text(language))
    capacity = case.court.capacity.text(language) if case.court.capacity else ""
    return CourtLines(case.court.name.text(language), capacity, judge)


def _before(phrase: str, judge: str) -> str:
    """Name the judge; an honorific that the court system gives, and that the case file gives too, is said once."""
    given = phrase.partition("{judge}")[0].split()[-1:]
    first, _, rest = judge.partition(" ")
    twice = first in given or (first[-1:] in SHORTENED and any(each.startswith(first[:-1]) for each in given))
    return phrase.format(judge=rest if twice else judge)


def case_number(context: Context, wording: Wording) -> Rich:
    """Give the number of the case, or its placeholder; an uncertain number says that it is."""
    number = context.case.number
    kind = number.proceeding.text(context.language) + " " if number.proceeding else ""
    given = number.number or number.placeholder
    if given is None:
        return wording.rich((Plain(kind), Missing("case number", "the number the court gives")))
    if number.number and number.status is NumberStatus.UNCERTAIN:
        given = context.profile.phrases.number_uncertain.text(context.language).format(number=given)
    return wording.rich((Plain(kind + given),))


def sides(context: Context, wording: Wording) -> tuple[Side, ...]:
    """Give the sides of the caption, and what they are called in this paper."""
    if context.form.caption == "none":
        return ()
    bearer = captioned(context)
    form = context.profile.forms[bearer.form]
    if form.caption == "own":
        first, second = (_parties(context, group) for group in _own(context, bearer))
        labels = [motion_label(context, group, bearer, filer=group is first) for group in (first, second) if group]
        groups = [group for group in (first, second) if group]
    else:
        groups = _main(context)
        labels = [main_label(context, group) for group in groups]
    return tuple(Side(_lines(context, group, wording), label) for group, label in zip(groups, labels, strict=True))


def captioned(context: Context) -> Paper:
    """Give the paper whose caption this one bears: its own, or that of the paper it answers."""
    paper = context.paper
    seen: set[str] = set()
    while context.profile.forms[paper.form].caption == "answered" and paper.id not in seen:
        seen.add(paper.id)
        answered = answers(paper)
        if answered is None:
            break
        paper = context.filings[answered]
    return paper


def answers(paper: Paper) -> str | None:
    """Give the id of the paper that a paper goes with, if it goes with one."""
    match paper:
        case Response(responds_to=other) | ProposedOrder(on=other):
            return other
        case Affidavit(in_support_of=other) | Motion(in_support_of=other) | InjunctionRequest(in_case=other):
            return other
        case _:
            return None


def _own(context: Context, paper: Paper) -> tuple[Sequence[str], Sequence[str]]:
    """Give those who file a paper, and those it is directed at: left out, everybody on another side."""
    filing = {context.party(each).side for each in paper.filed_by}
    others = [each.id for each in context.case.parties if each.side not in {*filing, PartySide.NEUTRAL}]
    return paper.filed_by, paper.against or others


def _parties(context: Context, ids: Sequence[str]) -> tuple[Party, ...]:
    return tuple(party for party in context.case.parties if party.id in ids)


def _main(context: Context) -> list[tuple[Party, ...]]:
    """Give the sides of the main proceeding, then those whose capacity sets them apart."""
    style, main = context.profile.caption, context.profile.main_roles
    roles = [main.get(PartySide.PETITIONER_SIDE), main.get(PartySide.RESPONDENT_SIDE), *style.apart]
    parties = [party for party in context.case.parties if party.side is not PartySide.NEUTRAL]
    groups = (tuple(party for party in parties if held(context, party) is role) for role in roles)
    return [group for group in groups if group]


def _lines(context: Context, parties: Sequence[Party], wording: Wording) -> tuple[PartyLine, ...]:
    """Give the parties of a side: a line each, or as the court system names them together."""
    style, first = context.profile.caption, parties[0]
    named = style.sides.get(first.side) if held(context, first) is context.profile.main_roles.get(first.side) else None
    if named:
        return (
            replace(_line(context, first, "", wording), name=_together(parties, named.text(context.language), wording)),
        )
    if style.et_al and len(parties) > 1 and not context.form.all_parties:
        rest = f", {style.et_al.text(context.language)}"
        return (replace(_line(context, first, "", wording, rest), description=NOTHING),)
    several = len(parties) > 1
    return tuple(
        _line(context, party, f"{place}." if several else "", wording) for place, party in enumerate(parties, start=1)
    )


def _together(parties: Sequence[Party], pattern: str, wording: Wording) -> Rich:
    """Name the parties of a side in one line, numbered where there are several."""
    language = wording.referring.language
    shown = [
        party.name.text(language) if wording.may_show(veil(party)) else wording.marker(veil(party)) for party in parties
    ]
    if len(shown) > 1:
        shown = [f"({place}) {name}" for place, name in enumerate(shown, start=1)]
    return wording.rich((Plain(pattern.format(names=joined(shown, wording.referring.profile.locale(language)))),))


def _line(context: Context, party: Party, number: str, wording: Wording, rest: str = "") -> PartyLine:
    language = context.language
    hidden = veil(party)
    if not wording.may_show(hidden):
        return PartyLine(number, wording.rich((Plain(wording.marker(hidden) + rest),)), NOTHING, NOTHING, NOTHING)
    description = wording.printed(party.description.text(language)) if party.description else NOTHING
    name = wording.rich((Plain(party.name.text(language) + rest),))
    if not context.form.addresses:
        return PartyLine(number, name, description, NOTHING, NOTHING)
    counsel = _counsel(context, party, wording)
    where = address(context, party)
    return PartyLine(
        number=number,
        name=name,
        description=description,
        address=NOTHING
        if counsel and not is_told(where, wording)
        else wording.rich((context.say("address", address=(where,)),)),
        counsel=wording.rich((context.say("counsel", counsel=tuple(counsel)),)) if counsel else NOTHING,
    )


def _counsel(context: Context, party: Party, wording: Wording) -> list[Piece]:
    """Name those who appear for a party, each with firm and address."""
    pieces: list[Piece] = []
    for counsel in counsel_of(context, [party]):
        pieces += [Plain("; ")] if pieces else []
        pieces += named(counsel, context, wording)
    return pieces


def counsel_of(context: Context, parties: Sequence[Party]) -> tuple[Counsel, ...]:
    """Give those who appear for parties, each once."""
    wanted = [each for party in parties for each in party.counsel]
    return tuple(counsel for counsel in context.case.counsel if counsel.id in wanted)


def named(counsel: Counsel, context: Context, wording: Wording) -> list[Piece]:
    """Name counsel with firm and address."""
    language = context.language
    name: Piece = Plain(counsel.name.text(language)) if counsel.name else gap(counsel, "name", "counsel")
    return [name, *(piece for each in office(counsel, context, wording) for piece in (Plain(", "), each))]


def office(counsel: Counsel, context: Context, wording: Wording) -> list[Piece]:
    """Give the firm and the address of counsel, as far as the readers of a copy may know who that is."""
    said = [each.text(context.language) for each in (counsel.firm, counsel.address) if each]
    pieces = [particular(context.case, counsel, each) for each in said]
    return [each for each in pieces if is_told(each, wording)]
