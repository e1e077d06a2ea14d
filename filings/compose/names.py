"""What a name may look like where somebody types it: in full, in part, by its initials, with a title or without."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from filings.compose.name_words import NAME_WORDS
from filings.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEBREW_PREFIXES: Final = "ובהלכמש"
"""Letters that Hebrew writes together with the word after them: and, in, the, to, as, from, that."""
TITLES: Final = frozenset(
    {"adv", "captain", "dame", "dr", "judge", "justice", "lady", "lord", "miss", "mr", "mrs", "ms", "mx", "prof"}
    | {"professor", "rabbi", "sir", "מר", "גב'", "גברת", 'ד"ר', "פרופ'", "פרופסור", 'עו"ד', "הרב", "השופט", "השופטת"}
)
"""What may stand before somebody's name and is no part of it."""
_AFTER: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
"""What may stand after somebody's name and is no part of it."""
_COMPANY: Final = frozenset(
    {"co", "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc", "llp", "ltd", "plc"}
    | {'בע"מ', '(בע"מ)', 'ע"ר', '(ע"ר)', 'חל"צ', '(חל"צ)'}
)
_PARTICLES: Final = frozenset(
    {"abu", "af", "al", "av", "bar", "bat", "bel", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di"}
    | {"dos", "du", "el", "ibn", "la", "le", "mac", "o", "san", "st", "te", "ten", "ter", "van", "von", "y", "zu"}
    | {"אבו", "אל", "בן", "בר", "בת", "דה", "אבן"}
)
"""Parts of a surname that are not called by themselves."""
_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa"}
)
_NOT_FINAL: Final = str.maketrans("ךםןףץ", "כמנפצ")
"""Letters that Hebrew writes otherwise at the end of a word, as they are within one."""
_SURE: Final = 3
"""A surname of fewer letters counts only with a capital."""
_JOINED: Final = 6
"""A name written as one word is one only if it is no shorter."""


