"""The text of a paper: its parts in order, worded paragraph by paragraph, and the table that stands in one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.compose.draft import DraftParagraph, DraftSection
from filings.compose.listed import NOTHING, TailoringRow
from filings.compose.numbering import part_bookmark, printed
from filings.compose.pieces import Plain
from filings.compose.rich import Anchor

if TYPE_CHECKING:
    from filings.compose.pieces import Item, Part
    from filings.compose.prepare import Prepared
    from filings.compose.rich import Rich
    from filings.compose.wording import Wording

UNNUMBERED = "Unnumbered Heading"
"""The house style of a heading without a number."""


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a paper in words."""

    sections: tuple[DraftSection, ...]
    tailoring: tuple[TailoringRow, ...]


def body(prepared: Prepared, name: str, wording: Wording, *, listed: bool = False) -> Body:
    """Word the parts of a paper in the order of printing.

    Args:
        prepared: the case, as the audience knows it.
        name: the filing, or its annex.
        wording: what has put into words all that is printed before.
        listed: whether every heading gets a bookmark; otherwise only those that something refers to.

    """
    numbers = prepared.numbers[name]
    formats = prepared.profile.headings[prepared.language]
    referred = {numbers.labels[each].bookmark for each in wording.referred if each in numbers.labels}
    sections: list[DraftSection] = []
    rows: list[TailoringRow] = []
    for part, heading, given in zip(prepared.outlines[name].parts, numbers.headings, numbers.paragraphs, strict=True):
        wanted = heading and (listed or part_bookmark(heading) in referred)
        first = (Anchor(part_bookmark(heading)),) if wanted else ()
        numbered = tuple(zip(part.items, given, strict=True))
        sections.append(
            DraftSection(
                key=part.key,
                level=part.level,
                number=printed(heading, formats),
                heading=_heading(part, wording, first),
                paragraphs=tuple(_paragraph(each, wording.item(item)) for item, each in numbered if not item.is_row),
                tabled=any(item.is_row for item in part.items),
            )
        )
        rows += (_row(each, item, wording) for item, each in numbered if item.is_row)
    return Body(tuple(sections), tuple(rows))


def _heading(part: Part, wording: Wording, first: tuple[Anchor, ...]) -> Rich:
    """Word a heading; a part withheld keeps its number and its paragraphs' numbers."""
    if not part.heading:
        return NOTHING
    pieces = part.heading if wording.may_show(part.veil) else (Plain(wording.marker(part.veil)),)
    return wording.rich(pieces, first=first, style=None if part.lettered else UNNUMBERED, veil=part.veil)


def _paragraph(number: str, text: Rich) -> DraftParagraph:
    """Give a paragraph; what stands under it in a style of its own stays with it."""
    return DraftParagraph(number, text, leads=len(text.blocks) > 1 and text.blocks[1].style != "List Continue")


def _row(number: str, item: Item, wording: Wording) -> TailoringRow:
    """Word a row of the table, from its first cell to its last."""
    first = wording.item(item)
    portion, reason, evidence = wording.beside(item)
    return TailoringRow(number, first, portion, reason, evidence)
