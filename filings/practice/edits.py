"""Edits to a case that is still plain data: what a hurried hand leaves out, gets wrong, or puts in the wrong place.

Nothing here knows the rubric. Each edit says whether it could be made; one that could not has changed nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from filings.practice.world import forget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from filings.practice.world import Data, World

Edit: TypeAlias = "Callable[[World], bool]"
Spoken: TypeAlias = "str | Mapping[str, str]"
"""A text, or one for each language."""


def said(text: Spoken, world: World) -> str:
    """Give a text in the language of a case."""
    return text if isinstance(text, str) else text[world.language]


def at(world: World, path: str) -> Any:  # noqa: ANN401  # whatever stands there
    """Follow a path, `case.parties.company` or `petition.relief.final.costs`, ids standing for positions."""
    root, *steps = path.split(".")
    held: Any = world.case if root == "case" else world.filing(root)
    for step in steps:
        if isinstance(held, dict):
            held = held.get(step)
        elif isinstance(held, list):
            held = next((each for each in held if isinstance(each, dict) and step in _names(each)), None)
    return held


def _names(item: Data) -> tuple[object, object]:
    return item.get("id"), item.get("section")


def both(*edits: Edit) -> Edit:
    """Make several edits; the first says whether they can be made."""

    def make(world: World) -> bool:
        first, *others = edits
        return first(world) and all(each(world) for each in others)

    return make


def remove(path: str) -> Edit:
    """Take a field away, or an item of a list, with the answers to what it says."""
    holder, _, name = path.rpartition(".")

    def make(world: World) -> bool:
        held = at(world, holder)
        if isinstance(held, dict) and name in held:
            del held[name]
        else:
            found = at(world, path)
            if not isinstance(held, list) or found is None:
                return False
            held.remove(found)
        forget(world)
        return True

    return make


def put(path: str, value: Any) -> Edit:  # noqa: ANN401  # whatever YAML holds
    """Write a field. Texts in it may be given for each language."""
    holder, _, name = path.rpartition(".")

    def make(world: World) -> bool:
        held = at(world, holder)
        if not isinstance(held, dict):
            return False
        held[name] = _localised(value, world)
        return True

    return make


def added(path: str, item: Any, place: int | None = None) -> Edit:  # noqa: ANN401  # as above
    """Add an item to a list. Texts in it may be given for each language."""

    def make(world: World) -> bool:
        held = at(world, path)
        if not isinstance(held, list):
            return False
        held.insert(len(held) if place is None else place, _localised(item, world))
        return True

    return make


def _localised(item: Any, world: World) -> Any:  # noqa: ANN401  # as above
    if isinstance(item, dict):
        if set(item) == {"en", "he"}:
            return item[world.language]
        return {key: _localised(value, world) for key, value in item.items()}
    return [_localised(each, world) for each in item] if isinstance(item, list) else item


def after(filing: str, paragraph: str, text: Spoken) -> Edit:
    """Write something after the text of a paragraph."""
    return _rewritten(filing, paragraph, lambda old, world: f"{old} {said(text, world)}")


def before(filing: str, paragraph: str, text: Spoken) -> Edit:
    """Write something before the text of a paragraph."""
    return _rewritten(filing, paragraph, lambda old, world: f"{said(text, world)}{old}")


def instead(filing: str, paragraph: str, text: Spoken) -> Edit:
    """Write another text in a paragraph."""
    return _rewritten(filing, paragraph, lambda _, world: said(text, world))


def replaced(filing: str, paragraph: str, old: Spoken, new: Spoken) -> Edit:
    """Write other words for some of a paragraph's."""

    def make(world: World) -> bool:
        found = world.paragraph(filing, paragraph)
        if found is None or said(old, world) not in found.data["text"]:
            return False
        found.data["text"] = found.data["text"].replace(said(old, world), said(new, world)).strip()
        return True

    return make


def field(filing: str, paragraph: str, **values: Any) -> Edit:  # noqa: ANN401  # as above
    """Write fields of a paragraph; `None` takes one away."""

    def make(world: World) -> bool:
        found = world.paragraph(filing, paragraph)
        if found is None or any(value is None and name not in found.data for name, value in values.items()):
            return False
        for name, value in values.items():
            if value is None:
                del found.data[name]
            else:
                found.data[name] = value
        return True

    return make


def _rewritten(filing: str, paragraph: str, new: Callable[[str, World], str]) -> Edit:
    def make(world: World) -> bool:
        found = world.paragraph(filing, paragraph)
        if found is None:
            return False
        found.data["text"] = new(found.data["text"], world)
        return True

    return make
