"""The directory at the end of a zip file, read by itself: nothing is inflated, and nothing is believed twice."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

UNREADABLE: Final = -1
"""The method of a member that is encrypted."""

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_COMMENT: Final = 0xFFFF
_LARGE: Final = 0xFFFFFFFF
_UTF_8: Final = 0x800
_ENCRYPTED: Final = 0x41


class Member(NamedTuple):
    """One file of a zip file, still packed."""

    name: str
    size: int
    packed_size: int
    crc: int
    method: int
    offset: int
    """Where its bytes begin."""


def directory(data: bytes) -> Iterator[Member]:
    """Yield the members in the order of the directory.

    Raises:
        zipfile.BadZipFile: the directory, or what it says of a member, cannot be right.
        struct.error: the file ends before the directory does.

    """
    at, end = _bounds(data)
    while at < end:
        signature, _, _, flags, method, _, _, crc, packed, size, name, extra, comment, _, _, _, offset = (
            _ENTRY.unpack_from(data, at)
        )
        if signature != b"PK\x01\x02":
            raise zipfile.BadZipFile
        start = at + _ENTRY.size
        raw = data[start : start + name]
        at = start + name + extra + comment
        if _LARGE in (packed, size, offset):
            packed, size, offset = _large(data[start + name : at - comment], packed, size, offset)
        yield _member(data, raw, flags, (size, packed, crc, method, offset))


def _member(data: bytes, raw: bytes, flags: int, told: tuple[int, int, int, int, int]) -> Member:
    """Read the header of a member, which must tell the same as its entry: two readers would see two files otherwise."""
    size, packed, crc, method, offset = told
    signature, _, own_flags, own_method, *_, name, extra = _LOCAL.unpack_from(data, offset)
    start = offset + _LOCAL.size
    if signature != b"PK\x03\x04" or data[start : start + name] != raw or own_method != method:
        raise zipfile.BadZipFile
    encrypted = (flags | own_flags) & _ENCRYPTED
    text = raw.decode("utf-8" if flags & _UTF_8 else "cp437")
    return Member(text, size, packed, crc, UNREADABLE if encrypted else method, start + name + extra)


def _bounds(data: bytes) -> tuple[int, int]:
    """Say where the directory begins and ends."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - _COMMENT))
    if at < 0:
        raise zipfile.BadZipFile
    *_, size, start, _ = _END.unpack_from(data, at)
    if _LARGE in (size, start):
        at = data.rfind(b"PK\x06\x06", 0, at)
        *_, size, start = _END_64.unpack_from(data, max(at, 0))
    if start + size > at or not (start or not size):
        raise zipfile.BadZipFile
    return start, start + size


def _large(extra: bytes, packed: int, size: int, offset: int) -> tuple[int, int, int]:
    """Read what a zip64 field says in the place of sizes that do not fit; writers of streams put one everywhere."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            values = iter(struct.unpack_from(f"<{length // 8}Q", extra, at + 4))
            size, packed, offset = (next(values, _LARGE) if told == _LARGE else told for told in (size, packed, offset))
            return packed, size, offset
        at += 4 + length
    raise zipfile.BadZipFile
