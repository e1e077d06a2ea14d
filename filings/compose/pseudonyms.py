"""Who goes by another name in what the public may read, and every way in which the real name may be written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ClosureState, Language, PartyKind, PseudonymStyle
from filings.compose.numerals import upper_letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filing_schemas import Case, Counsel, Party, Pseudonym

LIFTED = frozenset({ClosureState.DENIED, ClosureState.UNSEALED})
"""The states of anonymity in which everybody goes by their own name. In all others the names are kept, to be safe."""
_SHORTEST_SURNAME = 3
_HYPHENS = "-\u05be\u2010\u2011\u2013"
_APOSTROPHES = "'\u2019\u05f3"
_QUOTES = '"\u201c\u201d\u05f4'
_HEBREW_PREFIXES = "ובהלכמש"
"""Letters that Hebrew writes together with the word after them: and, in, the, to, as, from, that."""


@dataclass(frozen=True, slots=True)
class Mask:
    """One person: the ways in which the name is written, and what is printed instead."""

    spellings: tuple[str, ...]
    pseudonym: str
    of: str | None = None
    """The id of the party or counsel, if it is one."""


def masks(case: Case, language: Language) -> tuple[Mask, ...]:
    """Give everybody who goes by another name; nobody does where anonymity was refused or has ended."""
    if case.session.anonymity.state in LIFTED:
        return ()
    known: dict[str, Party | Counsel] = {each.id: each for each in case.parties}
    known.update({each.id: each for each in case.counsel})
    made: list[Mask] = []
    for place, each in enumerate(case.pseudonyms, start=1):
        bearer = known.get(each.of or "")
        spellings = tuple(sorted(_spellings(each, bearer), key=len, reverse=True))
        made.append(Mask(spellings, _pseudonym(each, bearer, place, language), each.of))
    return tuple(made)


def pattern(mask: Mask) -> re.Pattern[str]:
    """Give what finds a person in a text: in any case, over line ends, with Hebrew's prefixes before the name."""
    ways = "|".join(_flexible(spelling) for spelling in mask.spellings)
    return re.compile(rf"(?<!\w)(?P<prefix>[{_HEBREW_PREFIXES}]{{0,3}}[-\u05be]?)(?:{ways})(?!\w)", re.IGNORECASE)


def _flexible(spelling: str) -> str:
    """Let any white space, hyphen and apostrophe stand for its like; a name is not hidden by how it is typed."""
    return "".join(_loose(character) for character in re.sub(r"\s+", " ", spelling))


def _loose(character: str) -> str:
    if character == " ":
        return r"\s+"
    alike = next((each for each in (_HYPHENS, _APOSTROPHES, _QUOTES) if character in each), None)
    return f"[{re.escape(alike)}]" if alike else re.escape(character)


def _spellings(entry: Pseudonym, bearer: Party | Counsel | None) -> Iterator[str]:
    """Give every way in which a name may be written."""
    names = [entry.name] if entry.name else []
    if bearer is not None:
        names += [each for each in (bearer.name, getattr(bearer, "short_name", None)) if each]
    texts = {text for name in names for text in (name.en, name.he) if text} | set(entry.also)
    person = bearer is None or getattr(bearer, "kind", PartyKind.NATURAL_PERSON) in {
        PartyKind.NATURAL_PERSON,
        PartyKind.PSEUDONYMOUS,
    }
    for text in sorted(texts):
        yield from {text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFKC", text)}
        if person:
            yield from _short_forms(text.split())


def _short_forms(words: Sequence[str]) -> Iterator[str]:
    """Give surname, initials, and initial with surname, of a person's name of two words or more."""
    if len(words) < 2:  # noqa: PLR2004  # a single word has no shorter form
        return
    surname = words[-1]
    if len(surname) >= _SHORTEST_SURNAME:
        yield surname
        yield f"{words[0][0]}. {surname}"
        yield f"{words[0][0]}.{surname}"
    letters = [word[0] for word in words]
    yield ".".join(letters) + "."
    yield ". ".join(letters) + "."


def _pseudonym(entry: Pseudonym, bearer: Party | Counsel | None, place: int, language: Language) -> str:
    if entry.pseudonym:
        return entry.pseudonym.text(language)
    name = entry.name or (bearer.name if bearer else None)
    if entry.style is PseudonymStyle.INITIALS and name:
        return "".join(f"{word[0]}." for word in name.text(language).split())
    return upper_letter(place)
