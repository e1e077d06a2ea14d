"""The house styles: the same names in every template, so that an instructor restyles in Word and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings.word.starter.look import Look
from filings.word.starter.markup import element, part, style_id

if TYPE_CHECKING:
    from filings.word.starter.house import House

LATIN, COMPLEX = "Times New Roman", "David"
"""The typefaces of Latin and of Hebrew text."""
HEADINGS, PARAGRAPHS, PAPERS = 1, 2, 3
"""The lists that number headings, paragraphs, and the papers served (`w:numId`)."""
_TEXT = Look(align="both", after=8, lines=1.5)
_GREY = "767676"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name, its look, and the style of the paragraph that follows it."""

    name: str
    look: Look
    next: str = ""
    based_on: str = "Normal"


PARAGRAPH_STYLES = (
    Style(
        "Court", Look(align="center", bold=True, small_caps=True, size=15, tracking=0.5, keep_next=True), "Court Line"
    ),
    Style("Court Line", Look(align="center", keep_next=True)),
    Style("Case Number", Look(align="right", before=12, after=6, bold=True, keep_next=True)),
    Style("Caption Party", Look(left=1, hanging=1, before=6, bold=True, tabs=(("left", 1),)), "Caption Detail"),
    Style("Caption Detail", Look(left=1, size=11)),
    Style("Caption Role", Look(align="right", underline=True, before=6)),
    Style("Caption Versus", Look(align="center", before=12, after=6, keep_next=True)),
    Style(
        "Notice",
        Look(
            align="center",
            border="box",
            before=14,
            after=12,
            lines=1.25,
            left=0.3,
            right=0.3,
            size=10.5,
            italic=True,
            together=True,
        ),
    ),
    Style(
        "Filing Title",
        Look(align="center", bold=True, underline=True, size=14, before=20, after=12, keep_next=True, keep_lines=True),
        "Body Text",
    ),
    Style("Filing Subtitle", Look(align="center", bold=True, after=12, keep_next=True, keep_lines=True), "Body Text"),
    Style("Body Text", _TEXT),
    Style(
        "heading 1",
        Look(
            bold=True, size=13, before=16, after=8, keep_next=True, keep_lines=True, outline=0, numbering=(HEADINGS, 0)
        ),
        "Numbered Paragraph",
    ),
    Style(
        "heading 2",
        Look(bold=True, before=12, after=6, keep_next=True, keep_lines=True, outline=1, numbering=(HEADINGS, 1)),
        "Numbered Paragraph",
    ),
    Style(
        "heading 3",
        Look(
            bold=True,
            italic=True,
            before=10,
            after=6,
            keep_next=True,
            keep_lines=True,
            outline=2,
            numbering=(HEADINGS, 2),
        ),
        "Numbered Paragraph",
    ),
    Style(
        "Unnumbered Heading",
        Look(bold=True, before=18, after=6, keep_next=True, keep_lines=True, outline=0),
        "Body Text",
    ),
    Style("Numbered Paragraph", replace(_TEXT, numbering=(PARAGRAPHS, 0))),
    Style("Numbered Paragraph 2", replace(_TEXT, after=6, numbering=(PARAGRAPHS, 1))),
    Style("Numbered Paragraph 3", replace(_TEXT, after=6, numbering=(PARAGRAPHS, 2))),
    Style("List Continue", replace(_TEXT, left=1)),
    Style("Block Quotation", Look(align="both", after=8, lines=1.15, left=2, right=1, size=11.5), "List Continue"),
    Style("Date", Look(before=18, keep_next=True), "Signature"),
    Style(
        "Signature Marker", Look(align="center", before=30, after=4, border="bottom", size=10, italic=True), "Signature"
    ),
    Style("Signature", Look(align="center")),
    Style("Attestation", replace(_TEXT, before=6, keep_next=True, keep_lines=True), "Signature"),
    Style("Table Text", Look(before=3, after=3, size=11)),
    Style("Table Heading", Look(bold=True, keep_next=True), based_on="Table Text"),
    Style("List Number", Look(after=4, lines=1.15, numbering=(PAPERS, 0))),
    Style(
        "Exhibit Mark", Look(align="center", new_page=True, before=220, after=36, bold=True, size=36), "Exhibit Title"
    ),
    Style(
        "Exhibit Title",
        Look(align="center", left=1, right=1, after=18, bold=True, size=16, lines=1.15),
        "Exhibit Detail",
    ),
    Style("Exhibit Detail", Look(align="center", after=6)),
    Style("Sender", Look(align="right", after=12)),
    Style("Addressee", Look(before=12, after=12)),
    Style("Salutation", Look(before=6, after=8), "Body Text"),
    Style(
        "Subject",
        Look(align="center", left=1, right=1, bold=True, underline=True, before=6, after=14, keep_next=True),
        "Body Text",
    ),
    Style("Closing", Look(align="center", left=8, before=18, keep_next=True), "Signature"),
    Style("Legend", Look(align="center", bold=True, size=9, tracking=1, after=2)),
    Style("header", Look(align="right", size=9)),
    Style("footer", Look(align="center", size=9.5)),
    Style("footnote text", Look(align="both", after=2, size=10)),
    Style("Template Tag", Look(size=8, colour=_GREY)),
)
"""Every paragraph style of the house beside Normal. Names that Word knows by itself are written as Word writes them."""

