"""Which relationships a part names: those it does not name mean nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.package.names import R

if TYPE_CHECKING:
    from lxml.etree import _Element

EXPLICIT: Final = frozenset({"hyperlink", "image", "chart"})
"""Relationships that mean something only where the part names them, by kind."""

_OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_USED = etree.XPath("//@r:* | //@o:relid", namespaces={"r": R, "o": _OFFICE}, smart_strings=False)


def used_ids(root: _Element) -> frozenset[str]:
    """Give the relationships that a part names."""
    return frozenset(map(str, _USED(root)))
