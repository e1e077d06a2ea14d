"""Who goes by another name in copies, and where in a text somebody is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, Party
from filing_schemas.vocabulary import ClosureState, ConfidentialityLevel, Language, PartyKind, PseudonymStyle
from filings.compose.names import HEBREW_PREFIXES, TITLES, Ways, ways
from filings.compose.numerals import hebrew, upper_letter
from filings.compose.renditions import highest, is_annexed
from filings.remembered import remembered
from filings.text.folding import PREFIXED, bared, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Case, Counsel, Deponent, Paper, Pseudonym
    from filing_schemas.base import Localised
    from filing_schemas.vocabulary import ClosureGround
    from filings.profile import Profile
    from filings.text.folding import Bared

_OPEN = ConfidentialityLevel.PUBLIC
LIFTED = frozenset({ClosureState.DENIED, ClosureState.UNSEALED})
"""The states of anonymity in which everybody goes by their own name. In all others the names are kept, to be safe."""
APART = "X-"
"""Stands before the letter of somebody whom the court alone knows, as before the mark of an exhibit in an annex."""
_BETWEEN, _AFTER_DOT = r"[\s.,_\-]{1,4}", r"[\s.,_\-]{0,3}"
"""What may stand between the words of a name."""
_TITLE = rf"(?:(?:{'|'.join(sorted(map(re.escape, TITLES), key=len, reverse=True))})\.?\s+)"
_TITLED = re.compile(_TITLE)
_SUFFIX = r"(?:,?\s+(?:jr|sr|ii|iii|iv)(?![^\W_])\.?)?"
_OWN = r"(?P<own>(?<![א-ת])'s?(?![^\W_]))?"
_DIRECTIONS = "\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Marks of direction, and what opens another one."""
INITIAL = 2
"""An initial is a letter and a full stop."""
_BEFORE, _BEHIND = r"(?<![^\W_])", r"(?![^\W_])"
_PREFIX = rf"(?P<prefix>[{HEBREW_PREFIXES}]{{0,{PREFIXED}}}-?)"


@dataclass(frozen=True, slots=True)
class Mask:
    """One person: the ways in which the name is written, and what is printed instead."""

    ways: Ways
    pseudonym: str
    level: ConfidentialityLevel = ConfidentialityLevel.PARTIES_ONLY
    """Who may read the name."""
    key: str = ""
    """The name itself, for the key to names; empty for those who are only withheld and go by no other name."""
    ground: ClosureGround | None = None
    reason: str | None = None
    listed: str = ""
    """Where the case lists the pseudonym, as a path; empty for those who are only withheld."""
    of: str = ""
    """The id of the party or counsel who goes by the pseudonym; empty for anybody else."""

    def shows(self, name: Localised) -> bool:
        """Say whether some of a name would be left: what is a common word too, or a name of others, is no sure sign."""
        return any(not _is_all(self, text) for text in (name.en, name.he) if text)


@dataclass(frozen=True, slots=True)
class Naming:
    """A place in a text where somebody is named: from where to where, title, prefix and possessive included."""

    start: int
    end: int
    prefix: str
    """What Hebrew writes together with the name, the article of a title left out."""
    own: str
    """What English hangs on to it to say that something is somebody's."""


def masks(case: Case, papers: Iterable[Paper], language: Language, profile: Profile) -> tuple[Mask, ...]:
    """Give everybody who goes by another name in some copy, or by none.

    Args:
        case: the case.
        papers: its filings.
        language: the language of the drafts.
        profile: the court system, whose own words are no names.

    """
    named = [] if case.session.anonymity.state in LIFTED else list(case.pseudonyms)
    bearers: dict[str, Party | Counsel] = {each.id: each for each in case.parties}
    bearers |= {each.id: each for each in case.counsel}
    called = _Called(case, language, profile)
    # What one person is called in place of the name is nobody else's name: "J.D." may be two people's initials.
    taken = tuple(called.pseudonym(each, bearers.get(each.of or ""), place) for place, each in enumerate(named))
    made = [_pseudonymous(each, bearers.get(each.of or ""), place, called, taken) for place, each in enumerate(named)]
    others = [each for each in bearers.values() if each.id not in {entry.of for entry in named}]
    deponents = [(each.deponent, each.level) for each in papers if isinstance(each, Affidavit)]
    made += [_withheld(each, each.level, called, taken) for each in others]
    open_ones: list[Party | Counsel | Deponent] = [each for each in others if each.level is _OPEN]
    open_ones += [each for each, level in deponents if highest(level, each.level) is _OPEN]
    made += [
        _withheld(each, highest(level, each.level), called, taken)
        for each, level in deponents
        if not any(is_of(entry, each, case) for entry in named)
        and not any(_is_same(other, each) for other in open_ones)
    ]
    hidden = (mask for mask in made if mask.level is not ConfidentialityLevel.PUBLIC)
    return tuple(mask for mask in hidden if mask.of or _is_called(mask.ways))


