"""Honesty of a faithful case to its words: SEED-01, SEED-02, SEED-05. Of other cases they ask nothing."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import wraps
from typing import TYPE_CHECKING

from filing_schemas.material import Assertion
from filing_schemas.vocabulary import FactProvenance, FixtureMode, Nature, NumberStatus
from filings.checks.finding import Hit
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filing_schemas import Exhibit, Source
    from filings.checks.subject import Subject

QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{20,})[”\"]")
"""Words of some length in quotation marks."""
ALIKE = 0.75
"""From what likeness on a quotation is taken for a changed excerpt rather than for something else."""


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
def uncertain_number(subject: Subject) -> Iterator[Hit]:
    """SEED-05: a case number that no record confirms prints as uncertain, or as a placeholder."""
    number = subject.case.number
    if number.number is None or number.status is NumberStatus.UNCERTAIN:
        return
    if number.status is not NumberStatus.CONFIRMED or number.source is None:
        what = f"The number “{number.number}” prints as sure, and no source confirms it."
        yield Hit("case.number", what, "Write `status: uncertain`, or `status: confirmed` with its `source`.")
