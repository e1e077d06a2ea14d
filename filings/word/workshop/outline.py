"""A template as readable text, line by line: its paragraphs with tags and styles, its tables, pages and styles."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import W, is_element, parse, w
from filings.word.engine.story import RUN, P, atoms
from filings.word.package import open_package
from filings.word.package.names import label
from filings.word.starter.house import TWIPS_PER_CM
from filings.word.workshop.reading import about
from filings.word.workshop.styling import Styling, by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.package import Package

_TBL, _TR, _TC = w("tbl"), w("tr"), w("tc")
_OTHER: Final = ("word/media/", "word/numbering.xml", "word/theme/", "word/charts/", "word/embeddings/")
"""Parts that are shown by a fingerprint alone."""
_EMPHASIS: Final = {
    w("b"): "bold",
    w("i"): "italics",
    w("u"): "underlined",
    w("vanish"): "hidden",
    w("strike"): "struck",
}
_PROPERTY: Final = {w("pPr"), w("rPr"), w("tblPr")}
_SIDES: Final = ("top", "bottom", "left", "right")
_WORDS: Final = {
    "basedOn": "based on", "next": "followed by", "jc": "alignment", "ind": "indents", "sz": "size", "b": "bold",
    "i": "italics", "u": "underlining", "smallCaps": "small capitals", "caps": "capitals", "keepNext": "keep with next",
    "keepLines": "keep lines together", "pageBreakBefore": "page break before", "numPr": "numbering",
    "tabs": "tab stops", "pBdr": "borders", "rFonts": "typeface", "color": "colour", "outlineLvl": "outline level",
    "bidi": "right to left", "szCs": "size of Hebrew", "bCs": "bold of Hebrew", "iCs": "italics of Hebrew",
    "contextualSpacing": "no spacing within the style", "lang": "language", "cols": "columns", "ilvl": "level",
    "numId": "list", "type": "section begins",
}  # fmt: skip
"""What Word's users call what its files name otherwise."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the outline."""

    section: str
    """"body", "header 1", "styles", "properties", "parts"."""
    name: str
    """The style of a paragraph, or the name of what the line is about."""
    text: str

    def __str__(self) -> str:
        """Print as `[Body Text] {{ opening }}`, or as `name: what it is`."""
        if self.section in {"styles", "properties", "parts"}:
            return f"{self.name}: {self.text}"
        return f"[{self.name}] {self.text}".rstrip()


def outline(template: Path | bytes, name: str = "") -> tuple[Row, ...]:
    """Give a template line by line; its own name and what changes with every saving are not in it.

    Args:
        template: the file, or its bytes.
        name: what messages call it; the file's own name otherwise.

    Raises:
        TemplateError: it is no Word file that could be used.

    """
    package = open_package(template, name)
    styling = Styling(package)
    rows = [row for part in package.stories for row in _story(parse(package[part]), label(part), styling)]
    rows += [Row("styles", *each) for each in sorted(_styles(package))]
    rows += [Row("properties", *each) for each in sorted(about(package).items())]
    rows += [Row("parts", part, _fingerprint(package[part])) for part in sorted(package) if part.startswith(_OTHER)]
    return tuple(rows)


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _story(root: _Element, part: str, styling: Styling) -> Iterator[Row]:
    container = root.find(w("body")) if root.tag == w("document") else root
    for child in container if container is not None else ():
        if child.tag in {w("footnote"), w("endnote"), w("comment")}:
            if child.get(w("type"), "normal") == "normal":
                yield from _blocks(child, f"{part} {child.get(w('id'))}", styling)
        else:
            yield from _block(child, part, styling)


def _blocks(container: _Element, part: str, styling: Styling) -> Iterator[Row]:
    for child in container:
        yield from _block(child, part, styling)


def _block(child: _Element, part: str, styling: Styling) -> Iterator[Row]:
    if child.tag == P:
        yield Row(part, _style(child, styling), said(child, styling))
        section = child.find(f"{w('pPr')}/{w('sectPr')}")
        yield from _page(section, part) if section is not None else ()
        for box in child.iter(w("txbxContent")):
            yield from (Row(part, f"text box, {each.name}", each.text) for each in _blocks(box, part, styling))
    elif child.tag == _TBL:
        for row in child.iter(_TR):
            if next(row.iterancestors(_TBL), None) is child:
                yield Row(part, "table", " | ".join(_cell(cell, styling) for cell in row.iter(_TC) if _own(cell, row)))
    elif child.tag == w("sectPr"):
        yield from _page(child, part)
    elif child.tag == w("sdt"):
        content = child.find(w("sdtContent"))
        yield from _blocks(content, part, styling) if content is not None else ()


