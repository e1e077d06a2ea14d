"""The prefixes that Word gives to namespaces, given to a part that another program has written with its own.

docxtpl finds paragraphs, rows and runs by `<w:`; a part that a library of XML has written anew may say `<ns0:`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.package.names import R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL: Final = {
    "w": W,
    "r": R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
_IGNORABLE: Final = f"{{{_USUAL['mc']}}}Ignorable"
"""Names prefixes that a reader need not know; those that nothing declares any more it may not name."""
_IN_WORD: Final = f"{{{W}}}"


def with_usual_prefixes(root: _Element) -> bytes | None:
    """Write a part of Word's with the usual prefixes; nothing where it has them already, or is none of Word's."""
    if not str(root.tag).startswith(_IN_WORD) or root.prefix == "w":
        return None
    named = {prefix: uri for prefix, uri in root.nsmap.items() if uri not in _USUAL.values() and prefix not in _USUAL}
    used: dict[str | None, str] = {prefix: uri for prefix, uri in _USUAL.items() if uri in root.nsmap.values()}
    written = etree.Element(root.tag, nsmap={**named, **used})
    for name, value in root.attrib.items():
        written.set(name, value)
    if kept := written.get(_IGNORABLE):
        written.set(_IGNORABLE, " ".join(each for each in kept.split() if each in written.nsmap))
    written.extend(list(root))
    etree.cleanup_namespaces(written, top_nsmap=used, keep_ns_prefixes=list(filter(None, (*named, *used))))
    return etree.tostring(written, encoding="utf-8")
