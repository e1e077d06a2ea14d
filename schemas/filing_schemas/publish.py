"""The JSON Schemas that editors complete and check against, made from the models."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from filing_schemas.case import Case
from filing_schemas.papers import FILING, KINDS
from filing_schemas.rubric import Rubric


def schemas() -> dict[str, dict[str, Any]]:
    """Give each published schema by name: `case`, `filing`, one for each kind of filing, and `rubric`."""
    adapters: dict[str, TypeAdapter[Any]] = {"case": TypeAdapter(Case), "filing": FILING}
    adapters |= {kind: TypeAdapter(model) for kind, model in KINDS.items()}
    adapters["rubric"] = TypeAdapter(Rubric)
    return {name: _published(name, adapter) for name, adapter in adapters.items()}


def text(schema: dict[str, Any]) -> str:
    """Write a schema as the file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _published(name: str, adapter: TypeAdapter[Any]) -> dict[str, Any]:
    """Head the schema with its dialect and its name."""
    body = adapter.json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **body}
