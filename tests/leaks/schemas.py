"""What the schemas say of their fields, read off the models themselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from filing_schemas import KINDS, Case
from tests.leaks.seeds import ANNEXED

if TYPE_CHECKING:
    from collections.abc import Iterator


def may(target: int, level: int) -> bool:
    """Say whether a text of a level may refer to something: nobody else may know of what is annexed."""
    return target < ANNEXED or target <= level


def owner(kind: type[BaseModel], name: str) -> str:
    """Name the model that declares a field, so that each is counted once."""
    return declaring(kind, name).__name__


def declaring(kind: type[BaseModel], name: str) -> type[BaseModel]:
    """Give the model that declares a field: the first of those it is made from that has it."""
    return next(each for each in reversed(kind.__mro__) if name in getattr(each, "model_fields", ()))


@cache
def part(name: str) -> type[BaseModel]:
    return next(each for each in models() if each.__name__ == name)


def models() -> Iterator[type[BaseModel]]:
    """Give every model of a case and of its papers."""
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = [Case, *KINDS.values()]
    while waiting:
        annotation = waiting.pop()
        waiting += get_args(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in seen:
            seen.add(annotation)
            yield annotation
            waiting += [each.annotation for each in annotation.model_fields.values()]
