"""Everything a file holds that could be read in it: text across runs, attributes, names, properties, raw bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from filings.remembered import remembered
from filings.word.leaks.markup import markup
from filings.word.leaks.reading import Reading
from filings.word.package import Finished, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.word.package import Part

DEEPEST: Final = 4
"""How many packages within packages are opened."""
_END: Final = b"PK\5\6"
"""Begins the record that ends a package; the comment stands in it."""
_LAST: Final = 22
"""Bytes of that record."""
_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_SHELF: Final = Shelf()
"""The parts that come again, of packages of which nobody knows the template."""


def texts(document: bytes | Finished) -> Iterator[Reading]:
    """Give every text of a file: of a package part by part, of any other its bytes.

    Args:
        document: its bytes; of a package also what was read back from them.

    Raises:
        BadZipFile: it begins like a package and is none that can be read.

    """
    if isinstance(document, Finished):
        if document.bare:
            yield _names(document.parts, "")
            for part in document.parts.values():
                yield from _readings(part, DEEPEST)
            return
        document = document.data
    begins = document[:2] == b"PK"
    if not begins:
        yield from _decoded("the bytes of the file", document)
    if begins or _is_package(document):
        yield from _members(document, "", DEEPEST)


def _is_package(data: bytes) -> bool:
    return _END in data and zipfile.is_zipfile(io.BytesIO(data))


def _members(document: bytes, within: str, deepest: int) -> Iterator[Reading]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        members = package.infolist()
        yield from _around(document, members, within)
        yield _names([member.filename for member in members], within)
        for member in members:
            name = within + member.filename
            if member.extra or member.comment:
                yield from _decoded(f"the header of {name}", member.extra + member.comment)
            yield from _readings(_SHELF.part(name, package.read(member)), deepest)


def _names(parts: Iterable[str], within: str) -> Reading:
    return Reading(f"{within}the name of a part", "\n".join(dict.fromkeys(map(unquote, parts))), machine=True)


@remembered
def _readings(part: Part, deepest: int) -> tuple[Reading, ...]:
    """Read a part, and what is in it if it is a package itself."""
    found = tuple(_part(part.name, part.data))
    if deepest and _is_package(part.data):
        found += tuple(_members(part.data, f"{part.name}, ", deepest - 1))
    return found


def _around(document: bytes, members: Iterable[zipfile.ZipInfo], within: str) -> Iterator[Reading]:
    """Give what no part holds: bytes before the first, between them, behind the end of one, after the directory."""
    left: list[bytes] = []
    at = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        left.append(document[at : member.header_offset])
        lengths = document[member.header_offset + 26 : member.header_offset + 30]
        name, extra = int.from_bytes(lengths[:2], "little"), int.from_bytes(lengths[2:], "little")
        start = member.header_offset + 30 + name
        left.append(document[start : start + extra])
        left.append(_behind(document[start + extra : start + extra + member.compress_size], member))
        at = max(at, start + extra + member.compress_size)
    end = document.rfind(_END)
    directory = document.find(b"PK\1\2", at)
    left += [document[at:directory], document[directory + _size(document, end) : end], document[end + _LAST :]]
    yield from _decoded(f"{within}what stands around the parts", b"\n".join(filter(None, left)))


def _behind(packed: bytes, member: zipfile.ZipInfo) -> bytes:
    """Give the bytes that stand in the room of a part, behind the end of what it unpacks to."""
    if member.compress_type != zipfile.ZIP_DEFLATED:
        return b""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    with suppress(zlib.error):  # whoever reads the part tells of it
        inflater.decompress(packed, member.file_size + 1)
    return inflater.unused_data


def _size(document: bytes, end: int) -> int:
    """Give how long the directory is, as the record at the end says."""
    return int.from_bytes(document[end + 12 : end + 16], "little")


def _part(name: str, data: bytes) -> Iterator[Reading]:
    if data[:1] == b"<" and data[:2] not in _MARKS:
        yield from markup(name, data)
        return
    text = data.decode(_MARKS.get(data[:2], "utf-8"), "replace").lstrip("\ufeff")
    yield from markup(name, text.encode()) if text.lstrip().startswith("<") else _decoded(name, data)


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
