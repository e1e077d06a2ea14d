"""What a paragraph has from its style, the styles under that one, and the defaults of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

_HELD: Final = tuple(w(name) for name in ("jc", "ind", "spacing", "numPr", "rFonts", "sz"))
"""What LibreOffice writes out at a paragraph, although its style says the same."""
_UNSAID: Final = {
    (w("jc"), w("val")): "left",
    (w("spacing"), w("before")): "0",
    (w("spacing"), w("after")): "0",
    (w("spacing"), w("line")): "240",
    (w("spacing"), w("lineRule")): "auto",
    (w("ind"), w("left")): "0",
    (w("ind"), w("right")): "0",
    (w("ind"), w("firstLine")): "0",
    (w("ind"), w("hanging")): "0",
    (w("numPr"), w("ilvl")): "0",
}
"""What holds where nothing says otherwise (ECMA-376 Part 1, 17.3.1)."""
_SIDES: Final = {"start": "left", "end": "right"}


class Inherited:
    """What the paragraph styles of a document come to, each with those that it is based on."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        trees = list(roots)
        self._styles = {
            style.get(w("styleId")) or "": style
            for root in trees
            for style in root.iterchildren(w("style"))
            if style.get(w("type")) == "paragraph"
        }
        self._usual = next((name for name, each in self._styles.items() if each.get(w("default"))), "")
        defaults = (each for root in trees for each in root.iterchildren(w("docDefaults")))
        self._defaults = {key: value for each in defaults for key, value in _said(each)}
        self._known: dict[str, Mapping[tuple[str, str], str]] = {}

    def says(self, paragraph: _Element, set_by_hand: _Element) -> bool:
        """Say whether the style of a paragraph says already what is set at it, or at a run of it."""
        if set_by_hand.tag not in _HELD:
            return False
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        held = self._of(self._usual if style is None else style.get(w("val")) or "")
        return all(held.get(key, _UNSAID.get(key)) == value for key, value in _values(set_by_hand))

    def _of(self, identity: str) -> Mapping[tuple[str, str], str]:
        if identity not in self._known:
            found = dict(self._defaults)
            for style in reversed(list(self._under(identity))):
                found.update(_said(style))
            self._known[identity] = found
        return self._known[identity]

    def _under(self, identity: str) -> Iterator[_Element]:
        """Yield a style and those that it is based on; each once, if they go round in a circle."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            yield self._styles[identity]
            based = self._styles[identity].find(w("basedOn"))
            identity = "" if based is None else based.get(w("val")) or ""


def _said(element: _Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what a style, or the defaults, say."""
    for properties in element.iter(w("pPr"), w("rPr")):
        for each in properties.iterchildren(*_HELD):
            if each.tag != w("spacing") or properties.tag == w("pPr"):  # of a run, it is the space between letters
                yield from _values(each)


def _values(element: _Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what one property says, by its name and that of the attribute, or of the element in it."""
    for name, value in element.attrib.items():
        yield (str(element.tag), str(name)), _SIDES.get(str(value), str(value))
    for child in element:
        yield (str(element.tag), str(child.tag)), child.get(w("val")) or ""
