"""What of a case its references depend on: everything but its words. Two cases of one skeleton refer alike."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, StringConstraints

from filing_schemas import Localised
from filings.reading.fields import prose_fields
from filings.text import Citation, Marked, parse, walk
from filings.text.nodes import ListItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.reading import CaseFile


def skeleton(case_file: CaseFile, known: Mapping[int, object] | None = None) -> object:
    """Give what is left of a case when its words are taken out: ids, levels, references, and what is there at all.

    Args:
        case_file: the case.
        known: skeletons of parts of it that are known already, by the identity of the part.

    """
    known = known or {}
    filings = tuple(_of(each.filing, known) for each in case_file.filings)
    return case_file.language, _of(case_file.case, known), filings


def skeletons(case_file: CaseFile) -> dict[int, object]:
    """Give the skeleton of every part of a case, by its identity."""
    found: dict[int, object] = {}
    for model in (case_file.case, *(each.filing for each in case_file.filings)):
        for part in _within(model):
            found[id(part)] = _of(part, found)
    return found


def _within(value: object) -> Iterator[BaseModel]:
    """Yield every model in a value, what lies within it first."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _within(getattr(value, name))
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _within(each)


def _of(value: Any, known: Mapping[int, object]) -> object:  # noqa: ANN401  # whatever a field holds
    if isinstance(value, Localised):
        return True  # in one language or in both, it is there
    if isinstance(value, BaseModel):
        found = known.get(id(value))
        return _of_model(value, known) if found is None else found
    if isinstance(value, tuple):
        return tuple(_of(each, known) for each in value)
    if isinstance(value, dict):
        return tuple(sorted((str(name), str(each)) for name, each in value.items()))
    return isinstance(value, date) or value


def _of_model(model: BaseModel, known: Mapping[int, object]) -> object:
    kind = type(model)
    prose, words = prose_fields(kind), _words(kind)
    return kind, *(
        _of_prose(value)
        if name in prose and isinstance(value, str)
        else name in words and value is None
        if name in words
        else _of(value, known)
        for name, value in ((name, getattr(model, name)) for name in kind.model_fields)
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
