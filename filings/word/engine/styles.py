"""The styles of a template, by the names that people see."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from filings.word.engine.names import parse, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.word.package import Package

_HEADINGS: Final = ("heading ", "title", "filing title", "exhibit mark")


def style_ids(package: Package) -> Mapping[str, str]:
    """Give the id of each style under its name in small letters."""
    found: dict[str, str] = {}
    for part in package.related(package.main, "styles"):
        for style in parse(package[part]).iter(w("style")):
            name = style.find(w("name"))
            if name is not None:
                found.setdefault((name.get(w("val")) or "").casefold(), escape(style.get(w("styleId")) or ""))
    return MappingProxyType(found)


def heading_ids(styles: Mapping[str, str]) -> frozenset[str]:
    """Give the ids of the styles of headings and titles."""
    return frozenset(identity for name, identity in styles.items() if name.startswith(_HEADINGS))