@dataclass(frozen=True)
class Ways:
    """The ways in which somebody's name is written, folded, each as its words."""

    surely: tuple[tuple[str, ...], ...]
    """Nobody and nothing else is meant, in whatever case."""
    capital: tuple[str, ...] = ()
    """Single words that mean the person where they begin with a capital."""
    titled: tuple[str, ...] = ()
    """Single words that mean the person after a title alone: they are common words as well."""
    perhaps: tuple[str, ...] = ()
    """Single words that may mean the person, or somebody or something else: only a person can tell."""
    several: tuple[str, ...] = ()
    """The same of "the Does", or of a name whose apostrophe was forgotten: with a capital they may mean the person."""
    person: bool = False
    """Whether a person is called so, whose surname others have as well."""
    whole: frozenset[str] = frozenset()
    """The name itself, in each language, and the short ones, folded."""

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Words of which one stands wherever the person is surely named."""
        longest = {_constant(max(each, key=len)) for each in self.surely} | {*self.capital, *self.titled}
        return tuple(
            word for word in sorted(longest, key=len) if not any(word != other and other in word for other in longest)
        )

    @property
    def in_doubt(self) -> tuple[str, ...]:
        """Words of which only a person can tell whether they name anybody."""
        return (*self.perhaps, *self.several)


@lru_cache(maxsize=4096)
def ways(  # noqa: PLR0913  # what may tell one person from another
    names: tuple[str, ...],
    also: tuple[str, ...],
    no_names: tuple[str, ...],
    common: frozenset[str],
    *,
    person: bool,
    others: tuple[str, ...] = (),
) -> Ways:
    """Give the ways in which a name is written.

    Args:
        names: the name, in each language, and the short ones.
        also: what the author lists as a way of writing it.
        no_names: what the author says is none.
        common: words that every paper may print.
        person: whether it is a person's, which has parts that stand for the whole.
        others: names of others that everybody may read: a word of one is no sure sign of this person.

    """
    shared = frozenset(word for each in others for word in _words(each))
    said = frozenset("".join(_words(each)) for each in no_names)
    taken = [_typed(each, common) for each in also]
    for each in dict.fromkeys(spelt for name in names for spelt in (name, _without_umlauts(name))):
        taken += [_person(each, common) if person else _body(each, common)]
    given = {word for each in taken[: len(also)] for word in (*each.capital, *(w for ws in each.surely for w in ws))}
    sure = dict.fromkeys(each for way in taken for each in way.surely if "".join(each) not in said)
    surely = [each for each in sure if len(each) > 1 or each[0] not in shared]
    capital = dict.fromkeys(each for way in taken for each in way.capital if each not in said | shared)
    known = {each[0] for each in surely if len(each) == 1} | (given - shared) | said
    single = (each[0] for each in sure if len(each) == 1)
    possible = [each for way in taken for each in (*way.perhaps, *(shared & {*way.capital, *way.titled}))]
    possible += [each for each in single if each in shared]
    perhaps = tuple(dict.fromkeys(each for each in sorted(possible) if each not in known | set(capital)))
    called = dict.fromkeys(each for way in taken[len(also) :] if person for each in _single(way) if each not in said)
    return Ways(
        tuple(sorted(surely, key=lambda each: (-len(" ".join(each)), each))),
        tuple(each for each in capital if (each,) not in surely),
        tuple(dict.fromkeys(each for way in taken for each in way.titled if each not in known | shared)),
        perhaps,
        tuple(each for each in map(_several, called) if each not in {*known, *capital, *perhaps}),
        person,
        frozenset(" ".join(_words(each)) for each in names),
    )


def _constant(word: str) -> str:
    """Give what of a word stands in every way of writing it: a Hebrew initial has a full stop or a geresh."""
    return word.rstrip(".") if _is_hebrew(word) else word


def _is_hebrew(text: str) -> bool:
    return "א" <= text[:1] <= "ת"


def _without_umlauts(text: str) -> str:
    """Write a name as those do whose keyboard has no umlauts: Müller as Mueller, Åberg as Aaberg."""
    return unicodedata.normalize("NFC", text).translate(_UMLAUTS)


def _single(way: Ways) -> Iterator[str]:
    """Give the single words that somebody is called by and that have a plural: an s in English, ים in Hebrew."""
    words = (*(each[0] for each in way.surely if len(each) == 1), *way.capital, *way.perhaps)
    return (each for each in words if each.isalpha() and (each.isascii() or _is_hebrew(each)))


def _several(word: str) -> str:
    if _is_hebrew(word):
        return f"{word.translate(_NOT_FINAL)}ים"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _typed(text: str, common: frozenset[str]) -> Ways:
    """Give what an author lists: as it is, a common word of it only with its capital."""
    words = _words(text)
    alone = len(words) == 1 and (words[0] in common or words[0] in NAME_WORDS)
    return Ways((), tuple(words)) if alone and text[:1].isupper() else Ways((tuple(words),))


def _body(text: str, common: frozenset[str]) -> Ways:
    """Give the ways in which a company, an association or an authority is called."""
    words = _words(text)
    core = [word for word in words if word not in _COMPANY]
    core = core[1:] if core[:1] == ["the"] and len(core) > 2 else core  # noqa: PLR2004  # "the Ministry" is its whole name
    kept = [tuple(each) for each in (words, core) if len(each) > 1]
    if len(core) != 1:
        return Ways(tuple(kept))
    common_word = core[0] in common or core[0] in NAME_WORDS
    if not text[:1].isupper() and not common_word:
        return Ways((*kept, (core[0],)))
    return Ways(tuple(kept), perhaps=(core[0],)) if common_word else Ways(tuple(kept), capital=(core[0],))


def _person(text: str, common: frozenset[str]) -> Ways:
    """Give the ways in which a person is called."""
    words = [word for word in _words(text) if word not in TITLES and word.rstrip(".") not in TITLES | _AFTER]
    if not words:
        return Ways(())
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    given, surname = words[:at], words[at:]
    if not given:
        return _surname(surname, common)
    parts = _surname(surname, common)
    alone = [word for each in given for word in _halves(each) if len(word) > 1 and word not in _PARTICLES]
    alone += given[:1] if len(given[0]) >= _SURE else []  # Ben and Van are given names too
    return Ways((*_full(given, surname), *parts.surely), parts.capital, parts.titled, (*parts.perhaps, *alone))


def _full(given: Sequence[str], surname: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the name in full, in either order, its given names cut down to initials or left out."""
    first, middle = given[0], tuple(given[1:])
    last = tuple(part for word in surname for part in _halves(word))
    initials = tuple(f"{word[0]}." for word in given)
    firsts = _halves(first)
    yield from ((*firsts, *middle, *last), (*firsts, *last), (*last, *firsts, *middle), (*last, *firsts))
    yield (*firsts, *(f"{word[0]}." for word in middle), *last)
    yield from ((*initials, *last), (initials[0], *last), (*last, initials[0]))
    if first[0] not in "aiאבהוכלמש":  # "a doe" is no Anna
        yield (first[0], *last)
    yield ("".join(word[0] for word in given), *last) if middle else (initials[0], *last)
    if len(first + "".join(last)) >= _JOINED:
        yield (first + "".join(last),)
    if len(initials[0][:1] + "".join(last)) >= _JOINED:
        yield (initials[0][:1] + "".join(last),)  # as in the address of a letter box
    yield (*firsts, f"{last[0][0]}.")
    yield (*initials, f"{last[-1][0]}.")


def _surname(words: Sequence[str], common: frozenset[str]) -> Ways:
    """Give the ways in which somebody is called by surname, or by half of one that has two."""
    whole = tuple(half for word in words for half in _halves(word))
    halves = [half for half in whole if half not in _PARTICLES and len(half) > 1]
    # Where letters have no capitals, a short surname cannot be told from a word.
    words_too = tuple(
        half for half in halves if half in common or half in NAME_WORDS or (len(half) < _SURE and not half.isascii())
    )
    others = [half for half in halves if half not in words_too]
    joined = "".join(whole).replace("'", "")
    together = [(joined,)] if joined not in words and len(joined) >= _JOINED else []  # Ben Zvi is Benzvi as well
    return Ways(
        surely=(
            *([whole] if len(whole) > 1 else []),
            *((half,) for half in others if len(half) >= _SURE),
            *together,
        ),
        capital=tuple(half for half in others if len(half) < _SURE),
        titled=words_too,
        perhaps=words_too,
    )


def _halves(word: str) -> tuple[str, ...]:
    return tuple(half for half in word.split("-") if half) or (word,)


def _words(text: str) -> list[str]:
    return folded(text).replace(",", " ").split()
