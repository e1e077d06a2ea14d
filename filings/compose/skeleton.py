"""What of a case its references depend on: everything but its words. Two cases of one skeleton refer alike."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, StringConstraints

from filing_schemas import Localised
from filings.reading.fields import prose_fields
from filings.reading.walk import inner
from filings.text import Citation, Marked, parse, walk
from filings.text.nodes import ListItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.reading import CaseFile


def skeleton(case_file: CaseFile, known: Mapping[int, object] | None = None) -> object:
    """Give what is left of a case when its words are taken out: ids, levels, references, and what is there at all.

    Args:
        case_file: the case.
        known: what stands for parts of it that are known already, by the identity of the part.

    Returns:
        What equals that of another case only where the two refer alike. It can be hashed.

    """
    known = known or {}
    filings = tuple(_of(each.filing, known) for each in case_file.filings)
    return case_file.language, _of(case_file.case, known), filings


def tokens(case_file: CaseFile) -> dict[int, object]:
    """Give for every part of a case something that stands for it alone, by the identity of the part."""
    models = (case_file.case, *(each.filing for each in case_file.filings))
    return {id(part): object() for model in models for part in _within(model)}


def _within(model: BaseModel) -> Iterator[BaseModel]:
    yield model
    for _, each in inner(model):
        yield from _within(each)


def _of(value: Any, known: Mapping[int, object]) -> object:  # noqa: ANN401  # whatever a field holds
    if isinstance(value, BaseModel):
        if isinstance(value, Localised):
            return True  # in one language or in both, it is there
        found = known.get(id(value))
        return _of_model(value, known) if found is None else found
    if isinstance(value, tuple):
        return tuple([known.get(id(each)) or _of(each, known) for each in value])
    if isinstance(value, dict):
        return tuple(sorted((str(name), str(each)) for name, each in value.items()))
    return isinstance(value, date) or value


def _of_model(model: BaseModel, known: Mapping[int, object]) -> object:
    kind = type(model)
    left: list[object] = [kind]
    for name, how in _fields(kind):
        value = getattr(model, name)
        if how is _How.WORDS:
            left.append(value is None)
        elif how is _How.PROSE and isinstance(value, str):
            left.append(_of_prose(value))
        else:
            left.append(_of(value, known))
    return tuple(left)


class _How(Enum):
    """What is left of a field."""

    WORDS = "whether it is there"
    PROSE = "what its text refers to"
    WHOLE = "all of it"


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, _How], ...]:
    """Give the fields of a model, each with what is left of it."""
    prose, words = prose_fields(kind), _words(kind)
    return tuple(
        (name, _How.PROSE if name in prose else _How.WORDS if name in words else _How.WHOLE)
        for name in kind.model_fields
    )


@lru_cache(maxsize=4096)
def _of_prose(text: str) -> object:
    """Give what a text refers to, and what in it can be referred to, each in its order."""
    found: list[tuple[object, ...]] = []
    for node in walk(parse(text).blocks):
        match node:
            case Citation(target=target, filing=filing):
                found.append((target, filing))
            case Marked():
                found.append(("marked", node.level, len(tuple(walk(node.children)))))
            case ListItem(id=name):
                found.append(("item", name))
    return tuple(found)


@cache
def _words(kind: type[BaseModel]) -> frozenset[str]:
    """Name the fields of a model that hold plain words: text that keeps to no pattern."""
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if (held := [field.annotation, *field.metadata]) and _free(held)
    )


def _free(held: list[Any]) -> bool:
    """Say whether a type is free text."""
    marks = [mark for each in held for mark in _marks(each)]
    bounds = [mark for mark in marks if isinstance(mark, StringConstraints)]
    return bool(bounds) and all(mark.pattern is None for mark in bounds)


def _marks(annotation: Any) -> Iterator[object]:  # noqa: ANN401  # a type has no type
    """Yield the constraints anywhere in a type."""
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for each in get_args(annotation):
        yield from _marks(each)
