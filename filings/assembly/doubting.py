"""Names, and words that may be names, told at their places where they may not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.compose.doubts import doubts
from filings.compose.pseudonyms import common_words, namings
from filings.compose.renditions import rises_above
from filings.errors import LeakError, Problem
from filings.text.folding import bared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.doubts import Doubt
    from filings.compose.pseudonyms import Mask, Naming
    from filings.compose.secrets import Withheld
    from filings.reading import CaseFile


def refuse_doubts(case_file: CaseFile, found: Iterable[Doubt]) -> None:
    """Refuse copies in which a word stands of which only a person can say whether it names somebody.

    Raises:
        LeakError: there is one; each at its place.

    """
    problems = tuple(dict.fromkeys(_problem(case_file, each) for each in found))
    if problems:
        raise LeakError(*problems)


def _problem(case_file: CaseFile, doubt: Doubt) -> Problem:
    what = "A word here is part of the name of somebody who is not named in this copy, and may mean that person or not."
    place = case_file.place(doubt.where, case_file.spot(doubt.where, doubt.word))
    if not doubt.listed:
        return Problem(place, what, "Write it otherwise, or give what stands here the same level.")
    remedy = "Refer to the person by id, or list the word under `also` (the person is meant) or `not_names` (nobody is)"
    listed = case_file.place(doubt.listed)
    return Problem(place, what, f"{remedy} of the pseudonym in line {listed.line} of {listed.file}.")


def refuse_former(case_file: CaseFile, kept: Withheld, ceilings: Collection[ConfidentialityLevel]) -> None:
    """Refuse copies that name somebody whose name is withheld, and whom a row calls otherwise.

    Args:
        case_file: the case of the row.
        kept: what it says, and those whom it knew by another name before.
        ceilings: those of the copies that are made.

    Raises:
        LeakError: a text names one of them, or may do so; each at its place.

    """
    problems = tuple(dict.fromkeys(_naming(case_file, kept, ceilings)))
    if problems:
        raise LeakError(*problems)
    # A name that a case only holds open for its rows, such as Petitioner A, is made of words that every paper prints.
    words = common_words(kept.profile)
    found = doubts(kept, case_file.case, ceilings)
    refuse_doubts(case_file, (each for each in found if each.word.casefold() not in words))


def _naming(case_file: CaseFile, kept: Withheld, ceilings: Collection[ConfidentialityLevel]) -> Iterator[Problem]:
    what = "This text names somebody whose name the case withholds, and whom this row calls otherwise."
    remedy = "Refer to the person by id, or give the text a column as well."
    for said in kept.said:
        readers = [each for each in ceilings if not rises_above(said.level, each)] if said.printed else []
        hidden = [each for each in kept.people if any(rises_above(each.level, ceiling) for ceiling in readers)]
        named = next((said.text[each.start : each.end] for each in _namings(hidden, said.text)), None)
        if named is not None:
            where = said.where.split(",", maxsplit=1)[0]
            yield Problem(case_file.place(where, case_file.spot(where, named)), what, remedy, where)


def _namings(people: Iterable[Mask], text: str) -> Iterator[Naming]:
    plain = bared(text)
    for each in people:
        yield from namings(each, plain, text)
