"""Every text in a draft, or in anything that a draft is made of, in the order of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import TYPE_CHECKING

from filings.compose.rich import Cited, Note, Rich, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filings.compose.rich import Node


UNPRINTED = frozenset(
    {"kind", "form", "language", "direction", "key", "style", "bookmark", "bookmarks", "sequence", "shown"}
)
"""Fields in which a draft says something of itself in our own words: somebody may be called Motion."""


def strings(value: object) -> Iterator[str]:
    """Give the texts in a value, whoever prints them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    else:
        for name in _PARTS[type(value)]:
            yield from strings(getattr(value, name))


def lines(value: object) -> Iterator[str]:
    """Give the texts in a value, each line of printable text in one piece, whatever it is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Rich):
        for block in value.blocks:
            yield from _lines_of(block.nodes)
    elif isinstance(value, tuple):
        for each in value:
            yield from lines(each)
    else:
        for name in _PARTS[type(value)]:
            yield from lines(getattr(value, name))


def _lines_of(nodes: tuple[Node, ...]) -> Iterator[str]:
    yield "".join(node.text for node in nodes if isinstance(node, Span))
    for node in nodes:
        if isinstance(node, Note):
            yield from _lines_of(node.nodes)
        elif isinstance(node, Cited):
            yield from (node.short, node.long)


def gaps(value: object) -> Iterator[str]:
    """Give what has still to be written, wherever it stands in a draft, in the order of printing."""
    if isinstance(value, Rich):
        for block in value.blocks:
            yield from _gaps_in(block.nodes)
    elif isinstance(value, tuple):
        for each in value:
            yield from gaps(each)
    elif not isinstance(value, str):
        for name in _PARTS[type(value)]:
            yield from gaps(getattr(value, name))


def _gaps_in(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Span) and node.gap:
            yield node.text
        elif isinstance(node, Note):
            yield from _gaps_in(node.nodes)


def rebuilt(value: object, change: Callable[[object], object]) -> object:
    """Change what is printed of a part of a draft. What the change leaves alone is given back as it is.

    Args:
        value: the part.
        change: gives each thing in it anew, or as it is.

    """
    if isinstance(value, tuple):
        items = tuple(map(change, value))
        return value if all(map(is_, items, value)) else items
    told = {name: getattr(value, name) for name in _PARTS[type(value)] if name not in UNPRINTED}
    changed = {name: new for name, old in told.items() if (new := change(old)) is not old}
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # what has parts is a dataclass


class _Parts(dict[type, tuple[str, ...]]):
    """The fields of each kind of part of a draft, looked up once; what is no such part has none."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        self[kind] = tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
        return self[kind]


_PARTS = _Parts()
