"""What lies in a template without doing anything, and is left out of what is made from it, with a line each."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.errors import Place, Problem
from filings.word.package.container import printable
from filings.word.package.contents import parse
from filings.word.package.names import CONTENT_TYPES, ROOT_RELATIONSHIPS, W, label, relationships_of
from filings.word.package.usage import EXPLICIT, used_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.word.package.contents import Relationship
    from filings.word.package.model import Package

_ATTACHED: Final = f"{{{W}}}attachedTemplate"

INERT: Final = {
    "attachedTemplate": "The link to the template that the document was made from",
    "thumbnail": "The preview picture",
    "origin": "The digital signature, which filling would break,",
    "attachedToolbars": "A toolbar",
    "keyMapCustomizations": "A list of keyboard shortcuts",
}
"""Relationships that do nothing in a filled document, by kind."""


def without_residue(package: Package) -> Package:
    """Give a package without what does nothing in it; its notes say what was left out."""
    notes: list[Problem] = []
    for source, relationships in package.relationships.items():
        dropped = tuple(_residue(package, source, relationships))
        if dropped:
            notes += [_note(package, source, what) for _, what in dropped]
            gone = {id(each) for each, _ in dropped}
            kept = tuple(each for each in relationships if id(each) not in gone)
            package = _detached(package.with_relationships(source, kept), source)
    return _pruned(package, notes)


def _pruned(package: Package, notes: list[Problem]) -> Package:
    """Leave out what nothing leads to, and say so of what no note has named yet."""
    reached = frozenset(reachable(package))
    said = "".join(note.what for note in notes)
    unsaid = (name for name in package if name not in reached and posixpath.basename(name) not in said)
    notes += [
        _note(package, "", f"“{printable(name)}”, to which nothing refers,")
        for name in unsaid
        if not name.endswith(".rels")
    ]
    listed = (*package, *package.types.overrides)
    pruned = package.with_parts({}, removed=[name for name in listed if name not in reached])
    return replace(pruned, notes=(*package.notes, *notes))


def reachable(package: Package) -> Iterator[str]:
    """Yield every part that a chain of relationships leads to, and what describes them."""
    yield CONTENT_TYPES
    todo, seen = [""], {""}
    while todo:
        source = todo.pop()
        if (own := relationships_of(source) if source else ROOT_RELATIONSHIPS) in package:
            yield own
        for each in package.relationships.get(source, ()):
            part = each.part(source)
            if not each.external and part in package and part not in seen:
                seen.add(part)
                todo.append(part)
                yield part


def _residue(
    package: Package, source: str, relationships: Iterable[Relationship]
) -> Iterator[tuple[Relationship, str]]:
    """Yield each relationship that is left out, and what to call it."""
    used = used_ids(parse(package[source])) if source in package else frozenset()
    for each in relationships:
        target = printable(each.target)
        if each.kind in INERT:
            yield each, f"{INERT[each.kind]} ({target})"
        elif each.kind in EXPLICIT and each.id not in used:
            yield each, f"An unused {each.kind} ({target})"


def _detached(package: Package, source: str) -> Package:
    """Take out of the settings the element that names the attached template."""
    if source not in package or b"attachedTemplate" not in package[source]:
        return package
    root = parse(package[source])
    for each in list(root.iter(_ATTACHED)):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return package.with_parts({source: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})


def _note(package: Package, source: str, what: str) -> Problem:
    return Problem(Place(f"{package.name}, {label(source)}" if source else package.name), f"{what} was left out.")
