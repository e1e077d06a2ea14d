"""WordprocessingML written as text: elements, runs, paragraphs and tables that carry a style and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from filings.word.package.names import R, W
from filings.word.starter.house import TWIPS_PER_CM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filings.word.starter.house import House

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHARACTERS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def element(name: str, /, *children: str, **attributes: str | int) -> str:
    """Write an element of the `w` namespace; an attribute named `r_id` is written `r:id`."""
    opening = f"<w:{name}" + "".join(
        f" {'r:id' if key == 'r_id' else f'w:{key}'}={quoteattr(str(value))}" for key, value in attributes.items()
    )
    content = "".join(children)
    return f"{opening}>{content}</w:{name}>" if content else f"{opening}/>"


def part(name: str, *children: str) -> bytes:
    """Write a whole part, with its root element and its namespaces."""
    return f'{DECLARATION}<w:{name} xmlns:w="{W}" xmlns:r="{R}">{"".join(children)}</w:{name}>'.encode()


def style_id(name: str) -> str:
    """Give the id of a style by its name: "Numbered Paragraph 2" is `NumberedParagraph2`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def run(text: str, style: str = "") -> str:
    """Write a run; a tab or a line break in its text is Word's own."""
    look = (element("rPr", element("rStyle", val=style_id(style))),) if style else ()
    return element(
        "r", *look, *(_CHARACTERS.get(piece) or _text(piece) for piece in re.split("([\t\n])", text) if piece)
    )


def _text(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{space}>{escape(text)}</w:t>"


def field(instruction: str, shown: str) -> str:
    """Write a field, with what it shows until Word reckons it again."""
    return element("fldSimple", run(shown), instr=f" {instruction} ")


def paragraph(style: str, *runs: str, keeps: bool = False) -> str:
    """Write a paragraph of runs in a house style, which `keeps` the next one by itself, whatever its style says."""
    kept = (element("keepNext"),) if keeps else ()
    return element("p", element("pPr", element("pStyle", val=style_id(style)), *kept), *runs)


def line(style: str, text: str, *, keeps: bool = False) -> str:
    """Write a paragraph of plain text, tags in it, in a house style."""
    return paragraph(style, run(text) if text else "", keeps=keeps)


def tag(statement: str) -> str:
    """Write a paragraph that holds a `{%p %}` tag alone, and is gone when the template is filled."""
    return line("Template Tag", f"{{%p {statement} %}}")


def when(condition: str, *paragraphs: str) -> str:
    """Write paragraphs that are there only where a condition holds."""
    return tag(f"if {condition}") + "".join(paragraphs) + tag("endif")


def each(loop: str, *paragraphs: str) -> str:
    """Write paragraphs once for each item: `each("party in side.parties", ...)`."""
    return tag(f"for {loop}") + "".join(paragraphs) + tag("endfor")


def cell(width: int, *paragraphs: str, span: int = 1, align: str = "") -> str:
    """Write a table cell, `width` in twentieths of a point."""
    properties = [element("tcW", w=width, type="dxa")]
    properties += [element("gridSpan", val=span)] if span > 1 else []
    properties += [element("vAlign", val=align)] if align else []
    return element("tc", element("tcPr", *properties), *paragraphs)


def row(*cells: str, header: bool = False, whole: bool = True, height: int = 0) -> str:
    """Write a table row.

    Args:
        cells: its cells.
        header: whether it stands again on each page.
        whole: whether it is never broken over pages.
        height: the least height, in twentieths of a point.

    """
    kept = (element("cantSplit"),) if whole else ()
    least = (element("trHeight", val=height, hRule="atLeast"),) if height else ()
    repeated = (element("tblHeader"),) if header else ()
    written = "".join((*kept, *least, *repeated))
    return element("tr", element("trPr", written) if written else "", *cells)


def row_tag(statement: str, widths: Sequence[int]) -> str:
    """Write a row that holds a `{%tr %}` tag alone, and is gone when the template is filled."""
    return row(cell(sum(widths), line("Template Tag", f"{{%tr {statement} %}}"), span=len(widths)))


def rows(loop: str, widths: Sequence[int], *content: str) -> str:
    """Write rows once for each item."""
    return row_tag(f"for {loop}", widths) + "".join(content) + row_tag("endfor", widths)


def columns(house: House, *shares: float) -> tuple[int, ...]:
    """Divide the measure into columns: widths in centimetres, 0 for what is left over."""
    fixed = [round(share * TWIPS_PER_CM) for share in shares]
    rest = house.measure - sum(fixed)
    return tuple(width or rest for width in fixed)


def table(style: str, widths: Sequence[int], *content: str, header: bool = False, side: bool = False) -> str:
    """Write a table of fixed columns in a table style; `header` and `side` set its first row or column apart."""
    columns = {"firstColumn": int(side), "lastColumn": 0}
    look = element("tblLook", firstRow=int(header), lastRow=0, **columns, noHBand=1, noVBand=1)
    properties = element(
        "tblPr",
        element("tblStyle", val=style_id(style)),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        look,
    )
    return element("tbl", properties, _grid(widths), *content)


def _grid(widths: Iterable[int]) -> str:
    return element("tblGrid", *(element("gridCol", w=width) for width in widths))
