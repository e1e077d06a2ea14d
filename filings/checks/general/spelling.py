"""Names and numbers as the caption has them: GEN-17."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from filings.checks.finding import Hit, said
from filings.checks.own_words import own_words
from filings.checks.texts import Passage, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

LIKE = 0.8
"""From what likeness on a word is another spelling of a word, and no other word."""
LONG = 5
"""Shorter words are not taken for spellings of one another: Company C is not Company D."""
WORD = re.compile(r"[^\W\d_](?:[\w’'&-]*\w)?")


def as_in_the_caption(subject: Subject) -> Iterator[Hit]:
    """GEN-17: parties are spelt, and the case is numbered, in the texts as in the caption."""
    names = list(_names(subject))
    number = subject.case.number.number
    for passage in subject.passages:
        if passage.sort is not Sort.PROSE or not passage.filing:
            continue
        text = own_words(passage.text)
        for words in names:
            if words[0] in text:
                yield from _misspelt(passage, text, words)
        if number:
            yield from _misnumbered(subject, passage, text, number)


def _names(subject: Subject) -> Iterator[list[str]]:
    """Yield the names of parties that have several words, one of them long, word by word."""
    for party in subject.case.parties:
        for each in (party.name, party.short_name):
            name = each.text(subject.language) if each else ""
            words = WORD.findall(re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE))
            if len(words) > 1 and any(len(word) >= LONG for word in words[1:]):
                yield words


def _misspelt(passage: Passage, text: str, words: list[str]) -> Iterator[Hit]:
    """Find a name of which one word is spelt otherwise."""
    typed = list(WORD.finditer(text))
    for place in range(len(typed) - len(words) + 1):
        window = typed[place : place + len(words)]
        if window[0][0] != words[0] or text[window[0].start() : window[-1].end()].count("\n\n"):
            continue
        other = [(one[0], word) for one, word in zip(window, words, strict=True) if _bare(one[0]) != _bare(word)]
        if len(other) == 1 and _like(*other[0]):
            written = " ".join(text[window[0].start() : window[-1].end()].split())
            what = said("“{written}” is “{name}” in the caption.", written=written, name=" ".join(words))
            remedy = "Spell it as the caption does, or refer to the party by its id: [@party-id]."
            yield Hit(passage.path, what, remedy, spot=passage.spot(window[0].start()))


def _bare(word: str) -> str:
    """Give a word without its possessive and its plural."""
    return re.sub(r"(?:['’]s?|s)$", "", word.casefold())


def _like(one: str, other: str) -> bool:
    long = min(len(one), len(other)) >= LONG and one[0].isupper() == other[0].isupper()
    return long and SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio() >= LIKE


def _misnumbered(subject: Subject, passage: Passage, text: str, number: str) -> Iterator[Hit]:
    """Find a number of the form of the case's own that differs from it by a sign or two that changed places."""
    for found in re.finditer(r"(?<![\w/-])[\w:/-]{6,}(?![\w/-])", text):
        other = found[0]
        if other == number or len(other) != len(number) or not any(sign.isdigit() for sign in other):
            continue
        differing = [place for place, (one, two) in enumerate(zip(other, number, strict=True)) if one != two]
        swapped = sorted(other) == sorted(number)
        known = any(pattern.matches(other) for pattern in subject.profile.case_numbers.values())
        if known and (len(differing) == 1 or (swapped and len(differing) == 2)):  # noqa: PLR2004  # two changed places
            what = said("“{other}” is not the number of the case, which is {number}.", other=other, number=number)
            yield Hit(passage.path, what, "Correct it, or leave it out.", spot=passage.spot(found.start()))
