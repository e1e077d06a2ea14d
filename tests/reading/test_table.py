from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from filing_schemas import KINDS, Case, Id, Ref
from filings.reading.fields import models
from filings.reading.table import references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

PATTERNS = {get_args(Id)[1].pattern, get_args(Ref)[1].pattern}
NAMES_NOTHING = {"id", "profile", "form", "section"}
"""Fields that give an id, or a word of the profile."""


def every_model(start: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if start not in seen:
        seen.add(start)
        yield start
        for field in start.model_fields.values():
            for inner in models(field.annotation):
                yield from every_model(inner, seen)


def takes_an_id(annotation: object, metadata: tuple[Any, ...] = ()) -> bool:
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    return any(getattr(mark, "pattern", None) in PATTERNS for mark in marks) or any(
        takes_an_id(part) for part in get_args(annotation) if not isinstance(part, str)
    )


SEEN: set[type[BaseModel]] = set()
MODELS = [model for start in (Case, *KINDS.values()) for model in every_model(start, SEEN)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_that_takes_an_id_is_in_the_table_and_no_other(model: type[BaseModel]) -> None:
    ids = {name for name, field in model.model_fields.items() if takes_an_id(field.annotation, tuple(field.metadata))}
    assert ids - NAMES_NOTHING == set(references(model))
