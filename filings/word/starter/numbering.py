"""Word's own numbering, tied to styles: nobody types a number, and no list is made while a template is filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.word.starter.catalogue import HEADINGS, PAPERS, PARAGRAPHS
from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.markup import element, part, style_id

if TYPE_CHECKING:
    from filings.word.starter.house import House


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the style it numbers, how it counts, what it prints, and where its text begins."""

    style: str
    format: str
    text: str
    left: float
    hanging: float


def numbering(house: House) -> bytes:
    """Write the numbering part.

    Headings and paragraphs are lists of their own, so that paragraphs count through the whole paper; the items under
    a paragraph begin again with each.
    """
    lists = {
        HEADINGS: (
            Level("heading 1", house.headings, "%1.", 1, 1),
            Level("heading 2", "decimal", "%1.%2", 1, 1),
            Level("heading 3", "decimal", "%1.%2.%3", 1.25, 1.25),
        ),
        PARAGRAPHS: (
            Level("Numbered Paragraph", "decimal", "%1.", 1, 1),
            Level("Numbered Paragraph 2", "lowerLetter", "(%2)", 2, 1),
            Level("Numbered Paragraph 3", "lowerRoman", "(%3)", 3, 1),
        ),
        PAPERS: (Level("List Number", "decimal", "%1.", 1, 1),),
    }
    return part(
        "numbering",
        *(_abstract(number, levels) for number, levels in lists.items()),
        *(element("num", element("abstractNumId", val=number), numId=number) for number in lists),
    )


def _abstract(number: int, levels: tuple[Level, ...]) -> str:
    return element(
        "abstractNum",
        element("nsid", val=f"5F11146{number}"),
        element("multiLevelType", val="multilevel"),
        element("tmpl", val=f"0C0A570{number}"),
        *(_level(place, level) for place, level in enumerate(levels)),
        abstractNumId=number,
    )


def _level(place: int, level: Level) -> str:
    indents = element("ind", left=_twips(level.left), hanging=_twips(level.hanging))
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=level.format),
        element("pStyle", val=style_id(level.style)),
        element("lvlText", val=level.text),
        element("lvlJc", val="left"),
        element("pPr", indents),
        ilvl=place,
    )


def _twips(length: float) -> int:
    return round(length * TWIPS_PER_CM)
