"""What every page says: that it is a study draft, and for whom this copy is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ClosureState, SessionType
from filings.compose.renditions import PUBLIC, PUBLIC_REDACTED, SEALED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Session
    from filing_schemas.base import Localised
    from filings.compose.context import Context
    from filings.compose.renditions import Rendition

PENDING = frozenset({ClosureState.CLOSURE_REQUESTED, ClosureState.DEFERRED})
GRANTED = frozenset({ClosureState.GRANTED_PARTIAL, ClosureState.GRANTED_FULL})


def legend(context: Context, rendition: Rendition) -> str:
    """Give what every page says, a legend a line.

    Only copies that are not for everybody say more than that they are study drafts; and a public one from which
    something was taken says that an order restricts what may be published, which binds whoever reads it.
    """
    said = [context.profile.legend, *_of_copy(context, rendition)]
    sort = session_type(context.case.session)
    held = context.profile.session_legends.get(sort)
    binds = rendition == PUBLIC_REDACTED and sort is SessionType.OPEN_WITH_RESTRICTIONS
    if (rendition.names_people or binds) and held and held not in said:
        said.append(held)
    return "\n".join(_without_echo([each.text(context.language) for each in said]))


def _without_echo(said: list[str]) -> Iterator[str]:
    """Give legends, each without the words before its dash where one over it begins with them."""
    for place, words in enumerate(said):
        first, dash, rest = words.partition(" - ")
        echoed = dash and any(re.match(rf"{re.escape(first)}\b", over) for over in said[:place])
        yield rest if echoed else words


def watermark(context: Context, rendition: Rendition) -> str:
    """Give what stands across every page: for whom the copy is, as a training legend; nothing on one for everybody."""
    pattern = context.profile.watermark
    words = " ".join(each.text(context.language) for each in _of_copy(context, rendition))
    if not pattern or not words:
        return ""
    said = pattern.text(context.language)
    return words if words.startswith(said.partition("{")[0]) else said.format(legend=words)


def _of_copy(context: Context, rendition: Rendition) -> list[Localised]:
    """Say for whom a copy is, or that something was taken from it; of an open copy nothing.

    While a request is pending nothing has been sealed: a copy for the parties says that the request is pending.
    """
    if rendition == PUBLIC:
        return []
    profile = context.profile
    pending = profile.session_legends.get(SessionType.PENDING)
    if rendition == SEALED and pending and session_type(context.case.session) is SessionType.PENDING:
        return [pending]
    said = profile.level_legends.get(rendition.ceiling) if rendition.names_people else profile.redacted_legend
    return [said] if said else []


def session_type(session: Session) -> SessionType:
    """Say what sort of session is held: it follows from the state of the four restrictions."""
    states = {each.state for each in (session.hearing, session.documents, session.anonymity, session.publication)}
    if session.hearing.state is ClosureState.GRANTED_FULL:
        return SessionType.CLOSED_IN_CAMERA
    if session.hearing.state is ClosureState.GRANTED_PARTIAL:
        return SessionType.PARTLY_CLOSED
    if states & PENDING:
        return SessionType.PENDING
    return SessionType.OPEN_WITH_RESTRICTIONS if states & GRANTED else SessionType.OPEN
