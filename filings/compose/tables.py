"""The tables that open a long paper: of contents, from its headings; of authorities, from what its text cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import AuthorityKind
from filings.compose.listed import AuthorityGroup, AuthorityLine, ContentsLine
from filings.compose.numbering import labelled, part_bookmark
from filings.compose.rich import Anchor, Block, Cited, Note, Rich, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.compose.context import Context
    from filings.compose.draft import DraftSection

_CATEGORIES = {
    AuthorityKind.CASE: 1,
    AuthorityKind.STATUTE: 2,
    AuthorityKind.OTHER: 3,
    AuthorityKind.RULE: 4,
    AuthorityKind.REGULATION: 6,
    AuthorityKind.TREATY: 8,
}
"""The numbers under which Word keeps sorts of authorities; from 8 on they are free."""


def opens_with_tables(context: Context) -> bool:
    """Say whether a paper opens with the tables."""
    return context.form.lists_authorities and context.profile.tables is not None


def categories(context: Context) -> Mapping[str, int]:
    """Give the sort of every authority, by id, for a paper that lists those it cites; nothing for any other."""
    tables = context.profile.tables if context.form.lists_authorities else None
    groups = tables.groups if tables else ()
    by_kind = {kind: _CATEGORIES[group.kinds[0]] for group in groups for kind in group.kinds}
    return {each.id: by_kind[each.kind] for each in context.case.authorities if each.kind in by_kind}


def contents(sections: Sequence[DraftSection], headings: Sequence[str]) -> tuple[ContentsLine, ...]:
    """Give the table of contents.

    Args:
        sections: the parts of the paper.
        headings: the number of each, with those above it.

    """
    return tuple(
        ContentsLine(section.level, labelled(section.number), _said(section.heading), part_bookmark(number))
        for section, number in zip(sections, headings, strict=True)
        if section.heading
    )


def _said(heading: Rich) -> Rich:
    """Give the words of a heading alone: its bookmark, marks and footnotes stay where it stands."""
    return Rich(
        tuple(
            Block(tuple(node for node in block.nodes if not isinstance(node, Anchor | Cited | Note)))
            for block in heading.blocks
        )
    )


def authorities(context: Context, cited: Sequence[Cited]) -> tuple[AuthorityGroup, ...]:
    """Give the table of authorities, from the marks of a paper's citations in their order."""
    return tuple(_groups(context, cited))


def _groups(context: Context, cited: Sequence[Cited]) -> Iterator[AuthorityGroup]:
    for group in context.profile.tables.groups if context.profile.tables else ():
        category = _CATEGORIES[group.kinds[0]]
        full = {mark.short: mark.long for mark in cited if mark.category == category and mark.long}
        lines = tuple(
            AuthorityLine(
                Rich((Block((Span(full[short]),)),)),
                tuple(mark.bookmark for mark in cited if mark.short == short and mark.bookmark),
            )
            for short in sorted(full, key=lambda each: _order(full[each]))
        )
        if lines:
            yield AuthorityGroup(category, group.heading.text(context.language), lines)


def _order(citation: str) -> list[tuple[int, str]]:
    """Sort by letters, and numbers by what they count: title 9 before title 28."""
    return [(int(piece), "") if piece.isdecimal() else (-1, piece.casefold()) for piece in re.split(r"(\d+)", citation)]
