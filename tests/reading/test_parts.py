"""Every part of a case is found, wherever it lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

import filings
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/case.yaml"))


def written(model: BaseModel) -> Iterator[BaseModel]:
    """Look into every field that somebody wrote, whatever its type says."""
    yield model
    for name in type(model).model_fields:
        value = getattr(model, name) if name in model.model_fields_set else None
        held = value if isinstance(value, tuple) else (value,)
        for each in held:
            if isinstance(each, BaseModel):
                yield from written(each)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_the_types_of_fields_say_where_parts_are(folder: Path) -> None:
    case_file = filings.load(folder)
    for model in (case_file.case, *(each.filing for each in case_file.filings)):
        found = [each.model for each in parts(model)]
        assert len(found) > 1
        assert list(map(id, found)) == list(map(id, written(model)))
