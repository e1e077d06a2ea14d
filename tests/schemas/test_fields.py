"""Every field of every model says what it is, and shows a value that it may have."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

import filing_schemas
from filing_schemas.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo


def models(model: type[Model]) -> Iterator[type[Model]]:
    for each in model.__subclasses__():
        if each.__module__.startswith("filing_schemas"):
            yield each
            yield from models(each)


for module in pkgutil.iter_modules(filing_schemas.__path__, "filing_schemas."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)

MODELS = sorted(set(models(Model)), key=lambda each: each.__name__)
each_model = pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])


@each_model
def test_every_field_says_what_it_is(model: type[Model]) -> None:
    silent = [name for name, field in model.model_fields.items() if not (field.description or "").endswith((".", "?"))]
    assert silent == []


@each_model
def test_every_field_shows_a_value_it_may_have(model: type[Model]) -> None:
    assert [
        name for name, field in model.model_fields.items() if not field.examples or field.examples[0] in ([], {}, "")
    ] == []
    assert [wrong for name, field in model.model_fields.items() for wrong in _wrong_examples(name, field)] == []


def _wrong_examples(name: str, field: FieldInfo) -> Iterator[str]:
    allowed: TypeAdapter[Any] = TypeAdapter(Annotated[field.annotation, name, *field.metadata])
    for example in field.examples or ():
        try:
            allowed.validate_python(example)
        except ValidationError as error:
            yield f"{name}: {error}"
