"""A draft in which every place that a note may stand at has a bookmark. The comments take their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from filings.compose.draft import DraftParagraph
from filings.compose.page import LETTERED
from filings.compose.rich import Anchor, Block, Rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.compose.draft import Draft, DraftSection
    from filings.compose.listed import ExhibitLine, TailoringRow

TITLE: Final = "note_title"
OPENING: Final = "note_opening"
DATE: Final = "note_date"
SIGNATURE: Final = "note_signature"
OATH: Final = "note_oath"
LETTER: Final = "note_letter"


def heading_mark(part: int) -> str:
    """Name the bookmark of a part's heading."""
    return f"note_{part}"


def item_mark(part: int, item: int) -> str:
    """Name the bookmark of a numbered paragraph."""
    return f"note_{part}_{item}"


def sub_mark(part: int, item: int, sub: int) -> str:
    """Name the bookmark of a lettered item, counted from 0 among the lettered blocks of its paragraph."""
    return f"note_{part}_{item}_{sub}"


def exhibit_mark(place: int) -> str:
    """Name the bookmark of a line in the list of exhibits."""
    return f"note_exhibit_{place}"


def items(draft: Draft, part: int) -> tuple[DraftParagraph | TailoringRow, ...]:
    """Give what is numbered in a part: its paragraphs, then the rows of its table."""
    section = draft.sections[part]
    return (*section.paragraphs, *(draft.tailoring if section.tabled else ()))


def lettered(item: DraftParagraph | TailoringRow) -> tuple[int, ...]:
    """Give the blocks of a paragraph that are lettered items, by their places; a row has none."""
    blocks = item.text.blocks if isinstance(item, DraftParagraph) else ()
    return tuple(at for at, block in enumerate(blocks) if at and block.style == LETTERED[0])


def anchored(draft: Draft) -> Draft:
    """Give a draft with a bookmark at each such place."""
    oath, letter = draft.oath, draft.letter
    first, *others = (*draft.signatures, None)
    return replace(
        draft,
        title=marked(draft.title, TITLE),
        opening=marked(draft.opening, OPENING),
        date=marked(draft.date, DATE),
        sections=tuple(_section(at, each) for at, each in enumerate(draft.sections)),
        tailoring=tuple(_rows(draft)),
        oath=replace(oath, opening=marked(oath.opening, OATH)) if oath else None,
        letter=replace(letter, subject=marked(letter.subject, LETTER)) if letter else None,
        signatures=(replace(first, name=marked(first.name, SIGNATURE)), *filter(None, others)) if first else (),
        exhibits=tuple(_exhibit(at, each) for at, each in enumerate(draft.exhibits)),
    )


def marked(text: Rich, name: str, block: int = 0) -> Rich:
    """Give a text with a bookmark at one of its blocks; a text that says nothing stays as it is."""
    if not text:
        return text
    blocks = list(text.blocks)
    blocks[block] = Block((Anchor(name), *blocks[block].nodes), blocks[block].style)
    return Rich(tuple(blocks))


def _section(part: int, section: DraftSection) -> DraftSection:
    paragraphs = tuple(_paragraph(part, at, each) for at, each in enumerate(section.paragraphs))
    return replace(section, heading=marked(section.heading, heading_mark(part)), paragraphs=paragraphs)


def _rows(draft: Draft) -> Iterator[TailoringRow]:
    for part, section in enumerate(draft.sections):
        for at, each in enumerate(draft.tailoring if section.tabled else (), start=len(section.paragraphs)):
            yield replace(each, item=marked(each.item, item_mark(part, at)))


def _paragraph(part: int, item: int, paragraph: DraftParagraph) -> DraftParagraph:
    text = marked(paragraph.text, item_mark(part, item))
    for sub, block in enumerate(lettered(paragraph)):
        text = marked(text, sub_mark(part, item, sub), block)
    return replace(paragraph, text=text)


def _exhibit(place: int, line: ExhibitLine) -> ExhibitLine:
    return replace(line, title=marked(line.title, exhibit_mark(place)))
