"""Honesty of a faithful case: SEED-01 to SEED-05. They ask nothing of a fictional case or of a clinic's own."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import wraps
from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.material import Assertion
from filing_schemas.vocabulary import FactProvenance, FixtureMode, Nature, NumberStatus, PositionKind
from filings.checks.finding import Hit
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from filing_schemas import Exhibit, Fact, Party, RelatedProceeding, Source
    from filings.checks.subject import Subject

QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{20,})[”\"]")
"""Words of some length in quotation marks."""
ALIKE = 0.75
"""From what likeness on a quotation is taken for a changed excerpt rather than for something else."""
SWITCHES = ("hearing", "documents", "anonymity", "publication")


def faithful(check: Callable[[Subject], Iterator[Hit]]) -> Callable[[Subject], Iterator[Hit]]:
    """Ask a check only of a faithful case."""

    @wraps(check)
    def asked(subject: Subject) -> Iterator[Hit]:
        return check(subject) if subject.case.fixture_mode is FixtureMode.FAITHFUL else iter(())

    return asked


@faithful
def estimates(subject: Subject) -> Iterator[Hit]:
    """SEED-01: what the press estimates is never told as a fact."""
    for passage in subject.passages:
        said = passage.holder
        if not isinstance(said, Assertion) or said.provenance is not FactProvenance.PRESS_ESTIMATE:
            continue
        if passage.sort is Sort.PROSE and (said.nature is Nature.FACT or said.asserted_by is None):
            what = "This is an estimate of the press, and stands here as a fact."
            remedy = "Say in `asserted_by` who estimates it, and write another `nature` than fact; or leave it out."
            yield Hit(passage.path, what, remedy)


@faithful
def quotations(subject: Subject) -> Iterator[Hit]:
    """SEED-02: words quoted from a source stand as they stand there, or are visibly corrected."""
    held: tuple[Source | Exhibit, ...] = (*subject.case.sources, *subject.case.exhibits)
    excerpts = [_bare(excerpt.text) for each in held for excerpt in each.excerpts]
    for passage in subject.passages:
        if passage.sort is not Sort.PROSE:
            continue
        for found in QUOTED.finditer(passage.text):
            words = _bare(found["words"])
            visible = any(mark in found["words"] for mark in ("[", "...", "…"))
            if visible or any(words in excerpt for excerpt in excerpts):
                continue
            if any(_alike(words, excerpt) for excerpt in excerpts):
                what = "This quotation differs from its source by a word or a letter."
                remedy = "Copy it to the letter, errors and all, or put what you change in [brackets]."
                yield Hit(passage.path, what, remedy, spot=passage.spot(found.start("words")))


def _bare(text: str) -> str:
    """Give words without what differs by typography alone."""
    return " ".join(re.sub(r"[“”\"‘’'*_]", "", text).split()).rstrip(".,;:")


def _alike(words: str, excerpt: str) -> bool:
    """Say whether most of the words stand in an excerpt in the same order."""
    quoted, source = words.casefold().split(), excerpt.casefold().split()
    if len(set(quoted) & set(source)) < ALIKE * len(set(quoted)):
        return False
    kept = sum(block.size for block in SequenceMatcher(None, quoted, source, autojunk=False).get_matching_blocks())
    return kept >= ALIKE * len(quoted)


@faithful
def sources(subject: Subject) -> Iterator[Hit]:
    """SEED-03: whatever is told of a real case names its source; one outside the seed says when it was published."""
    known = {source.id: source for source in subject.case.sources}
    for path, name, source in _told(subject):
        if source is None:
            yield Hit(path, f"Where {name} was read is not said.", "Name its `source`, by the id of one in `sources`.")
        elif source in known and not known[source].seed and not (known[source].date or known[source].address):
            what = (
                f"The source of {name}, {source}, is outside the seed and says neither when nor where it was published."
            )
            yield Hit(path, what, "Give the source a `date`, or, where it bears none, an `address`.")
    for paper in subject.papers.values():
        if paper.source is None and not paper.hypothetical:
            what = "No source reports this paper, and it is not marked as hypothetical."
            yield Hit(f"filings.{paper.id}", what, "Name its `source`, or write `hypothetical: true`.")


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
                    what = f"{party} is given a position on publicity, and no paper of its own takes one."
                    yield Hit(f"case.session.{name}.{field}[{place}]", what, "Take it out: its position is not known.")
    for paper in subject.papers.values():
        if not isinstance(paper, Motion) or paper.closure is None:
            continue
        for place, stand in enumerate(paper.positions):
            known = stand.position not in {PositionKind.UNKNOWN, PositionKind.NOT_ASKED}
            if known and stand.party not in taken:
                what = f"{stand.party} is given a position on publicity that the case does not record."
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


@faithful
def uncertain_number(subject: Subject) -> Iterator[Hit]:
    """SEED-05: a case number that no record confirms prints as uncertain, or as a placeholder."""
    number = subject.case.number
    if number.number is None or number.status is NumberStatus.UNCERTAIN:
        return
    if number.status is not NumberStatus.CONFIRMED or number.source is None:
        what = f"The number “{number.number}” prints as sure, and no source confirms it."
        yield Hit("case.number", what, "Write `status: uncertain`, or `status: confirmed` with its `source`.")
