"""One part of a template: its paragraphs, their text across runs, and their tags marked in the tree.

A tag that Word has split over runs, spelling marks or tracked changes is gathered into the run where it begins, so
that docxtpl sees each tag whole and nothing beside a tag is lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from filings.word.engine import marks
from filings.word.engine.faults import Sort, TemplateFault, Where, fault
from filings.word.engine.names import SPACE, drop, fragment, is_element, w
from filings.word.engine.tags import Broken, Found, Scan, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

P: Final = w("p")
T: Final = w("t")
RUN: Final = w("r")
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHARACTERS: Final = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_SKIPPED: Final = frozenset(
    w(name) for name in ("p", "txbxContent", "pPr", "rPr", "del", "moveFrom", "instrText", "delText", "sdtPr")
)
_JOINED: Final = 40
"""How many paragraphs one tag may run over."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the template, and what surrounds it."""

    found: Found
    where: Where
    rpr: str = ""
    """The `w:rPr` of its run."""
    ppr: str = ""
    """The `w:pPr` of its paragraph, without a section break."""


class Atom:
    """A piece of a paragraph's text, and the element that holds it."""

    __slots__ = ("element", "start", "text")

    def __init__(self, element: _Element, text: str, start: int) -> None:
        self.element = element
        self.text = text
        self.start = start

    @property
    def end(self) -> int:
        """The place in the paragraph's text at which it ends."""
        return self.start + len(self.text)


class Ledger:
    """What compiling gathers: tags by number, and faults."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.tags: list[Tag] = []
        self.faults: list[TemplateFault] = []

    def add(self, tag: Tag) -> str:
        """Enter a tag and give the text that stands for it."""
        self.tags.append(tag)
        return marks.token(len(self.tags) - 1)

    def fault(self, where: Where, what: str, remedy: str, sort: Sort = "unreadable") -> None:
        """Enter a fault."""
        self.faults.append(fault(where, what, remedy, sort))


def holder(element: _Element) -> _Element | None:
    """Give the paragraph in which an element stands, if it stands in one."""
    return next(element.iterancestors(P), None)


def is_copy(element: _Element) -> bool:
    """Say whether it stands in what Word keeps for older programs beside a text box or a drawing."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def atoms(paragraph: _Element) -> list[Atom]:
    """Give the text of a paragraph piece by piece; deleted text and text boxes in it are not its own."""
    found: list[Atom] = []
    at = 0
    for element in _own(paragraph):
        if element.tag == T:
            text = element.text or ""
        elif (parent := element.getparent()) is not None and parent.tag == RUN:
            text = _CHARACTERS[str(element.tag)]
        else:
            continue
        found.append(Atom(element, text, at))
        at += len(text)
    return found


