"""What parties are called by their role: "the Petitioners", "Respondent 1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.renditions import is_annexed
from filings.language import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Paper, Party
    from filing_schemas.vocabulary import Language, PartyRole
    from filings.compose.context import Context


def main_label(context: Context, parties: Sequence[Party]) -> str:
    """Name one side of the main proceeding, over or under its parties: "The Petitioners"."""
    role = held(context, parties[0])
    return _captioned(context, context.profile.role_name(role, parties, context.language)) if role else ""


def motion_label(context: Context, parties: Sequence[Party], paper: Paper, *, filer: bool) -> str:
    """Name one side of a motion; where the main proceeding calls the parties something else, that follows."""
    form = context.profile.forms[paper.form]
    main = held(context, parties[0])
    role = paper.roles.get(parties[0].id) or (form.filer if filer else form.other) or main
    if role is None:
        return ""
    name = context.profile.role_name(role, parties, context.language)
    one_side = len({party.side for party in parties}) == 1
    if main is None or (role is main and one_side):
        return _captioned(context, name)
    pattern = context.profile.phrases.role_with_main.text(context.language)
    return _captioned(context, pattern.format(role=name, main=in_sentence(context, parties)))


def held(context: Context, party: Party) -> PartyRole | None:
    """Give the role of a party in the main proceeding: its side's, or its own where the caption sets that apart."""
    apart = context.profile.caption.apart
    return party.capacity if party.capacity in apart else context.profile.main_roles.get(party.side)


def in_sentence(context: Context, parties: Sequence[Party]) -> str:
    """Name parties in a sentence, side by side: "the Petitioners", "Respondents 1 and 2"."""
    by_side: dict[tuple[str, PartyRole | None], list[Party]] = {}
    for party in parties:
        by_side.setdefault((party.side, held(context, party)), []).append(party)
    return joined([_one_side(context, each) for each in by_side.values()], context.profile.locale(context.language))


def designation(context: Context, party: Party) -> str:
    """Name the role of one party by itself, whoever else holds it: "Plaintiff"."""
    role = held(context, party)
    return context.profile.role_name(role, [party], context.language) if role else in_sentence(context, [party])


def _one_side(context: Context, parties: Sequence[Party]) -> str:
    """Name parties that hold one role: all that hold it, or some, as the court system tells them apart."""
    profile, phrases, language = context.profile, context.profile.phrases, context.language
    role = held(context, parties[0])
    if role is None:
        return parties[0].name.text(language)
    name = profile.role_name(role, parties, language)
    known = [party for party in context.case.parties if party in parties or not is_annexed(party.level)]
    together = [party.id for party in known if held(context, party) is role]
    if len(together) == len(parties):
        return phrases.the_role.text(language).format(role=name)
    places = [together.index(party.id) + 1 for party in parties]
    return phrases.some_of_side.text(language).format(
        role=name,
        numbers=joined([str(place) for place in places], profile.locale(language)),
        names=joined(
            [_known_as(party, place, language) for party, place in zip(parties, places, strict=True)],
            profile.locale(language),
        ),
        ordinals=joined([profile.ordinal(place, language) for place in places], profile.locale(language)),
    )


def _known_as(party: Party, place: int, language: Language) -> str:
    """Name a party; one that not everybody may know of goes by its number."""
    public = party.level is ConfidentialityLevel.PUBLIC
    return (party.short_name or party.name).text(language) if public else str(place)


def _captioned(context: Context, role: str) -> str:
    words = context.profile.phrases.caption_role.text(context.language).format(role=role)
    return words[:1].upper() + words[1:]
