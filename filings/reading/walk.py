"""Every part of a case or a filing, with the path that leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel

from filings.reading.fields import prose_fields

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
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name not in model.model_fields_set:
            continue
        if isinstance(value, BaseModel):
            yield from parts(value, (*path, name), known)
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from parts(item, (*path, name, position), known)


def prose(part: Part) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Yield the texts in the inline markup that a part itself has, each with its path."""
    for name in prose_fields(type(part.model)):
        text = getattr(part.model, name)
        if isinstance(text, str):
            yield (*part.path, name), text
