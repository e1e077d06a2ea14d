"""Honesty of a faithful case to the record: SEED-03, who says so; SEED-04, who takes which side on publicity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.vocabulary import PositionKind
from filings.checks.finding import Hit, said
from filings.checks.seed.honesty import faithful

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filing_schemas import Exhibit, Fact, Party, RelatedProceeding
    from filings.checks.subject import Subject

SWITCHES = ("hearing", "documents", "anonymity", "publication")
"""The four restrictions on publicity."""


@faithful
def sources(subject: Subject) -> Iterator[Hit]:
    """SEED-03: whatever is told of a real case names its source; one outside the seed says when it was published."""
    known = {source.id: source for source in subject.case.sources}
    for path, name, source in _told(subject):
        if source is None:
            unsourced = said("Where {name} was read is not said.", name=_named(name))
            yield Hit(path, unsourced, "Name its `source`, by the id of one in `sources`.")
        elif source in known and not known[source].seed and not (known[source].date or known[source].address):
            undated = said(
                "The source of {name}, {source}, is outside the seed and says neither when nor where it was published.",
                name=_named(name),
                source=source,
            )
            yield Hit(path, undated, "Give the source a `date`, or, where it bears none, an `address`.")
    for paper in subject.papers.values():
        if paper.source is None and not paper.hypothetical:
            what = "No source reports this paper, and it is not marked as hypothetical."
            yield Hit(f"filings.{paper.id}", what, "Name its `source`, or write `hypothetical: true`.")


def _named(name: str) -> str:
    """Name what is told: by its id, or, where it has none, in words."""
    return said(name) if name.startswith("the ") else name


def _told(subject: Subject) -> Iterator[tuple[str, str, str | None]]:
    """Give what a case tells about the world: its path, its name, and its source."""
    case = subject.case
    yield "case.court", "the court", case.court.source
    if case.judge:
        yield "case.judge", "the judge", case.judge.source
    told: Mapping[str, Sequence[Party | Fact | Exhibit | RelatedProceeding]] = {
        "parties": case.parties,
        "chronology": case.chronology,
        "exhibits": case.exhibits,
        "related": case.related,
    }
    for name, items in told.items():
        yield from ((f"case.{name}.{item.id}", item.id, item.source) for item in items)
    rulings = case.session.rulings
    yield from ((f"case.session.rulings.{ruling.id}", ruling.id, ruling.source) for ruling in rulings)
    yield from ((f"case.counsel.{each.id}", each.id, each.source) for each in case.counsel if each.name)


@faithful
def positions(subject: Subject) -> Iterator[Hit]:
    """SEED-04: nobody is given a position on publicity that no paper of theirs takes."""
    session = subject.case.session
    taken = {party for name in SWITCHES for party in _parties(subject, name)}
    for name in SWITCHES:
        asked, answered = _movers(subject), _answerers(subject)
        for field, shown in (("requested_by", asked), ("opposed_by", answered)):
            for place, party in enumerate(getattr(getattr(session, name), field)):
                if party not in shown:
                    what = said(
                        "{party} is given a position on publicity, and no paper of its own takes one.", party=party
                    )
                    yield Hit(f"case.session.{name}.{field}[{place}]", what, "Take it out: its position is not known.")
    for paper in subject.papers.values():
        if not isinstance(paper, Motion) or paper.closure is None:
            continue
        for place, stand in enumerate(paper.positions):
            known = stand.position not in {PositionKind.UNKNOWN, PositionKind.NOT_ASKED}
            if known and stand.party not in taken:
                what = said(
                    "{party} is given a position on publicity that the case does not record.", party=stand.party
                )
                yield Hit(f"filings.{paper.id}.positions[{place}]", what, "Write `position: unknown`.")


def _parties(subject: Subject, switch: str) -> tuple[str, ...]:
    restriction = getattr(subject.case.session, switch)
    return (*restriction.requested_by, *restriction.opposed_by)


def _movers(subject: Subject) -> set[str]:
    """Give those who move to restrict or to open."""
    return {name for paper in subject.papers.values() if isinstance(paper, Motion) for name in paper.filed_by}


def _answerers(subject: Subject) -> set[str]:
    """Give those who answer such a motion, or move for the opposite."""
    motions = {paper.id for paper in subject.papers.values() if isinstance(paper, Motion)}
    answers = [
        paper for paper in subject.papers.values() if isinstance(paper, Response) and paper.responds_to in motions
    ]
    return {name for paper in answers for name in paper.filed_by} | _movers(subject)
