"""Numbers and references: GEN-07 and GEN-08."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Answer, Paragraph
from filings.checks.finding import Hit, said
from filings.checks.texts import Passage, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.checks.subject import Subject

TYPED_NUMBER = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z])\)|\d{1,3}(?:\.\d{1,3})*\.)\s+(?=\S)")
"""A number before a paragraph, `12.` or `(a)`, that somebody typed."""
DIGITS = r"\d+"


def one_series(subject: Subject) -> Iterator[Hit]:
    """GEN-07: each paragraph is numbered once, by the engine, and stands once in its paper."""
    seen: dict[tuple[str, str], str] = {}
    for passage in subject.passages:
        if not isinstance(passage.holder, Paragraph | Answer) or passage.sort is not Sort.PROSE:
            continue
        if found := TYPED_NUMBER.match(passage.text):
            what = said("This paragraph begins with a number typed by hand, “{number}”.", number=found[0].strip())
            yield Hit(passage.path, what, "Delete it: paragraphs are numbered by themselves.")
        first = seen.setdefault((passage.filing, " ".join(passage.text.split())), passage.path)
        if first != passage.path and isinstance(passage.holder, Paragraph):
            what = said("This paragraph stands in the paper twice; the first is {first}.", first=first)
            yield Hit(passage.path, what, "Delete one of them, and refer to the other.")


def resolved(subject: Subject) -> Iterator[Hit]:
    """GEN-08: whatever a paper refers to is there; ids that lead nowhere are refused before any check is asked."""
    paragraph, exhibit = _paragraphs(subject), _exhibits(subject)
    for passage in subject.passages:
        if passage.sort is Sort.PROSE:
            text = without_citations(passage.text)
            yield from _no_such_paragraph(subject, passage, paragraph.finditer(text))
            yield from _no_such_exhibit(subject, passage, exhibit.finditer(text))


CITED = re.compile(r"\[@[^\]]*\](?:,?\s+(?:at\s+)?\S+\s+\d+)?")
"""A reference by id, and the place in it that may follow: `[@report], paragraph 140`."""


def without_citations(text: str) -> str:
    """Give a text with blanks in place of its references by id: a number after one is that of a place in it."""
    return CITED.sub(lambda found: " " * len(found[0]), text)


def _paragraphs(subject: Subject) -> re.Pattern[str]:
    words, language = subject.profile.words, subject.language
    names = "|".join(re.escape(word.text(language)) for word in (words.paragraphs, words.paragraph))
    return re.compile(rf"\b(?:{names})\s+({DIGITS})\b(?!\s+of\b|\s*\()", re.IGNORECASE)


def _no_such_paragraph(subject: Subject, passage: Passage, typed: Iterable[re.Match[str]]) -> Iterator[Hit]:
    """Find a number typed by hand, `paragraph 40`, of a paragraph that the paper does not have."""
    if not passage.filing:
        return
    last = sum(len(each) for each in subject.prepared.numbers[passage.filing].paragraphs)
    for found in typed:
        if int(found[1]) > last:
            what = said("“{words}” is typed by hand, and the paper has {last} paragraphs.", words=found[0], last=last)
            remedy = "Give the paragraph an id and write [@id]; the number is printed."
            yield Hit(passage.path, what, remedy, spot=passage.spot(found.start()))


def _exhibits(subject: Subject) -> re.Pattern[str]:
    language, schemes = subject.language, subject.profile.exhibit_marks
    shapes = {each.text(language) for each in schemes.of_parties}
    marks = "|".join(_shape(each) for each in sorted(shapes))
    word = re.escape(subject.profile.words.exhibit.text(language))
    return re.compile(rf"\b{word}\s+({marks})(?!\w)")


def _no_such_exhibit(subject: Subject, passage: Passage, typed: Iterable[re.Match[str]]) -> Iterator[Hit]:
    """Find an exhibit's mark typed by hand that no exhibit of the case has."""
    for found in typed:
        if found[1] not in subject.prepared.marks.values():
            what = said("“{words}” is typed by hand, and no exhibit has that mark.", words=found[0])
            remedy = "Write [@id] with the id of the exhibit; its mark is printed."
            yield Hit(passage.path, what, remedy, spot=passage.spot(found.start()))


def _shape(scheme: str) -> str:
    """Give the regular expression of the marks of a scheme, `P/{number}`."""
    return re.escape(scheme).replace(r"\{number\}", DIGITS).replace(r"\{party\}", r"\d*")
