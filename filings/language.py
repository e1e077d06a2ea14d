"""What languages do by themselves: dates, lists, direction. From Unicode CLDR, through Babel."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

_LOCALES = {"en": "en_GB", "he": "he_IL"}
_RIGHT_TO_LEFT = frozenset({"he"})
YEAR_ONLY, YEAR_AND_MONTH = 1, 2
"""How many parts a date has that is not known to the day."""


def direction(language: str) -> str:
    """Give the direction of writing, `ltr` or `rtl`."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


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


def joined(items: list[str], language: str) -> str:
    """Join a list as the language does: `A, B and C`."""
    return format_list(items, locale=_locale(language))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES[language])
