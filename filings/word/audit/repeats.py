"""What repeats in the documents of one template is judged once: their markup, apart from their text.

The text of each document is read from its own bytes, and so is the markup between its texts. What ends a run, a
paragraph, a cell or a row and begins the next - runs of text and formatting, and nothing that another part of the
document could refer to - is judged by itself, once, and then taken away: a document is as sound with it as without.
What is left is put to every rule, and remembered. Whatever is not certain is read as a whole, and if anything at all is
wrong with a document all of it is judged anew.
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
_TEXT = re.compile(rb'<w:t(?: xml:space="preserve")?>([^<]*)')
_BARE: Final = b"<w:t>"
_EDGE = re.compile(rb"<w:t>(?:\s|[^<]*\s<)")
"""A text whose outer spaces are not kept, which is a fault."""
_ODD = re.compile(rb"""<[!?]|='|="[^"<]*>|<w:t |xmlns(?:=|:w)|[\0-\x08]""")
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
_GAP = re.compile(rb"</w:t>(?:<w:(?:br|tab)/>)*(</w:r>(?:</w:p>(?:</w:tc>(?:</w:tr>)?)?)?)?(?!</)(.*)", re.DOTALL)
"""From a text to the next: what ends there, and what begins. Breaks and tabs may stand in a run anywhere."""
_ENDED: Final = (b"r", b"p", b"tc", b"tr")
"""What may end between two texts, the innermost first."""
_OFTEN: Final = 3
"""How often something must come in one document for it to be worth remembering at once."""
_MOST: Final = 500
"""How many gaps, and how many parts, are remembered."""
_LONG: Final = 1 << 15
"""Bytes of markup above which a part is not remembered."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """The markup between two texts."""

    said: bytes | None
    """What it says; nothing if that cannot be told for certain."""
    kept: bytes
    """What is left of it: itself, or how many elements end there and begin anew, as one byte."""


def _stand(level: int) -> bytes:
    ended = b"".join(b"</w:%b>" % name for name in _ENDED[:level])
    begun = b"".join(b"<w:%b>" % name for name in reversed(_ENDED[:level]))
    return b"</w:t>" + ended + begun + _BARE


_STANDS: Final = tuple(_stand(level) for level in range(len(_ENDED) + 1))
"""What stands for all that is taken away between two places: what was open there is still looked at."""
_TABLE: Final = b"<w:tbl><w:tblPr/><w:tblGrid/>"
_AROUND: Final = (
    (b"<w:p><w:r/>", b"</w:r></w:p>"),
    (b"<w:p/>", b"</w:r></w:p>"),
    (_TABLE + b"<w:tr><w:tc><w:p/></w:tc>", b"</w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"),
    (_TABLE + b"<w:tr><w:tc><w:p/></w:tc></w:tr>", b"</w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"),
)
"""Where what begins after an element's end is judged by itself: after another such element."""


class Repeats:
    """What repeats in the documents made from one template.

    Args:
        body: the XML of the template's body.
        sheet: the styles and lists that the template offers.

    """

    def __init__(self, body: bytes, sheet: Sheet) -> None:
        self._head = _head(body)
        self._sheet = sheet
        self._gaps: dict[bytes, _Gap] = {}
        self._met: set[bytes] = set()
        self._plain: dict[tuple[int, bytes], bool] = {}
        self._readings: dict[tuple[str, str, bytes], Reading] = {}
        self._wholes: dict[tuple[str, str, bytes], Reading] = {}

    def read(self, part: Part, kind: str) -> Reading:
        """Read a part as `read_part` does, but what is known in it; if anything is wrong, its place is not certain."""
        key = (part.name, kind, part.data)
        if (known := self._wholes.get(key)) is not None:
            return known
        read = self._read(part, kind)
        # No two bodies are the same, but headers and properties often are.
        if kind != DOCUMENT_TYPE and len(self._wholes) < _MOST and len(part.data) < _LONG:
            self._wholes[key] = read
        return read

    def _read(self, part: Part, kind: str) -> Reading:
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
        """Part a story into its markup, without what is known to be plain, and its text; nothing if in any doubt."""
        is_body = kind == DOCUMENT_TYPE
        head = _head(data) if is_body else data[: data.find(b"<w:p")]
        if not head or (is_body and head != self._head):
            return None
        before, after = data.split(head, 1)
        if _EDGE.search(after):
            return None
        pieces = _TEXT.split(after)
        between, texts = pieces[::2], pieces[1::2]
        gaps = {gap: self._gap(gap, times) for gap, times in Counter(between).items()}
        said = {gap: made.said for gap, made in gaps.items() if made.said is not None}
        text = _said([said[each] for each in between], texts) if len(said) == len(gaps) else None
        if text is None:
            return None
        if is_body:
            first, last = between[0], between[-1]
            kept = _kept([gaps[each].kept for each in between[1:-1]])
            markup = first + (_BARE + kept + last if texts else b"")
        else:
            markup = _BARE.join(between)
        return before + head + markup, text

    def _gap(self, gap: bytes, times: int) -> _Gap:
        """Say what the markup between two texts says, and what has to be kept of it."""
        found = self._gaps.get(gap)
        if found is not None:
            return found
        said = None if _ODD.search(gap) else b"".join([_LITERAL[name] for name in _SAID.findall(gap)])
        whole = _Gap(said, gap + _BARE)
        if len(self._gaps) == _MOST or len(gap) > _LONG:
            return whole
        if times < _OFTEN and gap not in self._met:
            if len(self._met) < _MOST:
                self._met.add(gap)
            return whole
        level = None if said is None else self._level(gap)
        made = self._gaps[gap] = whole if level is None else _Gap(said, bytes((level + 1,)))
        return made

    def _level(self, gap: bytes) -> int | None:
        """Say how many elements end in a gap and begin anew; nothing if there is more to it than that."""
        match = _GAP.fullmatch(gap)
        if match is None:
            return None
        ended, begun = match[1] or b"", match[2]
        level = ended.count(b"<")
        if level == 0:
            return None if begun else 0
        key = (level, begun)
        if key not in self._plain:
            before, after = _AROUND[level - 1]
            alone = b"".join((self._head, before, begun, b"<w:t/>", after, _TAIL))
            self._plain[key] = not _FOREIGN.search(begun) and _is_plain(alone, self._sheet)
        return level if self._plain[key] else None


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


def _kept(pieces: list[bytes]) -> bytes:
    """Join what is left of the markup between texts, with one stand for all that is taken away in a row."""
    kept: list[bytes] = []
    level = 0
    for piece in pieces:
        if len(piece) == 1:
            level = max(level, piece[0])
        else:
            kept += (_STANDS[level - 1], piece) if level else (piece,)
            level = 0
    return b"".join((*kept, _STANDS[level - 1] if level else b""))


def _said(between: list[bytes], texts: list[bytes]) -> str | None:
    """Give what a story says as `Story.text` has it, from what is said between its texts, and themselves.

    Returns:
        Nothing if that cannot be told for certain.

    """
    pieces = [b""] * (len(between) + len(texts))
    pieces[::2], pieces[1::2] = between, texts
    try:
        text = parse(b"<t>" + b"".join(pieces) + b"</t>").text or ""
    except etree.XMLSyntaxError:
        return None
    return text.replace(_MARK, PARAGRAPH)
