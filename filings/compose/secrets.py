"""What a copy may not hold: every text that is withheld from its readers, gathered from the case and not from drafts.

A text that the same case says openly is no secret, and is left out; a name that goes by another is one wherever it
stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.particulars import PARTICULARS, is_telling
from filings.compose.pseudonyms import masks
from filings.compose.renditions import Rendition, rises_above
from filings.compose.said import NAMES, Said, folded_once, said, spoken
from filings.remembered import remembered
from filings.text.folding import folded, stands_in, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from filings.compose.names import Ways
    from filings.compose.pseudonyms import Mask
    from filings.profile import Profile
    from filings.reading import CaseFile

NAME = "name: "
"""Begins what is said of where a name comes from; no path of a case begins so."""
RUN = 6
"""So many words in a row are no chance."""
WORDLIKE = 24
"""A shorter text, and any name, counts only as a word of its own."""
TELLING = PARTICULARS | NAMES
"""The last steps of the paths of what tells who somebody is: said of others in such a field, it is no secret."""
FEW = 64
"""So many texts are sooner looked for one by one than all the words that are told are gathered."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that readers of a copy may not find in it."""

    text: str
    where: str
    """Where the case says it, as a path: never the text itself."""
    name: bool = False
    """Whether it is somebody's name, which counts wherever it stands."""
    capital: bool = False
    """Whether the name counts only with a capital, because it is a common word as well."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a case says, and to whom: gathered once, asked once for each rendition."""

    said: tuple[Said, ...]
    people: tuple[Mask, ...]
    profile: Profile

    def is_nothing_to(self, rendition: Rendition) -> bool:
        """Say whether nothing that papers print, and nobody's name, is withheld from a copy."""
        levels = (*(each.level for each in self.said if each.printed), *(each.level for each in self.people))
        return not any(rises_above(each, rendition.ceiling) for each in levels)

    def kept_from(self, rendition: Rendition) -> tuple[Secret, ...]:
        """Give every text that is withheld from a copy."""
        hidden = tuple(mask for mask in self.people if rises_above(mask.level, rendition.ceiling))
        return tuple((self._untold(rendition, _whole) | {each.text: each for each in _names(hidden)}).values())

    def pieces_kept_from(self, rendition: Rendition) -> tuple[Secret, ...]:
        """Give every run of some words of the texts withheld from a copy.

        A hand that types a sentence again leaves out a word, or writes a pseudonym in its place; some words in a row
        stay.
        """
        return tuple(self._untold(rendition, _runs).values())

    def _untold(self, rendition: Rendition, taken: Callable[[str], Iterable[tuple[str, str]]]) -> dict[str, Secret]:
        """Give what is taken of the texts withheld from a copy, save what its readers are told anyway.

        Args:
            rendition: the copy.
            taken: gives what is taken of a text, each as it is written and folded.

        """
        above = {level for level in ConfidentialityLevel if rises_above(level, rendition.ceiling)}
        kept = [each for each in self.said if each.level in above and not each.slight]
        if not kept:
            return {}
        told = [each for each in self.said if each.printed and not each.slight and each.level not in above]
        openly, of_profile = _Openly(folded_once(each.text) for each in told), _said_by(self.profile)
        # Whoever types the address of somebody who goes by another name tells who that is.
        by_others = _Openly(folded_once(each.text) for each in told if each.trail[1] in TELLING)
        found: dict[str, Secret] = {}
        for each in kept:
            known = by_others if each.trail[1] in PARTICULARS and is_telling(each.text) else openly
            for text, folding in taken(each.text):
                if text not in found and not (folding in of_profile or folding in known):
                    found[text] = Secret(text, each.where)
        return found


def withheld(case_file: CaseFile, profile: Profile, people: Sequence[Mask] | None = None) -> Withheld:
    """Gather what a case says.

    Args:
        case_file: the case.
        profile: its court system, whose words are no secret.
        people: who goes by another name in some copy, where that is known already.

    """
    if people is None:
        papers = [each.filing for each in case_file.filings]
        people = masks(case_file.case, papers, case_file.language, profile)
    return Withheld(said(case_file), tuple(people), profile)


def _whole(text: str) -> Iterator[tuple[str, str]]:
    yield text, folded_once(text)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    words = folded_once(text).split()
    for at in range(len(words) - RUN + 1):
        run = " ".join(words[at : at + RUN]).strip(".,;:!?()[]\"'“”‘’")
        yield run, run


@lru_cache(maxsize=256)
def _names(hidden: tuple[Mask, ...]) -> tuple[Secret, ...]:
    """Give the names of those whom readers of a copy may not know, which count wherever they stand."""
    found: dict[str, Secret] = {}
    for at, mask in enumerate(hidden, start=1):
        where = f"{NAME}number {at} of those withheld"
        surely = (" ".join(words) for words in mask.ways.surely if not _is_slight(words, mask.ways))
        found |= {each: Secret(each, where, name=True) for each in surely}
        found |= {each: Secret(each, where, name=True, capital=True) for each in mask.ways.capital if each not in found}
    return tuple(found.values())


def _is_slight(words: tuple[str, ...], written: Ways) -> bool:
    """Say whether a common word with an initial is all there is: "A. Rose" has the words of "a rose"."""
    return any(each in written.titled for each in words) and any(len(each.strip(".")) == 1 for each in words)


class _Openly:
    """What everybody who reads a copy is told anyway."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._told = frozenset(texts)
        self._text = "\n".join(self._told)
        self._known: dict[str, bool] = {}

    def __contains__(self, text: str) -> bool:
        """Say whether a folded text is told: as words of their own, or, if it is long, within others."""
        if text not in self._known:
            alone = len(text) < WORDLIKE
            self._known[text] = self._may_hold(text, alone=alone) and stands_in(text, self._text, alone=alone)
        return self._known[text]

    def _may_hold(self, text: str, *, alone: bool) -> bool:
        """Say whether every word of a text is told, so that it is worth looking for; of the first few, do not ask."""
        return len(self._known) < FEW or words_of(text, inner=not alone) <= self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset().union(*map(words_of, self._told))


@remembered
def _said_by(profile: Profile) -> _Openly:
    """Give what every paper of a court system may say."""
    return _Openly([folded(each.text) for each in spoken(profile, (None, "profile"))])
