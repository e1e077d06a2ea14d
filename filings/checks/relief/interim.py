"""Interim relief: REL-03 to REL-06, REL-10."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, ProposedOrder
from filing_schemas.vocabulary import Language, PartyKind, ReliefKind
from filings.checks.evidence.support import rests_on
from filings.checks.finding import Hit, called, said
from filings.checks.relief.items import INJUNCTIVE, Asked, asked, is_interim, ordered, words
from filings.checks.statements import Thing, part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.checks.statements import Statement
    from filings.checks.subject import Subject
    from filings.profile import Form

SAME = 0.9
"""From what likeness on two acts are the same."""
ELEMENTS = ("prospects", "balance", "harm", "public-interest")
"""The parts in which the forms of a court system ask for the elements of the test."""
CYANAMID = {
    "a serious issue to be tried": r"serious (?:issue|question)|strong(?:ly)? arguable|real prospect",
    "whether damages would be a remedy": r"\bdamages\b",
    "the balance of convenience": r"balance of (?:convenience|justice)|status quo",
}
"""The elements of American Cyanamid, each with words in which it is argued."""
SECURITY = ("security", "undertakings")
ONE_OFF = frozenset({ReliefKind.COSTS, ReliefKind.SECURITY, ReliefKind.DECLARATION, ReliefKind.QUASH})
"""What lasts no time."""
HARM = {Language.EN: r"harm|damage|irreparabl|injur", Language.HE: r"נזק|בלתי הפיך|פגיעה"}


def _interim(subject: Subject) -> Iterator[InjunctionRequest]:
    for paper in subject.papers.values():
        if isinstance(paper, InjunctionRequest) and is_interim(subject, paper):
            yield paper


def apart(subject: Subject) -> Iterator[Hit]:
    """REL-03: interim and final relief are two things, and where the court system says so, in two papers."""
    for paper in _interim(subject):
        own_paper = _asks_apart(subject)
        if own_paper and subject.form(paper) is not own_paper and paper.relief.interim:
            what = "This paper asks for interim relief as well, which is asked for in an application of its own."
            path = f"filings.{paper.id}.relief.interim"
            yield Hit(path, what, said("Move it into a paper of the form {form}.", form=_name(subject)), certain=False)
        main = subject.papers.get(paper.in_case or "")
        final = [each for one in (paper, main) if one for each in asked(one) if not each.interim]
        for each in asked(paper):
            if each.interim and (same := _same(each, final)) and (own_paper or not each.item.duration):
                what = said(
                    "The interim relief {item} asks for the same as the final relief {final}.",
                    item=each.item.id,
                    final=same.item.id,
                )
                yield Hit(each.path, what, "Ask for what keeps matters open until the case is decided, and no more.")


def _asks_apart(subject: Subject) -> Form | None:
    """Give the form of an application for interim relief, where it is a proceeding with a caption of its own."""
    forms = subject.profile.forms.values()
    return next(
        (
            form
            for form in forms
            if form.caption == "own" and any(each.data == "interim-relief" for each in form.sections)
        ),
        None,
    )


def _name(subject: Subject) -> str:
    own = _asks_apart(subject)
    return next(name for name, form in subject.profile.forms.items() if form is own)


def _same(each: Asked, final: Sequence[Asked]) -> Asked | None:
    said_in = words(each.item)
    return next((one for one in final if said_in and _alike(said_in, words(one.item))), None)


def _alike(one: list[str], other: list[str]) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SAME


def elements(subject: Subject) -> Iterator[Hit]:
    """REL-04: an application for interim relief speaks to each element of the test."""
    for paper in _interim(subject):
        specs = [spec for spec in subject.form(paper).sections if spec.key in ELEMENTS]
        for spec in specs:
            if not part(subject, paper, spec.key) and not (spec.data == "grounds" and paper.grounds):
                name = spec.heading.text(subject.language) if spec.heading else spec.key
                what = said("Nothing is said under “{part}”, which is an element of the test.", part=name)
                yield Hit(f"filings.{paper.id}", what, "Write it, or say why it does not matter here.")
        if not specs and subject.language is Language.EN and paper.relief.interim:
            text = " ".join(passage.text for passage in subject.passages_of[paper.id])
            for element, pattern in CYANAMID.items():
                if not re.search(pattern, text, re.IGNORECASE):
                    what = said("Nothing seems to be said of {element}.", element=said(element))
                    yield Hit(f"filings.{paper.id}", what, "Write it, or say why it does not matter here.")


def harm(subject: Subject) -> Iterator[Hit]:
    """REL-05: the harm that cannot be undone is shown by evidence."""
    for paper in _interim(subject):
        told = [*part(subject, paper, "harm"), *_in_grounds(subject, paper)]
        if told and not any(_is_shown(subject, each) for each in told):
            what = "Nothing is cited that shows this harm, or that it is near."
            yield Hit(told[0].path, what, "Cite the exhibit or the affidavit that shows it: what, to whom, and when.")


def _in_grounds(subject: Subject, paper: InjunctionRequest) -> list[Statement]:
    named = [ground for ground in paper.grounds if re.search(HARM[subject.language], ground.heading, re.IGNORECASE)]
    held = {id(each) for ground in named for each in ground.paragraphs}
    return [each for each in subject.statements if id(each.said) in held]


def _is_shown(subject: Subject, statement: Statement) -> bool:
    return any(each.thing in {Thing.EXHIBIT, Thing.PARAGRAPH, Thing.PAPER} for each in rests_on(subject, statement))


def security(subject: Subject) -> Iterator[Hit]:
    """REL-06: something is given for an interim order, or the court is asked to do without."""
    certain = subject.is_in("england-wales")
    for paper in _interim(subject):
        given = any(each.item.security for each in asked(paper)) or part(subject, paper, *SECURITY)
        if not given and paper.relief.interim and not _is_spared(subject, paper):
            what = "Nothing is offered for the interim order: no undertaking, no bond, no request to do without."
            yield Hit(f"filings.{paper.id}.relief.interim", what, "Write `security` of an item.", certain=certain)
    for order in subject.papers.values():
        if (
            isinstance(order, ProposedOrder)
            and _wants_undertaking(subject, order)
            and not part(subject, order, *SECURITY)
        ):
            what = "This order restrains somebody, and holds no undertaking in damages."
            yield Hit(f"filings.{order.id}", what, "Write the part `undertakings`.", certain=certain)


def _is_spared(subject: Subject, paper: InjunctionRequest) -> bool:
    """Say whether those who file are spared security: the United States and its agencies (Fed. R. Civ. P. 65(c))."""
    kinds = {subject.parties[each].kind for each in paper.filed_by}
    return subject.is_in("us-federal") and kinds <= {PartyKind.PUBLIC_AUTHORITY, PartyKind.STATE}


def _wants_undertaking(subject: Subject, order: ProposedOrder) -> bool:
    on = subject.papers[order.on]
    keeps = any(spec.key in SECURITY for spec in subject.form(order).sections)
    return keeps and is_interim(subject, on) and any(each.item.kind in INJUNCTIVE for each in ordered(order))


def duration(subject: Subject) -> Iterator[Hit]:
    """REL-10: an interim order says when it ends."""
    for paper in subject.papers.values():
        interim = [each for each in asked(paper) if each.interim]
        if isinstance(paper, ProposedOrder) and is_interim(subject, subject.papers[paper.on]):
            interim = [] if part(subject, paper, "duration") else list(ordered(paper))
        for each in interim:
            if each.item.duration is None and each.item.kind not in ONE_OFF:
                what = said("{item} does not say until when it is to hold.", item=called(each.item.id))
                yield Hit(each.path, what, "Write it in `duration`: until the case is decided, until further order.")