def _own(cell: _Element, row: _Element) -> bool:
    return next(cell.iterancestors(_TR), None) is row


def _cell(cell: _Element, styling: Styling) -> str:
    return " ¶ ".join(f"[{_style(each, styling)}] {said(each, styling)}".rstrip() for each in cell.iter(P))


def _style(paragraph: _Element, styling: Styling) -> str:
    hand = by_hand(paragraph, styling.inherited)
    return styling.of(paragraph) + (f"; by hand: {', '.join(hand)}" if hand else "")


def said(paragraph: _Element, styling: Styling) -> str:
    """Give the text of a paragraph; what looks other than its style stands in `‹bold|…›`."""
    out: list[tuple[str, str]] = []
    for atom in atoms(paragraph):
        run = next(atom.element.iterancestors(RUN), None)
        look = "" if run is None else _look(run, styling)
        if out and out[-1][0] == look:
            out[-1] = look, out[-1][1] + atom.text
        else:
            out.append((look, atom.text))
    drawn = sum(1 for each in paragraph.iter(w("drawing"), w("pict")) if next(each.iterancestors(P)) is paragraph)
    text = "".join(f"‹{look}|{text}›" if look else text for look, text in out)
    return (text + " (picture)" * drawn).replace("\n", "↵").replace("\t", "⇥")


def _look(run: _Element, styling: Styling) -> str:
    properties = run.find(w("rPr"))
    found: list[str] = []
    for each in properties if properties is not None else ():
        if each.tag == w("rStyle"):
            found.append(styling.name(each.get(w("val")) or ""))
        elif each.tag in _EMPHASIS and each.get(w("val")) not in {"0", "false", "off", "none"}:
            found.append(_EMPHASIS[str(each.tag)])
    return ", ".join(found)


def _page(section: _Element, part: str) -> Iterator[Row]:
    """Give a page in words: its size and its margins, in centimetres."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    told = []
    if size is not None:
        told.append(" x ".join(_centimetres(size.get(w(name))) for name in ("w", "h")) + " cm")
    if margins is not None:
        told.append("margins " + ", ".join(f"{side} {_centimetres(margins.get(w(side)))}" for side in _SIDES))
    told += [
        f"{_local(each)} {_attributes(each)}"
        for each in section
        if _local(each) in {"columns", "section begins", "lnNumType"}
    ]
    yield Row(part, "page", "; ".join(told))


def _centimetres(twips: str | None) -> str:
    return f"{int(twips) / TWIPS_PER_CM:.2f}".rstrip("0").rstrip(".") if twips and twips.lstrip("-").isdigit() else "?"


def _styles(package: Package) -> Iterator[tuple[str, str]]:
    styling = Styling(package)
    for part in package.related(package.main, "styles"):
        for style in parse(package[part]).iter(w("style")):
            yield styling.name(style.get(w("styleId")) or ""), "; ".join(_definition(style, styling))


def _definition(style: _Element, styling: Styling) -> Iterator[str]:
    for each in style:
        if each.tag in {w("basedOn"), w("next"), w("link")}:
            yield f"{_local(each)} {styling.name(each.get(w('val')) or '')}"
        elif each.tag in _PROPERTY:
            yield from (f"{_local(child)} {_flat(child)}".rstrip() for child in each if is_element(child))


def _flat(element: _Element) -> str:
    inner = (f"{_local(each)} {_attributes(each)}".rstrip() for each in element.iter() if each is not element)
    return " ".join(filter(None, (_attributes(element), *inner)))


def _attributes(element: _Element) -> str:
    told = ((str(name).rpartition("}")[2], value) for name, value in element.attrib.items() if _told(name))
    return " ".join(str(value) if name == "val" else f"{name}={value}" for name, value in told)


def _told(name: object) -> bool:
    return str(name).startswith(f"{{{W}}}") and "rsid" not in str(name)


def _local(element: _Element) -> str:
    """Name an element, in words where it has some."""
    name = str(element.tag).rpartition("}")[2]
    return _WORDS.get(name, name)
