"""What a style looks like, as a value, and the WordprocessingML that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = 240
"""The height of a single line, as `w:spacing` counts it."""
_SIDES = {
    "box": ("top", "left", "bottom", "right"),
    "top": ("top",),
    "bottom": ("bottom",),
    "rules": ("top", "bottom"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks. What is left out is as in the style below it. Spaces in points, indents in centimetres."""

    align: Literal["", "left", "right", "center", "both"] = ""
    """"left" is where a line begins, in either direction of writing."""
    before: float | None = None
    after: float | None = None
    lines: float | None = None
    """Line spacing: 1.5 is one and a half lines."""
    exact: float | None = None
    """The height of a line in points, whatever stands in it."""
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    first: float | None = None
    """How far the first line stands in."""
    border: Literal["", "box", "top", "bottom", "rules"] = ""
    """"rules" are one above and one below."""
    together: bool = False
    """Whether paragraphs of this style stand one under another without the space around them."""
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    outline: int | None = None
    """Level in the navigation pane and in a table of contents, from 0."""
    numbering: tuple[int, int] | None = None
    """The list that numbers it, and its level there, from 0."""
    tabs: tuple[tuple[str, float], ...] = ()
    dots: float | None = None
    """Where the dots end that lead to a page number."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    small_caps: bool = False
    raised: bool = False
    tracking: float | None = None
    """Space put between letters, in points."""
    size: float | None = None
    colour: str = ""

    def paragraph(self) -> str:
        """Write the paragraph properties, in the order of the schema; "" where there are none."""
        written = "".join(self._paragraph())
        return element("pPr", written) if written else ""

    def run(self) -> str:
        """Write the run properties, in the order of the schema; "" where there are none."""
        written = "".join(self._run())
        return element("rPr", written) if written else ""

    def _paragraph(self) -> Iterator[str]:
        flags = {"keepNext": self.keep_next, "keepLines": self.keep_lines, "pageBreakBefore": self.new_page}
        yield from (element(name) for name, wanted in flags.items() if wanted)
        if self.numbering:
            number, level = self.numbering
            yield element("numPr", element("ilvl", val=level), element("numId", val=number))
        if self.border:
            yield element("pBdr", *(_rule(side) for side in _SIDES[self.border]))
        if self.tabs or self.dots:
            stops = [element("tab", val=kind, pos=_cm(at)) for kind, at in self.tabs]
            stops += [element("tab", val="right", leader="dot", pos=_cm(self.dots))] if self.dots else []
            yield element("tabs", *stops)
        yield from self._spacing()
        if self.align:
            yield element("jc", val=self.align)
        if self.outline is not None:
            yield element("outlineLvl", val=self.outline)

    def _spacing(self) -> Iterator[str]:
        spacing: dict[str, str | int] = {}
        if self.before is not None:
            spacing["before"] = round(self.before * 20)
        if self.after is not None:
            spacing["after"] = round(self.after * 20)
        if self.lines is not None:
            spacing |= {"line": round(self.lines * _LINE), "lineRule": "auto"}
        if self.exact is not None:
            spacing |= {"line": round(self.exact * 20), "lineRule": "exact"}
        indents = {"left": self.left, "right": self.right, "hanging": self.hanging, "firstLine": self.first}
        given = {name: _cm(length) for name, length in indents.items() if length is not None}
        if spacing:
            yield element("spacing", **spacing)
        if given:
            yield element("ind", **given)
        if self.together:
            yield element("contextualSpacing")

    def _run(self) -> Iterator[str]:
        if self.bold:
            yield element("b") + element("bCs")
        if self.italic:
            yield element("i") + element("iCs")
        if self.caps:
            yield element("caps")
        if self.small_caps:
            yield element("smallCaps")
        if self.colour:
            yield element("color", val=self.colour)
        if self.tracking is not None:
            yield element("spacing", val=round(self.tracking * 20))
        if self.size is not None:
            half_points = round(self.size * 2)
            yield element("sz", val=half_points) + element("szCs", val=half_points)
        if self.underline:
            yield element("u", val="single")
        if self.raised:
            yield element("vertAlign", val="superscript")


def _cm(length: float) -> int:
    return round(length * TWIPS_PER_CM)


def _rule(side: str) -> str:
    return element(side, val="single", sz=4, space=1 if side == "bottom" else 4, color="auto")
