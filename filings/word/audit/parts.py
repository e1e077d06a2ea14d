"""Rules on the package: every part has its type and is reached, every relationship is used and leads somewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from filings.word.audit.findings import Fault
from filings.word.package.container import printable
from filings.word.package.contents import parse
from filings.word.package.names import CONTENT_TYPES, DOCUMENT_TYPE, TYPES_NS, relationships_of, word_type
from filings.word.package.refusals import part_refusals, relationship_refusals
from filings.word.package.residue import reachable
from filings.word.package.usage import EXPLICIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.errors import Problem
    from filings.word.package.contents import Relationship
    from filings.word.package.model import Package

_MEND: Final = "Make the document anew from its template."
_TYPES: Final = {
    "officeDocument": DOCUMENT_TYPE,
    **{
        kind: word_type(kind)
        for kind in ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "footer")
    },
}


def parts(package: Package, used: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    """Yield what does not hold together.

    Args:
        package: the package.
        used: the relationships that each XML part names, by part.

    """
    yield from _types(package)
    for source, relationships in package.relationships.items():
        yield from _relationships(package, source, relationships)
        if source in used:
            for each in relationships:
                if each.kind in EXPLICIT and each.id not in used[source]:
                    yield _fault(f"Nothing uses the {each.kind} “{printable(each.target)}”, which stays in the file.")
    for source, ids in used.items():
        there = {each.id for each in package.relationships.get(source, ())}
        for name in sorted(ids - there - {""}):
            yield Fault(f"The relationship “{printable(name)}” is used, but is not there.", _MEND, source)
    reached = set(reachable(package))
    for name in package:
        if name not in reached:
            yield _fault(f"Nothing leads to the part “{printable(name)}”.")


def _types(package: Package) -> Iterator[Fault]:
    rows = parse(package[CONTENT_TYPES])
    named = [str(each.get("PartName", "")).casefold() for each in rows.iter(f"{{{TYPES_NS}}}Override")]
    named += [f".{each.get('Extension', '')}".casefold() for each in rows.iter(f"{{{TYPES_NS}}}Default")]
    for name, times in Counter(named).items():
        if times > 1:
            yield _fault(f"The content type of “{printable(name)}” is given {times} times.")
    for name in package.types.overrides:
        if name not in package:
            yield _fault(f"A content type is given to “{printable(name)}”, which is not there.")
    for name in package:
        if name != CONTENT_TYPES and not package.types.of(name):
            yield _fault(f"The part “{printable(name)}” has no content type.")


def _relationships(package: Package, source: str, relationships: tuple[Relationship, ...]) -> Iterator[Fault]:
    if source and source not in package:
        yield _fault(f"There are relationships of “{printable(source)}”, which is not there.")
    for name, times in Counter(each.id for each in relationships).items():
        if times > 1:
            yield _fault(f"{times} relationships in {relationships_of(source)} have the id “{printable(name)}”.")
    for each in relationships:
        part = each.part(source)
        if each.external or each.target.startswith("#"):
            continue
        if part not in package:
            yield _fault(f"A relationship leads to “{printable(each.target)}”, which is not there.")
        elif (kind := _TYPES.get(each.kind)) and package.types.of(part) != kind:
            yield _fault(f"The part “{printable(part)}” is used as {each.kind}, which its content type does not say.")


def refused(package: Package) -> Iterator[Fault]:
    """Yield what fetches or runs, by the names and relationships of the package."""
    problems: list[Problem] = [problem for name in package for problem in part_refusals(package, name)]
    for source, relationships in package.relationships.items():
        for each in relationships:
            problems += relationship_refusals(package, source, each)
            if each.external and each.kind == "attachedTemplate":
                yield _fault(f"The document refers to the template “{printable(each.target)}”.")
    for problem in problems:
        yield Fault(problem.what, problem.remedy, inherited=False)


def _fault(what: str) -> Fault:
    return Fault(what, _MEND)
