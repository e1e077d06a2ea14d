"""The zip file under a package: every bound is checked in its directory, before anything is inflated."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from filings.errors import Place, Problem, TemplateError
from filings.word.package.directory import UNREADABLE, Member, directory

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE: Final = 128 << 20
"""Bytes of the file itself."""
MAX_MEMBERS: Final = 2_000
MAX_PART: Final = 64 << 20
"""Bytes of one part, unpacked."""
MAX_XML: Final = 32 << 20
"""Bytes of one XML part, unpacked: a tree takes some ten times as much."""
MAX_TOTAL: Final = 256 << 20
"""Bytes of all parts, unpacked."""
MAX_RATIO: Final = 400
"""How many times smaller a part may be packed; drawings in genuine templates reach 224."""
_SMALL: Final = 1 << 20
"""Bytes below which the ratio says nothing."""

_XML: Final = (".xml", ".rels", ".vml")
_INSIDE = re.compile(r"(?!/)(?!.*(?:^|/)\.\.(?:/|$))[^\\:\0]+", re.DOTALL)
"""A name that stays within the package."""
_OPEN = "Open it in Word and save it anew as a Word Document (.docx)."
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def members(data: bytes, name: str = "package") -> tuple[Member, ...]:
    """Read the directory of a zip file and check every bound on it.

    Raises:
        TemplateError: it is not a zip file, or a bound is passed: all that is wrong with it at once.

    """
    try:
        found = tuple(islice(directory(data), MAX_MEMBERS + 1))
    except _BROKEN as error:
        raise _refuse(name, _not_a_zip(data), _OPEN) from error
    if problems := tuple(_problems(found, Place(name))):
        raise TemplateError(*problems)
    return tuple(each for each in found if not each.name.endswith("/"))


def unpack(data: bytes, member: Member, name: str = "package") -> bytes:
    """Inflate one member: no more than its directory says, and exactly that.

    Raises:
        TemplateError: it is not what its directory says.

    """
    packed = data[member.offset : member.offset + member.packed_size]
    if member.method == zipfile.ZIP_STORED:
        unpacked = packed
        whole = True
    else:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            unpacked = inflater.decompress(packed, member.size + 1)
        except zlib.error as error:
            raise _damaged(name, member) from error
        whole = inflater.eof or not inflater.decompress(inflater.unconsumed_tail, 1)
        whole = whole and not inflater.unused_data  # what stands behind the end is seen by nobody
    if not whole or len(unpacked) != member.size or zlib.crc32(unpacked) != member.crc:
        raise _damaged(name, member)
    return unpacked


_BROKEN = (zipfile.BadZipFile, struct.error, UnicodeDecodeError)


def _problems(found: tuple[Member, ...], place: Place) -> Iterator[Problem]:
    if len(found) > MAX_MEMBERS:
        yield Problem(place, f"The file holds more than {MAX_MEMBERS} parts.", _OPEN)
        return
    if len({each.name.casefold() for each in found}) < len(found):
        for name, times in Counter(each.name.casefold() for each in found).items():
            if times > 1:
                yield Problem(place, f"The file holds the part “{printable(name)}” {times} times.", _OPEN)
    for each in found:
        for what in _faults(each):
            yield Problem(place, f"The part “{printable(each.name)}” {what}.", _OPEN)
    total = sum(each.size for each in found)
    if total > MAX_TOTAL:
        yield Problem(place, f"The file unpacks to {total >> 20} MB; {MAX_TOTAL >> 20} MB are the most allowed.", _OPEN)


def _faults(member: Member) -> Iterator[str]:
    if not _is_inside(member.name):
        yield "has a name that leads out of the file"
    if member.method == UNREADABLE:
        yield "is encrypted"
    elif member.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield "is packed in a way that Word does not know"
    if member.size > MAX_XML and member.name.lower().endswith(_XML):
        yield f"unpacks to {member.size >> 20} MB; {MAX_XML >> 20} MB are the most allowed"
    elif member.size > MAX_PART:
        yield f"unpacks to {member.size >> 20} MB; {MAX_PART >> 20} MB are the most allowed"
    elif member.size > _SMALL and member.size > MAX_RATIO * member.packed_size:
        yield f"unpacks to more than {MAX_RATIO} times its size, as a zip bomb does"


@lru_cache(maxsize=1024)
def _is_inside(name: str) -> bool:
    return _INSIDE.fullmatch(name) is not None


def printable(name: str) -> str:
    """Give a name as it can be printed on one line, cut short where it is very long."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"  # noqa: PLR2004 - about a line


def _not_a_zip(data: bytes) -> str:
    if not data:
        return "The file is empty."
    if data.startswith(_COMPOUND):
        return (
            "This is an old Word document (.doc), or a document locked with a password; only .docx files can be used."
        )
    if data.startswith(b"{\\rtf"):
        return "This is a Rich Text document (.rtf); only .docx files can be used."
    if data.startswith(b"%PDF"):
        return "This is a PDF; only .docx files can be used."
    if data.startswith(b"PK"):
        return "The file is damaged: its parts and its list of them do not agree."
    return "This is not a Word document (.docx)."


def _refuse(name: str, what: str, remedy: str) -> TemplateError:
    return TemplateError(Problem(Place(name), what, remedy))


def _damaged(name: str, member: Member) -> TemplateError:
    return _refuse(name, f"The part “{printable(member.name)}” is damaged.", _OPEN)
