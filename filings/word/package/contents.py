"""What a package says of itself: [Content_Types].xml and the .rels parts, read and written."""

from __future__ import annotations

import posixpath
import threading
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from lxml import etree

from filings.word.package.names import RELATIONSHIPS_NS, TYPES_NS, resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class _Own(threading.local):
    """The parser of a thread: one for all parts, and no two threads wait for one another."""

    def __init__(self) -> None:
        self.parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )


_OWN = _Own()


def parse(data: bytes) -> etree._Element:
    """Read a part's XML as UTF-8, whatever it declares: no entity is expanded and nothing is fetched.

    Comments are left out, as Word leaves them out: one within a text would hide the rest of it.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.

    """
    return etree.fromstring(data, _OWN.parser)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part, or of the package."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type, "footnotes"."""
        return self.type.rpartition("/")[2]

    def part(self, source: str) -> str:
        """Name the part that it leads to from `source`."""
        return resolve(source, self.target)

    @staticmethod
    def xml(relationships: Iterable[Relationship]) -> bytes:
        """Write a .rels part."""
        return (
            f'{_DECLARATION}<Relationships xmlns="{RELATIONSHIPS_NS}">'
            + "".join(
                f"<Relationship Id={quoteattr(each.id)} Type={quoteattr(each.type)} Target={quoteattr(each.target)}"
                + (' TargetMode="External"/>' if each.external else "/>")
                for each in relationships
            )
            + "</Relationships>"
        ).encode()


def read_relationships(data: bytes) -> tuple[Relationship, ...]:
    """Read a .rels part."""
    return tuple(
        Relationship(
            str(each.get("Id", "")),
            str(each.get("Type", "")),
            str(each.get("Target", "")),
            str(each.get("TargetMode", "")).lower() == "external",
        )
        for each in parse(data).iter(f"{{{RELATIONSHIPS_NS}}}Relationship")
    )


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """The content types: by extension, in small letters, and by part."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    def of(self, part: str) -> str:
        """Give the content type of a part; "" where the package names none."""
        found = self.overrides.get(part)
        return self.defaults.get(posixpath.basename(part).rpartition(".")[2].lower(), "") if found is None else found

    def without(self, parts: Collection[str]) -> ContentTypes:
        """Give the list without some parts."""
        return replace(self, overrides={name: kind for name, kind in self.overrides.items() if name not in parts})

    def extended(self, types: Mapping[str, str]) -> ContentTypes:
        """Give the list with the types of further parts, a part's own where its extension does not say it already."""
        new = {name: kind for name, kind in types.items() if self.of(name) != kind}
        return replace(self, overrides={**self.overrides, **new})

    def xml(self) -> bytes:
        """Write [Content_Types].xml, in order of name."""
        return f'{_DECLARATION}<Types xmlns="{TYPES_NS}">{"".join(self._rows())}</Types>'.encode()

    def _rows(self) -> Iterator[str]:
        for extension, kind in sorted(self.defaults.items()):
            yield f"<Default Extension={quoteattr(extension)} ContentType={quoteattr(kind)}/>"
        for name, kind in sorted(self.overrides.items()):
            yield f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"


def read_types(data: bytes) -> ContentTypes:
    """Read [Content_Types].xml."""
    root = parse(data)
    defaults = {
        str(each.get("Extension", "")).lower(): str(each.get("ContentType", ""))
        for each in root.iter(f"{{{TYPES_NS}}}Default")
    }
    overrides = {
        str(each.get("PartName", "")).lstrip("/"): str(each.get("ContentType", ""))
        for each in root.iter(f"{{{TYPES_NS}}}Override")
    }
    return ContentTypes(MappingProxyType(defaults), MappingProxyType(overrides))
