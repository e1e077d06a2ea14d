"""A YAML file as a tree in which every value and every key has its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Spot: TypeAlias = tuple[int, int]
"""Line and column, from 1."""

Key: TypeAlias = str | int
"""One step of a path: a field's name, or a position in a list from 0."""


@dataclass(slots=True)
class Scalar:
    """A single value. `start` and `end` are its positions in the file's text; `style` is YAML's, `|`, `>`, `'`, `"`."""

    spot: Spot
    value: object
    written: str
    style: str
    start: int
    end: int
    size: int = 1


@dataclass(slots=True)
class Listing:
    """A list."""

    spot: Spot
    items: list[Node] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class Mapping:
    """Fields with their values. `size` counts every node below, those of aliases each time."""

    spot: Spot
    keys: dict[str, Spot] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)
    size: int = 1


Node: TypeAlias = Scalar | Listing | Mapping


def data(node: Node) -> object:
    """Give the plain data of a tree."""
    match node:
        case Scalar(value=value):
            return value
        case Listing(items=items):
            return [data(item) for item in items]
        case Mapping(values=values):
            return {key: data(value) for key, value in values.items()}


def spot_at(text: str, at: int) -> Spot:
    """Give the line and the column, from 1, of a place in a text."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def find(node: Node, path: Sequence[Key]) -> tuple[Node, int]:
    """Follow a path as far as it goes: the node reached, and how many steps of the path led to it."""
    for taken, step in enumerate(path):
        match node:
            case Mapping(values=values) if step in values:
                node = values[str(step)]
            case Listing(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
            case _:
                return node, taken
    return node, len(path)


def key_spot(node: Node, path: Sequence[Key]) -> Spot:
    """Give the place of the key that a path ends with, or of the nearest thing around it."""
    holder, taken = find(node, path[:-1])
    if isinstance(holder, Mapping) and taken == len(path) - 1:
        return holder.keys.get(str(path[-1]), holder.spot)
    return holder.spot


def steps(node: Node, path: str) -> tuple[Key, ...]:
    """Read a path as findings write it: `parties.mod.name`, `sections[0].paragraphs[2].text`.

    An id stands for the position in a list of the item that has it. What leads nowhere is left off.
    """
    found: list[Key] = []
    for step in path.replace("[", ".").replace("]", "").split("."):
        node, key = _step(node, step)
        if key is None:
            break
        found.append(key)
    return tuple(found)


def _step(node: Node, step: str) -> tuple[Node, Key | None]:
    """Take one step of a path."""
    match node:
        case Mapping(values=values) if step in values:
            return values[step], step
        case Listing(items=items) if step.isdecimal():
            return (items[int(step)], int(step)) if int(step) < len(items) else (node, None)
        case Listing(items=items):
            for position, item in enumerate(items):
                if isinstance(item, Mapping) and (name := item.values.get("id")) and data(name) == step:
                    return item, position
    return node, None
