"""Everything a file holds that could be read in it: text across runs, attributes, names, properties, raw bytes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from filings.word.leaks.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DEEPEST: Final = 4
"""How many packages within packages are opened."""
_LINES: Final = frozenset({"w:p", "w:br", "w:tab", "w:cr", "w:tc", "a:p", "a:br", "text:p"})
"""Tags that end a line on the page; every other one may stand in the middle of a word."""
_CDATA: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ASIDE: Final = re.compile(r"<!--(.*?)-->|<\?(.*?)\?>|<!(.*?)>", re.DOTALL)
"""Comments, instructions and declarations."""
_DECLARATION: Final = re.compile(r"\A\s*<\?xml(?:\s+[a-z]{7,10}\s*=\s*[\"'][\w.-]{1,8}[\"'])*\s*\?>")
_END: Final = b"PK\5\6"
"""Begins the record that ends a package; the comment stands in it."""
_LAST: Final = 22
"""Bytes of that record."""
_TAGS: Final = re.compile(r"<([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>")
_NAME: Final = re.compile(r"/?([^\s/]*)")
_ATTRIBUTES: Final = re.compile(r"([^\s=\"']*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_WRITTEN: Final = frozenset(
    [
        "alt",
        "descr",
        "name",
        "o:title",
        "string",
        "title",
        "w:anchor",
        "w:author",
        "w:displayText",
        "w:initials",
        "w:instr",
        "w:lastValue",
        "w:name",
        "w:tooltip",
        "w:xpath",
    ]
)
"""Attributes in which people, and programs for them, write words; those of all others are the programs' own."""
_HOLDING: Final = frozenset({"w:alias", "w:default", "w:docVar", "w:helpText", "w:listEntry", "w:statusText", "w:tag"})
"""Tags all of whose attributes are such."""
_OWN: Final = frozenset(
    {
        "a",
        "a14",
        "cp",
        "dc",
        "dcmitype",
        "dcterms",
        "ds",
        "m",
        "mc",
        "o",
        "pic",
        "r",
        "v",
        "vt",
        "w",
        "w10",
        "w14",
        "w15",
    }
    | {
        "w16",
        "w16cex",
        "w16cid",
        "w16cx",
        "w16du",
        "w16se",
        "w16sdtdh",
        "wne",
        "wp",
        "wp14",
        "wpc",
        "wpg",
        "wpi",
        "wps",
    }
    | {"xsi"}
)
"""Prefixes of tags that the makers of Word named; a tag without one may be called anything."""
_NAMED: Final = frozenset(
    {"Default", "Override", "Properties", "Relationships", "Types", "property"}
    | {"AppVersion", "Application", "Characters", "CharactersWithSpaces", "Company", "DocSecurity", "HeadingPairs"}
    | {"HyperlinkBase", "HyperlinksChanged", "Lines", "LinksUpToDate", "Manager", "Pages", "Paragraphs", "ScaleCrop"}
    | {"SharedDoc", "Template", "TitlesOfParts", "TotalTime", "Words"}
)
"""Tags without a prefix that every package has, and in which nobody writes."""
_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_ROOM: Final = 2 << 20
"""Characters of readings that are kept."""


class Shelf:
    """Readings of parts that come again, as those do that a template leaves as they are in all that is made of it.

    What comes once, as every body does, is not kept.
    """

    def __init__(self) -> None:
        self._once: set[int] = set()
        self._kept: dict[tuple[str, bytes], tuple[Reading, ...]] = {}
        self._held = 0

    def readings(self, name: str, data: bytes) -> tuple[Reading, ...]:
        """Read a part, or give what was read of it when it last came."""
        found = self._kept.get((name, data))
        return self._new(name, data) if found is None else found

    def _new(self, name: str, data: bytes) -> tuple[Reading, ...]:
        found = tuple(_part(name, data))
        key = hash((name, data))
        if key in self._once:
            if self._held > _ROOM:
                self._kept, self._held = {}, 0
            self._kept[name, data] = found
            self._held += len(data)
        if len(self._once) >= _ROOM >> 8:
            self._once = set()
        self._once.add(key)
        return found


_SHELF: Final = Shelf()


def texts(document: bytes) -> Iterator[Reading]:
    """Give every text of a file: of a package part by part, of any other its bytes.

    Raises:
        BadZipFile: it begins like a package and is none that can be read.

    """
    begins = document[:2] == b"PK"
    if not begins:
        yield from _decoded("the bytes of the file", document)
    if begins or (document.rfind(_END) >= 0 and zipfile.is_zipfile(io.BytesIO(document))):
        yield from _members(document, "", DEEPEST)


