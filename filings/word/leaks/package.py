"""Everything a file holds that could be read in it: text across runs, attributes, names, properties, raw bytes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 4
"""How many packages within packages are opened."""
_BREAKS = re.compile(r"<(?:w:p|w:br|w:tab|w:cr|w:tc|a:p|a:br|text:p)[ />]")
_HYPHEN = re.compile(r"<w:noBreakHyphen\s*/>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ASIDE = re.compile(r"<!--(.*?)-->|<\?(.*?)\?>|<!(.*?)>", re.DOTALL)
"""Comments, instructions and declarations."""
_END = b"PK\5\6"
"""Begins the record that ends a package; the comment stands in it."""
_TAGS = re.compile(r"<[^>]*>")
_ATTRIBUTES = re.compile(r"=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a file, and where in the file it stands."""

    where: str
    text: str


def texts(document: bytes) -> Iterator[Found]:
    """Give every text of a file: of a package part by part, of any other its bytes.

    Raises:
        BadZipFile: it begins like a package and is none that can be read.

    """
    if document[:2] == b"PK":
        yield from _members(document, "", DEEPEST)
    else:
        yield from _decoded("the bytes of the file", document)


def _members(document: bytes, within: str, deepest: int) -> Iterator[Found]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        first = min((member.header_offset for member in package.infolist()), default=0)
        last = document.rfind(_END)
        yield from _decoded(f"{within}what stands around the parts", document[:first] + document[last + len(_END) :])
        for member in package.infolist():
            name = within + member.filename
            yield Found(f"{within}the name of a part", unquote(member.filename))
            if member.extra or member.comment:
                yield from _decoded(f"the header of {name}", member.extra + member.comment)
            data = package.read(member)
            yield from _part(name, data)
            if deepest and zipfile.is_zipfile(io.BytesIO(data)):
                yield from _members(data, f"{name}, ", deepest - 1)


def _part(name: str, data: bytes) -> Iterator[Found]:
    encoding = _MARKS.get(data[:2], "utf-8")
    text = data.decode(encoding, "replace").lstrip("\ufeff")
    if not text.lstrip().startswith("<"):
        yield from _decoded(name, data)
        return
    yield from _markup(name, text)


def _markup(name: str, text: str) -> Iterator[Found]:
    asides = [part for found in _ASIDE.findall(_CDATA.sub("", text)) for part in found if part]
    yield from (Found(f"{name}, a comment", _unescaped(aside)) for aside in asides)
    written = _ASIDE.sub("", _CDATA.sub(lambda found: html.escape(found[1]), text))
    # A tag that ends a line on the page is white space; every other one may stand in the middle of a word.
    lines = _TAGS.sub("", _BREAKS.sub(lambda tag: "\n" + tag.group(), _HYPHEN.sub("-", written)))
    yield Found(name, _unescaped(lines))
    values = "\n".join(first or second for first, second in _ATTRIBUTES.findall(written))
    yield Found(f"{name}, an attribute", _unescaped(values))


def _unescaped(text: str) -> str:
    """Read entities, also those that were written twice, and what an address escapes."""
    return unquote(html.unescape(html.unescape(text)))


def _decoded(where: str, data: bytes) -> Iterator[Found]:
    """Give bytes as text in the encodings that files use."""
    yield Found(where, data.decode("utf-8", "replace"))
    if not data.isascii():
        yield Found(where, data.decode("cp1255", "replace"))
    if b"\0" in data:
        for encoding in ("utf-16-le", "utf-16-be"):
            yield from (Found(where, data[start:].decode(encoding, "replace")) for start in (0, 1))
