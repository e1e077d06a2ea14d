"""What a petition must hold: PET-01, PET-02, PET-06, PET-08, PET-09."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest
from filing_schemas.vocabulary import FixtureMode, ReliefKind
from filings.checks.finding import Hit, called, said
from filings.checks.relief.items import asked, is_application
from filings.checks.statements import Thing, part
from filings.checks.written_dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

ITEM = re.compile(
    r"\b(?:item|para(?:graph|\.)?)\s+\(?\d+[^.]{0,60}\bschedule\b|\bschedule\b[^.]{0,60}\b(?:item|para(?:graph|\.)?)\s+\(?\d"
    r"|פרט\s+\(?\d+[^.]{0,60}תוספת|תוספת[^.]{0,60}פרט\s+\(?\d|\[(?:BLANK|להשלמה)[^\]]*(?:schedule|תוספת)",
    re.IGNORECASE,
)
"""The item of the First Schedule, by its number or as what has still to be found."""
ENACTMENT = re.compile(r"\b(?:Law|Act|Ordinance|Regulations)\b|חוק|תקנות|פקודת")
NISI = re.compile(r"\border nisi\b|צו[־ -]על[־ -]תנאי", re.IGNORECASE)
HIGH_COURT = re.compile(r"High Court of Justice|Supreme Court|גבוה לצדק|בג[״\"]ץ|העליון", re.IGNORECASE)


def petitions(subject: Subject) -> Iterator[InjunctionRequest]:
    """Yield the papers that open a case: not an application within one."""
    for paper in subject.papers.values():
        if isinstance(paper, InjunctionRequest) and paper.in_case is None and not is_application(subject, paper):
            yield paper


def decision(subject: Subject) -> Iterator[Hit]:
    """PET-01: the decision attacked is described, with the date on which it became known (reg. 5(b)(3))."""
    left = subject.case.fixture_mode is FixtureMode.FAITHFUL
    for paper in petitions(subject):
        if not any(spec.key == "decision" for spec in subject.form(paper).sections):
            continue
        attacked, told = paper.decision, part(subject, paper, "decision")
        described = bool(told) or (attacked is not None and attacked.description is not None)
        dated = (attacked is not None and attacked.date is not None) or any(
            any(dates_in(each.passage.text, subject.language)) for each in told
        )
        if not described:
            what = said("The {paper} does not say which decision it attacks.", paper=subject.titles[paper.id])
            yield Hit(f"filings.{paper.id}", what, "Describe it in `decision`, with its date.", open=left)
        elif not dated:
            what = said(
                "The {paper} does not say when the decision was published, notified or became known.",
                paper=subject.titles[paper.id],
            )
            yield Hit(f"filings.{paper.id}.decision", what, "Write `date` in `decision`.", open=left)


def jurisdiction(subject: Subject) -> Iterator[Hit]:
    """PET-02: the part on jurisdiction names the enactment and the item of the First Schedule (reg. 5(b)(3a))."""
    for paper in petitions(subject):
        told = part(subject, paper, "jurisdiction")
        if not any(spec.key == "jurisdiction" for spec in subject.form(paper).sections):
            continue
        if not told:
            what = said("The {paper} says nothing of the court's jurisdiction.", paper=subject.titles[paper.id])
            yield Hit(f"filings.{paper.id}", what, "Write the part `jurisdiction`: the enactment, the item, the place.")
            continue
        text = " ".join(" ".join(each.passage.text.split()) for each in told)
        cites = any(one.thing is Thing.AUTHORITY for each in told for one in subject.references[each.path])
        if not cites and not ENACTMENT.search(text):
            what = said("The part on jurisdiction names no enactment under which the decision was made.")
            yield Hit(told[0].path, what, "Name it, or cite the authority.")
        if not ITEM.search(text):
            what = said("The part on jurisdiction names no item of the First Schedule.")
            remedy = "Name the item; while it is not known, write [BLANK: the item of the First Schedule]."
            yield Hit(told[0].path, what, remedy)


def standing(subject: Subject) -> Iterator[Hit]:
    """PET-06: the interest of each petitioner is stated (reg. 5(b)(4); in the United States Article III)."""
    certain = subject.is_in("israel")
    for paper in petitions(subject):
        spec = next((spec for spec in subject.form(paper).sections if spec.key == "standing"), None)
        told = " ".join(each.passage.text for each in part(subject, paper, "standing"))
        if spec and spec.required and not told:
            what = said("The {paper} does not say what interest its filers have in it.", paper=subject.titles[paper.id])
            yield Hit(f"filings.{paper.id}", what, "Write the part `standing`.", certain=certain)
            continue
        for place, party in enumerate(subject.case.parties):
            named = any(name.casefold() in told.casefold() for name in subject.names_of(party.id))
            if spec and party.id in paper.filed_by and party.concern is None and not named:
                what = said("What {party} has to do with the matter is not stated.", party=subject.called(party))
                remedy = "Write it in `concern`, or in the part `standing`."
                yield Hit(f"case.parties[{place}]", what, remedy, certain=certain)


def whole(subject: Subject) -> Iterator[Hit]:
    """PET-08: a complaint has a statement of jurisdiction, claims, and a demand for relief (Fed. R. Civ. P. 8(a))."""
    for paper in petitions(subject):
        held = {
            "a statement of jurisdiction": bool(part(subject, paper, "jurisdiction")),
            "a claim": bool(paper.grounds or part(subject, paper, "argument")),
            "a demand for relief": bool(paper.relief.final),
        }
        lacking = tuple(said(name) for name, there in held.items() if not there)
        if lacking:
            what = said("The complaint lacks {parts}.", parts=lacking)
            yield Hit(f"filings.{paper.id}", what, "Write it: the part `jurisdiction`, `grounds`, `relief.final`.")


def fits_the_court(subject: Subject) -> Iterator[Hit]:
    """PET-09: an order nisi is asked of the High Court of Justice, and not of a Court for Administrative Affairs."""
    court = subject.case.court
    named = " ".join(each.text(subject.language) for each in (court.name, court.capacity) if each)
    for paper in () if HIGH_COURT.search(named) else petitions(subject):
        for each in asked(paper):
            if each.item.kind is ReliefKind.ORDER_NISI or NISI.search(each.item.act or ""):
                what = said("{item} asks for an order nisi, which this court does not make.", item=called(each.item.id))
                yield Hit(each.path, what, "Ask for the order itself: to quash, to revoke, to decide again.")
