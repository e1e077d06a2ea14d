"""References typed by hand: GEN-16. They are right until a paragraph or an exhibit is added, and then they are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks.finding import Hit, said
from filings.checks.general.numbers import without_citations
from filings.checks.own_words import own_words
from filings.checks.texts import Passage, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.checks.subject import Subject

PARAGRAPH = {
    Language.EN: re.compile(
        r"(?:\b(?:paragraphs?|paras?\.?)|¶¶?)\s*(?P<number>\d{1,3})\b(?P<rest>.{0,40})", re.IGNORECASE | re.DOTALL
    ),
    Language.HE: re.compile(
        r"(?<![\u05d0-\u05ea])[ובכלמשה]{0,3}סעי(?:ף|פים)\s+(?P<number>\d{1,3})\b(?P<rest>.{0,40})", re.DOTALL
    ),
}
"""A paragraph by its number, and what follows."""
HERE = {
    Language.EN: re.compile(r"\s*(?:[-–]\s*\d+|(?:to|and|,)\s+\d+)?\s*(?:above|below|hereof|of this\b)", re.IGNORECASE),
    Language.HE: re.compile(r"\s*(?:[-–]\s*\d+|(?:עד|ו-)\s*\d+)?\s*(?:לעיל|להלן|ל\w+ זו\b|לכתב\w* זה\b)"),
}
"""How a text says that it means its own paragraphs."""
ELSEWHERE = {
    Language.EN: re.compile(r"\s*(?:[-–]\s*\d+|(?:to|and|,)\s+\d+)?\s*(?:of|in|to)\s+(?!this\b)|\s*\(", re.IGNORECASE),
    Language.HE: re.compile(r"\s*\(|\s+ל|\s+ב|\s+של"),
}
"""How it says that it means those of something else."""
CUE = {
    Language.EN: re.compile(
        r"(?:\bsee(?: also)?|\bcf\.?|\b(?:set out|stated|said|alleged|described|explained) in"
        r"|\brepeats?|\brealleges?|\()\s*$",
        re.IGNORECASE,
    ),
    Language.HE: re.compile(r"(?:ראו?|כאמור|\()\s*$"),
}
"""How a reference begins. Without it a number may be that of anything: of a letter, of the document just spoken of."""


def by_hand(subject: Subject) -> Iterator[Hit]:
    """GEN-16: paragraphs and exhibits are referred to by their ids, so that their numbers follow."""
    marked = _marked(subject) if subject.prepared.marks else None
    for passage in subject.passages:
        if passage.sort is Sort.PROSE and passage.filing:
            text = without_citations(own_words(passage.text))
            yield from _paragraphs(subject, passage, text)
            yield from _exhibits(subject, passage, marked.finditer(text) if marked else ())


def _paragraphs(subject: Subject, passage: Passage, text: str) -> Iterator[Hit]:
    """Find a paragraph of this paper, or of another one of the case, that is named by its number."""
    language = subject.language
    last = sum(len(each) for each in subject.prepared.numbers[passage.filing].paragraphs)
    for found in PARAGRAPH[language].finditer(text):
        here, elsewhere = HERE[language].match(found["rest"]), ELSEWHERE[language].match(found["rest"])
        other = elsewhere and _paper(subject, found["rest"][elsewhere.end() :])
        own = here or (not elsewhere and CUE[language].search(text[: found.start()]))
        if other or (own and int(found["number"]) <= last):
            words = " ".join(text[found.start() : found.end("number")].split())
            what = said("“{words}” is typed by hand, and will be wrong when a paragraph is added.", words=words)
            remedy = said("Write [@{paper}id], with the id of the paragraph.", paper=f"{other}/" if other else "")
            yield Hit(passage.path, what, remedy, spot=passage.spot(found.start()))


def _paper(subject: Subject, rest: str) -> str:
    """Give the id of the paper of the case that a text goes on to name; empty where it names none."""
    words = re.sub(r"^(?:the|its|their|your)\s+", "", " ".join(rest.split()), flags=re.IGNORECASE).casefold()
    for name, title in subject.titles.items():
        if title and re.match(rf"{re.escape(title)}\b(?!\s+form\b)", words):
            return name
    return ""


def _exhibits(subject: Subject, passage: Passage, typed: Iterable[re.Match[str]]) -> Iterator[Hit]:
    """Find an exhibit of the case that is named by its mark."""
    for found in typed:
        name = next(name for name, mark in subject.prepared.marks.items() if mark == found["mark"])
        what = said("“{words}” is typed by hand, and will be wrong when an exhibit is added.", words=found[0])
        remedy = said("Write [@{exhibit}].", exhibit=name)
        yield Hit(passage.path, what, remedy, spot=passage.spot(found.start()))


def _marked(subject: Subject) -> re.Pattern[str]:
    """Give the shape of a mark: alone, where it has a stroke in it, and otherwise after the word for an exhibit."""
    language = subject.language
    schemes = subject.profile.exhibit_marks
    shapes = {each.text(language) for each in schemes.of_parties}
    marks = {re.escape(each) for each in subject.prepared.marks.values()}
    known = "|".join(sorted(marks, key=len, reverse=True))
    word = re.escape(subject.profile.words.exhibit.text(language))
    before = rf"(?:{word}\s+)?" if all("/" in each for each in shapes) else rf"\b{word}\s+"
    return re.compile(rf"(?<![\w/\-@]){before}(?P<mark>{known})(?![\w/])")
