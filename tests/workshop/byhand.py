"""What the guide tells an instructor to do by hand in Word, done to a Word file as its tables say."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from tests.workshop.files import Files, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, STYLES = "word/document.xml", "word/styles.xml"
_PIECE = re.compile(r"`([^`]+)`(?: \*([^*]+)\*)?")
Row = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A paragraph to type, and the style to give it."""

    text: str
    style: str


def table(page: str, *headings: str) -> list[Row]:
    """Give the rows of every table of a page under these headings."""
    head = re.escape(f"| {' | '.join(headings)} |")
    found = re.findall(rf"(?m)^{head}\n\|[-|]+\|\n((?:\|.*\n)+)", page)
    assert found, headings
    return [tuple(cell.strip() for cell in row[1:-1].split("|")) for each in found for row in each.splitlines()]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def lines(cell: str) -> list[Line]:
    return [Line(text, style or "Template Tag") for text, style in _PIECE.findall(cell)]


def filled_in(form: bytes, page: str) -> bytes:
    """Put tags in the place of blanks, as steps 4 to 7 of the guide say."""
    files = read(form)
    body, styles = etree.fromstring(files.parts[BODY]), etree.fromstring(files.parts[STYLES])
    ids = {_val(each, "name"): str(each.get(f"{W}styleId")) for each in styles.iter(f"{W}style")}
    for where, typed in table(page, "in the form", "type instead"):
        (old,) = codes(where)
        (paragraph,) = [each for each in body[0].iterchildren(f"{W}p") if old in text_of(each)]
        _replace(paragraph, lines(typed), ids)
    _parties(body, table(page, "row", "left cell", "right cell"), ids)
    for name, looks in table(page, "style", "as the form has it"):
        style = next(each for each in styles.iter(f"{W}style") if _val(each, "name") == name.strip("*"))
        for look in codes(looks):
            _modify(style, look)
    parts = {**files.parts, BODY: etree.tostring(body), STYLES: etree.tostring(styles)}
    return Files(parts).packed


def instead(template: bytes, old: str, new: str) -> bytes:
    """Type something else at the first place of a text; nothing in its stead takes its row or paragraph out."""
    files = read(template)
    body = etree.fromstring(files.parts[BODY])
    run = next(each for each in body.iter(f"{W}t") if old in (each.text or ""))
    if new:
        run.text = (run.text or "").replace(old, new, 1)
    else:
        holder = next(run.iterancestors(f"{W}tr" if old.startswith("{%tr") else f"{W}p"))
        holder.getparent().remove(holder)
    return Files({**files.parts, BODY: etree.tostring(body)}).packed


def as_saved_by_word(template: bytes) -> bytes:
    """Leave behind what Word does: a tag in pieces, marks of spelling, a name."""
    files = read(template)
    body = etree.fromstring(files.parts[BODY])
    run = next(each.getparent() for each in body.iter(f"{W}t") if each.text == "{{ court.name }}")
    second = copy.deepcopy(run)
    run[-1].text, second[-1].text = "{{ court.", "name }}"
    run.addnext(second)
    run.addnext(run.makeelement(f"{W}proofErr", {f"{W}type": "spellStart"}))
    return Files({**files.parts, BODY: etree.tostring(body)}).packed


def text_of(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def _val(element: etree._Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val"))


def _paragraphs(typed: list[Line], ids: dict[str, str]) -> Iterator[etree._Element]:
    for each in typed:
        made = etree.Element(f"{W}p")
        properties = etree.SubElement(made, f"{W}pPr")
        etree.SubElement(properties, f"{W}pStyle", {f"{W}val": ids[each.style]})
        text = etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t")
        text.text = each.text
        yield made


def _replace(paragraph: etree._Element, typed: list[Line], ids: dict[str, str]) -> None:
    for each in _paragraphs(typed, ids):
        paragraph.addprevious(each)
    paragraph.getparent().remove(paragraph)


def _parties(body: etree._Element, told: list[Row], ids: dict[str, str]) -> None:
    """Delete the first row of the caption, and make its rows those of the guide."""
    caption = next(body.iter(f"{W}tbl"))
    first, *rows = caption.findall(f"{W}tr")
    caption.remove(first)
    for which, *cells in told:
        row = next((each for each in rows if codes(which) and codes(which)[0] in text_of(each)), None)
        made = copy.deepcopy(first) if row is None else row
        for cell, typed in zip(made.findall(f"{W}tc"), cells, strict=False):
            for each in cell.findall(f"{W}p"):
                cell.remove(each)
            cell.extend(_paragraphs(lines(typed), ids) if typed else [etree.Element(f"{W}p")])
        caption.append(made)


def _modify(style: etree._Element, look: str) -> None:
    """Change one look of a style, as Modify Style does."""
    name = next(each for each in _LOOKS if look.startswith(each))
    _LOOKS[name](style, look.removeprefix(name).strip())


def _put(style: etree._Element, of: str, name: str, **values: str) -> etree._Element:
    """Give a style a property, in the place of the one of that name."""
    holder = style.find(f"{W}{of}")
    if holder is None:
        holder = etree.SubElement(style, f"{W}{of}")
    old = holder.find(f"{W}{name}")
    made = holder.makeelement(f"{W}{name}", {f"{W}{key}": value for key, value in values.items()})
    order = _ORDER[of]
    before = [each for each in holder if order.index(each.tag.removeprefix(W)) < order.index(name)]
    if old is not None:
        holder.remove(old)
    holder.insert(len(before), made)
    return made


def _line_below(style: etree._Element, _: str) -> None:
    borders = _put(style, "pPr", "pBdr")
    line = {"val": "single", "sz": "12", "space": "4", "color": "1F3864"}
    etree.SubElement(borders, f"{W}bottom", {f"{W}{key}": value for key, value in line.items()})


_ORDER = {
    "pPr": [
        "keepNext",
        "keepLines",
        "widowControl",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    ],
    "rPr": ["rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "spacing", "sz", "szCs", "u"],
}
"""The properties of a style that occur here, in the order of the schema."""
_LOOKS: dict[str, Callable[[etree._Element, str], object]] = {
    "colour": lambda style, value: _put(style, "rPr", "color", val=value),
    "no small capitals": lambda style, _: _put(style, "rPr", "smallCaps", val="0"),
    "no underline": lambda style, _: _put(style, "rPr", "u", val="none"),
    "shaded": lambda style, value: _put(style, "pPr", "shd", val="clear", color="auto", fill=value),
    "line spacing": lambda style, value: _put(
        style, "pPr", "spacing", after="120", line=str(round(float(value) * 240)), lineRule="auto"
    ),
    "a line below": _line_below,
}
