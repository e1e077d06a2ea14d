"""The JSON Schema of `profile.yaml`, made from the model: `python -m filings.profile.published FOLDER` writes it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from filings.profile.overlay import OMIT
from filings.profile.profile import Profile

NAME = "profile"
ALONE = "extends"


def schema() -> dict[str, Any]:
    """Give the schema by which an editor completes and checks a profile.

    A profile that extends another says only what differs, at every depth, so that a field can be asked for only at the
    top, and only where nothing is extended.
    """
    body = Profile.model_json_schema(by_alias=True)
    for each in body["$defs"].values():
        each.pop("required", None)
    body["properties"].pop("lineage")  # which nobody writes
    body["$defs"]["SectionSpec"]["properties"][OMIT] = {
        "const": True,
        "description": "Takes this part out of the paper that is extended.",
    }
    needed = body.pop("required")
    body |= {"required": ["id"], "if": {"not": {"required": [ALONE]}}, "then": {"required": needed}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **body, "title": NAME}


if __name__ == "__main__":
    from filing_schemas.publish import text

    (Path(sys.argv[1]) / f"{NAME}.json").write_text(text(schema()), encoding="utf-8")
