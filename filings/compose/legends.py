"""What every page says: that it is a study draft, and for whom this copy is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Motion
from filing_schemas.vocabulary import ClosureState, ReliefKind, RulingKind, SessionType
from filings.compose.renditions import PUBLIC, PUBLIC_REDACTED, SEALED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Paper, Ruling, Session
    from filing_schemas.base import Localised
    from filings.compose.context import Context
    from filings.compose.renditions import Rendition

PENDING = frozenset({ClosureState.CLOSURE_REQUESTED, ClosureState.DEFERRED})
GRANTED = frozenset({ClosureState.GRANTED_PARTIAL, ClosureState.GRANTED_FULL})
ASKS: Mapping[str, ReliefKind] = {
    "hearing": ReliefKind.CLOSE_HEARING,
    "documents": ReliefKind.SEAL_DOCUMENTS,
    "anonymity": ReliefKind.ANONYMITY,
    "publication": ReliefKind.BAN_PUBLICATION,
}
"""The four restrictions, each with the relief that asks for it."""


def legend(context: Context, rendition: Rendition) -> str:
    """Give what every page says, a legend a line.

    Only copies that are not for everybody say more than that they are study drafts; and a public one from which
    something was taken says that an order restricts what may be published, which binds whoever reads it.
    """
    said = [context.profile.legend, *_of_copy(context, rendition)]
    sort = _held_on_the_day(context)
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
    if rendition == SEALED and pending and _held_on_the_day(context) is SessionType.PENDING:
        return [pending]
    said = profile.level_legends.get(rendition.ceiling) if rendition.names_people else profile.redacted_legend
    return [said] if said else []


def session_type(session: Session) -> SessionType:
    """Say what sort of session is held: it follows from the state of the four restrictions."""
    return _type({switch: getattr(session, switch).state for switch in ASKS})


def _type(states: Mapping[str, ClosureState]) -> SessionType:
    if states["hearing"] is ClosureState.GRANTED_FULL:
        return SessionType.CLOSED_IN_CAMERA
    if states["hearing"] is ClosureState.GRANTED_PARTIAL:
        return SessionType.PARTLY_CLOSED
    if {states["hearing"], states["documents"]} & PENDING:  # the legend speaks of closing, and not of a name
        return SessionType.PENDING
    return SessionType.OPEN_WITH_RESTRICTIONS if {*states.values()} & GRANTED else SessionType.OPEN


def _held_on_the_day(context: Context) -> SessionType:
    """Say what sort of session was held when a paper was made; of one without a date, what is held today."""
    if context.paper.date is None:
        return session_type(context.case.session)
    return _type({switch: _state(context, switch, context.paper.date.isoformat()) for switch in ASKS})


def _state(context: Context, switch: str, day: str) -> ClosureState:
    """Give the state of a restriction on a day: what came later, by the dates that are known, is left out of it."""
    session = context.case.session
    today, given = getattr(session, switch).state, getattr(session, switch).ruling
    ruling = next((each for each in session.rulings if each.id == given), None)
    if ruling and _is_later(ruling.date, day):
        return _before(context, ruling, switch, day)
    requests = _requests(context, switch)
    asked_later = bool(requests) and all(_is_later(_date(each), day) for each in requests)
    return ClosureState.OPEN_DEFAULT if asked_later and today is ClosureState.CLOSURE_REQUESTED else today


def _before(context: Context, ruling: Ruling, switch: str, day: str) -> ClosureState:
    """Give the state in which a ruling found a restriction: deferred, asked for, or not yet asked for."""
    earlier = (each for each in context.case.session.rulings if {*each.on} & {*ruling.on})
    if any(each.kind is RulingKind.DEFERRED and not _is_later(each.date, day) for each in earlier):
        return ClosureState.DEFERRED
    requests = [*_requests(context, switch), *(context.filings[name] for name in ruling.on if name in context.filings)]
    asked = any(not _is_later(_date(each), day) for each in requests)
    return ClosureState.CLOSURE_REQUESTED if asked else ClosureState.OPEN_DEFAULT


def _requests(context: Context, switch: str) -> list[Paper]:
    """Give the motions that ask for a restriction."""
    motions = (each for each in context.filings.values() if isinstance(each, Motion))
    return [each for each in motions if any(item.kind is ASKS[switch] for item in each.relief.final)]


def _date(paper: Paper) -> str | None:
    return paper.date.isoformat() if paper.date else None


def _is_later(when: str | None, day: str) -> bool:
    """Say whether a date, as far as it is known, is surely after a day."""
    return when is not None and when > day[: len(when)]
