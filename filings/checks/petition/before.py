"""What happened before a petition: PET-03, the demand; PET-04, the letters; PET-07, the time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import EvidenceKind, PartySide
from filings.checks.dates import earliest, latest
from filings.checks.finding import Hit, called, said
from filings.checks.petition.parts import petitions
from filings.checks.statements import part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

LIMITS = {"israel": timedelta(days=45), "england-wales": timedelta(days=92)}
"""After how long a petition has to speak of delay, where the form gives no number of days of its own.

Israel: regs. 3 and 4, 45 days by general knowledge. England and Wales: CPR 54.5, promptly and within three months, by
general knowledge.
"""


def demanded(subject: Subject) -> Iterator[Hit]:
    """PET-03: the authority was asked first, or the petition says why it was not (reg. 5(b)(6))."""
    for paper in petitions(subject):
        asks = any(spec.key == "prior-application" for spec in subject.form(paper).sections)
        told = paper.prior_demand or paper.no_prior_demand or part(subject, paper, "prior-application")
        if asks and not told:
            what = said(
                "The {paper} names no demand to the authority, and does not say why there was none.",
                paper=subject.titles[paper.id],
            )
            remedy = "Name the letter in `prior_demand`, or write the reason in `no_prior_demand`."
            yield Hit(f"filings.{paper.id}", what, remedy, certain=subject.is_in("israel"))


def attached(subject: Subject) -> Iterator[Hit]:
    """PET-04: the letters that went before a petition are attached to it, all of them (reg. 5(b)(6))."""
    letters = [each for each in subject.case.exhibits if each.kind is EvidenceKind.CORRESPONDENCE]
    for paper in petitions(subject):
        held = subject.mentioned[paper.id]
        if paper.prior_demand and not any(each.id in held for each in letters):
            what = said(
                "The {paper} speaks of the demand {demand}, and attaches no letter.",
                paper=subject.titles[paper.id],
                demand=called(paper.prior_demand),
            )
            remedy = "Put the letter and the answer in as exhibits of the kind `correspondence`, and cite them."
            yield Hit(f"filings.{paper.id}.prior_demand", what, remedy)
            continue
        bound = subject.bound(paper)
        for each in letters:
            own = subject.parties[each.tendered_by].side is PartySide.PETITIONER_SIDE
            before = each.date and bound and latest(each.date) <= latest(bound)
            if own and before and each.id not in held and paper.prior_demand:
                what = said(
                    "The {paper} does not attach the letter {letter}, which went before it.",
                    paper=subject.titles[paper.id],
                    letter=called(each.id),
                )
                yield Hit(f"case.exhibits.{each.id}", what, "Cite it there: the correspondence is attached whole.")


def timely(subject: Subject) -> Iterator[Hit]:
    """PET-07: a petition that comes long after the decision speaks of the delay."""
    usual = next((limit for system, limit in LIMITS.items() if subject.is_in(system)), None)
    for paper in petitions(subject):
        due = subject.form(paper).due
        limit = timedelta(days=due.days) if due and due.days else usual
        decided = paper.decision.date if paper.decision else None
        bound = paper.date.isoformat() if paper.date else None
        if not (limit and decided and bound) or part(subject, paper, "timeliness"):
            continue
        if latest(decided) + limit < earliest(bound):
            what = said(
                "The {paper} is of {filed}, the decision of {decided}, and nothing is said of the time between.",
                paper=subject.titles[paper.id],
                decided=decided,
                filed=bound,
            )
            yield Hit(
                f"filings.{paper.id}.decision.date", what, "Write the part `timeliness`: what was done, step by step."
            )
