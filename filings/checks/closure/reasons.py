"""Whether what a motion to close says holds together: CLS-02, CLS-04, CLS-08 for a person to judge, and CLS-10."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filing_schemas.vocabulary import Extent, PositionKind
from filings.checks.closure.motions import GROUNDS, closing, is_verified
from filings.checks.finding import Hit, called, said
from filings.checks.own_words import is_open
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import ClosureRequest, Motion, Paragraph
    from filings.checks.subject import Subject

PUBLICITY = re.compile(
    r"publi|report|open|aloud|disclos|reveal|know|tell|told|learn|hear|press|media|docket|read|"
    r"פומבי|פרס|פורס|גיל|גלוי|נחש|חשיפ|ייוודע|יידע|ידע|תקשורת|עיתונ|ישמע|לציבור",
    re.IGNORECASE,
)
"""Words by which publicity is spoken of."""
AGREEMENT = re.compile(
    r"\b(?:stipulat\w+|protective orders?|(?:the )?parties (?:have )?(?:agreed?|consent(?:ed)?)|"
    r"by (?:agreement|consent)|agreement of the parties|consent of the (?:parties|other side)|agreed between)\b",
    re.IGNORECASE,
)
"""Words that rest a restriction on what the parties agreed."""


def causal_link(subject: Subject) -> Iterator[Hit]:
    """CLS-02: the harm is told, and how publicity would cause it."""
    for paper, request in closing(subject):
        path = f"filings.{paper.id}.closure"
        remedy = "Write in `closure.causal_link` what, said or read in public, would do what harm, and by which way."
        if request.harm and not request.causal_link:
            yield Hit(f"{path}.harm", "A harm is told, and not how publicity would cause it.", remedy)
        elif request.causal_link and not any(_of_publicity(each) for each in request.causal_link):
            what = "This is to link publicity to the harm, and does not speak of publicity."
            yield Hit(f"{path}.causal_link", what, remedy)
        elif paper.closure is not None and not request.harm:
            yield Hit(path, "This motion tells no harm that publicity would do.", "Write it in `closure.harm`.")


def _of_publicity(paragraph: Paragraph) -> bool:
    return is_open(paragraph.text) or PUBLICITY.search(paragraph.text) is not None


def scope(subject: Subject) -> Iterator[Hit]:
    """CLS-04: no more is to be closed than the grounds support."""
    for paper, request in closing(subject):
        asked, path = request.scope, f"filings.{paper.id}.closure"
        if asked is None:
            if paper.closure is not None:
                what = "This motion does not say what is to be closed."
                yield Hit(path, what, "Write it in `closure.scope`: the whole, or which parts.")
        elif asked.extent is Extent.WHOLE:
            what = "This motion asks that the whole be closed."
            remedy = "Look for a part of which no ground speaks, such as argument on what is public, and leave it open."
            yield Hit(f"{path}.scope.extent", what, remedy)
        elif not (asked.items or asked.paragraphs or request.tailoring):
            what = "This motion asks that a part be closed, and does not say which."
            yield Hit(f"{path}.scope", what, "List the parts in `items`, or portion by portion in `closure.tailoring`.")


def evidence(subject: Subject) -> Iterator[Hit]:
    """CLS-08: evidence is filed for the restriction, by somebody who can speak to the interest."""
    for paper, request in closing(subject):
        statements = [
            each for each in subject.papers.values() if isinstance(each, Affidavit) and each.in_support_of == paper.id
        ]
        if not statements and not (_points_to_evidence(subject, paper, request) or _holds_place(paper)):
            what = "No evidence is filed with this motion, and it cites none."
            yield Hit(
                f"filings.{paper.id}", what, "File a statement with `in_support_of`, or cite what shows the harm."
            )
        for each in statements:
            if each.deponent.capacity is None:
                what = said("Nothing says why {paper} can speak to the interest protected.", paper=called(each.id))
                yield Hit(
                    f"filings.{each.id}.deponent", what, "Write the deponent's `capacity`, and what is known how."
                )


def _points_to_evidence(subject: Subject, paper: Motion, request: ClosureRequest) -> bool:
    """Say whether a motion cites an exhibit, or a statement of a witness, anywhere."""
    known = {each.id for each in subject.case.exhibits}
    statements = {each.id for each in subject.papers.values() if isinstance(each, Affidavit)}
    named = {*paper.exhibits, *(each.to.partition("/")[0] for row in request.tailoring for each in row.support)}
    for passage in subject.passages:
        if passage.filing == paper.id:
            named |= {each.filing or each.target for each in citations(parse(passage.text).blocks)}
            named |= {each.to.partition("/")[0] for each in getattr(passage.holder, "support", ())}
    return not named.isdisjoint(known | statements)


def _holds_place(paper: Motion) -> bool:
    """Say whether a motion owns that its evidence is still to be named."""
    own = (section.paragraphs for section in paper.sections if section.section == "evidence")
    return any(is_open(each.text) for paragraphs in own for each in paragraphs)


def agreement(subject: Subject) -> Iterator[Hit]:
    """CLS-10: what the parties agree, or a protective order says, is not all that the motion rests on."""
    for paper, request in closing(subject):
        given = [*request.interest, *request.harm, *request.causal_link, *request.necessity]
        given += [each for ground in request.grounds for each in ground.paragraphs]
        agreed = [each for each in given if AGREEMENT.search(each.text)]
        consents = bool(paper.positions) and all(each.position is PositionKind.CONSENTS for each in paper.positions)
        if len(agreed) == len(given) and (agreed or consents):
            what = "This motion rests on what the parties agreed, and on nothing else."
            remedy = "Say what harm publicity would do: agreement and protective orders do not decide it."
            yield Hit(f"filings.{paper.id}", what, remedy, certain=is_verified(subject.form(paper), GROUNDS))