def namings(mask: Mask, text: Bared, original: str) -> Iterator[Naming]:
    """Give every place in a text where somebody is surely named.

    Args:
        mask: the person.
        text: the text, folded letter by letter.
        original: the text itself, which still has its capitals.

    """
    if not any(map(text.text.__contains__, mask.ways.telling)):
        return
    for found in _pattern(mask.ways).finditer(text.text):
        at = text.at[found.start("capital")] if found["capital"] else None
        if at is None or original[at].isupper():
            start, end = text.at[found.start()], text.at[found.end()]
            after = len(found[0]) - len(found["own"] or "")
            prefix = original[start : text.at[found.end("prefix")]]
            if _TITLED.match(found[0], len(found["prefix"])):
                prefix = prefix.removesuffix("ה")  # the article of the title goes with it
            # What opens another direction before a name goes with what closes it behind, as whatever is unseen does.
            begins = len(original[:start].rstrip(_DIRECTIONS))
            yield Naming(begins, end, prefix, original[text.at[found.start() + after] : end])


def is_named(mask: Mask, text: str) -> bool:
    """Say whether a text surely names somebody."""
    return next(namings(mask, bared(text), text), None) is not None


def _is_all(mask: Mask, text: str) -> bool:
    """Say whether a text is nothing but the sure name of somebody."""
    return any(each.start == 0 and each.end == len(text) for each in namings(mask, bared(text), text))


def is_of(entry: Pseudonym, who: Deponent, case: Case) -> bool:
    """Say whether a deponent goes by a pseudonym: whoever is called so in full, in part, by initials, with a title."""
    bearers: tuple[Party | Counsel, ...] = (*case.parties, *case.counsel)
    bearer = next((each for each in bearers if each.id == entry.of), None)
    return _is_called_so(who, _texts(_called_by(entry, bearer)), entry.also, person=_is_person(bearer))


def _is_same(known: Party | Counsel | Deponent, who: Deponent) -> bool:
    """Say whether a deponent is somebody who is known by name."""
    return _is_called_so(who, _own_texts(known), (), person=_is_person(known))


def _is_called_so(who: Deponent, names: tuple[str, ...], also: tuple[str, ...], *, person: bool) -> bool:
    mask = Mask(ways(names, also, (), frozenset(), person=person), "")
    same = {folded(each) for each in (*names, *also)}
    return any(folded(text) in same or _is_all(mask, text) for text in _own_texts(who))


@remembered
def common_words(profile: Profile) -> frozenset[str]:
    """Give the words that every paper of a court system may print, so that none of them alone is a name.

    A word that the court system writes with a capital alone is itself a name: that of a case it cites, of a court.
    """
    words = re.findall(r"[^\W\d_]+", profile.model_dump_json())
    return frozenset(word for word in words if word == word.lower())


@lru_cache(maxsize=1024)
def _pattern(written: Ways) -> re.Pattern[str]:
    surely = "|".join(map(_spelt, written.surely)) or "(?!)"
    capital = "|".join(map(re.escape, written.capital)) or "(?!)"
    titled = "|".join(map(re.escape, written.titled)) or "(?!)"
    name = rf"(?:{_TITLE}?(?:{surely}|(?P<capital>{capital}))|{_TITLE}(?:{titled}))"
    return re.compile(rf"{_BEFORE}{_PREFIX}{name}{_SUFFIX}{_OWN}{_BEHIND}")


def _spelt(words: tuple[str, ...]) -> str:
    """Give what finds the words of a name, however they are joined."""
    spelt = _initial(words[0])
    for before, word in pairwise(words):
        spelt += (_AFTER_DOT if before.endswith(".") else _BETWEEN) + _initial(word)
    return spelt


def _initial(word: str) -> str:
    """Give what finds a word; Hebrew cuts a name down to its first letter with a geresh, others with a full stop."""
    return f"{word[0]}[.']" if len(word) == INITIAL and "א" <= word[0] <= "ת" and word[1] == "." else re.escape(word)


