"""What a motion to close asks for, and of whom it is kept: CLS-09, CLS-11, CLS-12."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Motion
from filing_schemas.vocabulary import ConfidentialityLevel, LessRestrictiveAlternative, ReliefKind
from filings.checks.closure.motions import closing
from filings.checks.finding import Hit, said
from filings.compose.renditions import is_annexed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import ClosureRequest, Levelled, Paper
    from filings.checks.subject import Subject

OPEN = ConfidentialityLevel.PUBLIC
BAN = re.compile(
    r"\b(?:prohibit|ban|forbid|restrain)\w*\b[^.;]{0,40}\bpublication|"
    r"\bpublication\b[^.;]{0,40}\b(?:prohibited|banned|forbidden)|"
    r"\bnothing\b[^.;]{0,40}\bpublished|\bnot (?:to )?be published|איסור פרסום|"
    r"לאסור (?:את |כל )?ה?פרסו[םמ]\w*|לא יפורסם",
    re.IGNORECASE,
)
"""Words that ask for a ban on publication."""


def publishable(subject: Subject) -> Iterator[Hit]:
    """CLS-09: the motion itself can be published, or a public copy of it says what it must."""
    for paper, request in closing(subject):
        if paper.level is not OPEN:
            what = said("The motion itself is kept from the public, as a whole: {level}.", level=paper.level)
            remedy = "Give a level to single paragraphs, and let the rest be public."
            yield Hit(f"filings.{paper.id}.level", what, remedy)
            continue
        for part, items in _parts(request).items():
            if items and all(each.level is not OPEN for each in items):
                what = said("The public copy of this motion says nothing of this part: {part}.", part=said(part))
                remedy = "Describe it for the public without disclosing it; the rest keeps its level."
                yield Hit(f"filings.{paper.id}.closure.{part}", what, remedy)


def _parts(request: ClosureRequest) -> dict[str, tuple[Levelled, ...]]:
    """Give what the public must be told something of, each part by its field."""
    scope = request.scope.paragraphs if request.scope and not request.scope.items else ()
    return {
        "scope": scope,
        "grounds": request.grounds,
        "interest": request.interest,
        "harm": request.harm,
        "duration": request.duration,
        "publication": request.publication,
    }


def apart(subject: Subject) -> Iterator[Hit]:
    """CLS-11: closed doors and a ban on publication are asked for apart, each on its own law."""
    for paper in subject.papers.values():
        if not isinstance(paper, Motion):
            continue
        items = {f"filings.{paper.id}.relief.final[{place}]": each for place, each in enumerate(paper.relief.final)}
        closed = {path: each for path, each in items.items() if each.kind is ReliefKind.CLOSE_HEARING}
        banned = {path: each for path, each in items.items() if each.kind is ReliefKind.BAN_PUBLICATION}
        for path, each in closed.items():
            if each.act and (found := BAN.search(each.act)):
                what = said("One item asks for closed doors and for a ban on publication: “{words}”.", words=found[0])
                yield Hit(f"{path}.act", what, "Ask for the ban in an item of its own, of the kind ban-publication.")
        laws = {frozenset(each.basis) for each in closed.values() if each.basis}
        for path, each in banned.items():
            if each.basis and frozenset(each.basis) in laws:
                what = said(
                    "The ban on publication rests on the same law as the closed doors: {basis}.", basis=each.basis
                )
                yield Hit(f"{path}.basis", what, "Name the provision on publication; the two have different tests.")


def court_alone(subject: Subject) -> Iterator[Hit]:
    """CLS-12: what is offered to the court alone goes with the other side's consent, and an open summary for it."""
    for paper, request in closing(subject):
        path = f"filings.{paper.id}.closure"
        offered = request.ex_parte
        if offered is None:
            ways = [
                place
                for place, each in enumerate(request.alternatives)
                if each.alternative is LessRestrictiveAlternative.EX_PARTE_REVIEW_LIMITED and each.adopted
            ]
            if ways:
                what = "The court alone is to see material, and what the other side is told of it is not said."
                yield Hit(
                    f"{path}.alternatives[{ways[0]}]", what, "Write `closure.ex_parte`: consent, and an open summary."
                )
            continue
        if offered.consent is None:
            what = "Material is offered to the court alone, and whether the other side consents is not said."
            yield Hit(f"{path}.ex_parte", what, "Write its `consent`: given, refused, or not sought.")
        if offered.open_summary is None:
            what = "Material is offered to the court alone, and there is no summary of it for the other side."
            yield Hit(
                f"{path}.ex_parte",
                what,
                "Write in `open_summary` what the other side can be told, so that it can answer.",
            )
    yield from _unannounced(subject)


def _unannounced(subject: Subject) -> Iterator[Hit]:
    """Find papers with something for the court alone, of parties of whom no motion says that they offer it."""
    announced = {party for paper, request in closing(subject) if request.ex_parte for party in paper.filed_by}
    for paper in subject.papers.values():
        if _has_annex(subject, paper) and announced.isdisjoint(paper.filed_by):
            what = "Something in this paper is for the court alone, and no motion of its party offers it to the court."
            remedy = "Say in `closure.ex_parte` of a motion whether the other side consents, and what it is told."
            yield Hit(f"filings.{paper.id}", what, remedy)


def _has_annex(subject: Subject, paper: Paper) -> bool:
    return is_annexed(paper.level) or any(is_annexed(level) for level in subject.prepared.held[paper.id])
