"""Every part of a case or a filing, with the path that leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel

from filings.reading.fields import holding, prose_fields

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from filings.reading.tree import Key


@dataclass(frozen=True, slots=True)
class Part:
    """A model within a case or a filing."""

    path: tuple[Key, ...]
    model: BaseModel


def parts(model: BaseModel, path: tuple[Key, ...] = (), known: Container[int] = ()) -> Iterator[Part]:
    """Yield a model and every model within it, in the order of the schema; parts that nobody wrote are left out.

    Args:
        model: where to begin.
        path: the path that leads to it.
        known: parts that are left out with all that is in them, by identity.

    """
    if id(model) in known:
        return
    yield Part(path, model)
    written = model.model_fields_set
    for steps, each in inner(model):
        if steps[0] in written:
            yield from parts(each, (*path, *steps), known)


def inner(model: BaseModel) -> Iterator[tuple[tuple[Key, ...], BaseModel]]:
    """Yield the models that a model itself holds, in the order of the schema, each with the steps that lead to it."""
    for name in holding(type(model)):
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield (name,), value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield (name, position), item


def prose(part: Part) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Yield the texts in the inline markup that a part itself has, each with its path."""
    for name in prose_fields(type(part.model)):
        text = getattr(part.model, name)
        if isinstance(text, str):
            yield (*part.path, name), text
