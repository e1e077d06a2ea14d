"""What a path leads to, told from the schemas alone: so that a wrong name is found before any case is read."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from filing_schemas import KINDS, Case
from filing_schemas.base import Localised, LocalisedProse
from filings.checks.added.grammar import Wrong
from filings.checks.added.paths import EACH, WITHIN
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort: TypeAlias = Literal["fields", "list", "mapping", "leaf", "any"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand somewhere."""

    sort: Sort
    models: frozenset[type[BaseModel]] = frozenset()
    """The groups of fields it may be; of a list or a mapping, those that it may hold."""


ANY, LEAF = Shape("any"), Shape("leaf")
PAPER = Shape("fields", frozenset(KINDS.values()))
ROOTS = {
    "case": Shape("fields", frozenset({Case})),
    "filings": Shape("mapping", PAPER.models),
    "language": LEAF,
}
"""What there is to begin with, whatever a check is asked of."""


def along(start: Shape, steps: Iterable[tuple[str, int]]) -> Shape:
    """Follow a path: its steps, each with its offset in the text.

    Raises:
        Wrong: a step leads nowhere.

    """
    shape = start
    for step, offset in steps:
        shape = _step(shape, step, offset)
    return shape


def _step(shape: Shape, step: str, offset: int) -> Shape:
    if shape.sort == "any":
        return shape
    if step == WITHIN:
        return Shape("fields", frozenset(_within(shape.models)))
    if step == EACH:
        if shape.sort not in {"list", "mapping"}:
            raise Wrong(offset, "There is no list here to go through.", "Take the star out.")
        return Shape("fields", shape.models) if shape.models else LEAF
    if shape.sort == "list":
        raise Wrong(offset, f"There is a list before '{step}'.", f"Go through it with a star: *.{step}.")
    if shape.sort == "mapping":
        return Shape("fields", shape.models) if shape.models else LEAF
    return _field(shape, step, offset)


def _field(shape: Shape, name: str, offset: int) -> Shape:
    found = [of(model.model_fields[name].annotation) for model in shape.models if name in model.model_fields]
    if not found:
        known = sorted({name for model in shape.models for name in model.model_fields})
        what = f"There is no field '{name}' here."
        raise Wrong(offset, what, offer(name, known, kind="fields") if known else "A text has no fields: stop before.")
    sorts = {each.sort for each in found}
    return Shape(sorts.pop(), frozenset().union(*(each.models for each in found))) if len(sorts) == 1 else ANY


def of(annotation: Any) -> Shape:  # noqa: ANN401  # a type has no type
    """Give the shape of a field from its type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return of(args[0])
    if origin in {Union, types.UnionType}:
        inner = [of(each) for each in args if each is not type(None)]
        return Shape(inner[0].sort, frozenset().union(*(each.models for each in inner)))
    if origin is tuple:
        return Shape("list", of(args[0]).models)
    if origin is dict:
        return Shape("mapping", of(args[1]).models)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return LEAF if issubclass(annotation, Localised | LocalisedProse) else Shape("fields", frozenset({annotation}))
    return LEAF


def _within(models: Iterable[type[BaseModel]]) -> set[type[BaseModel]]:
    """Give every group of fields that may stand within some, and themselves."""
    found: set[type[BaseModel]] = set()
    left = list(models)
    while left:
        model = left.pop()
        if model not in found:
            found.add(model)
            left += [each for field in model.model_fields.values() for each in of(field.annotation).models]
    return found


def split(path: str) -> list[tuple[str, int]]:
    """Take a path apart: its steps, each with its offset."""
    steps: list[tuple[str, int]] = []
    offset = 0
    for step in path.split("."):
        steps.append((step, offset))
        offset += len(step) + 1
    return steps
