"""Words that may name somebody, told at their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.errors import LeakError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filings.compose.doubts import Doubt
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
