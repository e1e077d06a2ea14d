"""What a template carries of its author and of its editing, taken out of whatever is made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from filings.word.engine import marks
from filings.word.engine.names import drop, parse, part_bytes, serialise, w
from filings.word.package.residue import reachable
from filings.word.package.usage import used_ids

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.package import Package

_RSIDS: Final = re.compile(r' w:rsid\w*="[^"]*"| w14:(?:paraId|textId)="[^"]*"')
_MARKS: Final = re.compile(r"<w:(?:proofErr|lastRenderedPageBreak)(?: [^<>]*)?/>")
_SETTINGS: Final = ("rsids", "proofState", "docVars", "mailMerge", "saveThroughXslt", "writeProtection")
_LEFT_OUT: Final = frozenset(
    {
        "extended-properties",
        "printerSettings",
        "people",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "webSettings",
        "glossaryDocument",
        "customXml",
    }
)
"""Kinds of relationship that say who wrote a template, and on what machine, or that rendering makes untrue."""
_NONCHARACTERS: Final = re.compile("[\ufdd0-\ufdef]")
_NAMED: Final = frozenset({"header", "footer"})
"""Kinds that mean nothing unless a section names them."""


def tidy_text(xml: bytes) -> str:
    """Give a part's XML without the marks of its editing, and without characters that we keep for ourselves."""
    return _NONCHARACTERS.sub("", _MARKS.sub("", _RSIDS.sub("", xml.decode())))


def tidy(package: Package) -> Package:
    """Leave out what tells of a template's author and machine, and stores that would belie what it prints."""
    used = used_ids(parse(package[package.main]))
    for source, relationships in dict(package.relationships).items():
        kept = tuple(
            each
            for each in relationships
            if each.kind not in _LEFT_OUT and not (each.kind in _NAMED and each.id not in used)
        )
        if len(kept) != len(relationships):
            package = package.with_relationships(source, kept)
    for name in package.related(package.main, "settings"):
        root = parse(package[name])
        for child in [child for child in root if child.tag in {w(each) for each in _SETTINGS}]:
            root.remove(child)
        package = package.with_parts({name: part_bytes(serialise(root))})
    return swept(package)


def unbind(root: _Element) -> None:
    """Free content controls from their store, and from being taken for empty: Word would show something else."""
    for binding in list(root.iter(w("dataBinding"))):
        drop(binding)
    for placeholder in list(root.iter(w("showingPlcHdr"))):
        control = next(placeholder.iterancestors(w("sdt")), None)
        if control is not None and marks.TAG_OPEN in "".join(control.itertext()):
            drop(placeholder)


def swept(package: Package) -> Package:
    """Leave out every part to which nothing leads."""
    reached = frozenset(reachable(package))
    gone = [name for name in (*package, *package.types.overrides) if name not in reached]
    return package.with_parts({}, removed=gone) if gone else package
