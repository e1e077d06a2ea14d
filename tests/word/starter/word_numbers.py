"""Numbers as Word counts them, read off a template's numbering and styles parts and nothing else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from filings.compose.numerals import FORMATS
from filings.word.package import open_package
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_FORMATS = {
    "decimal": FORMATS["decimal"],
    "upperLetter": FORMATS["upper-letter"],
    "lowerLetter": FORMATS["lower-letter"],
    "upperRoman": FORMATS["upper-roman"],
    "lowerRoman": FORMATS["lower-roman"],
    "hebrew1": FORMATS["hebrew"],
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list."""

    format: str
    text: str


class WordNumbers:
    """Counts paragraphs by their styles, as Word does when it opens a document."""

    def __init__(self, template: bytes) -> None:
        package = open_package(template)
        self._lists = dict(_lists(etree.fromstring(package["word/numbering.xml"])))
        self._styles = dict(_numbered(etree.fromstring(package["word/styles.xml"])))

    def of(self, styles: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give, for each paragraph, the number it prints and the number in full context that a `REF \\w` prints."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0] * 9)
        for style in styles:
            if style not in self._styles:
                yield "", ""
                continue
            number, level = self._styles[style]
            count = counts[number]
            count[level] += 1
            count[level + 1 :] = [0] * (8 - level)
            printed = [self._printed(number, at, count) for at in range(level + 1)]
            # A heading's own text says the levels above it; elsewhere Word puts them before it, without their stops.
            yield printed[-1], _context(printed, self._lists[number][level])

    def _printed(self, number: str, at: int, count: list[int]) -> str:
        text = self._lists[number][at].text
        for place, level in enumerate(self._lists[number], start=1):
            text = text.replace(f"%{place}", _FORMATS[level.format](max(count[place - 1], 1)))
        return text


def _context(printed: list[str], level: Level) -> str:
    above = [] if "%1" in level.text else printed[:-1]
    text = ""
    for each in (label.rstrip(".") for label in [*above, printed[-1]]):
        # Two numbers that would run into one another keep a full stop between them: I.A, and 2(a).
        text += "." + each if text and text[-1].isalnum() and each[:1].isalnum() else each
    return text


def _lists(root: _Element) -> Iterator[tuple[str, list[Level]]]:
    abstract = {each.get(_w("abstractNumId")): each for each in root.iter(_w("abstractNum"))}
    for number in root.iter(_w("num")):
        found = abstract[_value(number, "abstractNumId")]
        levels = [Level(_value(each, "numFmt"), _value(each, "lvlText")) for each in found.iter(_w("lvl"))]
        yield str(number.get(_w("numId"))), levels


def _numbered(root: _Element) -> Iterator[tuple[str, tuple[str, int]]]:
    styles = {str(style.get(_w("styleId"))): style for style in root.iter(_w("style"))}
    for style in styles.values():
        numbering, below = style.find(f".//{_w('numPr')}"), style.find(_w("basedOn"))
        while numbering is None and below is not None:
            under = styles[str(below.get(_w("val")))]
            numbering, below = under.find(f".//{_w('numPr')}"), under.find(_w("basedOn"))
        if numbering is not None:
            yield _value(style, "name"), (_value(numbering, "numId"), int(_value(numbering, "ilvl")))


def _value(element: _Element, child: str) -> str:
    found = element.find(_w(child))
    assert found is not None
    return str(found.get(_w("val")))


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
