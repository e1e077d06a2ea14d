"""A finished package read back from its bytes, once for all who look into it: the audit, the search, the manifest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from filings.word.package.container import members
from filings.word.package.model import Packed
from filings.word.package.shelf import Shelf
from filings.word.package.writing import laid_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.word.package.directory import Member
    from filings.word.package.model import Part


@dataclass(frozen=True)
class Finished:
    """A finished package, as its bytes hold it."""

    data: bytes = field(repr=False)
    parts: Mapping[str, Part]
    """Its parts, in the order of its directory."""
    members: tuple[Member, ...] = field(repr=False)
    """What the directory says of them."""

    @cached_property
    def bare(self) -> bool:
        """Whether nothing stands in the file beside them and the headers that we write for them."""
        return laid_out([_packed(self.data, each) for each in self.members]) == self.data


def read_finished(data: bytes, shelf: Shelf | None = None, name: str = "draft.docx") -> Finished:
    """Read a finished package back.

    Args:
        data: the package.
        shelf: parts that are known; whatever is not among them is unpacked.
        name: what problems call it.

    Raises:
        TemplateError: it is not a zip file, or not a safe one.

    """
    shelf = shelf or Shelf()
    found = members(data, name)
    parts = {each.name: shelf.unpacked(data, each, name) for each in found}
    return Finished(data, MappingProxyType(parts), found)


def _packed(data: bytes, member: Member) -> Packed:
    return Packed.of(member.name, member.crc, member.size, data[member.offset : member.offset + member.packed_size])
