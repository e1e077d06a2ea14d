"""A Word package as a value: parts by name, their content types and their relationships. Nothing of it changes."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from filings.word.package.contents import ContentTypes, Relationship, read_relationships, read_types
from filings.word.package.names import (
    CONTENT_TYPES,
    DOCUMENT_TYPE,
    RELATIONSHIPS_TYPE,
    is_story,
    relationships_of,
    source_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from filings.errors import Problem

LEVEL: Final = 6
"""The zlib level at which every part is packed."""
_COMMON: Final = struct.Struct("<5H3L2H")
"""What both headers of a part tell of it."""
_LAST: Final = struct.pack("<3HL", 0, 0, 0, 0)
"""What only the directory tells: no comment, no disk, no attributes."""


class Packed(NamedTuple):
    """A part as it lies in a zip file."""

    crc: int
    size: int
    deflated: bytes
    local: bytes
    """The header that stands before it."""
    central: bytes
    """Its entry in the directory, up to the offset."""

    @classmethod
    def of(cls, part: str, crc: int, size: int, deflated: bytes) -> Self:
        """Give a part that is deflated already with its headers."""
        name = part.encode()
        # version 2.0; names in UTF-8 only where they need it; deflated; midnight of 1 January 1980; no extra field
        flags = 0 if name.isascii() else 0x800
        common = _COMMON.pack(20, flags, zlib.DEFLATED, 0, 0x21, crc, len(deflated), size, len(name), 0)
        return cls(crc, size, deflated, b"PK\x03\x04" + common + name, b"PK\x01\x02\x14\x00" + common + _LAST)


@dataclass(frozen=True)
class Part:
    """One part. What follows from its bytes is worked out when that is first asked for and never again."""

    name: str
    data: bytes = field(repr=False)

    @cached_property
    def packed(self) -> Packed:
        """The part deflated, with its headers."""
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        deflated = packer.compress(self.data) + packer.flush()
        return Packed.of(self.name, zlib.crc32(self.data), len(self.data), deflated)

    @cached_property
    def sha256(self) -> str:
        """The hash of its bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Package:
    """A Word package. `name` is the file's, for messages; `notes` say what was left out of it when it was opened."""

    name: str
    parts: Mapping[str, Part]
    notes: tuple[Problem, ...] = ()

    def __contains__(self, part: object) -> bool:
        return part in self.parts

    def __getitem__(self, part: str) -> bytes:
        return self.parts[part].data

    def __iter__(self) -> Iterator[str]:
        return iter(self.parts)

    @cached_property
    def types(self) -> ContentTypes:
        """The content types of the parts."""
        return read_types(self[CONTENT_TYPES])

    @cached_property
    def relationships(self) -> Mapping[str, tuple[Relationship, ...]]:
        """The relationships of each part that has any; of the package itself under ""."""
        found = {source_of(name): read_relationships(self[name]) for name in self.parts if name.endswith(".rels")}
        return MappingProxyType(found)

    @cached_property
    def main(self) -> str:
        """The name of the main document part."""
        return next(name for name in self.parts if self.types.of(name) == DOCUMENT_TYPE)

    @cached_property
    def stories(self) -> tuple[str, ...]:
        """The names of the parts that hold paragraphs, the body first."""
        names = [name for name in self.parts if is_story(self.types.of(name))]
        return tuple(sorted(names, key=lambda name: (name != self.main, name)))

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """Name the parts that `source` leads to by a kind of relationship, "footnotes"."""
        found = self.relationships.get(source, ())
        return tuple(each.part(source) for each in found if each.kind == kind and not each.external)

    def with_parts(
        self, changed: Mapping[str, bytes], *, removed: Collection[str] = (), types: Mapping[str, str] | None = None
    ) -> Package:
        """Give the package with parts changed, added (each with its content type in `types`) and removed.

        A part that is removed takes its own relationships with it, and leaves the list of content types.
        """
        gone = {*removed, *(relationships_of(name) for name in removed)} - changed.keys()
        kept = {name: part for name, part in self.parts.items() if name not in gone}
        kept |= {
            name: Part(name, data) for name, data in changed.items() if name not in kept or kept[name].data != data
        }
        listed = self.types.without(gone).extended(types or {})
        if listed != self.types:
            kept[CONTENT_TYPES] = Part(CONTENT_TYPES, listed.xml())
        return replace(self, parts=MappingProxyType(kept))

    def with_relationships(self, source: str, relationships: tuple[Relationship, ...]) -> Package:
        """Give the package with other relationships of `source`."""
        name = relationships_of(source)
        if not relationships:
            return self.with_parts({}, removed=(name,)) if name in self else self
        types = {} if self.types.of(name) else {name: RELATIONSHIPS_TYPE}
        return self.with_parts({name: Relationship.xml(relationships)}, types=types)
