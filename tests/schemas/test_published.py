"""The JSON Schemas in schemas/json are what the models say, and good JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filing_schemas import publish
from filings.profile import published
from filings.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

SCHEMAS = {**publish.schemas(), published.NAME: published.schema()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_equals_the_code(name: str) -> None:
    published = (shipped("schemas") / f"{name}.json").read_text(encoding="utf-8")
    assert published == publish.text(SCHEMAS[name]), "run: make schemas"


def test_no_schema_is_published_that_the_code_does_not_have() -> None:
    assert {path.stem for path in shipped("schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_in_a_schema_leads_somewhere(name: str) -> None:
    schema = SCHEMAS[name]
    text = json.dumps(schema)
    wanted = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert wanted <= set(schema.get("$defs", {}))


def test_every_example_file_names_its_schema_in_its_first_line(root: Path) -> None:
    files = sorted((root / "examples").glob("*/case.yaml")) + sorted((root / "examples").glob("*/filings*/*.yaml"))
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), file
        named = (file.parent / first.partition("=")[2].strip()).resolve()
        assert named.parent == root / "schemas" / "json", file
        assert named.is_file(), file
