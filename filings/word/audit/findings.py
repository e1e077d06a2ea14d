"""What a rule finds, and where that is on the page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from filings.errors import Place, Problem
from filings.word.package.names import W, label

if TYPE_CHECKING:
    from lxml.etree import _Element

P: Final = f"{{{W}}}p"
_NOTES: Final = {f"{{{W}}}footnote": "footnote", f"{{{W}}}endnote": "endnote", f"{{{W}}}comment": "comment"}
_TEXT: Final = tuple(f"{{{W}}}{name}" for name in ("t", "delText"))
_EXCERPT: Final = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a package."""

    what: str
    """A whole sentence that names no place: the same fault in a template and in what is made from it reads the same."""
    remedy: str
    part: str = ""
    element: _Element | None = None
    paragraph: int = 0
    """Its number in the part, from 1, for a fault in text; 0 where an element tells it."""
    inherited: bool = True
    """Whether a template that has the fault itself excuses it."""

    def problem(self, file: str) -> Problem:
        """Say what is wrong as a problem, with the place and the text that stands there."""
        if not self.part:
            return Problem(Place(file), self.what, self.remedy)
        where, number, text = _where(self)
        shown = f" (at “{text}”)" if text else ""
        what = f"{self.what.rstrip('.')}{shown}."
        return Problem(Place(f"{file}, {where}", number, 1 if number else 0), what, self.remedy, self.part)


def _where(fault: Fault) -> tuple[str, int, str]:
    """Give the name of the part, the number of the paragraph and what it says."""
    element = fault.element
    if element is None:
        return label(fault.part), 0, ""
    root = element.getroottree().getroot()
    if fault.paragraph:
        paragraph = next(islice(root.iter(P), fault.paragraph - 1, None), None)
    else:
        above = (each for each in (element, *element.iterancestors()) if each.tag == P)
        paragraph = next(above, None)
        paragraph = next(element.iter(P), None) if paragraph is None else paragraph
    return (label(fault.part), 0, "") if paragraph is None else _numbered(fault.part, root, paragraph)


def _numbered(part: str, root: _Element, paragraph: _Element) -> tuple[str, int, str]:
    for each in paragraph.iterancestors(*_NOTES):
        kind = str(each.tag)
        genuine = [note for note in root.iter(kind) if note.get(f"{{{W}}}type") in (None, "normal")]
        if each in genuine:
            where = f"{_NOTES[kind]} {genuine.index(each) + 1}"
            return where, list(each.iter(P)).index(paragraph) + 1, excerpt(paragraph)
    return label(part), list(root.iter(P)).index(paragraph) + 1, excerpt(paragraph)


def excerpt(paragraph: _Element) -> str:
    """Give the beginning of what a paragraph says."""
    text = " ".join("".join(each.text or "" for each in paragraph.iter(*_TEXT)).split())
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    return shown if len(shown) <= _EXCERPT else f"{shown[: _EXCERPT - 1]}…"
