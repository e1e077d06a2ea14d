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

from filings.compose.name_words import NAME_WORDS
from filings.compose.names import HEBREW_PREFIXES
from filings.compose.pseudonyms import common_words, namings
from filings.compose.renditions import rises_above
from filings.text.folding import bare, bared, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Case
    from filing_schemas.base import Localised
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.pseudonyms import Mask
    from filings.compose.secrets import Withheld


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may name somebody, in a text that people read who may not know the name."""

    where: str
    """Where the case says it, as a path."""
    word: str
    """The word as it is written there; not to be repeated to anybody."""
    listed: str
    """Where the case lists the pseudonym, as a path; empty for somebody who has none."""


def doubts(kept: Withheld, case: Case, ceilings: Iterable[ConfidentialityLevel]) -> tuple[Doubt, ...]:
    """Give every word in doubt, in the order of the case.

    Args:
        kept: what the case says, and to whom.
        case: the case, of which other names are known.
        ceilings: those of the copies that are made.

    """
    if not any(map(_asked, kept.people)):
        return ()
    common = common_words(kept.profile) | NAME_WORDS
    found = (doubt for each in dict.fromkeys(ceilings) for doubt in _under(kept, case, each, common))
    return tuple(dict.fromkeys(found))


def _under(kept: Withheld, case: Case, ceiling: ConfidentialityLevel, common: frozenset[str]) -> Iterator[Doubt]:
    masks = [mask for mask in kept.people if rises_above(mask.level, ceiling)]
    asked = {word for mask in masks for word in _asked(mask)}
    if not asked:
        return
    others = _known(case, masks)
    for said in kept.said:
        if said.printed and not rises_above(said.level, ceiling) and _may_hold(said.text, asked):
            text = _without(said.text, others)
            for mask in masks:
                yield from (Doubt(said.where, word, mask.listed) for word in _words(mask, text, common))


def _asked(mask: Mask) -> tuple[str, ...]:
    return (*mask.ways.perhaps, *mask.ways.several)


def _may_hold(text: str, asked: set[str]) -> bool:
    """Say whether a text may hold one of some words, perhaps with a Hebrew prefix."""
    words = _words_in(text)
    hebrew = tuple(each for each in asked if each > "א")
    return not asked.isdisjoint(words) or (bool(hebrew) and any(word.endswith(hebrew) for word in words))


@lru_cache(maxsize=8192)
def _words_in(text: str) -> frozenset[str]:
    """Give the words of a text, folded, once for all copies and all cases that say it."""
    return frozenset(words_of(bare(text).casefold()))


def _known(case: Case, masks: Iterable[Mask]) -> tuple[str, ...]:
    """Give the names of others, which may share a word with the one that is withheld, the longest first."""
    named: list[Localised | None] = [name for each in case.parties for name in (each.name, each.short_name)]
    named += [name for each in case.counsel for name in (each.name, each.firm)]
    named += [case.judge.name if case.judge else None, case.court.name, case.court.capacity]
    named += [name for each in case.authorities for name in (each.citation, each.short)]
    named += [name for each in case.related for name in (each.title, each.court)]
    named += [name for each in case.sources for name in (each.title, each.publisher)]
    texts = {text for name in named if name for text in (name.en, name.he) if text}
    hidden = list(masks)
    open_ones = [text for text in texts if not any(_names(mask, text) for mask in hidden)]
    return tuple(sorted(open_ones, key=len, reverse=True))


def _names(mask: Mask, text: str) -> bool:
    return any(True for _ in namings(mask, bared(text), text))


def _without(text: str, others: Iterable[str]) -> str:
    """Take the names of others out of a text."""
    for other in others:
        text = text.replace(other, " " * len(other))
    return text


def _words(mask: Mask, text: str, common: frozenset[str]) -> Iterator[str]:
    """Give the words of a text that may name somebody, where nothing says that they do."""
    if not (asked := _asked(mask)):
        return
    plain = bared(text)
    sure = [(each.start, each.end) for each in namings(mask, plain, text)]
    for found in _pattern(asked).finditer(plain.text):
        start, end = plain.at[found.start("word")], plain.at[found.end("word")]
        may_be_word = found["word"] in common or found["word"] in mask.ways.several
        is_word = may_be_word and not text[start].isupper() and not "א" <= text[start] <= "ת"
        if not is_word and not any(first <= start < last for first, last in sure):
            yield text[start:end]


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    ways = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])[{HEBREW_PREFIXES}]{{0,3}}-?(?P<word>{ways})(?![^\W_])")
