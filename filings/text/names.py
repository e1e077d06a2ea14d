"""Offering the nearest known name for one that is not known."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST, MOST = 80, 1000
"""Longer names, and further names, are not compared: the time this takes stays bounded."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the known name that is most like `name`, or nothing where none is like it."""
    asked = name[:LONGEST].casefold()
    close = get_close_matches(asked, list(known)[:MOST], n=1, cutoff=0.6)
    return close[0] if close else None


def offer(name: str, known: Iterable[str], *, kind: str = "") -> str:
    """Give the remedy for an unknown name: the nearest one, or, where none is near, the list of them."""
    names = list(known)
    if close := nearest(name, names):
        return f"Did you mean '{close}'?"
    listed = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")  # noqa: PLR2004  # a list that fits a line
    return f"Use one of these{kind and ' ' + kind}: {listed}." if names else f"There is no {kind or 'name'} to use yet."
