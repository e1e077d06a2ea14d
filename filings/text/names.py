"""Offering the nearest known name for one that is not known."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST, MOST = 80, 1000
"""Longer names, and further names, are not compared: the time this takes stays bounded."""

LISTED = 25
"""How many known names are listed; of more, it is said where the rest is."""
REST = {
    "forms": "`filings forms`",
    "papers": "`filings forms`",
    "checks": "`filings explain`",
    "fields": "`filings schema KIND`, with the kind of the file,",
}
"""The command that lists all things of a sort."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the known name that is most like `name`, or nothing where none is like it."""
    asked = name[:LONGEST].casefold()
    close = get_close_matches(asked, list(known)[:MOST], n=1, cutoff=0.6)
    return close[0] if close else None


def an(name: str) -> str:
    """Put the indefinite article before a name, by its first letter."""
    return f"{'an' if name[:1].casefold() in tuple('aeiou') else 'a'} {name}"


def offer(name: str, known: Iterable[str], *, kind: str = "", rest: str = "") -> str:
    """Give the remedy for an unknown name: those of which it is a word, the nearest one, or else the list of them.

    Args:
        name: the unknown name.
        known: the known ones.
        kind: what they are, in the plural.
        rest: the command that lists them all, where `kind` does not tell it.

    """
    names = list(known)
    fits = [f"'{each}'" for each in names if name and name.casefold() in each.split("-")][:LISTED]
    if len(fits) > 1:
        return f"Did you mean {', '.join(fits[:-1])} or {fits[-1]}?"
    if close := nearest(name, names):
        return f"Did you mean '{close}'?"
    if not names:
        return f"There is no {kind or 'name'} to use yet."
    return f"Use one of these{kind and ' ' + kind}: {listing(names, rest or REST.get(kind, ''))}."


def listing(names: Sequence[str], rest: str = "") -> str:
    """List names; of many, the first, how many more there are, and the command that lists them all, if there is one."""
    if len(names) <= LISTED:
        return ", ".join(names)
    more = f"{', '.join(names[: LISTED - 1])} and {len(names) - LISTED + 1} more"
    return f"{more}; {rest} prints them all" if rest else more
