"""What a reader sees on the page: length, signatures, leftovers, script. GEN-12 to GEN-15."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Paragraph
from filing_schemas.vocabulary import FixtureMode, Language
from filings.checks.finding import Hit, said
from filings.checks.texts import Passage, Sort
from filings.compose import words_in
from filings.compose.strings import gaps
from filings.text import parse, plain
from filings.text.nodes import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.checks.subject import Subject

SIGNED = re.compile(r"(?<!\w)(?:/s/|s/d|sgd\.?|\(signed\)|\(-\)|חתימה:)", re.IGNORECASE)
"""What stands on a paper that was signed."""
SCRIPTS = {Language.EN: re.compile(r"[A-Za-z]"), Language.HE: re.compile(r"[\u05d0-\u05ea]")}
FEW = 20
"""Fewer letters of another script are a name or a word quoted."""


def length(subject: Subject) -> Iterator[Hit]:
    """GEN-12: the body has no more words than the profile allows; the message says whether the limit was verified.

    The fullest of its copies is counted. Pages are counted by Word alone, and nothing is said of them.
    """
    for name, paper in subject.papers.items():
        limit = subject.form(paper).limit
        if limit is None or limit.words is None:
            continue
        words = max((words_in(each, subject.form(paper)) for each in subject.open_copies(paper)), default=0)
        if words > limit.words:
            status = said("verified") if limit.verified else said("not verified")
            values = {"words": words, "limit": limit.words, "status": status, "source": limit.source or ""}
            what = said("The body has {words} words; the limit is {limit} ({status}).", **values)
            if limit.source:
                what = said("The body has {words} words; the limit is {limit} ({status}: {source}).", **values)
            remedy = "Shorten it; check the limit in the court's own rules."
            yield Hit(f"filings.{name}", what, remedy, certain=limit.verified)


def signatures(subject: Subject) -> Iterator[Hit]:
    """GEN-13: there is a signature block, complete and unsigned."""
    for name, paper in subject.papers.items():
        if subject.form(paper).signed_by != "none":
            yield from _block(subject, name, paper)
    for passage in subject.passages:
        if passage.sort is not Sort.NAME and (found := SIGNED.search(passage.text)):
            what = said("“{words}” makes this look like a signed paper.", words=found[0])
            yield Hit(
                passage.path, what, "Take it out: a study draft is never signed.", spot=passage.spot(found.start())
            )


def _block(subject: Subject, name: str, paper: Paper) -> Iterator[Hit]:
    """Find a signature block that lacks something. In a faithful case, what no source gives stays an open gap."""
    blocks = subject.signatures(paper)
    path = f"filings.{name}"
    if not blocks:
        yield Hit(path, "This paper has no signature block.", "Check `signed_by` of its form in the profile.")
    if subject.case.fixture_mode is FixtureMode.FAITHFUL:
        return
    for block in blocks:
        if any(gaps(block.name)) or not block.name:
            yield Hit(path, "Nobody is named who would sign this paper.", _WHO[subject.form(paper).signed_by])
        if not block.capacity:
            what = "The capacity in which this paper would be signed is not given."
            yield Hit(path, what, "Write the deponent's `capacity`.")
    if paper.date is None:
        yield Hit(path, "This paper bears no date.", "Write its `date`.")
    if subject.form(paper).signed_by == "counsel":
        yield from _contact(subject, paper)


_WHO = {
    "counsel": "Write the `name` of counsel in case.yaml.",
    "judge": "Write the `judge` in case.yaml.",
    "deponent": "Write the deponent's `name`.",
}


def _contact(subject: Subject, paper: Paper) -> Iterator[Hit]:
    """Find a filer who cannot be reached: neither the party nor its counsel has an address."""
    for place, party in enumerate(subject.case.parties):
        counsel = [each for each in subject.case.counsel if each.id in party.counsel]
        if party.id in paper.filed_by and not party.address and not any(each.address for each in counsel):
            what = said("There is no address for service of {party}.", party=subject.called(party))
            yield Hit(f"case.parties[{place}]", what, "Write its `address`, or that of its counsel.")


def script(subject: Subject) -> Iterator[Hit]:
    """GEN-15: the paper is in a language of the profile, and written in its script."""
    language = subject.language
    if language not in subject.profile.languages:
        what = said(
            "The profile {profile} has no papers in the language {language}.",
            profile=subject.profile.id,
            language=language,
        )
        yield Hit("case.language", what, said("Use one of these: {languages}.", languages=subject.profile.languages))
    for passage in subject.passages:
        if not isinstance(passage.holder, Paragraph) or passage.sort is not Sort.PROSE:
            continue
        words = _own_words(passage)
        counts = {each: len(letters.findall(words)) for each, letters in SCRIPTS.items()}
        foreign = max(count for each, count in counts.items() if each is not language)
        if foreign > FEW and foreign > counts[language]:
            what = said(
                "This paragraph is not written in the language of the case, {language}.",
                language=said(language.meaning),
            )
            yield Hit(passage.path, what, "Translate it, or put what is quoted in a block quotation.")


def _own_words(passage: Passage) -> str:
    """Give the words of a text, block quotations left out."""
    return plain(block for block in parse(passage.text).blocks if not isinstance(block, Quotation))
