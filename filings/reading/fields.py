"""What the schemas say about a field, found by the path at which a problem lies."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from filing_schemas.base import Localised, ProseMark, Shorthand
from filings.text.names import an

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic.fields import FieldInfo

    from filings.reading.tree import Key

LONGEST_EXAMPLE = 120
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Spec:
    """Where a path leads in the schemas: the model that has the field, and the field, if there is one of that name."""

    model: type[BaseModel]
    name: str
    field: FieldInfo | None
    entry: bool = False
    """Whether the path leads to one entry of the field's list."""
    bare: bool = False
    """Whether a bare text can stand there for fields of its own."""
    held: type[BaseModel] | None = None
    """What stands at the path, where it has fields of its own."""
    key: str = ""
    """The last name of the path."""

    @property
    def owner(self) -> str:
        """Name what has the field: "a relief item"."""
        if issubclass(self.model, Localised):
            return "a name"
        word = _HUMP.sub(" ", self.model.__name__).lower()
        if word.endswith("settings"):
            return f"one of the {word}"
        return f"the group of {word}" if word.endswith("s") else an(word)

    @property
    def example(self) -> str:
        """Show the field as it may be written; empty where the schema has no telling example."""
        shown = next(iter(self.field.examples or ()), None) if self.field else None
        if shown in (None, [], {}):
            return ""
        written = f"{self.name}: {_bare(shown)}"
        return written if len(written) <= LONGEST_EXAMPLE else ""

    @property
    def fields(self) -> str:
        """Show the fields that an entry must have, under the entry's own name: `king: {one: ..., many: ...}`."""
        known = self.held.model_fields.items() if self.held and self.key else ()
        needed = {name: next(iter(info.examples or ()), None) for name, info in known if info.is_required()}
        if not needed or any(shown in (None, [], {}) for shown in needed.values()):
            return ""
        inner = ", ".join(f"{name}: {_bare(shown)}" for name, shown in needed.items())
        return f"- {{{inner}}}" if self.key.isdigit() else f"{self.key}: {{{inner}}}"

    @property
    def names_something(self) -> bool:
        """Say whether the field holds ids of things, and no text of its own."""
        return self.field is not None and _has_pattern((self.field.annotation, *self.field.metadata))

    @property
    def grouped(self) -> bool:
        """Say whether the field holds fields of its own that no bare text stands for."""
        inner = next(models(self.field.annotation), None) if self.field else None
        return inner is not None and not issubclass(inner, Shorthand)


def spec(model: type[BaseModel], path: Sequence[Key]) -> Spec:
    """Follow a path through the schemas as far as they go."""
    name, field = "", None
    owner = inner = model
    keyed = entry = False
    for step in path:
        entry = keyed or isinstance(step, int)
        if keyed:  # whatever somebody called it
            keyed = False
        elif isinstance(step, str) and inner is not None and step in inner.model_fields:
            owner, name, field = inner, step, inner.model_fields[step]
            held = next(models(field.annotation), None)
            inner = held or inner
            keyed = held is not None and get_origin(field.annotation) is dict
        elif isinstance(step, str) and step != "[key]":
            return Spec(inner, step, None)
    held = None if keyed or inner is owner else inner
    last = str(path[-1]) if path else ""
    return Spec(owner, name, field, entry=entry, bare=issubclass(inner, Shorthand), held=held, key=last)


def models(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models in a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


@cache
def holding(model: type[BaseModel]) -> tuple[str, ...]:
    """Name the fields of a model that can hold models."""
    return tuple(name for name, field in model.model_fields.items() if any(models(field.annotation)))


@cache
def prose_fields(model: type[BaseModel]) -> frozenset[str]:
    """Name the fields of a model that are written in the inline markup."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if _has_mark(field.annotation) or any(isinstance(mark, ProseMark) for mark in field.metadata)
    )


def _has_mark(annotation: Any) -> bool:  # noqa: ANN401  # a type has no type
    """Say whether a type is marked as prose somewhere inside."""
    marks = getattr(annotation, "__metadata__", ())
    return any(isinstance(mark, ProseMark) for mark in marks) or any(map(_has_mark, get_args(annotation)))


def _has_pattern(declared: tuple[Any, ...]) -> bool:
    """Say whether a field is declared to keep to the form of an id somewhere inside."""
    for part in declared:
        if isinstance(part, StringConstraints) and str(part.pattern or "").startswith("^[a-z]"):
            return True
        if _has_pattern((*get_args(part), *getattr(part, "__metadata__", ()))):
            return True
    return False


def _bare(value: object) -> str:
    """Write a value as YAML, without quotes where it can stand so."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_bare(each)}' for name, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_bare, value))}]"
    return str(value) if _plain(value) else json.dumps(value, ensure_ascii=False)


def _plain(value: object) -> bool:
    """Say whether a value can stand in YAML without quotes."""
    return isinstance(value, str) and bool(re.fullmatch(r"[\w ./-]+", value)) and not value[0].isdigit()
