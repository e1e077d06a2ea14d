"""What a filing's text refers to: for its bookmarks, and for the exhibits that go with it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filings.compose.pieces import Pattern, Prose, Refs, Veiled
from filings.compose.renditions import rises_above
from filings.remembered import remembered
from filings.text import Citation, Marked, held, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.pieces import Item, Pieces
    from filings.compose.prepare import Prepared
    from filings.text.nodes import Block, Inline, ListItem


@remembered
def mentioned(prepared: Prepared, name: str, ceiling: ConfidentialityLevel) -> frozenset[str]:
    """Give the ids that a filing refers to, in this filing or in the case; ids in other filings are left out.

    Args:
        prepared: the case.
        name: the filing, or its annex.
        ceiling: what rises above it is not read: a bookmark or an exhibit that it alone refers to would tell of it.

    """
    return frozenset(target for target, filing in _in_filing(prepared, name, ceiling) if filing in {None, name})


def _in_filing(prepared: Prepared, name: str, ceiling: ConfidentialityLevel) -> Iterator[tuple[str, str | None]]:
    paper = prepared.filings.get(name)  # an annex has no opening of its own
    if paper and paper.opening:
        yield from _in_pieces((Prose(paper.opening),), ceiling)
    for part in prepared.outlines[name].parts:
        if not rises_above(part.veil.level, ceiling):
            yield from _in_pieces(part.heading, ceiling)
        for item in part.items:
            if not rises_above(item.veil.level, ceiling):
                yield from _in_item(item, ceiling)


def _in_item(item: Item, ceiling: ConfidentialityLevel) -> Iterator[tuple[str, str | None]]:
    yield from _in_pieces(item.pieces, ceiling)
    yield from ((target.id, target.filing) for target in item.support)
    for sub in item.subs:
        if not rises_above(sub.veil.level, ceiling):
            yield from _in_pieces(sub.pieces, ceiling)


def _in_pieces(pieces: Pieces, ceiling: ConfidentialityLevel) -> Iterator[tuple[str, str | None]]:
    for piece in pieces:
        match piece:
            case Prose(text=text):
                yield from ((each.target, each.filing) for each in cited_in(text, ceiling))
            case Refs(targets=targets):
                yield from ((target.id, target.filing) for target in targets)
            case Veiled(pieces=held, veil=veil) if not rises_above(veil.level, ceiling):
                yield from _in_pieces(held, ceiling)
            case Pattern(values=values):
                for value in values.values():
                    yield from _in_pieces(value, ceiling)


@lru_cache(maxsize=4096)
def cited_in(text: str, ceiling: ConfidentialityLevel) -> tuple[Citation, ...]:
    """Give the citations in a text in the markup, save those in spans above the ceiling."""
    return tuple(cited(parse(text).blocks, ceiling))


def cited(nodes: Iterable[Block | Inline | ListItem], ceiling: ConfidentialityLevel) -> Iterator[Citation]:
    """Give the citations in a text, save those in spans above the ceiling."""
    for node in nodes:
        if isinstance(node, Citation):
            yield node
        if not (isinstance(node, Marked) and rises_above(node.level, ceiling)):
            yield from cited(held(node), ceiling)
