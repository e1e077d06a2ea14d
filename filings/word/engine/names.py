"""Names of ECMA-376, and the reading and writing of its XML."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
XML: Final = "http://www.w3.org/XML/1998/namespace"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"

SPACE: Final = f"{{{XML}}}space"
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_XMLNS = re.compile(r' xmlns:\w+="[^"]*"')


def w(name: str) -> str:
    """Give the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def parse(xml: bytes | str) -> etree._Element:
    """Read a part: no entity, no network, comments and processing instructions left out.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.

    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(xml.encode() if isinstance(xml, str) else xml, parser)


def serialise(element: etree._Element) -> str:
    """Write an element without its tail; a part's root also declares its namespaces."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def fragment(element: etree._Element | None) -> str:
    """Write an element as it stands inside its part, where the namespaces are declared already."""
    return "" if element is None else _XMLNS.sub("", serialise(element))


def part_bytes(xml: str) -> bytes:
    """Give a part as it goes into the package."""
    return (DECLARATION + xml).encode()


def drop(element: etree._Element) -> None:
    """Take an element out of what it stands in, and what is said behind it with it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def is_element(node: etree._Element) -> bool:
    """Say whether a node is an element, not a comment or an entity."""
    return isinstance(node.tag, str)
