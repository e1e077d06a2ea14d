"""The redaction log: what the open copies withhold, item by item, with its ground. It goes with copies that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.context import veil
from filings.compose.corner import identified
from filings.compose.levels import annex_of
from filings.compose.mentions import mentioned
from filings.compose.particulars import listed
from filings.compose.pieces import Pattern, Prose, Veil, Veiled
from filings.compose.renditions import Rendition, is_annexed, rises_above
from filings.text import parse, walk
from filings.text.nodes import Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.compose.pieces import Item, Pieces
    from filings.compose.prepare import Prepared


@dataclass(frozen=True, slots=True)
class Redaction:
    """One thing that the public copy of a paper withholds."""

    filing: str
    """The filing, by id."""
    place: str
    """Where in it: "paragraph 12", "part B, paragraph 2 in it" where none has a number, "exhibit P/3", "name"."""
    level: str
    """Who may read it."""
    ground: str
    """The ground; empty where none is recorded."""
    reason: str
    """Why it falls under that ground; empty where that is not recorded."""


def redactions(prepared: Prepared, paper: Paper, rendition: Rendition) -> tuple[Redaction, ...]:
    """List what a copy shows of a paper that its public copy withholds, in the order of the paper."""
    whole = veil(paper)
    here = annex_of(paper.id) if rendition.annex and not is_annexed(paper.level) else paper.id
    found = [("whole", whole)] if rises_above(whole.level, ConfidentialityLevel.PUBLIC) else []
    found += list(_in_outline(prepared, here)) if here in prepared.outlines else []
    if not rendition.annex:
        found += _beside(prepared, paper, rendition)
    shown = [each for each in found if not rises_above(each[1].level, rendition.ceiling)]
    return tuple(
        Redaction(paper.id, place, kept.level.value, kept.ground.value if kept.ground else "", kept.reason or "")
        for place, kept in shown
    )


def _in_outline(prepared: Prepared, here: str) -> Iterator[tuple[str, Veil]]:
    numbers = prepared.numbers[here]
    for part, heading, given in zip(prepared.outlines[here].parts, numbers.headings, numbers.paragraphs, strict=True):
        within = f"part {heading}".strip()
        yield from _if_kept(within, part.veil)
        yield from _in_pieces(within, part.heading)
        for at, (item, number) in enumerate(zip(part.items, given, strict=True), start=1):
            yield from _in_item(f"paragraph {number}" if number else f"{within}, paragraph {at} in it", item)


def _in_item(place: str, item: Item) -> Iterator[tuple[str, Veil]]:
    yield from _if_kept(place, item.veil)
    yield from _in_pieces(place, item.pieces)
    for sub in item.subs:
        yield from _if_kept(place, sub.veil)
        yield from _in_pieces(place, sub.pieces)


def _in_pieces(place: str, pieces: Pieces) -> Iterator[tuple[str, Veil]]:
    for piece in pieces:
        if isinstance(piece, Prose):
            for node in walk(parse(piece.text).blocks):
                if isinstance(node, Marked):
                    yield from _if_kept(place, Veil(node.level, node.ground, node.reason))
        elif isinstance(piece, Veiled):
            yield from _if_kept(place, piece.veil)
            yield from _in_pieces(place, piece.pieces)
        elif isinstance(piece, Pattern):
            for value in piece.values.values():
                yield from _in_pieces(place, value)


def _beside(prepared: Prepared, paper: Paper, rendition: Rendition) -> Iterator[tuple[str, Veil]]:
    """Give what is withheld beside the text: exhibits that it names by their marks, names without the name."""
    if paper.opening:
        yield from _in_pieces("opening", (Prose(paper.opening),))
    named = {*paper.exhibits, *mentioned(prepared, paper.id, rendition.ceiling)}
    named |= {each.id for each in identified(prepared.context(paper))}
    for exhibit in prepared.case.exhibits:
        if exhibit.id in named and not is_annexed(exhibit.level):
            yield from _if_kept(f"exhibit {prepared.marks[exhibit.id]}", veil(exhibit))
    for each in (*prepared.case.parties, *prepared.case.counsel):
        yield from _if_kept("name", veil(each))
    known_by = listed(prepared.case, paper)
    for mask in prepared.masks:
        if mask.key:
            yield f"name of {mask.pseudonym}", Veil(mask.level, mask.ground, mask.reason)
            if mask.listed in known_by:
                yield f"particulars of {mask.pseudonym}", Veil(mask.level, mask.ground, mask.reason)


def _if_kept(place: str, kept: Veil) -> Iterator[tuple[str, Veil]]:
    if rises_above(kept.level, ConfidentialityLevel.PUBLIC):
        yield place, kept
