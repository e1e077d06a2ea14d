"""The corner of a witness statement: for whom, by whom, which statement, with which exhibits, of what date (PD 32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filings.compose.context import gap, ids, veil
from filings.compose.pieces import Pattern, Pieces, Plain, Refs
from filings.compose.renditions import is_annexed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Exhibit
    from filings.compose.context import Context
    from filings.compose.rich import Rich
    from filings.compose.wording import Wording


def corner(context: Context, wording: Wording, marks: Mapping[str, str]) -> tuple[Rich, ...]:
    """Give the lines of the corner, where the form has one."""
    paper = context.paper
    if not context.form.corner or not isinstance(paper, Affidavit):
        return ()
    values: dict[str, Pieces] = {
        "party": (Refs(ids(paper.filed_by)),),
        "witness": _witness(context, wording, paper),
        "number": (Plain(context.profile.ordinal(context.statements[paper.id], context.language)),),
        "exhibits": (Plain(", ".join(marks[each.id] for each in identified(context)) or "-"),),
        "date": (context.dated(paper.date.isoformat()) if paper.date else gap(paper, "date"),),
    }
    lines = context.profile.corner
    return tuple(wording.rich((Pattern(line.text(context.language), values),)) for line in lines)


def _witness(context: Context, wording: Wording, paper: Affidavit) -> Pieces:
    """Give the initials and the surname of the witness."""
    who = paper.deponent
    if who.name is None:
        return (gap(who, "name", "deponent"),)
    if not wording.may_show(veil(who).within(veil(paper))):
        return (Plain(wording.marker(veil(who))),)
    *given, surname = who.name.text(context.language).split()
    return (Plain(" ".join([*(f"{name[0]}." for name in given), surname])),)


def identified(context: Context) -> tuple[Exhibit, ...]:
    """Give the exhibits whose marks the corner names: those that the statement identifies.

    Those in an annex are left out of an open statement, which knows of none.
    """
    paper = context.paper
    if not context.form.corner:
        return ()
    known = (each for each in context.case.exhibits if is_annexed(paper.level) or not is_annexed(each.level))
    return tuple(each for each in known if (each.authenticated_by or "").partition("/")[0] == paper.id)
