"""A Word sheet of everything that a template may print, to copy tags from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.word.starter.assemble import package
from filings.word.starter.house import house
from filings.word.starter.markup import cell, columns, line, paragraph, row, run, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.profile import Profile

_WIDTHS = 6.4, 0
"""The column of tags, in centimetres; what they print has the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """A tag, what it prints, a sample of it, and when there is nothing."""

    tag: str
    meaning: str
    example: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Tags that belong together."""

    heading: str
    opening: tuple[str, ...]
    """The tags of the loops in which they stand, each for a paragraph of its own."""
    closing: tuple[str, ...]
    lines: tuple[Line, ...]


def cheat_sheet(profile: Profile, title: str, advice: Sequence[str], groups: Sequence[Group]) -> bytes:
    """Give the sheet as a Word document, on the paper of a court system.

    Args:
        profile: the court system.
        title: what stands over it.
        advice: what to know beforehand, a paragraph each.
        groups: the tags.

    """
    where = house(profile, "en" if "en" in profile.headings else next(iter(profile.headings)).value)
    widths = columns(where, *_WIDTHS)
    content = [line("Filing Title", title), *(line("Table Text", said) for said in advice)]
    for group in groups:
        content += [line("Unnumbered Heading", group.heading)]
        content += map(_looped, group.opening)
        content += [table("Ruled Table", widths, *(_row(each, widths) for each in group.lines))]
        content += map(_looped, group.closing)
    return package(where, "".join((*content, line("Table Text", ""))), {}, running=None)


def _looped(tag: str) -> str:
    return paragraph("Table Heading", run(tag))


def _row(each: Line, widths: Sequence[int]) -> str:
    said = [line("Table Text", f"{each.meaning} “{each.example}”" if each.example else each.meaning)]
    said += [line("Table Text", each.note)] if each.note else []
    return row(cell(widths[0], paragraph("Table Text", run(each.tag, "Strong"))), cell(widths[1], *said))
