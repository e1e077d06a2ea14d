"""What can stand at a place of a case, read from the schemas: fields, a list, named values, or a single value."""

from __future__ import annotations

import types
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from filing_schemas import KINDS, Case
from filing_schemas.base import Shorthand

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Shape:
    """What can stand at a place. At most one of the four is said; none where a single value stands."""

    model: type[BaseModel] | None = None
    """Fields."""
    entry: Shape | None = None
    """A list, and what its entries are."""
    value: Shape | None = None
    """Values under names that the case gives."""
    texts: bool = True
    """Whether a single value may be text; otherwise a number or a truth is meant."""

    @property
    def bare(self) -> str:
        """Name the field that a bare text stands for, where one may stand for fields."""
        return self.model.shorthand if self.model is not None and issubclass(self.model, Shorthand) else ""

    @property
    def fields(self) -> Mapping[str, Any]:
        """Give the fields."""
        return self.model.model_fields if self.model is not None else {}

    def field(self, name: str) -> Shape:
        """Give what can stand at a field."""
        return of(self.fields[name].annotation)


CASE = Shape(Case)


def of_kind(kind: str) -> Shape:
    """Give what a filing of a kind holds."""
    return Shape(KINDS[kind])


@cache
def of(annotation: Any) -> Shape:  # noqa: ANN401  # a type has no type
    """Give what a type lets stand somewhere."""
    parts = tuple(_parts(annotation))
    for part in parts:
        origin = get_origin(part)
        if origin in (tuple, list):
            return Shape(entry=of(get_args(part)[0]))
        if origin is dict:
            return Shape(value=of(get_args(part)[1]))
    models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    if models:
        return Shape(models[0])
    return Shape(texts=any(_is_text(part) for part in parts))


def _parts(annotation: Any) -> list[Any]:  # noqa: ANN401  # as above
    """Take off what only adds to a type, and part a union."""
    if get_origin(annotation) is Annotated:
        return _parts(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return [part for each in get_args(annotation) for part in _parts(each)]
    return [] if annotation is type(None) else [annotation]


def _is_text(part: Any) -> bool:  # noqa: ANN401  # as above
    if get_origin(part) is Literal:
        return any(isinstance(each, str) for each in get_args(part))
    if isinstance(part, type) and issubclass(part, Enum):
        return True
    return not (isinstance(part, type) and issubclass(part, bool | int | float))