def _members(document: bytes, within: str, deepest: int) -> Iterator[Reading]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        members = package.infolist()
        yield from _around(document, members, within)
        names = "\n".join(dict.fromkeys(unquote(member.filename) for member in members))
        yield Reading(f"{within}the name of a part", names, machine=True)
        for member in members:
            name = within + member.filename
            if member.extra or member.comment:
                yield from _decoded(f"the header of {name}", member.extra + member.comment)
            data = package.read(member)
            yield from _SHELF.readings(name, data)
            if deepest and data.rfind(_END) >= 0 and zipfile.is_zipfile(io.BytesIO(data)):
                yield from _members(data, f"{name}, ", deepest - 1)


def _around(document: bytes, members: Iterable[zipfile.ZipInfo], within: str) -> Iterator[Reading]:
    """Give what no part holds: bytes before the first, between them, and after the directory."""
    left: list[bytes] = []
    at = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        left.append(document[at : member.header_offset])
        lengths = document[member.header_offset + 26 : member.header_offset + 30]
        name, extra = int.from_bytes(lengths[:2], "little"), int.from_bytes(lengths[2:], "little")
        start = member.header_offset + 30 + name
        left.append(document[start : start + extra])
        at = max(at, start + extra + member.compress_size)
    end = document.rfind(_END)
    directory = document.find(b"PK\1\2", at)
    left += [document[at:directory], document[directory + _size(document, end) : end], document[end + _LAST :]]
    yield from _decoded(f"{within}what stands around the parts", b"\n".join(filter(None, left)))


def _size(document: bytes, end: int) -> int:
    """Give how long the directory is, as the record at the end says."""
    return int.from_bytes(document[end + 12 : end + 16], "little")


def _part(name: str, data: bytes) -> Iterator[Reading]:
    encoding = _MARKS.get(data[:2], "utf-8")
    text = data.decode(encoding, "replace").lstrip("\ufeff")
    yield from _markup(name, text) if text.lstrip().startswith("<") else _decoded(name, data)


def _markup(name: str, text: str) -> Iterator[Reading]:
    written = _DECLARATION.sub("", text)
    if "<!" in written or "<?" in written:
        asides = [part for found in _ASIDE.findall(_CDATA.sub("", written)) for part in found if part]
        yield from (Reading(f"{name}, a comment", _unescaped(aside)) for aside in asides)
        written = _ASIDE.sub("", _CDATA.sub(lambda found: html.escape(found[1]), written))
    said = _TAGS.split(written)
    tags = dict.fromkeys(said[1::2])
    ends = {tag: _printed(tag) for tag in tags}
    said[1::2] = map(ends.__getitem__, said[1::2])
    yield Reading(name, _unescaped("".join(said)))
    yield from _values(f"{name}, an attribute", tags)


def _printed(tag: str) -> str:
    """Give what a tag looks like on the page."""
    kind = tag.partition(" ")[0].rstrip("/")
    return "-" if kind == "w:noBreakHyphen" else "\n" if kind in _LINES else ""


def _values(where: str, tags: Iterable[str]) -> Iterator[Reading]:
    """Give the values of attributes, those that people read apart from the others; and names that somebody chose."""
    told = [_told(tag) for tag in tags]
    written = dict.fromkeys(each for values, _ in told for each in values)
    others = dict.fromkeys(each for _, values in told for each in values)
    yield Reading(where, _unescaped("\n".join(written)))
    yield Reading(where, _unescaped("\n".join(others)), machine=True)


@lru_cache(maxsize=4096)
def _told(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what a tag says to people, and what it says to programs."""
    kind = _NAME.match(tag)[1]  # type: ignore[index]  # it matches every text
    written: list[str] = []
    others: list[str] = []
    if kind.partition(":")[0] not in _OWN and kind not in _NAMED and (kind != "Relationship" or "External" in tag):
        written.append(tag)
    for attribute, first, second in _ATTRIBUTES.findall(tag):
        chosen = attribute in _WRITTEN or kind in _HOLDING
        (written if chosen else others).append(first or second)
    return tuple(written), tuple(others)


def _unescaped(text: str) -> str:
    """Read entities, also those that were written twice, and what an address escapes."""
    text = html.unescape(html.unescape(text)) if "&" in text else text
    return unquote(text) if "%" in text else text


def _decoded(where: str, data: bytes) -> Iterator[Reading]:
    """Give bytes as text in the encodings that files use."""
    if not data:
        return
    yield Reading(where, data.decode("utf-8", "replace"))
    if not data.isascii():
        yield Reading(where, data.decode("cp1255", "replace"))
    if b"\0" in data:
        for encoding in ("utf-16-le", "utf-16-be"):
            yield from (Reading(where, data[start:].decode(encoding, "replace")) for start in (0, 1))
