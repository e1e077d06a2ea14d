"""What languages do by themselves: dates, lists, direction, words grown together. From Unicode CLDR, through Babel.

A language may be given by a locale of its own, `en_US`, where lists or dates are written otherwise there.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list

if TYPE_CHECKING:
    from collections.abc import Mapping

Joining: TypeAlias = Literal["standard", "or"]
"""How a list is joined: by "and", or by "or"."""
ANY = "root"
"""What all languages share in Unicode CLDR: enough to try a pattern with, and read much faster than a language."""
_LOCALES = {"en": "en_GB", "he": "he_IL"}
_RIGHT_TO_LEFT = frozenset({"he"})
YEAR_ONLY, YEAR_AND_MONTH = 1, 2
"""How many parts a date has that is not known to the day."""
_PLACE = "\0"
"""Stands for each item while a list is joined; no text of a case can hold it."""
_PREFIX = re.compile(r"(?:^|[\s(\[\u2013\u05be\"\u05f4])[ובכלמש]{1,4}$")
"""A Hebrew prefix that waits for its word at the end of a text."""
_SWALLOWS_ARTICLE = ("ב", "כ", "ל")
_DEFINITE = re.compile(r"ה[\u05d0-\u05ea]")


_HOLDS_ON = re.compile(
    r"(?<![^\W_])(?:"
    r"(?:Ms|Mrs?|Mx|Dr|Prof|Adv)\.?(?= [A-Z])"
    r"|(?:ו?ל?מר|[ושבהלכמ]{0,3}(?:גב['׳’]|עו[\"״”]ד|ד[\"״”]ר|פרופ['׳’]))(?= [א-ת])"
    r"|(?:ss?|regs?|rr?)\.(?= \d)"
    r") |(?<=§) (?=[\w(])"
)
"""What no line ends after: a title before a name, and the sign of a section or a rule before its number."""


def unbroken(text: str) -> str:
    """Give a text in which no line parts a title from its name, or the sign of a section from its number."""
    return _HOLDS_ON.sub(lambda found: f"{found[0][:-1]}\u00a0", text)


def direction(language: str) -> str:
    """Give the direction of writing, `ltr` or `rtl`."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=1024)
def written_date(when: str, language: str, *, day: str, month: str) -> str:
    """Write a date, `2018-06-14`, `2018-06` or `2018`, as far as it is known.

    Args:
        when: the date, year first.
        language: the language it is written in.
        day: the CLDR pattern of a day, such as `d MMMM y`.
        month: the CLDR pattern of a month, such as `MMMM y`.

    """
    parts = [int(part) for part in when.split("-")]
    if len(parts) == YEAR_ONLY:
        return when
    pattern = month if len(parts) == YEAR_AND_MONTH else day
    year, month_of_year, day_of_month = (*parts, 1)[:3]
    return format_date(date(year, month_of_year, day_of_month), pattern, locale=_locale(language))


def joined(items: list[str], language: str, style: Joining = "standard") -> str:
    """Join a list as the language does: `A, B and C`; in Hebrew a conjunction before a figure takes a hyphen."""
    text = ""
    for between, item in zip(separators(len(items), language, style), [*items, ""], strict=True):
        text += between
        text += attached(text, item)
    return text


@lru_cache(maxsize=1024)
def separators(count: int, language: str, style: Joining = "standard") -> tuple[str, ...]:
    """Give what stands before, between and after the items of a list of so many."""
    return tuple(format_list([_PLACE] * count, style=style, locale=_locale(language)).split(_PLACE))


def attached(before: str, after: str) -> str:
    """Give a word as it stands after a text that may end in a Hebrew prefix.

    A preposition takes the place of the article (`ל` and `העתירה` make `לעתירה`); before a figure or a Latin letter any
    prefix takes a hyphen (`ו-2`). What comes after is a name or a title, of which a first `ה` is the article.
    """
    if not after or not _PREFIX.search(before):
        return after
    if before.endswith(_SWALLOWS_ARTICLE) and _DEFINITE.match(after):
        return after[1:]
    return f"-{after}" if after[0].isascii() and after[0].isalnum() else after


@cache
def calendar(language: str) -> frozenset[str]:
    """Give the names of the months and of the days of the week, in small letters."""
    days = _locale(language).days["format"]["wide"].values()
    return frozenset((*months(language), *(name.casefold() for name in days)))


@cache
def months(language: str) -> Mapping[str, int]:
    """Give the number of each month by its name, in small letters."""
    return {name.casefold(): number for number, name in _locale(language).months["format"]["wide"].items()}


@cache
def countries(language: str) -> frozenset[str]:
    """Give the names of the countries of the world."""
    names = _locale(language).territories
    return frozenset(name for code, name in names.items() if code.isalpha())


def is_locale(name: str) -> bool:
    """Say whether there is such a locale: `en_US`."""
    try:
        return bool(Locale.parse(name))
    except (UnknownLocaleError, ValueError):
        return False


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))
