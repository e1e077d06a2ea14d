"""SEC-06: whoever goes by another name is not given away by a word of the name, by the pseudonym, or by an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import PartyKind
from filings.checks.finding import Hit, said
from filings.checks.sealing.levels import OPEN, public
from filings.compose.doubts import doubts
from filings.compose.names import TITLES
from filings.compose.particulars import particulars, pseudonym
from filings.compose.pseudonyms import common_words
from filings.compose.secrets import withheld
from filings.text.folding import folded, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Counsel, Party, Pseudonym
    from filings.checks.subject import Subject

_PEOPLE = frozenset({PartyKind.NATURAL_PERSON, PartyKind.PSEUDONYMOUS})
_WORD = re.compile(r"[^\W\d_]{2,}")
_TELLING = re.compile(r"(?=.*\d).{5}")
"""A text without a number, such as the name of a town, does not give anybody away by itself."""


def names(subject: Subject) -> Iterator[Hit]:
    """SEC-06: nothing that the public may read gives away somebody who goes by another name."""
    yield from _asked(subject)
    yield from _called(subject)
    yield from _found(subject)


def _asked(subject: Subject) -> Iterator[Hit]:
    """Find the words for which no public copy is drafted, since only a person can tell whether they name somebody."""
    what = "A word here is part of the name of somebody who is called otherwise in public, and may mean that person."
    said_to_all = withheld(subject.case_file, subject.profile, subject.prepared.masks)
    for doubt in doubts(said_to_all, subject.case, [OPEN]):
        remedy = "Write it otherwise, or give what stands here the same level."
        if doubt.listed:
            remedy = "Refer to the person by id; or list the word under `also` or `not_names` of the pseudonym."
        yield Hit(doubt.where, what, remedy, spot=subject.case_file.spot(doubt.where, doubt.word))


def _called(subject: Subject) -> Iterator[Hit]:
    """Find pseudonyms that hold a word of the name; a court may order so, and nobody should do so unawares."""
    what = "This pseudonym holds a word of the name that it stands for."
    remedy = "Call the person by initials, a letter or a role; or list the word under `not_names`, if it means nobody."
    for place, entry in enumerate(subject.case.pseudonyms):
        called = [text for text in (entry.pseudonym.en, entry.pseudonym.he) if text] if entry.pseudonym else []
        if not _words(subject, entry).isdisjoint(word for text in called for word in _split(text)):
            yield Hit(f"case.pseudonyms[{place}].pseudonym", what, remedy, certain=False)


def _words(subject: Subject, entry: Pseudonym) -> set[str]:
    """Give the words that a person's name is made of, save those that any paper may print.

    Those of the name of a company or an association are everybody's.
    """
    case = subject.case
    parties = [each for each in case.parties if each.id == entry.of]
    if any(each.kind not in _PEOPLE for each in parties):
        return set()
    names = [entry.name, *(each.name for each in parties), *(each.name for each in case.counsel if each.id == entry.of)]
    texts = [text for name in names if name for text in (name.en, name.he)]
    known = {word for text in (*texts, *entry.also) if text for word in _split(text)}
    return known - common_words(subject.profile) - {word for text in entry.not_names for word in _split(text)}


def _split(text: str) -> list[str]:
    return [word for word in _WORD.findall(folded(text)) if word not in TITLES]


def _found(subject: Subject) -> Iterator[Hit]:
    """Find an address or a number of somebody that is kept with the name, and typed where everybody reads it."""
    for path, who, text in _hidden(subject):
        sought, own = folded(text), {id(who), *(id(getattr(who, field)) for field, _ in particulars(who))}
        for passage, openly in public(subject):
            if id(passage.holder) not in own and stands_in(sought, folded(openly), alone=True):
                what = said("This says openly what is kept with the name at {path}.", path=path)
                at = openly.casefold().find(text.casefold())
                spot = passage.spot(at) if at >= 0 else None
                yield Hit(passage.path, what, "Leave it out, or give what stands here the same level.", spot=spot)


def _hidden(subject: Subject) -> Iterator[tuple[str, Party | Counsel, str]]:
    """Give what would give people away who go by another name, each with its place."""
    case = subject.case
    parties: list[tuple[str, Party | Counsel]] = [(f"case.parties.{each.id}", each) for each in case.parties]
    counsel: list[tuple[str, Party | Counsel]] = [(f"case.counsel.{each.id}", each) for each in case.counsel]
    for path, who in (*parties, *counsel):
        if pseudonym(case, who):
            yield from ((f"{path}.{field}", who, text) for field, text in particulars(who) if _TELLING.search(text))
