"""What every page says: that it is a study draft, and for whom this copy is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ClosureState, SessionType
from filings.compose.renditions import PUBLIC, PUBLIC_REDACTED

if TYPE_CHECKING:
    from filing_schemas import Session
    from filings.compose.context import Context
    from filings.compose.renditions import Rendition

PENDING = frozenset({ClosureState.CLOSURE_REQUESTED, ClosureState.DEFERRED})
GRANTED = frozenset({ClosureState.GRANTED_PARTIAL, ClosureState.GRANTED_FULL})


def legend(context: Context, rendition: Rendition) -> str:
    """Give the line of every page. Only copies that are not for everybody say more than that they are study drafts."""
    profile, language = context.profile, context.language
    said = [profile.legend]
    if rendition == PUBLIC_REDACTED:
        said += [profile.redacted_legend] if profile.redacted_legend else []
    elif rendition != PUBLIC:
        held = session_type(context.case.session)
        said += filter(None, (profile.level_legends.get(rendition.ceiling), profile.session_legends.get(held)))
    return " · ".join(each.text(language) for each in said)


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
