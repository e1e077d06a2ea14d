"""Word comments put into a finished document, each at the text that a bookmark marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from lxml import etree

from filings.word.engine.names import R, W, drop, parse, part_bytes, serialise, w
from filings.word.package import Relationship, open_package, write_package
from filings.word.package.names import word_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from filings.word.package import Package

AUTHOR: Final = "filings"
"""The author of our own comments."""
EMPTY: Final = f'<w:comments xmlns:w="{W}" xmlns:r="{R}"/>'
_DAY: Final = "2000-01-01T00:00:00Z"
"""The date of every comment: readers show one, and the day a draft is made is nobody's business."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says: a heading, and paragraphs under it."""

    heading: str
    lines: tuple[str, ...] = ()
    rtl: bool = False
    """Whether it is read from right to left."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything it says, a paragraph each."""
        return (self.heading, *filter(None, self.lines))


def comment(document: bytes, comments: Mapping[str, Sequence[Comment]], *, otherwise: Sequence[str] = ()) -> bytes:
    """Give a copy of a document with comments at its bookmarks. The bookmarks named are taken out.

    Word has no comments in headers, and a template may not print what a bookmark marks: what was to stand there stands
    at the first of `otherwise` that the body has, or at its first paragraph.

    Args:
        document: the bytes of a .docx file; comments that it has already stay.
        comments: what to say, by the name of a bookmark; one with nothing to say is only taken out.
        otherwise: bookmarks, the best first.

    Raises:
        TemplateError: the document cannot be opened.

    """
    package = open_package(document)
    body = parse(package[package.main])
    changed = {name: data for name in package.stories[1:] if (data := _without(package[name], comments)) is not None}
    found = {
        str(each.get(w("name"))): each for each in body.iter(w("bookmarkStart")) if each.get(w("name")) in comments
    }
    ends = _ends(body)
    part = next(iter(package.related(package.main, "comments")), None)
    sheet = parse(package[part] if part is not None else EMPTY)
    for name, start in _placed(body, found, comments, otherwise):
        said = comments[name]
        first = next_id(sheet)
        sheet.extend(_comment(first + place, each) for place, each in enumerate(said))
        _mark(start, ends.get(start.get(w("id"))), range(first, first + len(said)))
    _remove(*found.values(), *(ends.get(start.get(w("id"))) for start in found.values()))
    return write_package(with_comments(package.with_parts(changed), body, sheet, part))


def next_id(comments: _Element) -> int:
    """Give the first id that no comment has."""
    return max([0, *(int(each.get(w("id")) or 0) for each in comments)]) + 1


def with_comments(package: Package, body: _Element, comments: _Element, part: str | None) -> Package:
    """Give a package with another body and its comments. `part` names their part where it has one already."""
    name = part or "word/comments.xml"
    changed = {package.main: part_bytes(serialise(body))}
    if part is None and not len(comments):
        return package.with_parts(changed)
    changed[name] = part_bytes(serialise(comments))
    package = package.with_parts(changed, types={name: word_type("comments")})
    if part is not None:
        return package
    relationships = package.relationships.get(package.main, ())
    made = Relationship("rIdComments", f"{R}/comments", f"/{name}")
    return package.with_relationships(package.main, (*relationships, made))


def _placed(
    body: _Element,
    found: Mapping[str, _Element],
    comments: Mapping[str, Sequence[Comment]],
    otherwise: Sequence[str],
) -> list[tuple[str, _Element]]:
    """Give the place of each bookmark's comments, in the order of the document."""
    paragraph = next(body.iter(w("p")))
    instead = next((found[name] for name in otherwise if name in found), paragraph)
    at = {element: place for place, element in enumerate(body.iter(w("bookmarkStart"), w("p")))}
    wanted = ((name, found.get(name, instead)) for name, said in comments.items() if said)
    return sorted(wanted, key=lambda each: at[each[1]])


def _ends(part: _Element) -> dict[str | None, _Element]:
    """Give the ends of bookmarks by their ids. A paragraph has no id, and ends by itself."""
    return {each.get(w("id")): each for each in part.iter(w("bookmarkEnd"))}


def _mark(start: _Element, end: _Element | None, ids: range) -> None:
    """Put the marks of comments round what a bookmark marks, or round all that a paragraph says."""
    around = list(start.iterancestors(w("p")))
    if end is None or (parent := end.getparent()) is None or len(around) > 1:
        _mark_paragraph(around[-1] if around else start, ids)  # Word has no comments in text boxes
        return
    for identity in ids:
        start.addprevious(_element("commentRangeStart", identity))
    after = end
    for each in (element for identity in ids for element in _closing(identity)):
        parent.insert(parent.index(after) + 1, each)
        after = each


def _mark_paragraph(paragraph: _Element, ids: range) -> None:
    properties = paragraph.find(w("pPr"))
    for place, identity in enumerate(ids, 0 if properties is None else 1):
        paragraph.insert(place, _element("commentRangeStart", identity))
    paragraph.extend(element for identity in ids for element in _closing(identity))


def _closing(identity: int) -> tuple[_Element, _Element]:
    run = etree.Element(w("r"))
    run.append(_element("commentReference", identity))
    return _element("commentRangeEnd", identity), run


def _element(name: str, identity: int) -> _Element:
    made = etree.Element(w(name))
    made.set(w("id"), str(identity))
    return made


def _remove(*elements: _Element | None) -> None:
    for each in elements:
        if each is not None:
            drop(each)


def _without(part: bytes, names: Mapping[str, object]) -> bytes | None:
    """Give a header or a note without the bookmarks; nothing where it has none of them."""
    root = parse(part)
    starts = [each for each in root.iter(w("bookmarkStart")) if each.get(w("name")) in names]
    ends = _ends(root)
    _remove(*starts, *(ends.get(start.get(w("id"))) for start in starts))
    return part_bytes(serialise(root)) if starts else None


def _comment(identity: int, said: Comment) -> _Element:
    heading = _paragraph(said.heading, "<w:b/><w:bCs/>", rtl=said.rtl)
    lines = "".join(_paragraph(line, "", rtl=said.rtl) for line in said.lines if line)
    return parse(
        f'<w:comment xmlns:w="{W}" w:id="{identity}" w:author="{AUTHOR}" w:date="{_DAY}" w:initials="f">'
        f"{heading}{lines}</w:comment>"
    )


def _paragraph(text: str, bold: str, *, rtl: bool) -> str:
    direction, right = ("<w:bidi/>", "<w:rtl/>") if rtl else ("", "")
    properties = f'<w:pPr>{direction}<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>'
    run = f'<w:rPr>{bold}<w:sz w:val="18"/><w:szCs w:val="18"/>{right}</w:rPr>'
    return f'<w:p>{properties}<w:r>{run}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
