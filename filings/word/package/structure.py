"""Whether a package holds together: every part has a type, every relationship leads somewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from filings.errors import Place, Problem
from filings.word.package.container import printable
from filings.word.package.names import CONTENT_TYPES, label, source_of
from filings.word.package.residue import INERT
from filings.word.package.usage import EXPLICIT, used_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from filings.word.package.contents import Relationship
    from filings.word.package.model import Package

_DAMAGED: Final = "Open it in Word and save it anew; Word mends what it can."


def structure(package: Package, trees: Mapping[str, _Element]) -> Iterator[Problem]:
    """Yield a line for each thing that is missing, or is there twice, in a package that was just read."""
    for source, relationships in package.relationships.items():
        used = used_ids(trees[source]) if source in trees else frozenset()
        place = Place(f"{package.name}, {label(source)}" if source else package.name)
        for name, times in Counter(each.id for each in relationships).items():
            if times > 1:
                yield Problem(place, f"{times} relationships have the id “{printable(name)}”.", _DAMAGED)
        for each in relationships:
            if _dangles(package, source, each, used):
                what = f"The document refers to a part that is not in the file: {printable(each.target)}."
                yield Problem(place, what, _DAMAGED)
        for name in sorted(used - {"", *(each.id for each in relationships)}):
            yield Problem(place, f"The document uses a relationship that is not there: {printable(name)}.", _DAMAGED)
    yield from _typed(package)


def _dangles(package: Package, source: str, each: Relationship, used: frozenset[str]) -> bool:
    """Say whether a relationship leads nowhere, and is not one that is left out in any case."""
    part = each.part(source)
    if each.external or each.target.startswith("#") or part in package or part.startswith(".."):
        return False
    return each.kind not in INERT and (each.kind not in EXPLICIT or each.id in used)


def _typed(package: Package) -> Iterator[Problem]:
    reached = {each.part(source) for source, found in package.relationships.items() for each in found}
    for name in sorted(package):
        if name != CONTENT_TYPES and not package.types.of(name) and (name in reached or source_of(name) in reached):
            yield Problem(Place(package.name), f"The part “{printable(name)}” has no content type.", _DAMAGED)
