"""What can only be known of the finished document: ids in order, notes in their part, paragraphs after paragraphs."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # docxtpl has no types

from filings.word.engine import marks
from filings.word.engine.names import fragment
from filings.word.engine.text import UnprintableError

if TYPE_CHECKING:
    from collections.abc import Callable

_LATER_OPEN: Final = "\ufdde"
_LATER_CLOSE: Final = "\ufddf"
_LATER: Final = re.compile(f"<w:p(?: [^>]*)?>|</w:p>|{_LATER_OPEN}([0-9]+){_LATER_CLOSE}")
_ENDS_IN_PARAGRAPH: Final = re.compile(
    r"(?:</w:p>|<w:p(?: [^<>]*)?/>)(?:<w:(?:bookmark|commentRange)(?:Start|End)[^<>]*/>|\s)*\Z"
)
_UNIQUE: Final = re.compile(r"<w:bookmark(?:Start|End) [^<>]*/>")
"""What may stand in a document once."""
_PPR: Final = re.compile(r"<w:pPr>(<w:pStyle [^>]*/>)?|<w:pPr/>")
_DOCXTPL: Final = DocxTemplate("")


@dataclass(slots=True)
class Attached:
    """What a part has come to hang on while it was rendered."""

    pictures: list[tuple[str, str, bytes]] = field(default_factory=list)
    """The id of the relationship, the extension, the picture."""
    links: list[tuple[str, str]] = field(default_factory=list)


class Desk:
    """Settles the parts of one document, one after another; made anew for each document."""

    def __init__(self, first_bookmark: int, first_drawing: int, first_note: tuple[int, int], first_list: int) -> None:
        self.footnotes: list[tuple[int, str]] = []
        self.endnotes: list[tuple[int, str]] = []
        self.comments: dict[str, str] = {}
        self.anchors: set[str] = set()
        self.references: set[str] = set()
        self.attached: dict[str, Attached] = {}
        self.lists: list[tuple[int, str]] = []
        self._list = first_list
        self._begun: dict[str, str] = {}
        self._part = ""
        self._open_anchors: dict[str, int] = {}
        self._bookmark = first_bookmark
        self._drawing = first_drawing
        self._footnote, self._endnote = first_note
        self._once: set[str] = set()
        self._boxes: dict[str, str] = {}
        self._later: list[tuple[str, str]] = []
        self._namespaces = ""
        self._settlers: dict[str, Callable[[str], str]] = {
            marks.AFTER: lambda content: self._put_off(marks.AFTER, content),
            marks.STYLE: lambda content: self._put_off(marks.STYLE, content),
            marks.FOOTNOTE: self._note,
            marks.ENDNOTE: self._end_note,
            marks.COMMENT: self._comment,
            marks.ONCE: self._first_time,
            marks.BOX: self._box,
            marks.BOX_COPY: lambda key: _UNIQUE.sub("", self._boxes[key]),
            marks.ANCHOR: self._anchor,
            marks.ANCHOR_END: self._anchor_end,
            marks.REFERENCE: self._reference,
            marks.PICTURE: self._picture,
            marks.LINK: self._link,
            marks.LIST: lambda name: self._begun.get(name, name),
            marks.NEW_LIST: self._new_list,
            marks.CELL: _cell,
            marks.ROW: lambda content: content if "<w:tc>" in content or "<w:tc " in content else "",
            marks.TABLE: _table,
            marks.GRID: self._grid,
        }

    def settle(self, part: str, xml: str, namespaces: str) -> str:
        """Settle a rendered part. `namespaces` are the declarations of its root."""
        if marks.OPEN not in xml and marks.COUNTER not in xml:
            return xml
        self._part = part
        self._later = []
        self._namespaces = namespaces
        try:
            whole = self._regions(xml)
        except LookupError as error:
            # Only markup that a filter made can bring a mark of its own; it did not come through us.
            raise UnprintableError(marks.OPEN) from error
        return self._place_later(whole) if self._later else whole

    def _regions(self, xml: str) -> str:
        """Settle every region, the inner ones first."""
        head, *opened = self._counted(xml).split(marks.OPEN)
        out = [head]
        stack: list[list[str]] = []
        for piece in opened:
            stack.append(out)
            first, *closed = piece.split(marks.CLOSE)
            out = [first]
            for rest in closed:
                content = "".join(out)
                out = stack.pop()
                out += (self._settlers[content[0]](content[1:]), rest)
        return "".join(out)

    def _counted(self, xml: str) -> str:
        if marks.COUNTER not in xml:
            return xml
        head, *rest = xml.split(marks.COUNTER)
        first = self._drawing
        self._drawing += len(rest)
        return head + "".join(f"{number}{piece}" for number, piece in enumerate(rest, first))

    def _put_off(self, kind: str, content: str) -> str:
        self._later.append((kind, content))
        return f"{_LATER_OPEN}{len(self._later) - 1}{_LATER_CLOSE}"

    def _place_later(self, xml: str) -> str:
        """Settle what was put off, paragraph by paragraph where no paragraph stands in another."""
        if "<w:txbxContent" in xml:
            return self._place_nested(xml)
        out: list[str] = []
        at = 0
        while (mark := xml.find(_LATER_OPEN, at)) >= 0:
            start = max(xml.rfind("<w:p>", at, mark), xml.rfind("<w:p ", at, mark))
            end = xml.find("</w:p>", mark) + len("</w:p>")
            if start < 0 or end < mark:
                break
            out += (xml[at:start], self._place_nested(xml[start:end]))
            at = end
        rest = xml[at:]
        return "".join((*out, self._place_nested(rest) if _LATER_OPEN in rest else rest))

    def _place_nested(self, xml: str) -> str:
        """Put further paragraphs after the paragraph in which they stand, and give it the style asked for."""
        out: list[str] = []
        stack: list[tuple[int, list[str]]] = []
        at = 0
        for match in _LATER.finditer(xml):
            out.append(xml[at : match.start()])
            at = match.end()
            if match.group(1) is None:
                out.append(match.group())
                if match.group() == "</w:p>":
                    out.extend(stack.pop()[1] if stack else [])
                elif not match.group().endswith("/>"):
                    stack.append((len(out), []))
                continue
            kind, content = self._later[int(match.group(1))]
            if kind == marks.AFTER:
                (stack[-1][1] if stack else out).append(
                    self._place_later(content) if _LATER_OPEN in content else content
                )
            elif stack:
                _restyle(out, stack[-1][0], content)
        out.append(xml[at:])
        return "".join(out)

    def _note(self, content: str) -> str:
        self._footnote += 1
        self.footnotes.append((self._footnote, self._whole(content)))
        return str(self._footnote)

    def _end_note(self, content: str) -> str:
        self._endnote += 1
        self.endnotes.append((self._endnote, self._whole(content)))
        return str(self._endnote)

    def _whole(self, content: str) -> str:
        return self._place_later(content) if _LATER_OPEN in content else content

    def _comment(self, content: str) -> str:
        identity, _, body = content.partition(marks.PART)
        self.comments.setdefault(identity, self._whole(body))
        return identity

    def _first_time(self, content: str) -> str:
        key, _, xml = content.partition(marks.PART)
        if key in self._once:
            return ""
        self._once.add(key)
        return xml

    def _box(self, content: str) -> str:
        key, _, xml = content.partition(marks.PART)
        self._boxes[key] = self._whole(xml)
        return self._boxes[key]

    def _anchor(self, name: str) -> str:
        if name in self.anchors:
            return ""
        self.anchors.add(name)
        self._open_anchors[name] = self._bookmark
        self._bookmark += 1
        return f'<w:bookmarkStart w:id="{self._open_anchors[name]}" w:name="{name}"/>'

    def _anchor_end(self, name: str) -> str:
        identity = self._open_anchors.pop(name, None)
        return "" if identity is None else f'<w:bookmarkEnd w:id="{identity}"/>'

    def _reference(self, content: str) -> str:
        name, _, xml = content.partition(marks.PART)
        self.references.add(name)
        return xml

    def _picture(self, content: str) -> str:
        extension, _, packed = content.partition(marks.PART)
        pictures = self.attached.setdefault(self._part, Attached()).pictures
        identity = f"rIdPicture{len(pictures) + 1}"
        pictures.append((identity, extension, base64.b64decode(packed)))
        return identity

    def _link(self, address: str) -> str:
        links = self.attached.setdefault(self._part, Attached()).links
        identity = f"rIdLink{len(links) + 1}"
        links.append((identity, address))
        return identity

    def _new_list(self, name: str) -> str:
        if name not in self._begun:  # the template's own list begins by itself
            self._begun[name] = name
            return ""
        self.lists.append((self._list, name))
        self._begun[name] = str(self._list)
        self._list += 1
        return ""

    def _grid(self, content: str) -> str:
        if not _table(content) or "<w:tblGrid" not in content:
            return _table(content)
        tree = _DOCXTPL.fix_tables(f"<x {self._namespaces}>{content}</x>")
        xml = fragment(tree)
        return xml[xml.index(">") + 1 : xml.rindex("<")]


def _table(content: str) -> str:
    return content if "<w:tr>" in content or "<w:tr " in content else ""


def _cell(content: str) -> str:
    return content if _ENDS_IN_PARAGRAPH.search(content) else f"{content}<w:p/>"


def _restyle(out: list[str], at: int, style: str) -> None:
    """Give the paragraph that opens before `out[at]` another style."""
    named = f'<w:pStyle w:val="{style}"/>'
    rest = out[at] if at < len(out) else ""
    match = _PPR.match(rest)
    if match is None:
        out.insert(at, f"<w:pPr>{named}</w:pPr>")
    elif match.group() == "<w:pPr/>":
        out[at] = f"<w:pPr>{named}</w:pPr>{rest[match.end() :]}"
    else:
        out[at] = f"<w:pPr>{named}{rest[match.end() :]}"
