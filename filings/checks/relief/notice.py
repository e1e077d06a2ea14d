"""An application without notice: REL-08."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, InjunctionRequest, ProposedOrder
from filing_schemas.vocabulary import Language, ReliefKind
from filings.checks.finding import Hit, said
from filings.checks.own_words import own_words
from filings.checks.relief.items import asked, is_interim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

WITHOUT = re.compile(
    r"(?:appli(?:cation|es)|made|asked|sought|moves?|order|heard?|hearing|granted)\b"
    r"[^.;]{0,60}\b(?:without notice|ex parte)\b",
    re.IGNORECASE,
)
"""How a paper says that the other side has not been told."""
DENIED = re.compile(r"\b(?:not|nor|never|no)\b[^.;]{0,40}\b(?:without notice|ex parte)\b", re.IGNORECASE)
SHOWN = {
    "us-federal": {
        "why notice should not be required": r"notice\b[^.]{0,160}\b(?:because|would|since|so that|lest)\b|why notice",
        "what was done to give notice": r"\b(?:certif\w+|efforts?|attempt\w*|tried)\b[^.]{0,100}\bnotice"
        r"|notice\b[^.]{0,100}\b(?:efforts?|attempt\w*|tried|telephon\w+|e-?mail\w*)\b",
    },
    "england-wales": {
        "why no notice was given": r"notice\b[^.]{0,160}\b(?:because|would|since|so that|defeat)\b|why (?:no )?notice",
        "full and frank disclosure": r"full and frank|duty of (?:candour|disclosure)|\badverse\b",
        "a return date": r"return (?:date|day)|hearing on notice|on-notice hearing",
        "an undertaking to serve the papers": r"undertak\w+[^.]{0,160}\bserv",
    },
}
"""What such an application shows: Fed. R. Civ. P. 65(b)(1)(B); CPR 25.9(3)(b)-(c). With words in which it is shown."""


def without_notice(subject: Subject) -> Iterator[Hit]:
    """REL-08: an application made without notice says why, and what the other side is given instead."""
    system = next((name for name in SHOWN if subject.is_in(name)), None)
    for paper in subject.papers.values():
        if system is None or not isinstance(paper, InjunctionRequest) or not _is_made_so(subject, paper):
            continue
        text = _with_its_papers(subject, paper)
        lacking = tuple(
            said(name) for name, shape in SHOWN[system].items() if not re.search(shape, text, re.IGNORECASE)
        )
        if lacking:
            what = said("This is asked for without notice, and lacks {parts}.", parts=lacking)
            yield Hit(f"filings.{paper.id}", what, "Write it in the application, its evidence or the draft order.")


def _is_made_so(subject: Subject, paper: InjunctionRequest) -> bool:
    if not is_interim(subject, paper):
        return False
    if any(each.item.kind is ReliefKind.TEMPORARY_ORDER for each in asked(paper)):
        return True
    texts = [own_words(passage.text) for passage in subject.passages_of[paper.id]]
    return subject.language is Language.EN and any(WITHOUT.search(text) and not DENIED.search(text) for text in texts)


def _with_its_papers(subject: Subject, paper: InjunctionRequest) -> str:
    """Give all that an application says, with the evidence for it and the draft of its order."""
    names = [paper.id]
    for other in subject.papers.values():
        if isinstance(other, Affidavit) and other.in_support_of in {paper.id, paper.in_case}:
            names.append(other.id)
        if isinstance(other, ProposedOrder) and other.on == paper.id:
            names.append(other.id)
    return " ".join(" ".join(passage.text.split()) for name in names for passage in subject.passages_of[name])
