"""Open or closed: the four restrictions on publicity, how far each has come, and the rulings behind them."""

from typing import Annotated

from filing_schemas.base import Id, Ids, Line, Model, Prose, When, about
from filing_schemas.vocabulary import ClosureGround, ClosureState, Extent, RulingKind


class Ruling(Model):
    """What the court decided, or put off deciding."""

    id: Annotated[Id, about("The name by which the case file refers to it.", "deferral")]
    kind: Annotated[RulingKind, about("What the court did.", "deferred")]
    on: Annotated[Ids, about("The filings it disposes of, by id.", ["motion-to-close"])]
    text: Annotated[Prose, about("What was decided, as the record or the report has it.", "The decision is deferred.")]
    date: Annotated[When | None, about("Its date, as far as known.", "2019-12")] = None
    until: Annotated[Line | None, about("The event or day to which it puts the matter off.", "the hearing opens")] = (
        None
    )
    source: Annotated[Id | None, about("Where it was read, by id.", "seed")] = None


class Restriction(Model):
    """One of the four restrictions. Each is asked for, tested and lifted by itself."""

    state: Annotated[ClosureState, about("How far it has come.", "deferred")] = ClosureState.OPEN_DEFAULT
    requested_by: Annotated[Ids, about("The parties that ask for it.", ["mod"])] = ()
    opposed_by: Annotated[Ids, about("The parties that oppose it.", ["petitioners"])] = ()
    extent: Annotated[Extent | None, about("Whether the whole is meant or a part.", "whole")] = None
    parts: Annotated[tuple[Line, ...], about("The parts, where a part is meant.", ["the Ministry's evidence"])] = ()
    grounds: Annotated[tuple[ClosureGround, ...], about("The grounds given for it.", ["state-security"])] = ()
    ruling: Annotated[Id | None, about("The ruling that put it in this state, by id.", "deferral")] = None
    until: Annotated[Line | None, about("When it ends or is looked at again.", "the hearing opens")] = None


class Session(Model):
    """The state of publicity in the case: four switches, never one."""

    hearing: Annotated[Restriction, about("Closing the hearing.", {"state": "deferred"})] = Restriction()
    documents: Annotated[Restriction, about("Sealing documents.", {"state": "open-default"})] = Restriction()
    anonymity: Annotated[Restriction, about("Withholding names.", {"state": "open-default"})] = Restriction()
    publication: Annotated[Restriction, about("Banning publication.", {"state": "open-default"})] = Restriction()
    rulings: Annotated[
        tuple[Ruling, ...],
        about(
            "The rulings so far, in order.",
            [{"id": "deferral", "kind": "deferred", "on": ["motion-to-close"], "text": "The decision is put off."}],
        ),
    ] = ()
