"""Tracked changes accepted, as Word's Review, Accept All Changes does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine.names import drop, w
from filings.word.engine.story import P

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEPT: Final = (w("ins"), w("moveTo"))
_GONE: Final = (w("del"), w("moveFrom"))
_RANGES: Final = tuple(w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))
_HISTORY: Final = tuple(
    w(f"{of}Change") for of in ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "numbering")
)
_PROPERTIES: Final = (w("rPr"), w("trPr"), w("tcPr"), w("pPr"), w("numPr"))


def accepted(root: _Element) -> set[_Element]:
    """Accept every tracked change of a part, in place.

    Returns:
        The paragraphs in which there was one.

    """
    touched: set[_Element] = set()
    for element in list(root.iter(*_KEPT, *_GONE, *_RANGES, *_HISTORY, w("cellIns"))):
        holder = next(element.iterancestors(P), None)
        if holder is not None:
            touched.add(holder)
        if element.tag in _KEPT and not _is_mark(element):
            _unwrap(element)
        elif element.tag in _GONE and _is_mark(element):
            _accept_mark(element)
        else:
            drop(element)
    return touched


def _is_mark(element: _Element) -> bool:
    """Say whether it stands for the end of a paragraph, or for a row, and holds no text itself."""
    parent = element.getparent()
    return parent is not None and parent.tag in _PROPERTIES


def _accept_mark(element: _Element) -> None:
    row = next(element.iterancestors(w("tr")), None)
    parent = element.getparent()
    if parent is not None and parent.tag == w("trPr") and row is not None:
        drop(row)
        return
    paragraph = next(element.iterancestors(P), None)
    drop(element)
    if paragraph is not None:
        _joined(paragraph)


def _joined(paragraph: _Element) -> None:
    """Put what is left of a paragraph whose end is gone before what the next one says."""
    following = paragraph.getnext()
    if following is None or following.tag != P:
        return
    kept = [each for each in paragraph if each.tag != w("pPr")]
    at = 1 if following.find(w("pPr")) is not None else 0
    for place, each in enumerate(kept, at):
        following.insert(place, each)
    drop(paragraph)


def _unwrap(element: _Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for place, each in enumerate(list(element), at):
        parent.insert(place, each)
    parent.remove(element)
