"""Statements of law and leave of court: RSP-08 and RSP-11."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import ClosureBasis, Ground, Motion, Objection, Paragraph, Response
from filing_schemas.vocabulary import FixtureMode, Nature, RulingKind
from filings.checks.finding import Hit, said
from filings.checks.own_words import is_open, sentences
from filings.checks.texts import Sort
from filings.reading.walk import parts
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject
    from filings.checks.texts import Passage

SETTLED = re.compile(
    r"\b(?:(?:according to|under|in line with) (?:the |legal |settled |established |binding )*"
    r"(?:precedents?|case[- ]law|jurisprudence)|"
    r"(?:settled|binding|established) (?:precedents?|case[- ]law|jurisprudence|law)|"
    r"precedents? (?:holds?|says?|has it|shows?|teach(?:es)?)|case[- ]law (?:holds?|says?|has it|shows?|is clear)|"
    r"it is (?:well[- ])?(?:settled|established) (?:law )?that|"
    r"courts? (?:have|has) (?:repeatedly |long |often |consistently )?(?:held|ruled)|it (?:has been|was) held that)\b"
    r"|הלכה (?:היא|פסוקה|ידועה)|ההלכה (?:היא|הפסוקה)|לפי הפסיקה|(?:ה)?פסיקה (?:קבעה|קובעת)|"
    r"(?<!\w)(?:כבר )?נפסק (?:כי|ש)|(?:ה)?תקדים (?:קובע|קבע)|בית המשפט (?:כבר )?פסק (?:כי|ש)",
    re.IGNORECASE,
)
"""Words that claim an authority."""
DENIED = re.compile(
    r"\b(?:no|not|nor|without|never|whether|names?|which|what)\b|(?<!\w)(?:אין|לא|ללא|בלי|האם)(?!\w)", re.IGNORECASE
)
"""Words that say that there is none, or ask for it."""
TYPED = re.compile(
    r"§|\b(?:ss?|sec|section|sections|regs?|regulation|art|article|rules?|r|para)\.? ?\d|"
    r"\bCPR \d|\bU\.S\.C|\bFed\. R\.|\[\d{4}\] [A-Z]|\b\d+ (?:U\.S\.|F\.\d?d?|S\. ?Ct\.)|\bHCJ \d|"
    r"(?:סעי(?:ף|פים)|תקנ(?:ה|ות)|חוק|פקודת|בג[\"״]ץ|ע[\"״]א) ",
    re.IGNORECASE,
)
"""Law that is cited by hand, without an id."""
LEAVE = re.compile(
    r"\b(?:leave|permission) (?:of|from|to|was|is|has)\b|\bby leave\b|\bwith leave\b|"
    r"ברשות בית המשפט|רשות (?:להגיב|להשיב)|(?:ניתנה|מתן|ליתן|לתת) רשות|רשותו של בית המשפט",
    re.IGNORECASE,
)
REPLY = "reply"


def cited(subject: Subject) -> Iterator[Hit]:
    """RSP-08: a statement of law in a response or a motion cites an authority, and one that has a citation."""
    covered = _covered(subject)
    for passage in subject.passages:
        paper = subject.papers.get(passage.filing)
        if not isinstance(paper, Response | Motion) or passage.sort is not Sort.PROSE or is_open(passage.text):
            continue
        law = _authorities(subject, passage)
        if not law and id(passage.holder) not in covered:
            yield from _uncited(passage)
        yield from _nameless(subject, passage, law)


def _uncited(passage: Passage) -> Iterator[Hit]:
    """Find a statement of law that names none, and words that claim an authority and name none."""
    holder = passage.holder
    remedy = "Cite it by id, [@id]. Where nobody knows which it is, leave its `citation` out: a gap prints."
    for start, sentence in sentences(passage.text):
        found = SETTLED.search(sentence)
        if found and not DENIED.search(sentence[: found.start()]) and not TYPED.search(sentence):
            what = said("“{words}” claims an authority, and none is cited.", words=found[0])
            yield Hit(passage.path, what, remedy, spot=passage.spot(start + found.start()))
            return
    law = isinstance(holder, Paragraph) and holder.nature is Nature.LAW
    if (
        law
        and passage.path.endswith(".text")
        and not any(citations(parse(passage.text).blocks))
        and not TYPED.search(passage.text)
    ):
        yield Hit(passage.path, "This states the law, and cites no authority.", remedy)


def _nameless(subject: Subject, passage: Passage, law: set[str]) -> Iterator[Hit]:
    """Find a statement that rests on authorities alone of which nobody has said what they are."""
    known = {each.id: each for each in subject.case.authorities}
    holder = passage.holder
    asserts = isinstance(holder, Paragraph) and holder.nature is Nature.LAW
    if law and asserts and all(known[name].citation is None for name in law):
        what = said("This rests on {ids}, of which no citation is given.", ids=tuple(sorted(law)))
        faithful = subject.case.fixture_mode is FixtureMode.FAITHFUL
        yield Hit(passage.path, what, "Find the decision and write its `citation`; never make one up.", open=faithful)


def _authorities(subject: Subject, passage: Passage) -> set[str]:
    """Give the authorities that a passage cites, in its text and beside it."""
    known = {each.id for each in subject.case.authorities}
    named = {each.target for each in citations(parse(passage.text).blocks)}
    if isinstance(passage.holder, Paragraph):
        named |= {each.to for each in passage.holder.support}
    return named & known


def _covered(subject: Subject) -> set[int]:
    """Give the paragraphs, by identity, whose ground or objection names the authorities for all of them."""
    owners = (part.model for each in subject.papers.values() for part in parts(each))
    return {
        id(paragraph)
        for owner in owners
        if isinstance(owner, Ground | Objection | ClosureBasis) and owner.basis
        for paragraph in owner.paragraphs
    }


def by_leave(subject: Subject) -> Iterator[Hit]:
    """RSP-11: a paper that needs leave says that leave was given or is asked for, or a ruling gives it."""
    granted = {
        name
        for ruling in subject.case.session.rulings
        if ruling.kind in {RulingKind.GRANTED, RulingKind.GRANTED_IN_PART}
        for name in ruling.on
    }
    for paper in subject.papers.values():
        if not isinstance(paper, Response) or paper.id in granted:
            continue
        form, other = subject.form(paper), subject.papers[paper.responds_to]
        again = other.form == REPLY
        if not (form.by_leave or again) or _asks_leave(subject, paper.id):
            continue
        what = "A reply needs leave of the court here, and this one says nothing of leave."
        if again:
            what = "This answers a reply, which needs leave of the court, and says nothing of leave."
        remedy = (
            "Say by which decision leave was given, or ask for it; a ruling in `session.rulings` on it shows it too."
        )
        yield Hit(f"filings.{paper.id}", what, remedy, certain=form.by_leave and form.verified)


def _asks_leave(subject: Subject, name: str) -> bool:
    return any(each.filing == name and LEAVE.search(each.text) for each in subject.passages)
