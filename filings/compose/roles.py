"""What parties are called by their role: "the Petitioners", "Respondent 1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.language import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Paper, Party
    from filings.compose.context import Context


def main_label(context: Context, parties: Sequence[Party]) -> str:
    """Name one side of the main proceeding, over or under its parties: "The Petitioners"."""
    role = context.profile.main_roles[parties[0].side]
    return _the(context, context.profile.role_name(role, parties, context.language))


def motion_label(context: Context, parties: Sequence[Party], paper: Paper, *, filer: bool) -> str:
    """Name one side of a motion; where the main proceeding calls the parties something else, that follows."""
    form = context.profile.forms[paper.form]
    main = context.profile.main_roles.get(parties[0].side)
    role = paper.roles.get(parties[0].id) or (form.filer if filer else form.other) or main
    if role is None:
        return ""
    name = context.profile.role_name(role, parties, context.language)
    one_side = len({party.side for party in parties}) == 1
    if main is None or (role is main and one_side):
        return _the(context, name)
    pattern = context.profile.phrases.role_with_main.text(context.language)
    return _the(context, pattern.format(role=name, main=in_sentence(context, parties)))


def main_role(context: Context, parties: Sequence[Party]) -> str:
    """Name what parties are called in the main proceeding, numbered where they are some of several on their side."""
    side = parties[0].side
    role = context.profile.main_roles.get(side)
    if role is None:
        return ""
    together = [party.id for party in context.case.parties if party.side is side]
    name = context.profile.role_name(role, parties, context.language)
    if len(together) == len(parties):
        return name
    numbers = [str(together.index(party.id) + 1) for party in parties]
    return f"{name} {joined(numbers, context.language.value)}"


def in_sentence(context: Context, parties: Sequence[Party]) -> str:
    """Name parties in a sentence, side by side: "the Petitioners", "Respondents 1 and 2"."""
    by_side: dict[str, list[Party]] = {}
    for party in parties:
        by_side.setdefault(party.side, []).append(party)
    return joined([_one_side(context, each) for each in by_side.values()], context.language.value)


def _one_side(context: Context, parties: Sequence[Party]) -> str:
    role = main_role(context, parties)
    if not role:
        return parties[0].name.text(context.language)
    numbered = role[-1].isdecimal()
    return role if numbered else context.profile.phrases.the_role.text(context.language).format(role=role)


def _the(context: Context, role: str) -> str:
    words = context.profile.phrases.the_role.text(context.language).format(role=role)
    return words[:1].upper() + words[1:]
