"""Whether the state of publicity that a case records is one that its rulings made: the first half of CLS-13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ClosureState, Extent
from filings.checks.closure.states import ALLOWED, ASKS, IN_FORCE, about, asking, lifts, made, restriction
from filings.checks.finding import Hit, called, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Motion, Ruling
    from filings.checks.finding import Said
    from filings.checks.subject import Subject

NAMES = {
    "hearing": said("the closing of the hearing"),
    "documents": said("the sealing of documents"),
    "anonymity": said("the withholding of names"),
    "publication": said("the ban on publication"),
}
"""What the four restrictions are called in messages."""
RULED = frozenset({ClosureState.DEFERRED, ClosureState.DENIED, ClosureState.UNSEALED}) | IN_FORCE
"""The states that only a court makes."""


def recorded(subject: Subject) -> Iterator[Hit]:
    """Find a state of publicity that no ruling of the case made, or that a later ruling has ended."""
    for switch, name in NAMES.items():
        yield from _unasked(subject, switch, name)
        yield from _extent(subject, switch, name)
        held = restriction(subject, switch)
        rulings = {each.id: each for each in subject.case.session.rulings}
        ruling = rulings.get(held.ruling or "")
        path = f"case.session.{switch}"
        if held.state in RULED and ruling is None:
            what = said(
                "{switch} is said to be {state}, and no ruling is named that made it so.", switch=name, state=held.state
            )
            remedy = (
                "Enter the ruling in `session.rulings` and name it in `ruling`, or write the state that the case is in."
            )
            yield Hit(f"{path}.state", what, remedy)
        elif ruling is not None:
            yield from _against(subject, switch, name, ruling)


def _against(subject: Subject, switch: str, name: Said, ruling: Ruling) -> Iterator[Hit]:
    """Find a state other than that which its ruling made, or which a later one made."""
    held, path = restriction(subject, switch), f"case.session.{switch}"
    told = made(subject, ruling, switch)
    if told and held.state not in told:
        what = said(
            "{switch} is said to be {state}, and the ruling {ruling} is of another kind: {kind}.",
            switch=name,
            state=held.state,
            ruling=ruling.id,
            kind=ruling.kind,
        )
        yield Hit(f"{path}.state", what, "Write the state that the ruling made, or name the ruling that made this one.")
    order = list(subject.case.session.rulings)
    for later in order[order.index(ruling) + 1 :]:
        outcome = made(subject, later, switch) if about(subject, later, switch) else frozenset()
        if outcome and held.state not in outcome and not set(later.on).isdisjoint(ruling.on):
            what = said(
                "{switch} was decided anew by the later ruling {ruling}: {kind}.",
                switch=name,
                ruling=later.id,
                kind=later.kind,
            )
            yield Hit(f"{path}.ruling", what, "Name the later ruling, and write the state that it made.")
            return
    if held.state is ClosureState.UNSEALED and not _imposed(subject, switch, ruling):
        what = said("{switch} is said to have been lifted, and no ruling before that ordered it.", switch=name)
        yield Hit(f"{path}.state", what, "Enter the ruling that ordered it, before the one that lifted it.")


def _imposed(subject: Subject, switch: str, lifting: Ruling) -> bool:
    """Say whether a ruling before this one ordered a restriction."""
    for each in subject.case.session.rulings:
        if each is lifting:
            return False
        if each.kind in ALLOWED and about(subject, each, switch) and not lifts(subject, each, switch):
            return True
    return False


def _unasked(subject: Subject, switch: str, name: Said) -> Iterator[Hit]:
    """Find a restriction that a motion asks for and the case knows nothing of, or the other way round."""
    held, motions = restriction(subject, switch), list(asking(subject, switch))
    path = f"case.session.{switch}"
    if held.state is ClosureState.OPEN_DEFAULT and motions:
        what = said(
            "{paper} asks for {switch}, and the case says that nobody has.", paper=called(motions[0].id), switch=name
        )
        told = "session" in subject.case.model_fields_set
        where = path if told else f"filings.{motions[0].id}.relief.final.{_asking(motions[0], switch)}"
        yield Hit(where, what, said("Write in `session.{key}` that it was requested, and by whom.", key=switch))
    if held.state is ClosureState.CLOSURE_REQUESTED and not motions and not held.requested_by:
        what = said("{switch} is said to be requested, and nobody requests it.", switch=name)
        yield Hit(f"{path}.state", what, "Write in `requested_by` who does, or add the motion.")


def _asking(motion: Motion, switch: str) -> str:
    """Give the id of the item by which a motion asks for a restriction."""
    return next(item.id for item in motion.relief.final if item.kind is ASKS[switch] and item.alternative_to is None)


def _extent(subject: Subject, switch: str, name: Said) -> Iterator[Hit]:
    """Find a restriction granted in part whose extent is the whole, or granted whole whose extent is a part."""
    held = restriction(subject, switch)
    wrong = {ClosureState.GRANTED_PARTIAL: Extent.WHOLE, ClosureState.GRANTED_FULL: Extent.PART}.get(held.state)
    if held.extent is not None and held.extent is wrong:
        what = said(
            "{switch} is {state}, and its extent is {extent}.", switch=name, state=held.state, extent=held.extent
        )
        yield Hit(
            f"case.session.{switch}.extent",
            what,
            "Let the extent be what was granted; what was asked for stands in the motion.",
        )


assert set(NAMES) == set(ASKS)  # noqa: S101  # the one table names what the other asks for