@dataclass(frozen=True, slots=True)
class _Called:
    """What people are called in a case, where they are not called by their names."""

    case: Case
    language: Language
    profile: Profile

    @property
    def nothing(self) -> str:
        """What is printed for those who have no other name."""
        return self.profile.phrases.withheld.text(self.language)

    def openly(self, who: Party | Counsel | Deponent | None) -> tuple[str, ...]:
        """Give the names of others that everybody may read: of parties, of counsel, of the judge."""
        hidden = {entry.of for entry in self.case.pseudonyms}
        bearers: tuple[Party | Counsel, ...] = (*self.case.parties, *self.case.counsel)
        others = [each for each in bearers if each is not who and each.id not in hidden and each.level is _OPEN]
        named = [name for each in others for name in names_of(each)]
        named += [self.case.judge.name] if self.case.judge else []
        own = _texts(names_of(who))
        return tuple(each for each in _texts(named) if each not in own)

    def pseudonym(self, entry: Pseudonym, bearer: Party | Counsel | None, place: int) -> str:
        """Give the pseudonym, or make one: from the name, or without a trace of it."""
        if entry.pseudonym:
            return entry.pseudonym.text(self.language)
        names = _called_by(entry, bearer)
        if entry.style is PseudonymStyle.INITIALS and names:
            return "".join(f"{word[0]}." for word in names[0].text(self.language).split())
        role = self._role(bearer) if entry.style is PseudonymStyle.ROLE and isinstance(bearer, Party) else ""
        return role or self._letter(entry, place)

    def _letter(self, entry: Pseudonym, place: int) -> str:
        """Give the letter of somebody's place in the list; whom the court alone knows has one of another series."""
        apart = self._is_apart(entry)
        number = sum(self._is_apart(each) is apart for each in self.case.pseudonyms[: place + 1])
        letter = f"{hebrew(number)}׳" if self.language is Language.HE else upper_letter(number)
        return APART + letter if apart else letter

    def _is_apart(self, entry: Pseudonym) -> bool:
        bearers: tuple[Party | Counsel, ...] = (*self.case.parties, *self.case.counsel)
        return is_annexed(entry.level) or any(is_annexed(each.level) for each in bearers if each.id == entry.of)

    def _role(self, party: Party) -> str:
        """Give the role of a party in the main proceeding, with its number where several hold it: "Petitioner 2"."""
        role = self.profile.main_roles.get(party.side)
        if role is None:
            return ""
        side = [each.id for each in self.case.parties if each.side is party.side]
        name = self.profile.role_name(role, [party], self.language)
        return f"{name} {side.index(party.id) + 1}" if len(side) > 1 else name


def _pseudonymous(
    entry: Pseudonym, bearer: Party | Counsel | None, place: int, called: _Called, taken: tuple[str, ...]
) -> Mask:
    names = _called_by(entry, bearer)
    level = highest(entry.level, ConfidentialityLevel.PARTIES_ONLY, bearer.level if bearer else entry.level)
    no_names, common = (*entry.not_names, *taken), common_words(called.profile)
    others = called.openly(bearer)
    written = ways(_texts(names), entry.also, no_names, common, person=_is_person(bearer), others=others)
    key = names[0].text(called.language) if names else ""
    listed, of = f"case.pseudonyms[{place}]", bearer.id if bearer else ""
    return Mask(written, taken[place], level, key, entry.ground, entry.reason, listed, of)


def _withheld(
    who: Party | Counsel | Deponent, level: ConfidentialityLevel, called: _Called, taken: tuple[str, ...]
) -> Mask:
    person, others = _is_person(who), called.openly(who)
    written = ways(_texts(names_of(who)), (), taken, common_words(called.profile), person=person, others=others)
    return Mask(written, called.nothing, level, ground=who.ground, reason=who.reason)


def _called_by(entry: Pseudonym, bearer: Party | Counsel | None) -> list[Localised]:
    return [each for each in (entry.name, *names_of(bearer)) if each]


def _is_called(written: Ways) -> bool:
    return bool(written.surely or written.capital or written.titled or written.perhaps)


def names_of(who: Party | Counsel | Deponent | None) -> list[Localised]:
    """Give the name of somebody and the short one, as far as they are known."""
    return [each for each in (getattr(who, "name", None), getattr(who, "short_name", None)) if each]


def _own_texts(who: Party | Counsel | Deponent) -> tuple[str, ...]:
    return _texts(names_of(who))


def _texts(names: Iterable[Localised]) -> tuple[str, ...]:
    return tuple(sorted({text for name in names for text in (name.en, name.he) if text}))


def _is_person(who: Party | Counsel | Deponent | None) -> bool:
    return not isinstance(who, Party) or who.kind in {PartyKind.NATURAL_PERSON, PartyKind.PSEUDONYMOUS}
