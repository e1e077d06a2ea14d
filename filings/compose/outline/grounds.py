"""Grounds of law, each a part of its own under the argument."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion
from filings.compose.context import Built, Context, ids, paragraphs, veil
from filings.compose.mentions import cited
from filings.compose.pieces import Item, Missing, Part, Prose
from filings.compose.renditions import rises_above
from filings.text import parse

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

    The end is the last paragraph that those may read, and no others, who may read the argument as a whole.
    """
    if not items:
        return (Item((Missing(name.replace("-", " "), "the argument"),), support=tuple(rests_on), veil=kept),)
    last = max((at for at, item in enumerate(items) if item.veil.level is kept.level), default=None)
    if last is None:
        return items
    known = [item for item in items if not rises_above(item.veil.level, kept.level)]
    said = {target for item in known for target in item.support}
    texts = (piece.text for item in known for piece in item.pieces if isinstance(piece, Prose))
    named = {each.target for text in texts for each in cited(parse(text).blocks, kept.level)}
    more = tuple(each for each in rests_on if each not in said and each.id not in named)
    return (*items[:last], replace(items[last], support=items[last].support + more), *items[last + 1 :])
