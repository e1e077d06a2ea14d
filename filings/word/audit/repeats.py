"""What repeats in a document is judged once: plain paragraphs, and rows of a table, that differ in their text alone.

A paragraph is plain if it holds runs of text and formatting and nothing that another part of the document could refer
to. It is judged by itself, by every rule, and remembered without its text; wherever it comes again, an empty paragraph
stands for it while the document is judged. Whatever is not certain is left as it is, and if anything at all is wrong
with a document it is judged anew as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.story import PARAGRAPH
from filings.word.package.contents import parse

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT: Final = b"<w:document "
_BODY: Final = b"<w:body>"
_TAIL: Final = b"</w:body></w:document>"
_BARE = re.compile(rb"<w:t>[^<]+")
_KEPT = re.compile(rb'<w:t xml:space="preserve">[^<]+')
_EDGE = re.compile(rb"<w:t>(?:[ \t\r\n]|[^<]*[ \t\r\n]<)")
_ODD = re.compile(rb'="[^"<]*>')
_FOREIGN = re.compile(rb"</?[^w/]")
_MARK: Final = "\ue000"
_SIGNS: Final = (b"<!", b"<?", b"='", _MARK.encode())
"""What may stand in a text or an attribute: each is rare, and none is looked into."""
_BINDING = re.compile(rb"xmlns(?:=|:w)")
_SAID = re.compile(
    rb'<w:(?:t(?: xml:space="preserve")?>([^<]*)|(p[ />]|t[ />]|tab/|br[ />]|cr/|noBreakHyphen/|softHyphen/))'
)
_LITERAL: Final = {
    b"": b"",
    b"t/": b"",
    b"tab/": b"\t",
    b"cr/": b"\n",
    b"noBreakHyphen/": "\u2011".encode(),
    b"softHyphen/": "\u00ad".encode(),
    **dict.fromkeys((b"p>", b"p ", b"p/"), _MARK.encode()),
    **dict.fromkeys((b"br>", b"br ", b"br/"), b"\n"),
}
"""What an element says; a text with further attributes is missing, as it is not looked into."""
_OFTEN: Final = 3
"""How often something must come in one document for it to be worth remembering."""
_MOST: Final = 500
"""How many shapes are remembered."""


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
    """The shapes that repeat in what is made from one template.

    Args:
        body: the XML of the template's body.
        is_plain: judges a whole body by itself: nothing is wrong in it, and nothing could refer to it.

    """

    def __init__(self, body: bytes, is_plain: Callable[[bytes], bool]) -> None:
        self._head = _head(body)
        self._is_plain = is_plain
        self._known: dict[bytes, bool] = {}

    def reduced(self, body: bytes) -> tuple[bytes, str] | None:
        """Give a body with what is known in it left empty, and what the whole of it says; nothing if in any doubt."""
        head = _head(body)
        if not head or head != self._head or _is_odd(body, body.find(head) + len(head)):
            return None
        text = _said(body)
        if text is None:
            return None
        blank = _KEPT.sub(b'<w:t xml:space="preserve">', _BARE.sub(b"<w:t>", body))
        return self._collapsed(self._collapsed(blank, _PARAGRAPHS), _ROWS), text

    def _collapsed(self, body: bytes, unit: _Unit) -> bytes:
        pieces = body.split(unit.end)
        last = pieces.pop()
        starts = [piece.find(unit.start) for piece in pieces]
        shapes = [piece[at:] if at >= 0 else b"" for piece, at in zip(pieces, starts, strict=True)]
        known = self._known
        if not known.keys() >= set(shapes):
            self._learn(shapes, unit)
        out: list[bytes] = []
        for piece, at, shape in zip(pieces, starts, shapes, strict=True):
            out += (piece[:at], unit.empty) if known.get(shape) else (piece, unit.end)
        return b"".join((*out, last))

    def _learn(self, shapes: list[bytes], unit: _Unit) -> None:
        """Judge the shapes that come often and are not known yet, each by itself."""
        for shape, times in Counter(shapes).items():
            if times >= _OFTEN and shape not in self._known and len(self._known) < _MOST:
                alone = b"".join((self._head, unit.around[0], shape, unit.end, unit.around[1], _TAIL))
                self._known[shape] = not _FOREIGN.search(shape) and bool(shape) and self._is_plain(alone)


def _head(body: bytes) -> bytes:
    """Give what binds the prefixes of a body: its root's tag, and its own."""
    start, end = body.find(_ROOT), body.find(_BODY)
    return body[start : end + len(_BODY)] if 0 <= start < end else b""


def _is_odd(body: bytes, head: int) -> bool:
    """Say whether a body is written in a way in which we might mistake a text for a tag, or a tag for another."""
    after = body[head:]
    return (
        # a search for one byte is many times as fast as one for two, and the last is mostly not there at all
        any(sign[-1:] in after and sign in after for sign in _SIGNS)
        or _ODD.search(after) is not None
        or _EDGE.search(after) is not None
        or _BINDING.search(after) is not None
    )


def _said(body: bytes) -> str | None:
    """Give what a body says as `Story.text` has it; nothing if that cannot be told from its bytes."""
    found = _SAID.findall(body)
    try:
        joined = b"".join([text or _LITERAL[tag] for text, tag in found])
        text = parse(b"<t>" + joined + b"</t>").text or ""
    except (KeyError, etree.XMLSyntaxError):
        return None
    return text.replace(_MARK, PARAGRAPH)
