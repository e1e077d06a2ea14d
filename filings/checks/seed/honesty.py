"""Honesty of a faithful case to its words: SEED-01, SEED-02, SEED-05. Of other cases they ask nothing."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from filing_schemas.material import Assertion
from filing_schemas.vocabulary import FactProvenance, FixtureMode, Nature, NumberStatus
from filings.checks import quoting
from filings.checks.finding import Hit, said
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filings.checks.subject import Subject


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
    kept = [each for held in quoting.excerpts(subject).values() for each in held]
    for passage in subject.passages:
        for offset, quoted in quoting.quotations(passage.text) if passage.sort is Sort.PROSE else ():
            words = quoting.bare(quoted)
            if quoting.is_edited(quoted) or any(words in excerpt for excerpt in kept):
                continue
            if any(quoting.alike(words, excerpt) for excerpt in kept):
                what = "This quotation differs from its source by a word or a letter."
                remedy = "Copy it to the letter, errors and all, or put what you change in [brackets]."
                yield Hit(passage.path, what, remedy, spot=passage.spot(offset))


@faithful
def uncertain_number(subject: Subject) -> Iterator[Hit]:
    """SEED-05: a case number that no record confirms prints as uncertain, or as a placeholder."""
    number = subject.case.number
    if number.number is None or number.status is NumberStatus.UNCERTAIN:
        return
    if number.status is not NumberStatus.CONFIRMED or number.source is None:
        what = said("The number “{number}” prints as sure, and no source confirms it.", number=number.number)
        yield Hit("case.number", what, "Write `status: uncertain`, or `status: confirmed` with its `source`.")
