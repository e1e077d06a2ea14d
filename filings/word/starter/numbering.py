"""Word's own numbering, tied to styles: nobody types a number, and no list is made while a template is filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from filings.word.starter.catalogue import APART, HEADINGS, PAPERS, PARAGRAPHS
from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.markup import element, part, style_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filings.word.starter.house import House


class Place(TypedDict, total=False):
    """Where a number and its text stand, in centimetres."""

    left: float
    hanging: float
    first: float
    tab: float


_GENERAL: Mapping[int, Sequence[Place]] = {
    HEADINGS: ({"left": 1, "hanging": 1}, {"left": 1, "hanging": 1}, {"left": 1.25, "hanging": 1.25}),
    PARAGRAPHS: ({"left": 1, "hanging": 1}, {"left": 2, "hanging": 1}, {"left": 3, "hanging": 1}),
}
_FEDERAL: Mapping[int, Sequence[Place]] = {
    HEADINGS: ({}, {"left": 1.27, "hanging": 1.27}, {"left": 2.54, "hanging": 1.27}),
    PARAGRAPHS: (
        {"first": 1.27, "tab": 2.54},
        {"left": 2.54, "hanging": 1.27},
        {"left": 3.81, "hanging": 1.27},
    ),
}
"""Where the levels of each list stand."""
_NUMBERED = ("Numbered Paragraph", "decimal", "%1.")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the style it numbers, how it counts, what it prints, and where its text begins."""

    style: str
    format: str
    text: str
    left: float = 0
    hanging: float = 0
    first: float = 0
    """How far the number stands in, where the text goes on under it from the margin."""
    tab: float = 0
    """Where the text begins after such a number."""

    @property
    def follows(self) -> str:
        """What stands between the number and the text (`w:suff`)."""
        return "nothing" if not self.text else "tab" if self.hanging or self.tab else "space"


def numbering(house: House) -> bytes:
    """Write the numbering part.

    Headings and paragraphs are lists of their own, so that paragraphs count through the whole paper; the items under
    a paragraph begin again with each. In a paper whose paragraphs have no numbers, they lead the list nonetheless.
    """
    numbers = house.numbering
    first, second, third = numbers.headings
    item, subitem = numbers.items
    texts = ("%1.", "%1.%2", "%1.%2.%3") if numbers.whole else ("%1.", "%2.", "%3.")
    styles, formats = ("heading 1", "heading 2", "heading 3"), (first, second, third)
    of_text = (
        ("Body Text", "none", "") if house.unnumbered else _NUMBERED,
        ("Numbered Paragraph 2", item, "(%2)"),
        ("Numbered Paragraph 3", subitem, "(%3)"),
    )
    places = _FEDERAL if house.manner == "federal" else _GENERAL
    lists = {
        HEADINGS: tuple(
            Level(style, form, text, **place)
            for style, form, text, place in zip(styles, formats, texts, places[HEADINGS], strict=True)
        ),
        PARAGRAPHS: tuple(
            Level(*words, **(Place() if words[1] == "none" else place))
            for words, place in zip(of_text, places[PARAGRAPHS], strict=True)
        ),
        PAPERS: (Level("List Number", "decimal", "%1.", 1, 1),),
        APART: (Level(*_NUMBERED, **places[PARAGRAPHS][0]),),
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
    line = {"firstLine": level.first} if level.first else {"hanging": level.hanging}
    indents = element("ind", left=_twips(level.left), **{name: _twips(length) for name, length in line.items()})
    tabs = element("tabs", element("tab", val="num", pos=_twips(level.tab))) if level.tab else ""
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=level.format),
        element("pStyle", val=style_id(level.style)),
        element("suff", val=level.follows),
        element("lvlText", val=level.text),
        element("lvlJc", val="left"),
        element("pPr", tabs, indents),
        ilvl=place,
    )


def _twips(length: float) -> int:
    return round(length * TWIPS_PER_CM)
