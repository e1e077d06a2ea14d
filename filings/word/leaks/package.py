"""Everything a file holds that could be read in it: text across runs, attributes, names, properties, raw bytes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS = re.compile(rb"<(?:w:p|w:br|w:tab|w:cr|w:tc|a:p|a:br|text:p)[ />]")
_TAGS = re.compile(rb"<[^>]*>")
_ATTRIBUTES = re.compile(rb"=\"([^\"]*)\"|='([^']*)'")
_COMMENTS = re.compile(rb"<!--(.*?)-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a file, and where in the file it stands."""

    where: str
    text: str


def texts(document: bytes) -> Iterator[Found]:
    """Give every text of a file: of a package part by part, of any other file its bytes."""
    if not zipfile.is_zipfile(io.BytesIO(document)):
        yield from _decoded("the file", document)
        return
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        yield Found("the comment of the package", package.comment.decode("utf-8", "replace"))
        for member in package.infolist():
            yield Found("the name of a part", member.filename)
            if member.extra or member.comment:
                yield from _decoded(f"the header of {member.filename}", member.extra + member.comment)
            yield from _part(member.filename, package.read(member))


def _part(name: str, data: bytes) -> Iterator[Found]:
    if data.lstrip()[:1] != b"<":
        yield from _decoded(name, data)
        return
    # A tag that ends a line on the page is white space; every other one may stand in the middle of a word.
    lines = _TAGS.sub(b"", _BREAKS.sub(lambda tag: b"\n" + tag.group(), data))
    yield Found(name, html.unescape(lines.decode("utf-8", "replace")))
    values = (first or second for first, second in _ATTRIBUTES.findall(data))
    yield Found(f"{name}, an attribute", html.unescape(b"\n".join(values).decode("utf-8", "replace")))
    yield from (Found(f"{name}, a comment", text.decode("utf-8", "replace")) for text in _COMMENTS.findall(data))


def _decoded(where: str, data: bytes) -> Iterator[Found]:
    """Give bytes as text in the encodings that files use."""
    yield Found(where, data.decode("utf-8", "replace"))
    if b"\0" in data:
        yield Found(where, data.decode("utf-16-le", "replace"))
        yield Found(where, data.decode("utf-16-be", "replace"))
