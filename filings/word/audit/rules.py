"""Every rule put to a package that was read back, in order: can it be read, does it hold together, what does it say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.audit import links, marks
from filings.word.audit.findings import Fault
from filings.word.audit.parts import parts, refused
from filings.word.audit.wording import missing, wording
from filings.word.package.names import CONTENT_TYPES, DOCUMENT_TYPE, ROOT_RELATIONSHIPS, word_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.word.audit.links import Sheet
    from filings.word.audit.reading import Reading
    from filings.word.audit.story import Story
    from filings.word.package.model import Package

_MEND: Final = "Make the document anew from its template."
_SHEETS: Final = (word_type("styles"), word_type("numbering"))


def unreadable(readings: Mapping[str, Reading]) -> Iterator[Fault]:
    """Yield what keeps a package from being read at all; nothing else can be said of it then."""
    for name in (CONTENT_TYPES, ROOT_RELATIONSHIPS):
        if name not in readings:
            yield Fault(f"The part “{name}” is not there.", _MEND, inherited=False)
    for reading in readings.values():
        if reading.root is None:
            yield from reading.faults
    if not any(reading.kind == DOCUMENT_TYPE for reading in readings.values()):
        yield Fault("The document has no body.", _MEND, inherited=False)


def content(readings: Mapping[str, Reading], sheet: Sheet, expected: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong within the parts of a package, and between them."""
    yield from sheet.faults
    found = stories(readings)
    for reading in readings.values():
        yield from reading.faults
        yield from (each.fault(reading.part.name) for each in reading.told if each.text not in expected)
    yield from marks.unique(found)
    yield from marks.notes(found)
    yield from links.fields(found)
    for story in found:
        yield from links.named(story, sheet)
        yield from wording(story, expected)
    if expected:
        yield from missing(found, expected)


def packaging(package: Package, readings: Mapping[str, Reading]) -> Iterator[Fault]:
    """Yield what is wrong with the parts of a package as a whole."""
    used = {name: reading.used for name, reading in readings.items() if reading.root is not None}
    yield from parts(package, {name: ids for name, ids in used.items() if not name.endswith(".rels")})
    yield from refused(package)


def sheets(readings: Mapping[str, Reading]) -> tuple[Reading, ...]:
    """Give the styles and the numbering of a package as they were read."""
    return tuple(sorted((each for each in readings.values() if each.kind in _SHEETS), key=lambda each: each.kind))


def offered(found: Sequence[Reading]) -> Sheet:
    """Give the styles and lists that a package offers."""
    by_kind = {each.kind: (each.part.name, each.root) for each in found if each.root is not None}
    return links.sheet(by_kind.get(_SHEETS[0]), by_kind.get(_SHEETS[1]))


def stories(readings: Mapping[str, Reading]) -> tuple[Story, ...]:
    """Give the parts that hold paragraphs, the body first."""
    found = [reading for reading in readings.values() if reading.story]
    found.sort(key=lambda each: each.kind != DOCUMENT_TYPE)
    return tuple(reading.story for reading in found if reading.story)
