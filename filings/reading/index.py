"""Every id of a case, with the sort of thing it names and its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from filing_schemas import (
    Answer,
    Case,
    Ground,
    InjunctionRequest,
    Objection,
    Paper,
    Paragraph,
    Party,
    ReliefItem,
    Section,
)
from filing_schemas.vocabulary import PartySide
from filings.errors import Place, Problem
from filings.reading.walk import Part, parts, prose
from filings.text import items, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from filings.reading.document import Document


class Sort(StrEnum):
    """What sort of thing an id names."""

    PARTY = "party"
    COUNSEL = "counsel"
    EXHIBIT = "exhibit"
    AUTHORITY = "authority"
    RELATED = "related proceeding"
    SOURCE = "source"
    EVENT = "event of the chronology"
    RULING = "ruling"
    FILING = "filing"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    GROUND = "ground"
    OBJECTION = "objection"
    RELIEF = "relief item"
    ITEM = "sub-paragraph"


IN_CASE: Final[Mapping[str, Sort]] = {
    "parties": Sort.PARTY,
    "counsel": Sort.COUNSEL,
    "exhibits": Sort.EXHIBIT,
    "authorities": Sort.AUTHORITY,
    "related": Sort.RELATED,
    "sources": Sort.SOURCE,
    "chronology": Sort.EVENT,
}
"""The lists of `case.yaml` and what they hold; all of these and the filings share one space of ids."""

CONCERN: Final = "concern-of-"
DECISION: Final = "the-decision"
DECISION_DATE: Final = "the-decision-date"
PRIOR_DEMAND: Final = "the-prior-demand"
URGENCY: Final = "the-urgency"
"""What paragraphs are called that the engine words from fields."""

IN_FILING: Final[Mapping[type, Sort]] = {
    Paragraph: Sort.PARAGRAPH,
    Answer: Sort.PARAGRAPH,
    Section: Sort.SECTION,
    Ground: Sort.GROUND,
    Objection: Sort.OBJECTION,
    ReliefItem: Sort.RELIEF,
}
"""What has an id within a filing."""


@dataclass(frozen=True, slots=True)
class Named:
    """One id, where it is given."""

    id: str
    sort: Sort
    place: Place


@dataclass(slots=True)
class Ids:
    """The ids of one space, and the problems of those that are given twice."""

    known: dict[str, Named] = field(default_factory=dict)
    twice: list[Problem] = field(default_factory=list)
    worded: set[str] = field(default_factory=set)
    """Those that the engine gives: they can be referred to, and are not offered in place of others."""

    def add(self, named: Named) -> None:
        """Add an id, or note that it is given twice."""
        first = self.known.setdefault(named.id, named)
        if first is not named:
            what = f"The id '{named.id}' is given twice; the first is the {first.sort} at {first.place}."
            self.twice.append(Problem(named.place, what, "Give one of them another id."))

    def of(self, *sorts: Sort) -> list[str]:
        """Give the ids of things of these sorts."""
        return [name for name, named in self.known.items() if named.sort in sorts and name not in self.worded]


def in_case(case: Case, document: Document) -> Iterator[Named]:
    """Yield the ids that `case.yaml` gives."""
    for name, sort in IN_CASE.items():
        for position, item in enumerate(getattr(case, name)):
            yield Named(item.id, sort, document.value((name, position, "id")))
    for position, ruling in enumerate(case.session.rulings):
        yield Named(ruling.id, Sort.RULING, document.value(("session", "rulings", position, "id")))


def within(filing: Paper, document: Document, parties: Sequence[Party], given: Iterable[Named] | None = None) -> Ids:
    """Index the ids within a filing: those that it gives to its parts, and those of what the engine words for it.

    Args:
        filing: the filing.
        document: its file.
        parties: those of the case, of some of whom the engine words a paragraph.
        given: the ids that it gives to its parts, where they are known.

    """
    ids = Ids()
    for named in in_filing(filing, document) if given is None else given:
        ids.add(named)
    for name in worded(filing, parties):
        if name not in ids.known:
            ids.add(Named(name, Sort.PARAGRAPH, document.value(("id",))))
            ids.worded.add(name)
    return ids


def in_filing(filing: Paper, document: Document) -> Iterator[Named]:
    """Yield the ids that a filing gives to its parts, those of sub-paragraphs in its texts too."""
    for part in parts(filing):
        yield from in_part(part, document)


def in_part(part: Part, document: Document) -> Iterator[Named]:
    """Yield the id that a part of a filing has itself, and those of sub-paragraphs in its texts."""
    sort = IN_FILING.get(type(part.model))
    name = getattr(part.model, "id", None) if sort else None
    if sort and name:
        yield Named(name, sort, document.value((*part.path, "id")))
    yield from _sub_paragraphs(part, document)


def worded(filing: Paper, parties: Sequence[Party]) -> Iterator[str]:
    """Yield the ids of the paragraphs that the engine words from the fields of a filing, so that others can name them.

    A paragraph that its author gave the same id keeps it, and the engine's goes without.
    """
    if isinstance(filing, InjunctionRequest):
        yield from (f"{CONCERN}{party.id}" for party in parties if party.side is not PartySide.NEUTRAL)
        yield from (DECISION, DECISION_DATE) if filing.decision else ()
        yield from (PRIOR_DEMAND,) if filing.prior_demand or filing.no_prior_demand else ()
        yield from (URGENCY,) if filing.urgency else ()


def _sub_paragraphs(part: Part, document: Document) -> Iterator[Named]:
    """Yield the ids of list items in the texts of a part."""
    for path, text in prose(part):
        if "{#" in text:
            place = document.value(path)
            yield from (Named(item.id, Sort.ITEM, place) for item in items(parse(text).blocks) if item.id)
