"""Words of which only a person can tell whether they name somebody who goes by another name.

A given name by itself may be somebody else's; a surname such as Rose or Will is a word as well. Nobody may be masked
blindly, and nobody let through: such a word stops the copies in which the person is not named, until the map of names
says what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.name_words import NAME_WORDS
from filings.compose.names import HEBREW_PREFIXES, TITLES
from filings.compose.pseudonyms import common_words, is_named, namings
from filings.compose.renditions import rises_above
from filings.compose.said import NAMES, folded_once
from filings.language import calendar
from filings.remembered import remembered
from filings.text.folding import PREFIXED, bared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Case
    from filing_schemas.base import Localised
    from filings.compose.pseudonyms import Mask
    from filings.compose.said import Said
    from filings.compose.secrets import Withheld
    from filings.profile import Profile
    from filings.text.folding import Bared


_PLACES = frozenset({"avenue", "close", "court", "gardens", "house", "lane", "park", "road", "square", "street"})
"""What a place may be called that bears somebody's name."""
_GOES_ON = re.compile(r"[-\u2010\u2011][A-Z]")
_CAPITAL_BEFORE = re.compile(r"(?<![^\W_])([A-Z][^\W\d_]+)[ \u00a0]+\Z")
_CAPITAL_AFTER = re.compile(r"[ \u00a0]+([A-Z][^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may name somebody, in a text that people read who may not know the name."""

    where: str
    """Where the case says it, as a path."""
    word: str
    """The word as it is written there; not to be repeated to anybody."""
    listed: str
    """Where the case lists the pseudonym, as a path; empty for somebody who has none."""


@dataclass(frozen=True, eq=False, slots=True)
class _Question:
    """What is asked of every text that some people read: does a word of it name somebody whom they may not know.

    Told from others by identity, so that an answer need not be worked out again for the next case with these people.
    """

    masks: tuple[Mask, ...]
    asked: tuple[str, ...]
    """Words of which one stands wherever there is something to answer."""
    others: tuple[str, ...]
    """The names of others that share a word with one that is withheld, the longest first."""
    common: frozenset[str]
    """Words that are no names."""
    whole: frozenset[str]
    """The names that are withheld, folded: a field that holds one is printed under the other name, or not at all."""


def doubts(kept: Withheld, case: Case, ceilings: Iterable[ConfidentialityLevel]) -> tuple[Doubt, ...]:
    """Give every word in doubt, in the order of the case.

    Args:
        kept: what the case says, and to whom.
        case: the case, of which other names are known.
        ceilings: those of the copies that are made.

    """
    found = (doubt for each in dict.fromkeys(ceilings) for doubt in _under(kept, case, each))
    return tuple(dict.fromkeys(found))


def _under(kept: Withheld, case: Case, ceiling: ConfidentialityLevel) -> Iterator[Doubt]:
    hidden = tuple(mask for mask in kept.people if rises_above(mask.level, ceiling))
    asked = _asked(hidden)
    if not asked:
        return
    named = tuple(text for text in _named(case) if _may_hold(text, asked))
    question = _question(hidden, named, _no_names(kept.profile))
    above = {level for level in ConfidentialityLevel if rises_above(level, ceiling)}
    for said in kept.said:
        if said.printed and said.level not in above and not _is_name(said, question.whole):
            for listed, word in _in_doubt(question, said.text):
                yield Doubt(said.where, word, listed)


def _is_name(said: Said, whole: frozenset[str]) -> bool:
    """Say whether a text is the name itself of somebody whose name is withheld, where the case gives it."""
    return said.trail[1] in NAMES and folded_once(said.text) in whole


@remembered
def _no_names(profile: Profile) -> frozenset[str]:
    return common_words(profile) | NAME_WORDS


@lru_cache(maxsize=256)
def _asked(hidden: tuple[Mask, ...]) -> tuple[str, ...]:
    """Give words of which a text holds one wherever it may name somebody, surely or perhaps."""
    masks = [mask for mask in hidden if mask.ways.in_doubt or mask.ways.person]
    return tuple(dict.fromkeys(word for mask in masks for word in (*mask.ways.in_doubt, *mask.ways.telling)))


def _named(case: Case) -> Iterator[str]:
    """Give the names of people, courts and writings that a case knows."""
    named: list[Localised | None] = [name for each in case.parties for name in (each.name, each.short_name)]
    named += [name for each in case.counsel for name in (each.name, each.firm)]
    named += [case.judge.name if case.judge else None, case.court.name, case.court.capacity]
    named += [name for each in case.authorities for name in (each.citation, each.short)]
    named += [name for each in case.related for name in (each.title, each.court)]
    named += [name for each in case.sources for name in (each.title, each.publisher)]
    return (text for name in named if name for text in (name.en, name.he) if text)


@lru_cache(maxsize=256)
def _question(hidden: tuple[Mask, ...], named: tuple[str, ...], common: frozenset[str]) -> _Question:
    """Ask after people; names that share a word with theirs, and are surely not theirs, are those of others."""
    whole = frozenset().union(*(mask.ways.whole for mask in hidden))
    others = {text for text in named if folded_once(text) not in whole and not any(is_named(m, text) for m in hidden)}
    masks = tuple(mask for mask in hidden if mask.ways.in_doubt or mask.ways.person)
    return _Question(masks, _asked(hidden), tuple(sorted(others, key=lambda each: (-len(each), each))), common, whole)


def _may_hold(text: str, asked: tuple[str, ...]) -> bool:
    """Say whether a text may hold one of some words."""
    return any(map(folded_once(text).__contains__, asked))


@lru_cache(maxsize=8192)
def _in_doubt(question: _Question, text: str) -> tuple[tuple[str, str], ...]:
    """Give where the case lists each person that a text may name, and the word that may name them."""
    if not _may_hold(text, question.asked):
        return ()
    said = _without(text, question.others)
    plain = bared(said)
    return tuple((mask.listed, word) for mask in question.masks for word in _words(mask, plain, said, question.common))


def _without(text: str, others: Iterable[str]) -> str:
    """Take the names of others out of a text."""
    for other in others:
        text = text.replace(other, " " * len(other))
    return text


def _words(mask: Mask, plain: Bared, text: str, common: frozenset[str]) -> Iterator[str]:
    """Give the words of a text that may name somebody, where nothing says that they do."""
    sure = [(each.start, each.end) for each in namings(mask, plain, text)]
    if mask.ways.person:
        yield from (text[start:end] for start, end in sure if _is_in_another_name(text, start, end, common))
    for found in _pattern(mask.ways.in_doubt).finditer(plain.text):
        start, end = plain.at[found.start("word")], plain.at[found.end("word")]
        may_be_word = found["word"] in common or found["word"] in mask.ways.several
        is_word = may_be_word and not text[start].isupper() and not "א" <= text[start] <= "ת"
        if not is_word and not any(first <= start < last for first, last in sure):
            yield text[start:end]


def _is_in_another_name(text: str, start: int, end: int, common: frozenset[str]) -> bool:
    """Say whether what names somebody is a part of the name of somebody or something else.

    A single word may be one between other words with a capital, as in "Linus Doe" and "Doe Lane"; any name, before a
    hyphen and a capital, as in "Jane Doe-Voss".
    """
    if _GOES_ON.match(text, end):
        return True
    before, after = _CAPITAL_BEFORE.search(text, 0, start), _CAPITAL_AFTER.match(text, end)
    if len(text[start:end].split()) > 1:
        return False
    beside = [found[1].casefold() for found in (before, after) if found]
    of_place = bool(after) and beside[-1] in _PLACES
    known = (common, TITLES, calendar("en"))
    return of_place or not all(any(word in words for words in known) for word in beside)


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    ways = "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![^\W_])[{HEBREW_PREFIXES}]{{0,{PREFIXED}}}-?(?P<word>{ways})(?![^\W_])")
