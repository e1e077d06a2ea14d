"""Who goes by another name in copies, and every way in which the real name may be written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, Party
from filing_schemas.vocabulary import ClosureState, ConfidentialityLevel, Language, PartyKind, PseudonymStyle
from filings.compose.numerals import upper_letter
from filings.compose.renditions import highest
from filings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filing_schemas import Case, Counsel, Deponent, Paper, Pseudonym
    from filing_schemas.base import Localised
    from filings.profile import Profile

LIFTED = frozenset({ClosureState.DENIED, ClosureState.UNSEALED})
"""The states of anonymity in which everybody goes by their own name. In all others the names are kept, to be safe."""
_SHORTEST = 3
"""A surname of fewer letters is not looked for by itself."""
_HYPHENS = "-\u05be\u2010\u2011\u2013"
_APOSTROPHES = "'\u2019\u05f3"
_QUOTES = '"\u201c\u201d\u05f4'
HEBREW_PREFIXES = "ובהלכמש"
"""Letters that Hebrew writes together with the word after them: and, in, the, to, as, from, that."""
_UNSEEN = "[\u00ad\u0300-\u036f\u0591-\u05c7\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
"""What may stand between the letters of a name and is not seen: marks of direction, accents, points."""


@dataclass(frozen=True, slots=True)
class Mask:
    """One person: the ways in which the name is written, and what is printed instead."""

    spellings: tuple[str, ...]
    pseudonym: str
    level: ConfidentialityLevel = ConfidentialityLevel.PARTIES_ONLY
    """Who may read the name."""
    key: str = ""
    """The name itself, for the key to names; empty for those who are only withheld and go by no other name."""


def masks(
    case: Case, papers: Iterable[Paper], language: Language, withheld: str, common: frozenset[str] = frozenset()
) -> tuple[Mask, ...]:
    """Give everybody who goes by another name in some copy, or by none.

    Args:
        case: the case.
        papers: its filings.
        language: the language of the drafts.
        withheld: what is printed for those who are withheld and have no other name.
        common: words that cannot be told from the name when it is a word by itself, in small letters.

    """
    named = [] if case.session.anonymity.state in LIFTED else list(case.pseudonyms)
    bearers: dict[str, Party | Counsel] = {each.id: each for each in case.parties}
    bearers |= {each.id: each for each in case.counsel}
    made = [_pseudonymous(each, bearers, place, language, common) for place, each in enumerate(named, start=1)]
    others = [each for each in bearers.values() if each.id not in {entry.of for entry in named}]
    deponents = [(each.deponent, each.level) for each in papers if isinstance(each, Affidavit)]
    made += [_withheld(each, each.level, withheld, common) for each in others]
    made += [_withheld(each, highest(level, each.level), withheld, common) for each, level in deponents]
    return tuple(mask for mask in made if mask.spellings and mask.level is not ConfidentialityLevel.PUBLIC)


@lru_cache(maxsize=1024)
def pattern(mask: Mask) -> re.Pattern[str]:
    """Give what finds a person in a text: in any case, over line ends, with Hebrew's prefixes before the name."""
    ways = "|".join(_flexible(spelling) for spelling in mask.spellings)
    prefix = f"(?P<prefix>[{HEBREW_PREFIXES}]{{0,3}}[-\u05be]?)"
    return re.compile(rf"(?<![^\W_]){prefix}(?:{ways})(?![^\W_])", re.IGNORECASE)


@remembered
def common_words(profile: Profile) -> frozenset[str]:
    """Give the words that every paper of a court system may print, so that none of them alone is a name."""
    return frozenset(re.findall(r"\w+", profile.model_dump_json().casefold()))


def _pseudonymous(
    entry: Pseudonym, bearers: dict[str, Party | Counsel], place: int, language: Language, common: frozenset[str]
) -> Mask:
    bearer = bearers.get(entry.of or "")
    names = [each for each in (entry.name, *_names(bearer)) if each]
    level = highest(ConfidentialityLevel.PARTIES_ONLY, bearer.level if bearer else ConfidentialityLevel.PUBLIC)
    spellings = _spellings(names, entry.also, common, person=_is_person(bearer))
    return Mask(spellings, _pseudonym(entry, names, place, language), level, names[0].text(language) if names else "")


def _withheld(
    who: Party | Counsel | Deponent, level: ConfidentialityLevel, instead: str, common: frozenset[str]
) -> Mask:
    return Mask(_spellings(_names(who), (), common, person=_is_person(who)), instead, level)


def _names(who: Party | Counsel | Deponent | None) -> list[Localised]:
    return [each for each in (getattr(who, "name", None), getattr(who, "short_name", None)) if each]


def _is_person(who: Party | Counsel | Deponent | None) -> bool:
    return not isinstance(who, Party) or who.kind in {PartyKind.NATURAL_PERSON, PartyKind.PSEUDONYMOUS}


def _flexible(spelling: str) -> str:
    """Let white space, hyphens and apostrophes stand for their like; a name is not hidden by how it is typed.

    A name of one word begins with a capital as in the case file: many people are called as common things are.
    """
    letters = [_loose(character) for character in re.sub(r"\s+", " ", spelling)]
    if spelling.isalpha() and spelling[0].isupper():
        letters[0] = f"(?-i:{letters[0]})"
    return _UNSEEN.join(letters)


def _loose(character: str) -> str:
    if character == " ":
        return r"[\s._\-]+"
    alike = next((each for each in (_HYPHENS, _APOSTROPHES, _QUOTES) if character in each), None)
    return f"[{re.escape(alike)}]" if alike else re.escape(character)


def _spellings(
    names: Iterable[Localised], also: Iterable[str], common: frozenset[str], *, person: bool
) -> tuple[str, ...]:
    """Give every way in which somebody's names may be written, the longest first."""
    texts = sorted({text for name in names for text in (name.en, name.he) if text})
    found = {each for text in texts for each in (text, *(_short_forms(text.split()) if person else ()))}
    found = {each for each in found if each.casefold() not in common} | set(also)
    found |= {form for each in found for form in _forms(each)}
    return tuple(sorted(found, key=lambda each: (-len(each), each)))


def _forms(text: str) -> Iterator[str]:
    """Give a text composed, and without its accents."""
    yield unicodedata.normalize("NFC", text)
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    yield unicodedata.normalize("NFC", bare)


def _short_forms(words: Sequence[str]) -> Iterator[str]:
    """Give surname, initials, and what people make of a person's name of two words or more."""
    if len(words) < 2:  # noqa: PLR2004  # a single word has no shorter form
        return
    first, surname = words[0], words[-1]
    letters = [word[0] for word in words]
    yield ".".join(letters) + "."
    yield ". ".join(letters) + "."
    yield from (f"{first} {surname}", f"{surname}, {first}", f"{surname} {first}")
    if len(surname) >= _SHORTEST and not surname[0].islower():
        yield from (surname, f"{first[0]}. {surname}", f"{first[0]}.{surname}", f"{first[0]} {surname}")
        yield f"{first} {' '.join(f'{word[0]}.' for word in words[1:-1])} {surname}"
        if len(first) >= _SHORTEST:
            yield first + surname


def _pseudonym(entry: Pseudonym, names: Sequence[Localised], place: int, language: Language) -> str:
    if entry.pseudonym:
        return entry.pseudonym.text(language)
    if entry.style is PseudonymStyle.INITIALS and names:
        return "".join(f"{word[0]}." for word in names[0].text(language).split())
    return upper_letter(place)
