"""Objections: RSP-06, where they stand and what they rest on; RSP-07, those lost by waiting; RSP-09, accusations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.vocabulary import Nature, ObjectionKind, ObjectionStage
from filings.checks.finding import Hit, said
from filings.checks.own_words import is_open, own_words
from filings.checks.response.propositions import TYPED
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Objection
    from filings.checks.subject import Subject

BEFORE_THE_MERITS = frozenset(
    {
        ObjectionKind.NO_JURISDICTION,
        ObjectionKind.NON_JOINDER,
        ObjectionKind.NO_STANDING,
        ObjectionKind.DELAY,
        ObjectionKind.FAILURE_TO_EXHAUST,
    }
)
"""Objections that end a case before its merits, wherever they succeed."""
ON_THE_MERITS = frozenset(
    {ObjectionKind.OVERBROAD_CLOSURE, ObjectionKind.NO_SPECIFIC_HARM, ObjectionKind.ALREADY_PUBLIC}
)
"""Objections that say that what is asked for is not made out."""
NEED_LAW = frozenset(
    {
        ObjectionKind.NO_JURISDICTION,
        ObjectionKind.NON_JUSTICIABLE,
        ObjectionKind.FAILURE_TO_STATE_CLAIM,
        ObjectionKind.PRIVILEGE,
    }
)
"""Objections that an enactment or a decision makes."""
NEED_RECORD = frozenset(
    {
        ObjectionKind.NON_DISCLOSURE,
        ObjectionKind.FAILURE_TO_EXHAUST,
        ObjectionKind.NO_FACTUAL_FOUNDATION,
        ObjectionKind.MEDIA_ONLY_EVIDENCE,
    }
)
"""Objections that a fact in the record makes: what was withheld, what was not asked, which statement has no support."""
ACCUSATIONS = frozenset({ObjectionKind.ABUSE_OF_PROCESS, ObjectionKind.BAD_FAITH})
DATED = re.compile(r"\b\d{4}\b|\b\d+\s+(?:day|week|month|year)s?\b|\d+\s+(?:ימים|שבועות|חודשים|שנים)")
WAIVABLE: Mapping[str, re.Pattern[str]] = {
    "12(b)(2)": re.compile(r"12\(b\)\(2\)|personal(?:ly)?\s+jurisdiction|jurisdiction\s+(?:over|of)\s+the\s+person"),
    "12(b)(3)": re.compile(r"12\(b\)\(3\)|improper\s+venue|venue\s+is\s+improper"),
    "12(b)(4)": re.compile(r"12\(b\)\(4\)|insufficient\s+process|insufficiency\s+of\s+process"),
    "12(b)(5)": re.compile(r"12\(b\)\(5\)|insufficient\s+service|insufficiency\s+of\s+service"),
}
"""The defences of Fed. R. Civ. P. 12(b) that are lost where the first response leaves them out, 12(h)(1)."""


def in_their_places(subject: Subject) -> Iterator[Hit]:
    """RSP-06: threshold objections stand apart from the merits, and each has the support that its kind needs."""
    for path, _, objection in _objections(subject):
        if objection.kind in BEFORE_THE_MERITS and objection.stage is ObjectionStage.MERITS:
            what = said(
                "The objection “{kind}” ends a case before its merits, and is argued on them.", kind=objection.kind
            )
            yield Hit(f"{path}.stage", what, "Write `stage: threshold`.")
        if objection.kind in ON_THE_MERITS and objection.stage is ObjectionStage.THRESHOLD:
            what = said("The objection “{kind}” goes to the merits, and is argued before them.", kind=objection.kind)
            yield Hit(f"{path}.stage", what, "Write `stage: merits`.")
        yield from _unsupported(subject, path, objection)


def _unsupported(subject: Subject, path: str, objection: Objection) -> Iterator[Hit]:
    """Find an objection that lacks what its kind rests on; what is owned to be missing is a gap, and no fault."""
    if any(is_open(each.text) for each in objection.paragraphs):
        return
    laws, records = _rests_on(subject, objection)
    dated = any(DATED.search(each.text) for each in objection.paragraphs)
    typed = any(TYPED.search(each.text) for each in objection.paragraphs)
    if not objection.paragraphs:
        yield Hit(path, "This objection is named, and not argued.", "Write its `paragraphs`, or take it out.")
    elif objection.kind in NEED_LAW and not (laws or typed):
        what = "This objection names no enactment and no decision that it rests on."
        yield Hit(path, what, "Name the authorities in `basis`, or cite them in its text.")
    elif objection.kind in NEED_RECORD and not records:
        what = "This objection points to nothing in the record that it rests on."
        yield Hit(path, what, "Name exhibits in `support`, cite a paragraph, or say in `answers` which it meets.")
    elif objection.kind is ObjectionKind.DELAY and not (records or dated):
        what = "This objection of delay gives no dates."
        yield Hit(path, what, "Say when the decision became known, and when the paper was filed.")
    elif not (laws or typed or records or dated or objection.kind in ACCUSATIONS):
        yield Hit(path, "This objection rests on nothing.", "Name what it rests on in `support` or in `basis`.")


def _rests_on(subject: Subject, objection: Objection) -> tuple[set[str], set[str]]:
    """Give the authorities that an objection rests on, and what else it points to."""
    known = {each.id for each in subject.case.authorities}
    named = {*objection.basis, *(each.to for each in objection.support)}
    met: set[str] = set()
    for each in objection.paragraphs:
        named |= {cited.target for cited in citations(parse(each.text).blocks)} | {
            support.to for support in each.support
        }
        met |= set(each.answers)
    return named & known, (named - known) | met


def _objections(subject: Subject) -> Iterator[tuple[str, Response | Motion, Objection]]:
    for paper in subject.papers.values():
        if isinstance(paper, Response | Motion):
            for place, objection in enumerate(paper.objections):
                yield f"filings.{paper.id}.objections[{place}]", paper, objection


def lost_defences(subject: Subject) -> Iterator[Hit]:
    """RSP-07: a defence that is lost where the first response leaves it out is not raised only later."""
    first: dict[str, tuple[str, set[str]]] = {}
    for path, paper, objection in _objections(subject):
        raised = {rule for rule, shape in WAIVABLE.items() if shape.search(_told(subject, objection))}
        for party in paper.filed_by:
            where, known = first.setdefault(party, (paper.id, set()))
            if where == paper.id:
                known |= raised
                continue
            for rule in sorted(raised - known):
                what = said(
                    "The defence of Rule {rule} is raised here, and the first response, {paper}, leaves it out.",
                    rule=rule,
                    paper=where,
                )
                yield Hit(path, what, said("Raise it in {paper}: what is left out there is waived.", paper=where))
                known.add(rule)


def _told(subject: Subject, objection: Objection) -> str:
    """Give all the words of an objection, with those of the authorities that it rests on."""
    cited = [
        each.citation.text(subject.language)
        for each in subject.case.authorities
        if each.id in objection.basis and each.citation
    ]
    return " ".join([objection.heading or "", *(each.text for each in objection.paragraphs), *cited])


def accusations(subject: Subject) -> Iterator[Hit]:
    """RSP-09: an accusation of abuse or of bad faith gives particulars: who did what, and when."""
    for path, _, objection in _objections(subject):
        if objection.kind not in ACCUSATIONS:
            continue
        told = [each for each in objection.paragraphs if each.nature is Nature.FACT and (each.support or each.date)]
        pointed = objection.support or any(each.support for each in objection.paragraphs)
        cited = any(any(citations(parse(own_words(each.text)).blocks)) for each in objection.paragraphs)
        if not (told or pointed or cited):
            what = said("The objection “{kind}” tells nothing that anybody did, and no day.", kind=objection.kind)
            yield Hit(path, what, "Say who did what and when, with what shows it; or take the accusation out.")
