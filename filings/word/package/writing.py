"""A package written as a zip file: the same bytes from the same parts, on any day and any machine."""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from filings.word.package.container import members, unpack
from filings.word.package.model import Part
from filings.word.package.names import CONTENT_TYPES, ROOT_RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filings.word.package.model import Package, Packed
    from filings.word.package.shelf import Shelf


def write_package(package: Package, changed: Mapping[str, bytes] | None = None, shelf: Shelf | None = None) -> bytes:
    """Write a package, with `changed` in the place of the parts of the same names.

    Only what is changed is packed anew; everything else is copied as it was packed once. So is what is changed, where
    the shelf has it.
    """
    parts = package.parts
    if changed:
        made = shelf.find if shelf else Part
        parts = {**parts, **{name: made(name, data) for name, data in changed.items()}}
    return laid_out([parts[name].packed for name in sorted(parts, key=_order)])


def laid_out(parts: Sequence[Packed]) -> bytes:
    """Give the zip file that holds parts in this order, and nothing else."""
    local: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for packed in parts:
        directory += (packed.central, struct.pack("<L", offset), packed.local[30:])
        local += (packed.local, packed.deflated)
        offset += len(packed.local) + len(packed.deflated)
    entries = b"".join(directory)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(parts), len(parts), len(entries), offset, 0)
    return b"".join((*local, entries, end))


def _order(name: str) -> tuple[int, str]:
    """Put the list of content types first, as readers of a stream need it, and the package's relationships next."""
    return (0 if name == CONTENT_TYPES else 1 if name == ROOT_RELATIONSHIPS else 2, name)


def content_hash(package: bytes) -> str:
    """Give the SHA-256 of what a package holds, whatever build of zlib packed it.

    Raises:
        TemplateError: it is not a package, or not a safe one.

    """
    total = hashlib.sha256()
    for member in sorted(members(package), key=lambda each: each.name):
        total.update(member.name.encode() + b"\0")
        total.update(hashlib.sha256(unpack(package, member)).digest())
    return total.hexdigest()
