"""Right to left: the same template, its runs, tables and sections turned to the other side."""

from __future__ import annotations

from lxml import etree

from filings.word.package.names import W


def mirrored(part: bytes) -> bytes:
    """Turn a part that holds paragraphs. Styles need no turning: their `left` is where a line begins."""
    root = etree.fromstring(part)
    for run in root.iter(_w("r")):
        properties = run.find(_w("rPr"))
        if properties is None:
            properties = etree.Element(_w("rPr"))
            run.insert(0, properties)
        etree.SubElement(properties, _w("rtl"))
    for table in root.iter(_w("tblPr")):
        table.insert(1, etree.Element(_w("bidiVisual")))
    for section in root.iter(_w("sectPr")):
        etree.SubElement(section, _w("bidi"))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
