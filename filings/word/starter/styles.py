"""The house styles: the same names in every template, so that an instructor restyles in Word and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.word.starter.catalogue import BUILT_IN, Style
from filings.word.starter.look import Look
from filings.word.starter.manners import paragraph_styles
from filings.word.starter.markup import element, part, style_id

if TYPE_CHECKING:
    from filings.word.starter.house import House


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
        *map(_paragraph_style, paragraph_styles(house)),
        _character_style("Strong", Look(bold=True)),
        _character_style("Caption Name", Look(caps=True)),
        _character_style("footnote reference", Look(raised=True)),
        _plain_table(house),
        _caption_table(),
        _box_table(),
        _ruled_table(),
    )


def _defaults(house: House) -> str:
    fonts = element("rFonts", ascii=house.latin, hAnsi=house.latin, eastAsia=house.latin, cs=house.hebrew)
    language = element("lang", val=house.locale, eastAsia=house.locale, bidi="he-IL")
    half_points = round(house.points * 2)
    run = element("rPr", fonts, element("sz", val=half_points), element("szCs", val=half_points), language)
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault"))


def _normal(house: House) -> str:
    bidi = element("bidi") if house.right_to_left else ""
    look = element("pPr", element("widowControl"), bidi)
    return element(
        "style", element("name", val="Normal"), element("qFormat"), look, type="paragraph", default=1, styleId="Normal"
    )


def _paragraph_style(style: Style) -> str:
    following = element("next", val=style_id(style.next)) if style.next else ""
    return _style(
        "paragraph", style.name, style.based_on, style.look.paragraph(), style.look.run(), following=following
    )


def _character_style(name: str, look: Look) -> str:
    return _style("character", name, "Default Paragraph Font", look.run())


def _style(kind: str, name: str, based_on: str, *properties: str, following: str = "") -> str:
    ours = {} if name in BUILT_IN else {"customStyle": 1}
    return element(
        "style",
        element("name", val=name),
        element("basedOn", val=style_id(based_on)),
        following,
        element("qFormat"),
        *properties,
        type=kind,
        **ours,
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


def _plain_table(house: House) -> str:
    """No lines; its text stands flush with the text of the page, and on the lines of pleading paper."""
    sides = {"left": 0, "bottom": 0 if house.pleading else 60, "right": 0}
    margins = element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in sides.items()))
    return _style("table", "Plain Table", "Normal Table", element("tblPr", margins))


def _caption_table() -> str:
    """No lines but the rule that closes the caption."""
    borders = element("tblBorders", element("bottom", val="single", sz=8, space=0, color="auto"))
    return _style("table", "Caption Table", "Plain Table", element("tblPr", borders))


def _box_table() -> str:
    """Write the box of a federal caption: a rule beside the parties, and one under them."""
    rule: dict[str, str | int] = {"val": "single", "sz": 8, "space": 0, "color": "auto"}
    margins = element("tblCellMar", *(element(side, w=0, type="dxa") for side in ("left", "right")))
    first = element("tblStylePr", element("tcPr", element("tcBorders", element("bottom", **rule))), type="firstCol")
    beside = element("tblBorders", element("insideV", **rule))
    return _style("table", "Box Table", "Normal Table", element("tblPr", beside, margins), first)


def _ruled_table() -> str:
    """Thin rules between rows, a stronger one under the header row."""
    sides = ("top", "bottom", "insideH")
    borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="auto") for side in sides))
    under = element("tcBorders", element("bottom", val="single", sz=8, space=0, color="auto"))
    header = element("tblStylePr", element("tcPr", under), type="firstRow")
    return _style("table", "Ruled Table", "Normal Table", element("tblPr", borders), header)
