"""What a filing's text refers to: for its bookmarks, and for the exhibits that go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.compose.pieces import Pattern, Prose, Refs
from filings.text import citations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.compose.pieces import Item, Pieces
    from filings.compose.prepare import Prepared


def mentioned(prepared: Prepared, name: str) -> frozenset[str]:
    """Give the ids that a filing refers to, in this filing or in the case; ids in other filings are left out."""
    return frozenset(_in_filing(prepared, name))


def _in_filing(prepared: Prepared, name: str) -> Iterator[str]:
    paper = prepared.filings.get(name)  # an annex has no opening of its own
    if paper and paper.opening:
        yield from _in_pieces((Prose(paper.opening),), name)
    for part in prepared.outlines[name].parts:
        yield from _in_pieces(part.heading, name)
        for item in part.items:
            yield from _in_item(item, name)


def _in_item(item: Item, name: str) -> Iterator[str]:
    yield from _in_pieces(item.pieces, name)
    yield from (target.id for target in item.support if target.filing in {None, name})
    for sub in item.subs:
        yield from _in_pieces(sub.pieces, name)


def _in_pieces(pieces: Pieces, name: str) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Prose(text=text):
                for citation in citations(parse(text).blocks):
                    if citation.filing in {None, name}:
                        yield citation.target
            case Refs(targets=targets):
                yield from (target.id for target in targets if target.filing in {None, name})
            case Pattern(values=values):
                for value in values.values():
                    yield from _in_pieces(value, name)
