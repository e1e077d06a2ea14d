"""Dates: GEN-09, nothing is known before it happened; GEN-10, nothing runs backwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, Authority, InjunctionRequest, ProposedOrder
from filing_schemas.material import Assertion
from filing_schemas.vocabulary import AuthorityKind, Language
from filings.checks.dates import earliest, surely_after
from filings.checks.finding import Hit, said
from filings.checks.own_words import sentences
from filings.checks.texts import Passage, Sort
from filings.checks.written_dates import dates_in
from filings.compose.caption import answers
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Paper
    from filings.checks.subject import Subject

TURN_OF_CENTURY = 50
"""A case number's two-digit year below this is of the 21st century."""


def no_hindsight(subject: Subject) -> Iterator[Hit]:
    """GEN-09: nothing that a paper cites is later than the paper."""
    dates = _dates(subject)
    for passage in subject.passages:
        paper = subject.papers.get(passage.filing)
        if paper is None:
            continue
        bound = subject.bound(paper)
        for name, spot in _named(passage):
            if bound and name in dates and surely_after(dates[name], bound):
                what = said(
                    "{name} is of {date}, and this paper of {bound} or before.",
                    name=name,
                    date=dates[name],
                    bound=bound,
                )
                yield Hit(
                    passage.path, what, "Leave it out of this paper, or correct the date that is wrong.", spot=spot
                )
            elif name in subject.papers and _filed_later(subject, paper, subject.papers[name]):
                what = said("The paper {paper} was filed after this one.", paper=name)
                yield Hit(passage.path, what, "Leave it out, or number the files in the order of filing.", spot=spot)
    yield from _events(subject)


def _dates(subject: Subject) -> dict[str, str]:
    """Give the date of whatever can be cited, as far as it has one."""
    case = subject.case
    dated: dict[str, str | None] = {each.id: each.date for each in case.exhibits}
    dated |= {each.id: each.date for each in case.sources}
    dated |= {name: paper.date.isoformat() for name, paper in subject.papers.items() if paper.date}
    dated |= {each.id: _year(subject, each) for each in case.authorities}
    return {name: when for name, when in dated.items() if when}


def _year(subject: Subject, authority: Authority) -> str | None:
    """Read the year of a decided case off its citation: the latest in it, or that of its number."""
    if authority.kind is not AuthorityKind.CASE or authority.citation is None:
        return None
    words = authority.citation.text(subject.language)
    years = re.findall(r"\b(?:19|20)\d{2}\b", words)
    for number in re.findall(r"[\d/-]+", words):
        if any(pattern.matches(number) for pattern in subject.profile.case_numbers.values()):
            year = int(number[-2:])
            years.append(str(year + (2000 if year < TURN_OF_CENTURY else 1900)))
    return max(years, default=None)


