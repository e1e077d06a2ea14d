"""Dates as texts write them: `14 June 2018`, `June 14, 2018`, `14.6.2018`, `14 ביוני 2018`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from filings.language import months

if TYPE_CHECKING:
    from collections.abc import Iterator


def dates_in(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield each day or month that a text writes out: where it begins and ends, and the date, year first."""
    for found in _shape(language).finditer(text):
        day = found["day"] or found["day_after"]
        month = months(language)[found["month"].casefold()]
        date = f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
        yield found.start(), found.end(), date


@cache
def _shape(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, months(language)), key=len, reverse=True))
    prefix = "[בל]?" if language == "he" else ""
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?{prefix}(?P<month>{names})"
        rf"(?:\s+(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,)?\s+(?P<year>(?:19|20)\d{{2}})\b",
        re.IGNORECASE,
    )
