"""The public's side: CLS-14, what the opponent offers; CLS-15, what is said of the public; CLS-16, who is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Motion, ReliefItem, Response
from filing_schemas.vocabulary import ReliefKind
from filings.checks.closure.motions import closing
from filings.checks.finding import Hit, said
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.checks.subject import Subject

OF_THE_PUBLIC = re.compile(
    r"freedom of (?:expression|speech|the press)|public(?:’s|'s)? (?:interest|access|right)|right of the public|"
    r"interest of the public|open (?:justice|court)|(?:sits?|courts sit|heard?|held|hearing|done) in public|"
    r"rule is publicity|of public interest|First Amendment|"
    r"חופש (?:הביטוי|העיתונות)|(?:ה)?עניין (?:ה)?ציבורי|(?:ה)?אינטרס (?:ה)?ציבורי|זכות הציבור|עניינו של הציבור|"
    r"the public needs|public (?:may|can) (?:see|read|hear|follow)|stays? (?:open|public)|"
    r"פומביות|בפומבי|דיון פומבי|עניין לציבור|ענין לציבור",
    re.IGNORECASE,
)
"""Words by which freedom of expression, or the public's interest in a hearing, is spoken of."""
EXPRESSION, NARROWER, MEDIA = "expression", "alternatives", "media"
"""The parts of forms that speak of it, that offer narrower ways, and that say who was told."""


def narrower(subject: Subject) -> Iterator[Hit]:
    """CLS-14: who opposes a restriction offers a narrower one, should the court see need for any."""
    for paper in _opposing(subject):
        offers = any(item.alternative_to for item in paper.relief.final)
        offers |= any(section.section == NARROWER for section in paper.sections)
        if not offers:
            what = "This opposition offers nothing narrower, should the court see need for a restriction."
            remedy = "Write the part `alternatives`, or relief with `alternative_to`."
            yield Hit(f"filings.{paper.id}", what, remedy)


def _opposing(subject: Subject) -> Iterator[Response]:
    """Give the papers that oppose a motion to restrict publicity."""
    motions = {paper.id: paper for paper, _ in closing(subject)}
    for paper in subject.papers.values():
        if isinstance(paper, Response) and paper.responds_to in motions and not _agrees(paper):
            yield paper


def _agrees(paper: Response) -> bool:
    """Say whether a response asks for the restriction itself, with nothing before it."""
    first = next(iter(paper.relief.final), None)
    return first is not None and first.kind in {ReliefKind.CLOSE_HEARING, ReliefKind.SEAL_DOCUMENTS}


def of_the_public(subject: Subject) -> Iterator[Hit]:
    """CLS-15: a motion to restrict publicity, and its opposition, speak of expression or of the public's interest."""
    papers: list[Paper] = [paper for paper, _ in closing(subject)]
    papers += _opposing(subject)
    for paper in papers:
        spoken = any(section.section == EXPRESSION for section in paper.sections)
        if not spoken and not any(OF_THE_PUBLIC.search(text) for text in _prose(subject, paper)):
            what = "This says nothing of freedom of expression, nor of the public's interest in the hearing."
            yield Hit(
                f"filings.{paper.id}", what, "Say what the public stands to lose, and why that is or is not decisive."
            )


def _prose(subject: Subject, paper: Paper) -> Iterator[str]:
    """Give what a paper argues: what it asks for says nothing of why."""
    own = (each for each in subject.passages if each.filing == paper.id and each.sort is Sort.PROSE)
    return (each.text for each in own if not isinstance(each.holder, ReliefItem))


def notice(subject: Subject) -> Iterator[Hit]:
    """CLS-16: the public or the press is told of the motion, where the court asks for it."""
    for paper, _ in closing(subject):
        yield from _unpublished(subject, paper)
        asked = any(spec.key == MEDIA for spec in subject.form(paper).sections)
        if asked and not any(section.section == MEDIA for section in paper.sections):
            what = "This does not say whether the press was told of it."
            remedy = "Write in the part `media` who was told and when, or why nobody was."
            yield Hit(f"filings.{paper.id}", what, remedy, certain=False)


def _unpublished(subject: Subject, paper: Motion) -> Iterator[Hit]:
    """Find a motion without the public notice that its court asks for."""
    motions = (each for each in subject.papers.values() if isinstance(each, Motion))
    with_it = {each.form for each in motions if each.in_support_of == paper.id}
    for asked in subject.profile.sealing:
        form = subject.profile.forms.get(asked.form or "")
        if form and any(spec.data == "notice" for spec in form.sections) and asked.form not in with_it:
            what = said("No paper of the form {form} goes with this motion.", form=asked.form)
            values = {"paper": paper.id, "source": asked.source or subject.profile.id}
            remedy = said("Add one with `in_support_of: {paper}`; {source} asks for it.", **values)
            yield Hit(f"filings.{paper.id}", what, remedy, certain=asked.verified)
