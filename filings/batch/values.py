"""One value of a table: whether it can be printed, and what names a row."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from filings.batch.rows import NOTE
from filings.errors import Place, Problem
from filings.reading.source import STRAY

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 200_000
"""How many characters a cell may have."""
LONGEST_ID = 200
HALVES = frozenset(map(chr, range(0xD800, 0xE000)))
"""What is half of a character where something writes UTF-16 by halves, and nothing anywhere else."""
EXACT = 1e15
"""Up to where a floating-point number holds every whole number, and a workbook every digit."""
FORM = re.compile(r"(?P<whole>0+)(\.(?P<places>0+))?(?P<percent>%?)")
"""Formats that are followed: leading zeros, decimal places, per cent. A single 0 shows whole numbers as they are."""


def stray(value: object, place: Place) -> Iterator[Problem]:
    """Tell of text that cannot be printed, or that is too long."""
    if not isinstance(value, str):
        return
    if len(value) > LONGEST:
        yield Problem(place, f"This cell has more than {LONGEST} characters.", "Check that it is the right one.")
    elif (found := STRAY.search(value)) and found[0] in HALVES:
        what = f"Half of a character stands here (U+{ord(found[0]):04X}), as some programs save emoji and rare letters."
        yield Problem(place, what, "Type the character again, and save the file as UTF-8.")
    elif found:
        what = f"The invisible character U+{ord(found[0]):04X} cannot be printed."
        yield Problem(place, what, "Delete it.")


def plain(value: object, form: str = "General") -> object:
    """Give a value as it is written: dates as `2031-01-12`, numbers without what only a computer needs.

    Args:
        value: what the table holds.
        form: for a number of a workbook, the format in which it is shown.

    """
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n") if value.strip() else None
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        return str(value)
    return _number(value, form) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _number(value: float, form: str) -> object:
    """Give a number as the workbook shows it, where its format is one of the usual: `00123`, `1.50`, `50%`."""
    if known := FORM.fullmatch(form):
        places = len(known["places"] or "")
        scaled = value * 100 if known["percent"] else value
        wide = len(known["whole"]) + (places + 1 if places else 0)
        return f"{scaled:0{wide}.{places}f}{known['percent']}"
    return int(value) if float(value).is_integer() and abs(value) < EXACT else value


def identity(value: object, place: Place) -> tuple[str, tuple[Problem, ...]]:
    """Give what names a row, with what is wrong with it."""
    name = "" if value is None or isinstance(value, list | dict) else str(value).strip()
    problems = tuple(stray(name, place))
    if problems:
        return "", problems
    if not name:
        return "", (Problem(place, "This row has no id.", "Give it one: a name of its own, as in 'client-14'."),)
    if len(name) > LONGEST_ID or "\n" in name:
        what = f"An id is one line of at most {LONGEST_ID} characters."
        return "", (Problem(place, what, "Shorten it."),)
    return name, ()


def is_note(value: object) -> bool:
    """Say whether a row is a note for people."""
    return isinstance(value, str) and value.lstrip().startswith(NOTE)
