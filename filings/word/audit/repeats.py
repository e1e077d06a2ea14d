"""What repeats in the documents of one template is judged once: their markup, apart from their text.

The text of each document is read from its own bytes. Its markup is put to every rule once, and remembered; a plain
paragraph - runs of text and formatting, and nothing that another part of the document could refer to - and a row of a
table of such paragraphs are judged by themselves, and an empty one stands for each of them in the body. Whatever is not
certain is read as a whole, and if anything at all is wrong with a document all of it is judged anew.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.links import named
from filings.word.audit.reading import Reading, read_part
from filings.word.audit.story import PARAGRAPH, PLAIN
from filings.word.package.contents import parse
from filings.word.package.model import Part
from filings.word.package.names import DOCUMENT_TYPE, is_story

if TYPE_CHECKING:
    from filings.word.audit.links import Sheet

_ROOT: Final = b"<w:document "
_BODY: Final = b"<w:body>"
_TAIL: Final = b"</w:body></w:document>"
_TEXT = re.compile(rb'(<w:t(?: xml:space="preserve")?>)([^<]*)')
_BARE: Final = b"<w:t>"
_ODD = re.compile(rb"""<[!?]|='|="[^"<]*>|<w:t |xmlns(?:=|:w)""")
"""What might let us mistake a text for a tag, or a tag for another: each is rare, and none is looked into."""
_FOREIGN = re.compile(rb"</?[^w/]")
_MARK: Final = "\ue000"
_SAID = re.compile(rb"<w:(p[ />]|tab/|br[ />]|cr/|noBreakHyphen/|softHyphen/)")
_LITERAL: Final = {
    b"tab/": b"\t",
    b"cr/": b"\n",
    b"noBreakHyphen/": "\u2011".encode(),
    b"softHyphen/": "\u00ad".encode(),
    **dict.fromkeys((b"p>", b"p ", b"p/"), _MARK.encode()),
    **dict.fromkeys((b"br>", b"br ", b"br/"), b"\n"),
}
"""What the elements between texts say."""
_OFTEN: Final = 3
"""How often something must come in one document for it to be worth remembering."""
_MOST: Final = 500
"""How many shapes, and how many parts, are remembered."""
_LONG: Final = 1 << 15
"""Bytes of markup above which a part is not remembered."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something that repeats: how it begins and ends, what stands for it, and where it can be judged by itself."""

    start: bytes
    end: bytes
    empty: bytes
    around: tuple[bytes, bytes]


_PARAGRAPHS: Final = _Unit(b"<w:p>", b"</w:p>", b"<w:p/>", (b"", b""))
_ROWS: Final = _Unit(
    b"<w:tr>",
    b"</w:tr>",
    b"<w:tr><w:tc><w:p/></w:tc></w:tr>",
    (b"<w:tbl><w:tblPr/><w:tblGrid/>", b"</w:tbl><w:p/>"),
)


class Repeats:
    """What repeats in the documents made from one template.

    Args:
        body: the XML of the template's body.
        sheet: the styles and lists that the template offers.

    """

    def __init__(self, body: bytes, sheet: Sheet) -> None:
        self._head = _head(body)
        self._sheet = sheet
        self._plain: dict[bytes, bool] = {}
        self._readings: dict[tuple[str, str, bytes], Reading] = {}

    def read(self, part: Part, kind: str) -> Reading:
        """Read a part as `read_part` does, but what is known in it; if anything is wrong, its place is not certain."""
        parted = self._parted(part.data, kind) if is_story(kind) else None
        if parted is None:
            return read_part(part, kind)
        markup, text = parted
        key = (part.name, kind, markup)
        known = self._readings.get(key) or read_part(Part(part.name, markup), kind)
        if len(self._readings) < _MOST and len(markup) < _LONG:
            self._readings[key] = known
        return replace(known, part=part, story=known.story and replace(known.story, text=text))

    def _parted(self, data: bytes, kind: str) -> tuple[bytes, str] | None:
        """Part a story into its markup, where what is plain is left empty, and its text; nothing if in any doubt."""
        is_body = kind == DOCUMENT_TYPE
        head = _head(data) if is_body else data[: data.find(b"<w:p")]
        if not head or (is_body and head != self._head):
            return None
        before, after = data.split(head, 1)
        pieces = _TEXT.split(after)
        text = _said(pieces[::3], pieces[1::3], pieces[2::3])
        if text is None:
            return None
        pieces[2::3] = [b""] * (len(pieces) // 3)
        markup = b"".join(pieces)
        if is_body:
            markup = self._collapsed(self._collapsed(markup, _PARAGRAPHS), _ROWS)
        return before + head + markup, text

    def _collapsed(self, body: bytes, unit: _Unit) -> bytes:
        pieces = body.split(unit.end)
        last = pieces.pop()
        starts = [piece.find(unit.start) for piece in pieces]
        shapes = [piece[at:] if at >= 0 else b"" for piece, at in zip(pieces, starts, strict=True)]
        known = self._plain
        if not known.keys() >= set(shapes):
            self._learn(shapes, unit)
        out: list[bytes] = []
        for piece, at, shape in zip(pieces, starts, shapes, strict=True):
            out += (piece[:at], unit.empty) if known.get(shape) else (piece, unit.end)
        return b"".join((*out, last))

    def _learn(self, shapes: list[bytes], unit: _Unit) -> None:
        """Judge the shapes that come often and are not known yet, each by itself."""
        for shape, times in Counter(shapes).items():
            if times >= _OFTEN and shape not in self._plain and len(self._plain) < _MOST:
                alone = b"".join((self._head, unit.around[0], shape, unit.end, unit.around[1], _TAIL))
                self._plain[shape] = bool(shape) and not _FOREIGN.search(shape) and _is_plain(alone, self._sheet)


def _is_plain(body: bytes, sheet: Sheet) -> bool:
    """Say whether nothing is wrong in a body, and nothing stands in it that something else could refer to."""
    reading = read_part(Part("word/document.xml", body), DOCUMENT_TYPE)
    story = reading.story
    if story is None or reading.faults or reading.used or any(named(story, sheet)):
        return False
    return not (story.elements.keys() - PLAIN or story.fields or story.codes or story.paragraph_ids)


def _head(body: bytes) -> bytes:
    """Give what binds the prefixes of a body: its root's tag, and its own."""
    start, end = body.find(_ROOT), body.find(_BODY)
    return body[start : end + len(_BODY)] if 0 <= start < end else b""


def _said(between: list[bytes], tags: list[bytes], texts: list[bytes]) -> str | None:
    """Give what a body says as `Story.text` has it, from the markup between its texts, their tags and themselves.

    Returns:
        Nothing if that cannot be told for certain.

    """
    markup = set(between)  # what stands between two texts mostly stands between many
    edges = _BARE in tags and any(tag == _BARE and text.strip() != text for tag, text in zip(tags, texts, strict=True))
    if edges or any(map(_ODD.search, markup)):
        return None
    literal = {each: b"".join([_LITERAL[name] for name in _SAID.findall(each)]) for each in markup}
    joined = b"".join([part for pair in zip(map(literal.__getitem__, between), texts, strict=False) for part in pair])
    try:
        text = parse(b"<t>" + joined + literal[between[-1]] + b"</t>").text or ""
    except etree.XMLSyntaxError:
        return None
    return text.replace(_MARK, PARAGRAPH)