HOUSE_STYLES = frozenset(
    {style.name for style in PARAGRAPH_STYLES}
    | {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
    | {"Strong", "footnote reference", "Caption Table", "Plain Table", "Ruled Table"}
)
"""The names of all the styles that a template of the house holds."""


def styles(house: House) -> bytes:
    """Write the styles part."""
    return part(
        "styles",
        _defaults(house),
        _normal(house),
        element(
            "style",
            element("name", val="Default Paragraph Font"),
            type="character",
            default=1,
            styleId="DefaultParagraphFont",
        ),
        _table_normal(),
        element("style", element("name", val="No List"), type="numbering", default=1, styleId="NoList"),
        *map(_paragraph_style, PARAGRAPH_STYLES),
        _character_style("Strong", Look(bold=True)),
        _character_style("footnote reference", Look(raised=True)),
        _plain_table(),
        _caption_table(),
        _ruled_table(),
    )


def _defaults(house: House) -> str:
    fonts = element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=LATIN, cs=COMPLEX)
    language = element("lang", val=house.locale, eastAsia=house.locale, bidi="he-IL")
    run = element("rPr", fonts, element("sz", val=24), element("szCs", val=24), language)
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault"))


def _normal(house: House) -> str:
    bidi = element("bidi") if house.right_to_left else ""
    look = element("pPr", element("widowControl"), bidi)
    return element(
        "style", element("name", val="Normal"), element("qFormat"), look, type="paragraph", default=1, styleId="Normal"
    )


def _paragraph_style(style: Style) -> str:
    following = element("next", val=style_id(style.next)) if style.next else ""
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style_id(style.based_on)),
        following,
        element("qFormat"),
        style.look.paragraph(),
        style.look.run(),
        type="paragraph",
        styleId=style_id(style.name),
    )


def _character_style(name: str, look: Look) -> str:
    based_on = element("basedOn", val="DefaultParagraphFont")
    return element(
        "style",
        element("name", val=name),
        based_on,
        element("qFormat"),
        look.run(),
        type="character",
        styleId=style_id(name),
    )


def _table_normal() -> str:
    margins = element(
        "tblCellMar",
        element("top", w=0, type="dxa"),
        element("left", w=108, type="dxa"),
        element("bottom", w=0, type="dxa"),
        element("right", w=108, type="dxa"),
    )
    properties = element("tblPr", element("tblInd", w=0, type="dxa"), margins)
    return element(
        "style", element("name", val="Normal Table"), properties, type="table", default=1, styleId="NormalTable"
    )


def _table_style(name: str, *properties: str, based_on: str = "Normal Table") -> str:
    return element(
        "style",
        element("name", val=name),
        element("basedOn", val=style_id(based_on)),
        element("qFormat"),
        *properties,
        type="table",
        styleId=style_id(name),
    )


def _plain_table() -> str:
    """No lines; its text stands flush with the text of the page."""
    sides = {"left": 0, "bottom": 60, "right": 0}
    margins = element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in sides.items()))
    return _table_style("Plain Table", element("tblPr", margins))


def _caption_table() -> str:
    """No lines but the rule that closes the caption."""
    borders = element("tblBorders", element("bottom", val="single", sz=8, space=0, color="auto"))
    return _table_style("Caption Table", element("tblPr", borders), based_on="Plain Table")


def _ruled_table() -> str:
    """Thin rules between rows, a stronger one under the header row."""
    sides = ("top", "bottom", "insideH")
    borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="auto") for side in sides))
    under = element("tcBorders", element("bottom", val="single", sz=8, space=0, color="auto"))
    header = element("tblStylePr", element("tcPr", under), type="firstRow")
    return _table_style("Ruled Table", element("tblPr", borders), header)
