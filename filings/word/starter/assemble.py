"""The parts of a template put together into a package of our own: nothing in it that it does not need."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from filings.word.package.contents import ContentTypes, Relationship
from filings.word.package.model import Package, Part
from filings.word.package.names import (
    CONTENT_TYPES,
    DOCUMENT_TYPE,
    RELATIONSHIPS_TYPE,
    ROOT_RELATIONSHIPS,
    R,
    relationships_of,
    word_type,
)
from filings.word.package.writing import write_package
from filings.word.starter import parts
from filings.word.starter.markup import element, part
from filings.word.starter.mirror import mirrored
from filings.word.starter.numbering import numbering
from filings.word.starter.styles import styles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.word.starter.house import House

_DOCUMENT = "word/document.xml"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_PROPERTIES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_KINDS = {
    "fontTable": "fontTable",
    "footnotes": "footnotes",
    "numbering": "numbering",
    "settings": "settings",
    "styles": "styles",
}
_HEADERS = {"default": ("header1", "footer1"), "first": ("header2", "footer2")}
"""The header and footer of every page, and those of the first."""
_ABOVE, _EDGE = 1417, 680
"""The margins above and below, and the distance of header and footer from the edge, in twentieths of a point."""
_PLEADING = element(
    "pgMar", top=parts.NUMBERS_AT[1], right=720, bottom=parts.NUMBERS_AT[1], left=2160, header=300, footer=420, gutter=0
) + element(
    "pgBorders",
    element("left", val="double", sz=4, space=6, color="auto"),
    element("right", val="single", sz=4, space=6, color="auto"),
    offsetFrom="text",
)
"""Pleading paper: margins that leave 28 lines, a double rule at the left of the text and a single one at the right."""


def package(house: House, content: str, properties: Mapping[str, str], *, running: str | None) -> bytes:
    """Write a template.

    Args:
        house: its paper and language.
        content: the paragraphs and tables of its body.
        properties: its custom properties.
        running: what the header prints from the second page on; left out, it has neither header nor footer.

    """
    stories = {
        "word/footnotes.xml": parts.footnotes(),
        _DOCUMENT: _document(house, content, running=running is not None),
    }
    if running is not None:
        stories |= {"word/header1.xml": parts.header(house, running), "word/header2.xml": parts.header(house, "")}
        stories |= {"word/footer1.xml": parts.footer(house), "word/footer2.xml": parts.footer(house)}
    if house.right_to_left:
        stories = {name: mirrored(data) for name, data in stories.items()}
    made = stories | {
        "docProps/core.xml": parts.core_properties(house),
        "docProps/custom.xml": parts.custom_properties(properties),
        "word/fontTable.xml": parts.fonts(house),
        "word/numbering.xml": numbering(house),
        "word/settings.xml": parts.settings(house),
        "word/styles.xml": styles(house),
    }
    return _written(made)


def _document(house: House, content: str, *, running: bool) -> bytes:
    references = [
        element(f"{kind}Reference", type=page, r_id=name)
        for page, names in _HEADERS.items()
        for kind, name in zip(("header", "footer"), names, strict=True)
    ]
    width, height = house.paper
    section = element(
        "sectPr",
        *(references if running else ()),
        element("pgSz", w=width, h=height),
        _PLEADING if house.pleading else _margins(house),
        element("titlePg") if running else "",
    )
    return part("document", element("body", content, section))


def _margins(house: House) -> str:
    sides = {"right": house.margin, "left": house.margin}
    return element("pgMar", top=_ABOVE, **sides, bottom=_ABOVE, header=_EDGE, footer=_EDGE, gutter=0)


def _written(made: Mapping[str, bytes]) -> bytes:
    kinds = {name: _kind(name) for name in made if name.startswith("word/") and name != _DOCUMENT}
    types = {name: word_type(kind) for name, kind in kinds.items()} | {_DOCUMENT: DOCUMENT_TYPE} | _PROPERTIES
    within = (Relationship(_stem(name), f"{R}/{kind}", f"{_stem(name)}.xml") for name, kind in sorted(kinds.items()))
    outside = (
        Relationship("document", f"{R}/officeDocument", _DOCUMENT),
        Relationship("core", _CORE, "docProps/core.xml"),
        Relationship("custom", f"{R}/custom-properties", "docProps/custom.xml"),
    )
    everything = {
        **made,
        CONTENT_TYPES: ContentTypes(
            MappingProxyType({"rels": RELATIONSHIPS_TYPE, "xml": "application/xml"}), types
        ).xml(),
        ROOT_RELATIONSHIPS: Relationship.xml(outside),
        relationships_of(_DOCUMENT): Relationship.xml(within),
    }
    return write_package(Package("", MappingProxyType({name: Part(name, data) for name, data in everything.items()})))


def _stem(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml")


def _kind(name: str) -> str:
    """Give the kind of a part by its name: `word/header1.xml` is a "header"."""
    return _stem(name).rstrip("0123456789")
