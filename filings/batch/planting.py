"""The values of a row set into the tree of a file. The tree itself stays as it is; what is set knows its own cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filings.errors import Place
from filings.reading.document import Document
from filings.reading.tree import Listing, Mapping, Node, Scalar, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.reading.tree import Key

NOWHERE = (0, 0)


@dataclass(slots=True)
class PlantedScalar(Scalar):
    """A single value that comes from a cell."""

    place: Place = field(kw_only=True)


@dataclass(slots=True)
class PlantedMapping(Mapping):
    """Fields that come from cells."""

    place: Place = field(kw_only=True)


@dataclass(slots=True)
class PlantedListing(Listing):
    """A list that comes from cells."""

    place: Place = field(kw_only=True)


PLANTED = (PlantedScalar, PlantedMapping, PlantedListing)


def scalar(value: object, place: Place) -> PlantedScalar:
    """Make a single value of a cell."""
    written = "" if value is None else str(value)
    return PlantedScalar(NOWHERE, value, written, "", 0, 0, place=place)


def planted(value: object, place: Place) -> Node:
    """Make a tree of plain data that a cell holds. What is empty in it is left out, as an empty cell is."""
    if isinstance(value, list):
        return PlantedListing(NOWHERE, [planted(each, place) for each in value], place=place)
    if isinstance(value, dict):
        said = {key: planted(each, place) for key, each in value.items() if each is not None and each != ""}
        return PlantedMapping(NOWHERE, dict.fromkeys(said, NOWHERE), said, place=place)
    return scalar(value, place)


@dataclass(frozen=True, slots=True)
class RowDocument(Document):
    """A file of the case with a row's values in it: what comes from a cell has its place there."""

    def value(self, path: Sequence[Key]) -> Place:
        """Give the place of a value, or of the nearest thing around it."""
        node, _ = find(self.root, path)
        return node.place if isinstance(node, PLANTED) else Document.value(self, path)

    def key(self, path: Sequence[Key]) -> Place:
        """Give the place of a field's name: where its value comes from a cell, that cell."""
        node, taken = find(self.root, path)
        return node.place if isinstance(node, PLANTED) and taken <= len(path) else Document.key(self, path)

    def within(self, path: Sequence[Key], line: int, column: int) -> Place:
        """Give the place of something in a text: where the text comes from a cell, that cell."""
        node, _ = find(self.root, path)
        return node.place if isinstance(node, PLANTED) else Document.within(self, path, line, column)


class Bed:
    """A copy of a tree to set values in. Only what leads to them is copied."""

    def __init__(self, root: Mapping) -> None:
        self.root = Mapping(root.spot, dict(root.keys), dict(root.values), root.size)
        self._fresh: dict[tuple[Key, ...], Node] = {(): self.root}
        self._gone: dict[tuple[Key, ...], set[int]] = {}

    def holds(self, path: tuple[Key, ...]) -> bool:
        """Say whether there is something at a path."""
        node, taken = find(self.root, path)
        return taken == len(path) and not (isinstance(node, Scalar) and node.value is None)

    def says(self, path: tuple[Key, ...]) -> object:
        """Give the single value at a path, `None` where there is none."""
        node, taken = find(self.root, path)
        return node.value if taken == len(path) and isinstance(node, Scalar) else None

    def put(self, path: tuple[Key, ...], node: Node, bare: dict[int, str], place: Place) -> None:
        """Set a value; what has to lie around it and is not there is made."""
        holder = self._holder(path[:-1], path[-1], bare, place)
        _set(holder, path[-1], node, place)
        self._fresh[path] = node

    def drop(self, path: tuple[Key, ...]) -> None:
        """Take an entry out of its list, at the end."""
        if self.holds(path) and isinstance(path[-1], int):
            self._gone.setdefault(path[:-1], set()).add(path[-1])

    def omit(self, path: tuple[Key, ...]) -> None:
        """Leave a field out."""
        if self.holds(path) and isinstance(holder := self._at(path[:-1]), Mapping):
            del holder.values[str(path[-1])]
            holder.keys.pop(str(path[-1]), None)

    def finish(self) -> Mapping:
        """Give the tree, its lists without what was taken out, and without holes."""
        for path, gone in self._gone.items():
            node = self._at(path)
            if isinstance(node, Listing):
                node.items[:] = [item for at, item in enumerate(node.items) if at not in gone]
        for node in self._fresh.values():
            if isinstance(node, Listing):
                node.items[:] = [item for item in node.items if item is not HOLE]
        return self.root

    def _at(self, path: tuple[Key, ...]) -> Node:
        """Give the copy of what is at a path, made where it is not there yet."""
        found = self._fresh.get(path)
        if found is None:
            holder = self._at(path[:-1])
            found = _copied(_get(holder, path[-1]))
            _set(holder, path[-1], found, Place(""))
            self._fresh[path] = found
        return found

    def _holder(self, path: tuple[Key, ...], step: Key, bare: dict[int, str], place: Place) -> Node:
        """Give the copy of what holds a place: a list for a position, fields for a name."""
        if path in self._fresh or (path and self.holds(path)):
            node = self._at(path)
            if isinstance(node, Scalar):
                node = self._widened(path, node, bare)
            return node
        outer = self._holder(path[:-1], path[-1], bare, place)
        made = PlantedListing(NOWHERE, place=place) if isinstance(step, int) else PlantedMapping(NOWHERE, place=place)
        _set(outer, path[-1], made, place)
        self._fresh[path] = made
        return made

    def _widened(self, path: tuple[Key, ...], node: Scalar, bare: dict[int, str]) -> Node:
        """Make fields of a bare text, which then stands in the field that it stood for."""
        name = bare.get(len(path), "")
        wide = Mapping(node.spot, {name: node.spot} if name else {}, {name: node} if name else {})
        _set(self._at(path[:-1]), path[-1], wide, Place(""))
        self._fresh[path] = wide
        return wide


HOLE = Scalar(NOWHERE, None, "", "", 0, 0)
"""Stands in a list for a position that no cell has filled."""


def _copied(node: Node) -> Node:
    """Copy a node, but nothing below it."""
    match node:
        case PlantedMapping() | PlantedListing() | Scalar():
            return node
        case Mapping():
            return Mapping(node.spot, dict(node.keys), dict(node.values), node.size)
        case Listing():
            return Listing(node.spot, list(node.items), node.size)


def _get(holder: Node, step: Key) -> Node:
    if isinstance(holder, Listing) and isinstance(step, int):
        return holder.items[step]
    if isinstance(holder, Mapping) and isinstance(step, str):
        return holder.values[step]
    message = f"nothing is at {step}"
    raise LookupError(message)


def _set(holder: Node, step: Key, node: Node, place: Place) -> None:
    if isinstance(holder, Listing) and isinstance(step, int):
        holder.items += [HOLE] * (step + 1 - len(holder.items))
        holder.items[step] = node
    elif isinstance(holder, Mapping) and isinstance(step, str):
        holder.keys.setdefault(step, (place.line, place.column))
        holder.values[step] = node
