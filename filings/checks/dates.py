"""Dates known to the day, the month or the year, and what can surely be said of their order."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTH, DAY = 2, 3
"""How many parts a date has that is known to the month, to the day."""


def earliest(when: str) -> date:
    """Give the first day that a date may mean."""
    year, month, day = (*map(int, when.split("-")), 1, 1)[:DAY]
    return date(year, month, day)


def latest(when: str) -> date:
    """Give the last day that a date may mean."""
    parts = [int(part) for part in when.split("-")]
    if len(parts) == DAY:
        return earliest(when)
    year, month = parts if len(parts) == MONTH else (parts[0], 12)
    return date(year, month, monthrange(year, month)[1])


def surely_after(when: str, other: str) -> bool:
    """Say whether one date is later than another, however both are read."""
    return earliest(when) > latest(other)
