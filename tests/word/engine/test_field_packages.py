"""A template is filled alike, whichever program has packed it and however it writes its XML."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, HEADER, TYPES = "word/document.xml", "word/header1.xml", "[Content_Types].xml"
LINKS = "word/_rels/document.xml.rels"
VALUES = {"name": "Jane & Co <x>", "court": "High Court", "xs": ["p", "q"], "items": [{"a": "1"}, {"a": "2"}]}

GONE = '<Override PartName="/word/people.xml" ContentType="a/b"/>'

Files = dict[str, bytes]


@cache
def files(word: Word) -> Files:
    """Give the parts of a template that uses what there is."""
    body = "".join(word.p(text) for text in ("{{ name }}", "{%p for x in xs %}", "{{ x }}", "{%p endfor %}"))
    table = word.table(("{%tr for i in items %}",), ("{{ i.a }}",), ("{%tr endfor %}",))
    made = zipfile.ZipFile(io.BytesIO(word.raw(body + table + word.p("end"), header=word.p("{{ court }}"))))
    return {name: made.read(name) for name in made.namelist()}


def _prefixed(prefix: str) -> Callable[[Files], Files]:
    def written(parts: Files) -> Files:
        text = parts[DOCUMENT].decode()
        for old, new in (("<w:", f"<{prefix}"), ("</w:", f"</{prefix}")):
            text = text.replace(old, new)
        declared = f'xmlns:{prefix[:-1]}="{W}"' if prefix else f'xmlns="{W}"'
        return parts | {DOCUMENT: text.replace(f'xmlns:w="{W}"', f'{declared} xmlns:w="{W}"').encode()}

    return written


def _rewritten(parts: Files) -> Files:
    return parts | {name: ET.tostring(ET.fromstring(parts[name])) for name in (DOCUMENT, HEADER)}  # noqa: S314  ours


def _renamed(parts: Files) -> Files:
    moved = {DOCUMENT: "word/document2.xml", LINKS: "word/_rels/document2.xml.rels"}
    named = {moved.get(name, name): data for name, data in parts.items()}
    for name in ("_rels/.rels", TYPES):
        named[name] = named[name].replace(b"word/document.xml", b"word/document2.xml")
    return named


def _without(pattern: str) -> Callable[[Files], Files]:
    def left(parts: Files) -> Files:
        gone = re.compile(rb"<(?:Override|Relationship) [^>]*" + pattern.encode() + rb"[^>]*/>")
        return {name: gone.sub(b"", data) for name, data in parts.items() if not re.match(rf".*{pattern}", name)}

    return left


def _in(name: str, change: Callable[[str], str], encoding: str = "utf-8") -> Callable[[Files], Files]:
    return lambda parts: parts | {name: change(parts[name].decode()).encode(encoding)}


def _link(kind: str, target: str) -> Callable[[Files], Files]:
    link = f'<Relationship Id="rId99" Type="{REL}/{kind}" Target="{target}"/></Relationships>'
    return _in(LINKS, lambda text: text.replace("</Relationships>", link))


WRITTEN: dict[str, Callable[[Files], Files]] = {
    "as Word writes it": lambda parts: parts,
    "in the default namespace": _prefixed(""),
    "with another prefix": _prefixed("ns0:"),
    "by a library that makes up prefixes": _rewritten,
    "in UTF-16": _in(DOCUMENT, lambda text: f'<?xml version="1.0" encoding="UTF-16"?>{text}', "utf-16"),
    "with a byte order mark": _in(DOCUMENT, lambda text: f"\ufeff{text}"),
    "with comments in its tags": _in(DOCUMENT, lambda text: text.replace("{{ na", "<?x y?>{{ na<!-- c -->")),
    "in lines": lambda parts: parts | {DOCUMENT: etree.tostring(etree.fromstring(parts[DOCUMENT]), pretty_print=True)},
    "without styles": _without("styles"),
    "without properties": _without("docProps"),
    "without a last section": _in(DOCUMENT, lambda text: re.sub("<w:sectPr>.*</w:sectPr>", "", text)),
    "with absolute targets": _in(LINKS, lambda xml: xml.replace('Target="', 'Target="/word/').replace("/word/..", "")),
    "with its body under another name": _renamed,
    "with a link to a picture that is not there": _link("image", "NULL"),
    "with what macOS adds": lambda parts: parts | {"__MACOSX/._x.xml": b"\0\1", ".DS_Store": b"x"},
    "with the type of a part that is not there": _in(TYPES, lambda text: text.replace("</Types>", f"{GONE}</Types>")),
}  # fmt: skip


@pytest.mark.parametrize("how", WRITTEN)
def test_a_template_is_filled_however_it_is_written(word: Word, how: str) -> None:
    template = word.compile(word.zipped(WRITTEN[how](files(word))))
    filled = template.filled(VALUES)
    assert word.paragraphs(filled.document) == ["Jane & Co <x>", "p", "q", "1", "2", "end"]
    assert template.audit(filled) == ()


class Stream(io.BytesIO):
    """A file that cannot be gone back in, so that sizes come after what they measure."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


@pytest.mark.parametrize("how", ["streamed", "stored", "with folders"])
def test_a_template_is_filled_however_it_is_packed(word: Word, how: str) -> None:
    out = Stream() if how == "streamed" else io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if how == "stored" else zipfile.ZIP_DEFLATED) as archive:
        if how == "with folders":
            archive.writestr("word/", b"")
        for name, data in files(word).items():
            archive.writestr(name, data)
    assert word.paragraphs(word.fill(out.getvalue(), VALUES))[0] == "Jane & Co <x>"