def _own(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag == T or child.tag in _CHARACTERS:
            yield child
        elif child.tag not in _SKIPPED and is_element(child):
            yield from _own(child)


def wheres(root: _Element, file: str, part: str, headings: frozenset[str]) -> dict[_Element, Where]:
    """Say where each paragraph stands that holds a brace: its number, and the heading above it."""
    places: dict[_Element, Where] = {}
    heading = ""
    for number, paragraph in enumerate(root.iter(P), 1):
        text = "".join(paragraph.itertext(T))
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and style.get(w("val")) in headings and text.strip():
            heading = text.strip()
        if "{" in text or "}" in text:
            places[paragraph] = Where(file, part, number, heading, "".join(atom.text for atom in atoms(paragraph)))
    return places


def mark(places: Mapping[_Element, Where], ledger: Ledger) -> None:
    """Put a token in place of every tag of a part, and enter the tags and faults."""
    raw = False
    for paragraph, where in places.items():
        pieces = atoms(paragraph)
        text = "".join(atom.text for atom in pieces)
        if not text:
            continue
        result = scan(text, raw=raw)
        if result.broken and result.broken[-1].what == "open" and join_tag(paragraph, text[result.broken[-1].start :]):
            pieces = atoms(paragraph)
            text = "".join(atom.text for atom in pieces)
            result = scan(text, raw=raw)
        raw = result.raw
        for broken in result.broken:
            _name_broken(broken, replace(where, text=text, column=broken.start), ledger)
        _put_tokens(paragraph, pieces, result, replace(where, text=text), ledger)


def join_tag(paragraph: _Element, opened: str) -> bool:
    """Join the paragraphs over which a tag runs, as docxtpl does; say whether it was closed in one of them."""
    close = {"{{": "}}", "{%": "%}", "{#": "#}"}[opened[:2]]
    following: list[_Element] = []
    for sibling in paragraph.itersiblings():
        if sibling.tag != P or len(following) == _JOINED:
            return False
        text = "".join(atom.text for atom in atoms(sibling))
        following.append(sibling)
        end = text.find(close)
        opener = min((at for at in (text.find("{{"), text.find("{%")) if at >= 0), default=len(text))
        if close != "#}" and opener < (end if end >= 0 else len(text)):
            return False
        if end >= 0:
            break
    else:
        return False
    for sibling in following:
        paragraph.extend(child for child in list(sibling) if child.tag != w("pPr"))
        drop(sibling)
    return True


def _put_tokens(paragraph: _Element, pieces: list[Atom], result: Scan, where: Where, ledger: Ledger) -> None:
    ppr = _ppr(paragraph)
    tokens: list[str] = []
    for found in result.found:
        run = next(atom.element.getparent() for atom in pieces if atom.start <= found.start < atom.end)
        rpr = fragment(run.find(w("rPr"))) if run is not None else ""
        tokens.append(ledger.add(Tag(found, replace(where, column=found.start), rpr, ppr)))
    for found, text in zip(reversed(result.found), reversed(tokens), strict=True):
        replace_piece(pieces, found, text)
    for atom in pieces:
        if atom.element.tag == T and not atom.text:
            clear(atom.element)


def replace_piece(pieces: list[Atom], found: Found, text: str) -> None:
    """Put a text in the place of a tag, in the piece in which the tag begins; tags are replaced from the last on."""
    first = True
    for atom in pieces:
        if atom.end <= found.start or atom.start >= found.end or not atom.text:
            continue
        if atom.element.tag != T:
            drop(atom.element)
            continue
        head = atom.text[: max(0, found.start - atom.start)]
        tail = atom.text[max(0, found.end - atom.start) :]
        atom.text = head + (text if first else "") + tail
        atom.element.text = atom.text
        atom.element.set(SPACE, "preserve")
        first = False


def clear(text: _Element) -> None:
    """Take away a text that its tag has left empty, and its run when nothing else is in it."""
    run = text.getparent()
    if run is None:
        return
    run.remove(text)
    if run.tag == RUN and all(child.tag == w("rPr") for child in run):
        drop(run)


def _ppr(paragraph: _Element) -> str:
    element = paragraph.find(w("pPr"))
    if element is None:
        return ""
    section = element.find(w("sectPr"))
    if section is None:
        return fragment(element)
    copied = fragment(element)
    inner = fragment(section)
    return copied.replace(inner, "")


def _name_broken(broken: Broken, where: Where, ledger: Ledger) -> None:
    if broken.what == "open":
        close = {"{{": "}}", "{%": "%}", "{#": "#}"}[broken.text]
        ledger.fault(
            where,
            f"A tag opens with “{broken.text}” and never closes",
            f"Write “{close}” at its end, in the same paragraph.",
            "brace",
        )
    elif broken.what == "close":
        opener = {"}}": "{{", "%}": "{%", "#}": "{#"}[broken.text]
        ledger.fault(
            where,
            f"“{broken.text}” closes a tag that never opens",
            f"Write “{opener}” where the tag begins, or take the braces out.",
            "brace",
        )
    else:
        ledger.fault(
            where,
            "A space stands between the braces of a tag",
            "Write “{{” or “{%” without a space between them.",
            "brace",
        )