def _named(passage: Passage) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Give the ids that a text refers to, each with its place in the text."""
    if passage.sort is Sort.NAME:
        yield passage.text.partition("/")[0], None
    elif passage.sort is Sort.PROSE:
        for each in citations(parse(passage.text).blocks):
            yield each.filing or each.target, (each.line, each.column)


def _filed_later(subject: Subject, paper: Paper, other: Paper) -> bool:
    """Say whether another paper came later; what is filed with a paper, such as its affidavit, did not."""
    with_it = isinstance(other, Affidavit | ProposedOrder) or (
        isinstance(other, InjunctionRequest) and answers(other) == paper.id
    )
    order = list(subject.papers)
    return not with_it and order.index(other.id) > order.index(paper.id)


def _events(subject: Subject) -> Iterator[Hit]:
    """Find a paragraph about something that happened after its paper."""
    for passage in subject.passages:
        paper, holder = subject.papers.get(passage.filing), passage.holder
        bound = subject.bound(paper) if paper else None
        if isinstance(holder, Assertion) and holder.date and bound and surely_after(holder.date, bound):
            when, latest = (subject.profile.written_date(each, subject.language) for each in (holder.date, bound))
            if paper and paper.date:
                what = said("This is dated {date}, after the paper, which is of {bound}.", date=when, bound=latest)
            else:
                what = said(
                    "This is dated {date}, after the paper: it is of {bound} or earlier.", date=when, bound=latest
                )
            yield Hit(f"{passage.holder_path}.date", what, "Leave it out, or correct the wrong date.")


def in_order(subject: Subject) -> Iterator[Hit]:
    """GEN-10: demand and decision, petition, response and ruling follow one another, and so do the events."""
    case = subject.case
    facts = [(f"case.chronology[{place}]", each.date) for place, each in enumerate(case.chronology)]
    yield from _backwards(facts, "This event", "Put the events in the order in which they happened.")
    papers = [(f"filings.{each.id}", each.date.isoformat() if each.date else None) for each in subject.papers.values()]
    yield from _backwards(papers, "This paper", "Number the files in the order of filing, or correct the date.")
    rulings = [(f"case.session.rulings[{place}]", each.date) for place, each in enumerate(case.session.rulings)]
    yield from _backwards(rulings, "This ruling", "Put the rulings in order.")
    yield from _ruled_too_early(subject)
    yield from _asked_too_late(subject)


def _backwards(steps: Iterable[tuple[str, str | None]], name: str, remedy: str) -> Iterator[Hit]:
    """Find what is surely earlier than something before it."""
    latest: str | None = None
    for path, when in steps:
        if when is None:
            continue
        if latest and surely_after(latest, when):
            what = said(f"{name} is of {{date}}, and stands after one of {{latest}}.", date=when, latest=latest)
            yield Hit(f"{path}.date", what, remedy)
        latest = max(latest or when, when, key=earliest)


def _ruled_too_early(subject: Subject) -> Iterator[Hit]:
    for place, ruling in enumerate(subject.case.session.rulings):
        for name in ruling.on:
            paper = subject.papers.get(name)
            if ruling.date and paper and paper.date and surely_after(paper.date.isoformat(), ruling.date):
                what = said(
                    "This ruling of {date} is on {paper}, which is of {other}.",
                    date=ruling.date,
                    paper=name,
                    other=paper.date.isoformat(),
                )
                yield Hit(f"case.session.rulings[{place}].date", what, "Correct the date that is wrong.")


def _asked_too_late(subject: Subject) -> Iterator[Hit]:
    """Find a demand or a decision that comes after the petition that rests on it.

    A demand may follow the decision: in England and Wales the letter before claim does.
    """
    for paper in subject.papers.values():
        bound = subject.bound(paper)
        if not isinstance(paper, InjunctionRequest) or bound is None:
            continue
        decided = paper.decision.date if paper.decision else None
        if decided and surely_after(decided, bound):
            what = said(
                "The decision is of {date}, after the {paper}, which is of {bound} or before.",
                paper=subject.titles[paper.id],
                date=decided,
                bound=bound,
            )
            yield Hit(f"filings.{paper.id}.decision.date", what, "Correct the date that is wrong.")
        demand = subject.papers[paper.prior_demand].date if paper.prior_demand else None
        if demand and surely_after(demand.isoformat(), bound):
            what = said(
                "The demand is of {date}, after the {paper}, which is of {bound} or before.",
                paper=subject.titles[paper.id],
                date=demand.isoformat(),
                bound=bound,
            )
            yield Hit(f"filings.{paper.id}.prior_demand", what, "Correct the date that is wrong.")


AHEAD = {
    Language.EN: re.compile(
        r"\b(?:will|shall|is to|are to|would|may|due|until|by|before|after|not later than|no later than|from|hearing"
        r"|scheduled|fixed for|listed|expires?|ends?|next|within|if|unless)\b",
        re.IGNORECASE,
    ),
    Language.HE: re.compile(r"\bעד\b|לא יאוחר|צפוי|עתיד|יתקיים|ייערך|קבוע|נקבע|החל מ|אם\b|לפני|לאחר|דיון"),
}
"""How a text speaks of a day that is still to come."""


def told_before(subject: Subject) -> Iterator[Hit]:
    """GEN-18: no fact is told of a day that comes after the paper."""
    for each in subject.statements:
        if not each.is_fact or not each.paper.date:
            continue
        for offset, sentence in sentences(each.passage.text):
            if AHEAD[subject.language].search(sentence):
                continue
            for start, _, when in dates_in(sentence, subject.language):
                if surely_after(when, each.paper.date.isoformat()):
                    what = said(
                        "This tells of {when}, and the paper is of {date}.", when=when, date=each.paper.date.isoformat()
                    )
                    spot = each.passage.spot(offset + start)
                    yield Hit(each.passage.path, what, "Correct the date that is wrong, or leave it out.", spot=spot)
