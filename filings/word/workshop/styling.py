"""The styles of a document by the names that Word shows, and what was set by hand over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine.names import parse, w
from filings.word.engine.story import RUN, T, holder
from filings.word.workshop.inherited import Inherited

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.package import Package

_HEADINGS: Final = ("heading ", "title", "filing title", "exhibit mark")
_OF_PARAGRAPHS: Final = {
    w("jc"): "alignment",
    w("ind"): "indents",
    w("spacing"): "spacing",
    w("numPr"): "numbering",
    w("tabs"): "tab stops",
    w("pBdr"): "borders",
    w("pageBreakBefore"): "page break",
}
_OF_RUNS: Final = {
    w("rFonts"): "font",
    w("sz"): "size",
    w("color"): "colour",
    w("b"): "bold",
    w("i"): "italics",
    w("u"): "underlining",
    w("caps"): "capitals",
    w("smallCaps"): "small capitals",
}
_ALL_OF_IT: Final = frozenset({"bold", "italics", "underlining", "capitals", "small capitals"})
"""What is emphasis where only a part of a paragraph has it."""


class Styling:
    """The styles of one document."""

    def __init__(self, package: Package) -> None:
        roots = [parse(package[part]) for part in package.related(package.main, "styles")]
        styles = [each for root in roots for each in root.iter(w("style"))]
        self._names = {each.get(w("styleId")) or "": _name(each) for each in styles}
        self._usual = next((_name(each) for each in styles if _is_usual(each)), "Normal")
        self.inherited = Inherited(roots)
        """What paragraphs have from their styles."""
        self.names = tuple(self._names.values())
        """The names of all styles."""

    def of(self, paragraph: _Element) -> str:
        """Name the style of a paragraph; its id where the document has no such style."""
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return self._usual if style is None else self.name(style.get(w("val")) or "")

    def name(self, identity: str) -> str:
        """Name a style by its id; the id itself where there is no such style."""
        return self._names.get(identity, identity)

    def heads(self, paragraph: _Element) -> bool:
        """Say whether a paragraph is a heading."""
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return style is not None and self.of(paragraph).casefold().startswith(_HEADINGS)


def _name(style: _Element) -> str:
    name = style.find(w("name"))
    return (name.get(w("val")) if name is not None else None) or style.get(w("styleId")) or ""


def _is_usual(style: _Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}


def by_hand(paragraph: _Element, inherited: Inherited) -> tuple[str, ...]:
    """Name what was set by hand over the style of a paragraph, in words: "alignment", "font".

    What the style says already is none of it: LibreOffice writes it out anew at each paragraph of a table.
    """
    properties = paragraph.find(w("pPr"))
    of_paragraph = [] if properties is None else [each for each in properties if _counts(each)]
    found = {_OF_PARAGRAPHS[str(each.tag)] for each in of_paragraph if not inherited.says(paragraph, each)}
    runs = [run for run in paragraph.iter(RUN) if holder(run) is paragraph and any(t.text for t in run.iter(T))]
    looks = [
        {
            _OF_RUNS[str(each.tag)]
            for each in _look(run)
            if each.tag in _OF_RUNS and _is_on(each) and not inherited.says(paragraph, each)
        }
        for run in runs
    ]
    if looks:
        found |= {name for look in looks for name in look if name not in _ALL_OF_IT}
        found |= set.intersection(*looks) & _ALL_OF_IT
    return tuple(sorted(found))


def _counts(each: _Element) -> bool:
    return each.tag in _OF_PARAGRAPHS and (each.tag != w("pageBreakBefore") or _is_on(each))


def _look(run: _Element) -> _Element | tuple[()]:
    properties = run.find(w("rPr"))
    return () if properties is None else properties


def _is_on(each: _Element) -> bool:
    if each.tag == w("rFonts"):
        return any(str(name) != w("hint") for name in each.attrib)
    return each.get(w("val")) not in {"0", "false", "off", "none", "auto"}
