"""Copies that the session of a case does not account for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ClosureState
from filings.compose.legends import GRANTED, PENDING
from filings.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from filings.assembly.papers import Copy
    from filings.reading import CaseFile


def unaccounted(case_file: CaseFile, made: Iterable[Copy], renditions: Collection[str]) -> Iterator[Problem]:
    """Tell of copies that the session does not allow for, and of copies asked for that nothing calls for.

    Args:
        case_file: the case.
        made: its copies.
        renditions: the copies that were asked for, by name.

    """
    names = dict.fromkeys(copy.rendition.name for copy in made)
    closed = dict.fromkeys(copy.rendition.name for copy in made if copy.rendition.names_people)
    place = case_file.place("case.session")
    for each in renditions:
        if each not in names and f"{each}-redacted" not in names:
            yield Problem(place, f"Nothing is kept for a {each} copy, so there is none.", "Give something its level.")
    session = case_file.case.session
    states = {each.state for each in (session.hearing, session.documents, session.anonymity, session.publication)}
    if closed and not states & (PENDING | GRANTED):
        what = f"The session is open, and not everybody may read these copies: {', '.join(closed)}."
        lifted = states & {ClosureState.DENIED, ClosureState.UNSEALED}
        remedy = (
            "File openly what was closed, or withdraw it." if lifted else "Record under `session` who asks for what."
        )
        yield Problem(place, what, remedy)
