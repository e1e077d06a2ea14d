"""One profile laid over another: what the later one says stands, and all else stays as it was.

Single values and plain lists replace; mappings are laid over one another field by field. The items of a list that have
a `key`, such as the parts of a paper, are laid over one another by their keys: a known key changes that item,
`omit: true` takes it out, and a new item goes in after the one before it, or first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from filings.reading.tree import Listing, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading.tree import Node

KEY, OMIT = "key", "omit"


def over(below: Mapping, above: Mapping) -> Mapping:
    """Lay one mapping over another."""
    values = dict(below.values)
    for name, node in above.values.items():
        values[name] = _laid(values[name], node) if name in values else node
    return Mapping(above.spot, below.keys | above.keys, values, below.size + above.size)


@dataclass(frozen=True, slots=True)
class Stray:
    """A key with `omit: true` that what lies below does not have: nothing is taken out by it."""

    node: Mapping
    key: str
    known: tuple[str, ...]


def strays(below: Node, above: Node) -> Iterator[Stray]:
    """Find what one profile would take out of another that is not there."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        for name, node in above.values.items():
            if name in below.values:
                yield from strays(below.values[name], node)
    elif _keyed(below) and _keyed(above):
        known = {_key(item): item for item in below.items}
        for item in above.items:
            key = _key(item)
            if key in known:
                yield from strays(known[key], item)
            elif isinstance(item, Mapping) and _omitted(item):
                yield Stray(item, str(key), tuple(str(each) for each in known))


def _laid(below: Node, above: Node) -> Node:
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return over(below, above)
    if _keyed(below) and _keyed(above):
        return _items(below, above)
    return above


def _keyed(node: Node) -> TypeGuard[Listing]:
    """Say whether a node is a list whose items all have keys."""
    return isinstance(node, Listing) and bool(node.items) and all(_key(item) is not None for item in node.items)


def _key(item: Node) -> str | None:
    node = item.values.get(KEY) if isinstance(item, Mapping) else None
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None


def _items(below: Listing, above: Listing) -> Listing:
    """Lay the items of a list over those of another, by their keys."""
    items: list[Node] = list(below.items)
    last = -1
    for item in above.items:
        place = next((place for place, each in enumerate(items) if _key(each) == _key(item)), None)
        if place is None:
            last += 1
            items.insert(last, item)
        else:
            items[place] = _laid(items[place], item)
            last = place
    kept = [item for item in items if not _omitted(item)]
    return Listing(above.spot, kept, below.size + above.size)


def _omitted(item: Node) -> bool:
    node = item.values.get(OMIT) if isinstance(item, Mapping) else None
    return isinstance(node, Scalar) and node.value is True
