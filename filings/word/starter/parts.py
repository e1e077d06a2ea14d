"""The small parts of a template: settings, fonts, footnotes, header and footer, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from filings.word.starter.markup import DECLARATION, element, field, line, paragraph, part, run, style_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.word.starter.house import House

_WORD = "http://schemas.microsoft.com/office/word"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
PLEADING_LINES = 28
"""How many lines a page of pleading paper numbers."""
NUMBERS_AT, _NUMBERS_WIDE = (1440, 1200), 480
"""Where their numbers stand on the page, and how wide: at the left of the text, from its first line on."""
_USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set to which a document's custom properties belong (ECMA-376 Part 1, 22.3.2)."""


def settings(house: House) -> bytes:
    """Write the settings: today's Word rather than its compatibility mode, and nothing that asks on opening."""
    compatible = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    return part(
        "settings",
        element("defaultTabStop", val=567),
        element("characterSpacingControl", val="doNotCompress"),
        element("footnotePr", element("footnote", id=-1), element("footnote", id=0)),
        element("compat", *(element("compatSetting", name=key, uri=_WORD, val=on) for key, on in compatible.items())),
        element("themeFontLang", val=house.locale, bidi="he-IL"),
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    )


def fonts(house: House) -> bytes:
    """Write the font table: which typeface of the same widths serves where one is missing."""
    known = {"Times New Roman": "Liberation Serif", "Arial": "Liberation Sans", "David": "David CLM"}
    families = ((house.latin, "roman"), (house.hebrew, "swiss"))
    return part("fonts", *(_font(name, known.get(name, ""), family) for name, family in families))


def _font(name: str, instead: str, family: str) -> str:
    other = element("altName", val=instead) if instead else ""
    return element("font", other, element("family", val=family), name=name)


def footnotes() -> bytes:
    """Write the footnotes part with the two separators that Word looks for."""
    separators = {-1: "separator", 0: "continuationSeparator"}
    return part(
        "footnotes",
        *(
            element("footnote", element("p", element("r", element(kind))), type=kind, id=number)
            for number, kind in separators.items()
        ),
    )


def header(house: House, text: str) -> bytes:
    """Write a header of one line; on pleading paper the numbers of the lines hang from it."""
    numbers = map(_line_number, range(1, PLEADING_LINES + 1)) if house.pleading else ()
    return part("hdr", *numbers, line("header", text))


def _line_number(number: int) -> str:
    """Write the number of a line in the frame at the left of the text; LibreOffice overlooks the frame of a style."""
    place = {"x": NUMBERS_AT[0], "y": NUMBERS_AT[1]}
    frame = element("framePr", w=_NUMBERS_WIDE, wrap="around", vAnchor="page", hAnchor="page", **place)
    return element("p", element("pPr", element("pStyle", val=style_id("Pleading Number")), frame), run(str(number)))


def footer(house: House) -> bytes:
    """Write the footer: in a federal court the title of the paper; the page and the number of pages."""
    title = line("Footer Title", "{{ title }}") if house.manner == "federal" else ""
    return part(
        "ftr",
        title,
        paragraph(
            "footer",
            run("{{ words.page }} "),
            field("PAGE", "1"),
            run(" {{ words.of }} "),
            field("NUMPAGES", "1"),
        ),
    )


def core_properties(house: House) -> bytes:
    """Write the core properties: the language, and nobody's name."""
    language = "he-IL" if house.right_to_left else house.locale
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DUBLIN_CORE}">'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    ).encode()


def custom_properties(values: Mapping[str, str]) -> bytes:
    """Write custom properties, in the order given."""
    written = "".join(
        f'<property fmtid="{_USER_PROPERTIES}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), start=2)
    )
    return f'{DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VARIANT}">{written}</Properties>'.encode()
