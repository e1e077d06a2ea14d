"""Grounds of law, each a part of its own under the argument."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion
from filings.compose.context import Built, Context, ids, paragraphs, veil
from filings.compose.pieces import Item, Missing, Part, Prose
from filings.compose.renditions import rises_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Ground
    from filings.compose.pieces import Target, Veil


def grounds(context: Context) -> Built:
    """Give each ground under its heading; what it rests on is cited at its end."""
    if not isinstance(context.paper, InjunctionRequest | Motion):
        return Built()
    return Built(parts=tuple(_ground(ground) for ground in context.paper.grounds))


def _ground(ground: Ground) -> Part:
    kept = veil(ground)
    items = argued(paragraphs(ground.paragraphs, kept), ids(ground.basis), ground.id, kept)
    return Part("", 2, (Prose(ground.heading),), items, id=ground.id, veil=kept)


def argued(items: tuple[Item, ...], rests_on: Sequence[Target], name: str, kept: Veil) -> tuple[Item, ...]:
    """Cite at the end of an argument what it rests on and has not cited; an argument not written is a gap.

    Where more people may read the end of it than the argument as a whole, they are not told what that rests on.
    """
    if not items:
        return (Item((Missing(name.replace("-", " "), "the argument"),), support=tuple(rests_on), veil=kept),)
    last = items[-1]
    if rises_above(kept.level, last.veil.level):
        return items
    said = {target for item in items for target in item.support}
    cited = " ".join(piece.text for item in items for piece in item.pieces if isinstance(piece, Prose))
    more = tuple(each for each in rests_on if each not in said and f"[@{each.id}" not in cited)
    return (*items[:-1], replace(last, support=last.support + more))
