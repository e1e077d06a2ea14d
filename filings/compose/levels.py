"""Which levels an outline holds, and its open part told apart from what goes into an annex."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.pieces import OPEN, Item, Outline, Part, Pattern, Prose, Refs, Target, Veil, Veiled
from filings.compose.renditions import highest, is_annexed
from filings.text import parse, walk
from filings.text.nodes import Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.compose.pieces import Pieces


UNNAMED = "~"
"""Begins the names that we give: no author can write one like it."""


def levels(outline: Outline) -> frozenset[ConfidentialityLevel]:
    """Give every level that something in an outline has."""
    return frozenset(level for part in outline.parts for level in _of_part(part))


def _has_annex(outline: Outline) -> bool:
    return any(map(is_annexed, levels(outline)))


def opened(outline: Outline) -> Outline:
    """Give an outline without what goes into an annex; a part of which nothing is left goes too."""
    if not _has_annex(outline):
        return outline
    left: list[Part] = []
    after: Part | None = None
    for part in reversed(outline.parts):
        held, holds = _is_under(after, part), _is_under(left[-1] if left else None, part)
        kept, after = _opened(part), part
        if kept.items or (not is_annexed(part.veil.level) and not part.items and (holds or not held)):
            left.append(kept)
    return Outline(outline.filing, tuple(reversed(left)))


def _is_under(part: Part | None, other: Part) -> bool:
    """Say whether a part stands in the one before it."""
    return part is not None and part.level > other.level


def annexed(outline: Outline, in_full: str) -> Outline:
    """Give what goes into an annex: annexed paragraphs, and those of which an annexed span was left out.

    Args:
        outline: the whole filing.
        in_full: the phrase that introduces a paragraph of the open copies, `{reference}` and `{text}`.

    """
    parts = (_annexed(part, in_full) for part in outline.parts) if _has_annex(outline) else ()
    return Outline(annex_of(outline.filing), tuple(part for part in parts if part.items))


def identified(outline: Outline) -> Outline:
    """Give a name to each paragraph that an annex will have to refer to and that its author gave none."""
    if not _has_annex(outline):
        return outline
    parts = tuple(
        replace(part, items=tuple(_identified(item, f"{UNNAMED}{at}-{place}") for place, item in enumerate(part.items)))
        for at, part in enumerate(outline.parts)
    )
    return Outline(outline.filing, parts)


def _identified(item: Item, name: str) -> Item:
    open_item = not is_annexed(item.veil.level)
    needed = item.id is None and open_item and is_annexed(highest(item.veil.level, *_of_item(item)))
    return replace(item, id=name) if needed else item


def annex_of(filing: str) -> str:
    """Name the annex of a filing. No id holds a slash, so it is nobody else's name."""
    return f"{filing}/annex"


def _of_part(part: Part) -> Iterator[ConfidentialityLevel]:
    yield part.veil.level
    yield from spans(part.heading)
    for item in part.items:
        yield from _of_item(item)


def _of_item(item: Item) -> Iterator[ConfidentialityLevel]:
    yield item.veil.level
    yield from spans(item.pieces)
    for sub in item.subs:
        yield sub.veil.level
        yield from spans(sub.pieces)


def spans(pieces: Pieces) -> Iterator[ConfidentialityLevel]:
    """Give the levels of spans of text."""
    for piece in pieces:
        if isinstance(piece, Prose):
            yield from _marked(piece.text)
        elif isinstance(piece, Veiled):
            yield piece.veil.level
            yield from spans(piece.pieces)
        elif isinstance(piece, Pattern):
            for value in piece.values.values():
                yield from spans(value)


@lru_cache(maxsize=4096)
def _marked(text: str) -> tuple[ConfidentialityLevel, ...]:
    return tuple(node.level for node in walk(parse(text).blocks) if isinstance(node, Marked))


def _opened(part: Part) -> Part:
    items = (
        replace(item, subs=tuple(sub for sub in item.subs if not is_annexed(sub.veil.level)))
        for item in part.items
        if not is_annexed(item.veil.level)
    )
    if is_annexed(part.veil.level):  # what was lowered in it is left, and nothing of the part itself
        return replace(part, heading=(), id=None, veil=OPEN, items=tuple(items))
    return replace(part, items=tuple(items))


def _annexed(part: Part, in_full: str) -> Part:
    whole = is_annexed(part.veil.level)
    items = (item if is_annexed(item.veil.level) else _in_full(item, in_full) for item in part.items)
    return replace(part, id=part.id if whole else None, items=tuple(item for item in items if item is not None))


def _in_full(item: Item, in_full: str) -> Item | None:
    """Give a paragraph of the open copies again, if something annexed was left out of it there."""
    level = highest(ConfidentialityLevel.PUBLIC, *_of_item(item))
    if not is_annexed(level):
        return None
    said = Pattern(in_full, {"reference": (Refs((Target(item.id or ""),)),), "text": item.pieces})
    subs = tuple(sub for sub in item.subs if item.is_row or is_annexed(highest(sub.veil.level, *spans(sub.pieces))))
    named = tuple(sub if is_annexed(sub.veil.level) else replace(sub, id=None) for sub in subs)
    return Item((said,), subs=named, veil=Veil(level), is_row=item.is_row)
