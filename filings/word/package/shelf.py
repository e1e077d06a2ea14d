"""Parts that come again from one package to the next: what follows from each is worked out once."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from filings.word.package.container import unpack
from filings.word.package.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filings.word.package.directory import Member

_ROOM: Final = 2 << 20
"""Bytes of parts that are kept, beside those of a template."""


class Shelf:
    """Parts that come again, told apart by their bytes. What comes once, as every body does, is not kept.

    Args:
        parts: those of a template, which are always there.

    """

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        self._own = {(each.name, each.data): each for each in parts}
        self._once: set[int] = set()
        self._clear()

    def find(self, name: str, data: bytes) -> Part:
        """Give the part that is there, or a new one."""
        return self._kept.get((name, data)) or Part(name, data)

    def part(self, name: str, data: bytes) -> Part:
        """Give the part that is there, or a new one, which is kept if it has come before."""
        return self._kept.get((name, data)) or self._new(name, data)

    def unpacked(self, data: bytes, member: Member, name: str = "package") -> Part:
        """Give a part of a package: one that is there in the same packed bytes is not unpacked.

        Raises:
            TemplateError: it is not what the directory says of it.

        """
        packed = data[member.offset : member.offset + member.packed_size]
        found = self._packed.get((member.name, packed)) if member.method == zipfile.ZIP_DEFLATED else None
        if found is not None and (member.crc, member.size) == (found.packed.crc, found.packed.size):
            return found
        return self.part(member.name, unpack(data, member, name))

    def _new(self, name: str, data: bytes) -> Part:
        made = Part(name, data)
        key = hash((name, data))
        if key in self._once:
            if self._held > _ROOM:
                self._clear()
            self._kept[name, data] = self._packed[name, made.packed.deflated] = made
            self._held += len(data)
        if len(self._once) >= _ROOM >> 8:
            self._once = set()
        self._once.add(key)
        return made

    def _clear(self) -> None:
        self._kept = dict(self._own)
        self._packed = {(each.name, each.packed.deflated): each for each in self._own.values()}
        self._held = 0
