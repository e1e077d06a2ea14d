"""What papers claim that a court has done: the second half of CLS-13. Nothing is said to be ordered that was not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Paragraph, ProposedOrder
from filing_schemas.vocabulary import Nature, SessionType
from filings.checks.closure.phrasebook import claims, may_claim, relief
from filings.checks.closure.rulings import NAMES, recorded
from filings.checks.closure.states import ALLOWED, possible, restriction
from filings.checks.finding import Hit, said
from filings.checks.own_words import own_words, sentences
from filings.checks.texts import Sort
from filings.compose.legends import session_type
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.checks.closure.phrasebook import Claim
    from filings.checks.subject import Subject
    from filings.checks.texts import Passage


HEDGED = re.compile(
    r"\b(?:if|unless|whether|should|would|were|could|may|might|must|can|where|when|whenever|"
    r"asks?|asked|asking|requests?|seeks?|sought|propos\w+|wants?|until|no|not|never|nor|to order|as though|as if|"
    r"in the event|had|once|without|suppos\w+|argu\w+)\b"
    r"|(?<!\w)[ושכהבלמ]{0,2}(?:אם|האם|ככל|במידה|מבקש\w*|מתבקש|מבוקש\w*|יורה|לו|אילו|עד|לא|אין|טרם|בלי|ללא|להורות|תתבקש|היה|כאילו)(?!\w)",
    re.IGNORECASE,
)
"""Words before a claim that make it a wish, a doubt or a denial."""
PROPOSED = re.compile(r"propos|draft|request|מוצע|פסיקת|טיוט|מבוקש", re.IGNORECASE)
"""Words by which the title of an order says that nobody has made it."""


def in_force(subject: Subject) -> Iterator[Hit]:
    """CLS-13: the session that is claimed is the session in force."""
    yield from recorded(subject)
    for paper in subject.papers.values():
        yield from _declared(subject, paper)
        yield from _titled(subject, paper)
    for passage in subject.passages:
        if passage.sort is not Sort.NAME and _may_claim(subject, passage):
            yield from _told(subject, passage)
            if passage.path.endswith((".heading", ".opening")):
                yield from _legends(subject, passage.text, passage.path)


def _declared(subject: Subject, paper: Paper) -> Iterator[Hit]:
    """Find a paper whose `session` is a state that no restriction was in when it was filed."""
    claimed = paper.session
    if claimed is None or any(claimed in possible(subject, switch, paper) for switch in NAMES):
        return
    path = f"filings.{paper.id}.session"
    if any(claimed is restriction(subject, switch).state for switch in NAMES):
        what = said("This paper claims {state}, which came only after its day, {date}.", state=claimed, date=paper.date)
        yield Hit(path, what, "Write the state of that day, or correct the date that is wrong.")
        return
    states = {switch: restriction(subject, switch).state for switch in NAMES}
    what = said(
        "This paper claims {state}; in the case the hearing is {hearing}.", state=claimed, hearing=states["hearing"]
    )
    yield Hit(path, what, "Write the state that the case is in, or enter the ruling in `session.rulings`.")


def _titled(subject: Subject, paper: Paper) -> Iterator[Hit]:
    """Find a title that makes an order of a proposal, or bears the legend of a session that is not held."""
    title = paper.title.text(subject.language) if paper.title else ""
    path = f"filings.{paper.id}.title"
    if title and isinstance(paper, ProposedOrder) and not PROPOSED.search(title):
        what = said("“{title}” reads as an order that was made; this is a proposal.", title=title)
        yield Hit(path, what, "Say so in the title: Proposed Order, or Draft Order.")
    yield from _legends(subject, title, path)


def _legends(subject: Subject, text: str, path: str) -> Iterator[Hit]:
    """Find the legend of a session that is not held, where it stands by itself and not in a sentence."""
    held = session_type(subject.case.session)
    parts = {part.strip(" .*").casefold() for part in re.split(r"\s[-–—·]\s|[()\[\]|\n]", text)}
    for kind, legend in subject.profile.session_legends.items():
        words = legend.text(subject.language)
        if kind not in {held, SessionType.OPEN} and words.casefold() in parts:
            what = said("“{words}” is the legend of a session that is not held.", words=words)
            yield Hit(path, what, "Delete it: legends follow from the state of the case, and are stamped on copies.")


def _may_claim(subject: Subject, passage: Passage) -> bool:
    """Say whether a text speaks for its paper: a proposal and a statement of law do not tell what was ordered here."""
    paper = subject.papers.get(passage.filing)
    if paper is None or isinstance(paper, ProposedOrder) or passage.path.endswith((".title", ".act")):
        return False
    return not (isinstance(passage.holder, Paragraph) and passage.holder.nature is Nature.LAW)


def _told(subject: Subject, passage: Passage) -> Iterator[Hit]:
    if not may_claim(own_words(passage.text)):
        return
    paper = subject.papers[passage.filing]
    for start, sentence in sentences(passage.text):
        if sentence.rstrip().endswith("?") or _of_elsewhere(subject, sentence):
            continue
        for claim in claims():
            found = claim.words.search(sentence)
            if (
                found
                and not HEDGED.search(sentence[: found.start()])
                and not possible(subject, claim.switch, paper) & claim.states
            ):
                yield _contradicted(subject, passage, claim, found, start)
        found = relief().search(sentence)
        if found and not HEDGED.search(sentence[: found.start()]) and not _granted(subject):
            what = said("“{words}” claims relief that no ruling in the case gives.", words=found[0])
            remedy = "Write what was asked for, or enter the ruling in `session.rulings`."
            yield Hit(passage.path, what, remedy, spot=passage.spot(start + found.start()))


def _contradicted(subject: Subject, passage: Passage, claim: Claim, found: re.Match[str], start: int) -> Hit:
    held = restriction(subject, claim.switch).state
    values = {"words": found[0], "switch": NAMES[claim.switch], "state": held}
    if held in claim.states:
        what = said("“{words}” tells what was decided only after this paper: {switch} is {state} today.", **values)
        return Hit(
            passage.path,
            what,
            "Leave it out, or correct the date that is wrong.",
            spot=passage.spot(start + found.start()),
        )
    what = said("“{words}” claims what no ruling has ordered: {switch} is {state}.", **values)
    remedy = "Write what is asked for, or enter the ruling in `session.rulings` and the state that it made."
    return Hit(passage.path, what, remedy, spot=passage.spot(start + found.start()))


def _of_elsewhere(subject: Subject, sentence: str) -> bool:
    """Say whether a sentence speaks of another case: it cites a decision, or a related proceeding."""
    others = {each.id for each in subject.case.authorities} | {each.id for each in subject.case.related}
    return any(each.target in others for each in citations(parse(sentence).blocks))


def _granted(subject: Subject) -> bool:
    """Say whether a ruling gave relief on a petition, or on an application for interim relief."""
    asked = {name for name, paper in subject.papers.items() if isinstance(paper, InjunctionRequest)}
    return any(each.kind in ALLOWED and not asked.isdisjoint(each.on) for each in subject.case.session.rulings)
