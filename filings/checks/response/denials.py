"""How single paragraphs are answered: RSP-02, RSP-04, RSP-05, and RSP-10 of what is neither confirmed nor denied."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Answer, Paragraph, Response
from filing_schemas.vocabulary import Nature, ResponseMode
from filings.checks.finding import Hit, said
from filings.reading.walk import parts
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filing_schemas import Paper
    from filings.checks.subject import Subject

SPEAKS = re.compile(
    r"\W*(?:the|this|that|each)\s+(?:\w+\s+){0,3}speaks?\s+for\s+(?:itself|themselves)\W*", re.IGNORECASE
)
"""An answer that says this and no more."""
OPENS = frozenset({ResponseMode.ADMIT, ResponseMode.DENY, ResponseMode.ADMIT_IN_PART_DENY_REST})
"""Answers that say whether a thing is so."""
ONE_ANSWER = "Keep to one answer in every paper of the same party."


def bare_denials(subject: Subject) -> Iterator[Hit]:
    """RSP-02: a denial gives its reasons, and another version where there is one."""
    for path, _, answer in _answers(subject):
        if answer.mode is ResponseMode.DENY and not answer.text and not answer.support:
            what = said("The denial of {ids} gives no reasons and no other version.", ids=answer.to)
            yield Hit(path, what, "Write the reasons, and what happened instead, in `text`.")


def own_records(subject: Subject) -> Iterator[Hit]:
    """RSP-04: nobody pleads want of knowledge of what must be in their own records."""
    for path, paper, answer in _answers(subject):
        if answer.mode is not ResponseMode.LACKS_KNOWLEDGE:
            continue
        for name in answer.to:
            about = [party for party in paper.filed_by if _speaks_of(subject, paper.responds_to, name, party)]
            if about:
                what = said(
                    "{party} pleads want of knowledge of {paragraph}, which speaks of {party}.",
                    party=about[0],
                    paragraph=name,
                )
                yield Hit(path, what, "Look whether its own records show it; then admit it or deny it.")


def _speaks_of(subject: Subject, filing: str, name: str, party: str) -> bool:
    """Say whether a paragraph speaks of a party, by reference or by name."""
    text = _paragraphs(subject, filing).get(name, "")
    if any(each.target == party for each in citations(parse(text).blocks)):
        return True
    known = subject.parties[party]
    names = {each.text(subject.language) for each in (known.name, known.short_name) if each}
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) for each in names)


def _paragraphs(subject: Subject, filing: str) -> dict[str, str]:
    """Give the texts of the paragraphs of a paper, by their ids."""
    found = (part.model for part in parts(subject.papers[filing]))
    return {each.id: each.text for each in found if isinstance(each, Paragraph) and each.id}


def speaks_for_itself(subject: Subject) -> Iterator[Hit]:
    """RSP-05: that a document speaks for itself is not the whole of an answer."""
    for path, _, answer in _answers(subject):
        only = answer.text is None or SPEAKS.fullmatch(answer.text) is not None
        if (answer.mode is ResponseMode.DOCUMENT_SPEAKS and only) or (answer.text and only):
            what = said("The answer to {ids} says that a document speaks for itself, and no more.", ids=answer.to)
            yield Hit(path, what, "Admit what the document says, and deny what it does not say.")


@dataclass(frozen=True, slots=True)
class Kept:
    """A paragraph that somebody neither confirms nor denies."""

    name: str
    filing: str
    """The paper that it stands in."""
    filers: frozenset[str]
    where: str
    """The response that says so."""

    def binds(self, paper: Paper) -> bool:
        """Say whether a paper is of one of those who said so."""
        return not self.filers.isdisjoint(paper.filed_by)


def neither_confirmed(subject: Subject) -> Iterator[Hit]:
    """RSP-10: whoever neither confirms nor denies a thing does neither elsewhere."""
    kept: list[Kept] = []
    for path, paper, answer in _answers(subject):
        if answer.mode is ResponseMode.NEITHER_CONFIRM_NOR_DENY:
            kept += [Kept(name, paper.responds_to, frozenset(paper.filed_by), paper.id) for name in answer.to]
            if answer.support or answer.nature is Nature.FACT:
                what = said("The answer to {ids} neither confirms nor denies, and tells a fact.", ids=answer.to)
                yield Hit(path, what, "Take the fact and what it rests on out; or admit, or deny.")
    yield from _answered_otherwise(subject, kept)
    yield from _told_after_all(subject, kept)


def _answered_otherwise(subject: Subject, kept: Sequence[Kept]) -> Iterator[Hit]:
    """Find a paragraph that is admitted or denied in one place, and neither in another."""
    for path, paper, answer in _answers(subject):
        for each in kept:
            same = each.filing == paper.responds_to and each.name in answer.to and each.binds(paper)
            if same and answer.mode in OPENS:
                what = said(
                    "{paragraph} is answered here, and neither confirmed nor denied in {paper}.",
                    paragraph=each.name,
                    paper=each.where,
                )
                yield Hit(path, what, ONE_ANSWER)


def _told_after_all(subject: Subject, kept: Sequence[Kept]) -> Iterator[Hit]:
    """Find paragraphs in which a party tells as a fact what it neither confirms nor denies."""
    for passage in subject.passages:
        holder, paper = passage.holder, subject.papers.get(passage.filing)
        if not isinstance(holder, Paragraph) or holder.nature is not Nature.FACT or paper is None:
            continue
        named = {(each.filing, each.target) for each in citations(parse(holder.text).blocks)}
        if isinstance(paper, Response):
            named |= {(paper.responds_to, name.rpartition("/")[2]) for name in holder.answers}
        for each in kept:
            if (each.filing, each.name) in named and each.binds(paper):
                what = said(
                    "This tells as a fact what {paper} neither confirms nor denies: {paragraph}.",
                    paper=each.where,
                    paragraph=each.name,
                )
                yield Hit(passage.holder_path, what, ONE_ANSWER)


def _answers(subject: Subject) -> Iterator[tuple[str, Response, Answer]]:
    """Give every answer, with its path and its paper."""
    for paper in subject.papers.values():
        if isinstance(paper, Response):
            for place, answer in enumerate(paper.answers):
                yield f"filings.{paper.id}.answers[{place}]", paper, answer
