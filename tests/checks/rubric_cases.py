"""A case changed in a few places: how the rubric's tests are written down."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from ruamel.yaml import YAML

from filings import profile, reading
from filings.checks import Finding, check
from filings.profile import Profile

Holder: TypeAlias = "dict[str | int, Any] | list[Any]"

HERE = Path(__file__).parent
YAML_FILES = YAML(typ="safe", pure=True)
BASES = [path.name for path in sorted((HERE / "base").iterdir())]
"""The court systems that have a base case: complete, and with nothing in it to find."""


def written() -> dict[str, Any]:
    """Read the rules' own files: what each asks is shown by cases that make it fire, and cases that do not."""
    return {path.stem: YAML_FILES.load(path) for path in sorted((HERE / "rules").glob("*.yaml"))}


def findings(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """Check a base case, changed as a test says: that of the court system in `of`, or else the Israeli one."""
    system = case.get("of", "israel")
    data = copy.deepcopy(_base(system))
    for path in case.get("remove", ()):
        holder, key = _reach(data, path)
        del holder[key]
    for path, value in case.get("set", {}).items():
        _set(data, path, value)
    for path, items in case.get("add", {}).items():
        _add(data, path, items)
    _write(data, folder)
    law = json.loads(_law(system))
    for path, value in case.get("profile", {}).items():
        _set(law, path, value)
    return check(reading.read(folder), Profile.model_validate(law))


@cache
def _law(system: str) -> str:
    return profile.load(system).model_dump_json()


@cache
def _base(system: str) -> dict[str, Any]:
    base = HERE / "base" / system
    filings = {path.stem: YAML_FILES.load(path) for path in sorted((base / "filings").glob("*.yaml"))}
    return {"case": YAML_FILES.load(base / "case.yaml"), "filings": filings}


def _write(data: dict[str, Any], folder: Path) -> None:
    (folder / "filings").mkdir()
    for name, filing in data["filings"].items():
        (folder / "filings" / f"{name}.yaml").write_text(_text(filing), encoding="utf-8")
    (folder / "case.yaml").write_text(_text(data["case"]), encoding="utf-8")


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=str)


def _set(data: Holder, path: str, value: object) -> None:
    holder, key = _reach(data, path)
    holder[key] = value


def _add(data: Holder, path: str, items: list[object]) -> None:
    holder, key = _reach(data, path)
    if isinstance(holder, dict):
        holder.setdefault(key, [])
    holder[key] += items


def _reach(data: Holder, path: str) -> tuple[Holder, str | int]:
    """Follow a path to what holds its last step; an id stands for a position or a file, a part's name for its place."""
    *steps, last = re.findall(r"[^.\[\]]+", path)
    for step in steps:
        data = data[_key(data, step)]
    return data, _key(data, last)


def _key(holder: Holder, step: str) -> str | int:
    if isinstance(holder, list):
        named = [
            place
            for place, item in enumerate(holder)
            if isinstance(item, dict) and step in (item.get("id"), item.get("section"))
        ]
        return named[0] if named else int(step)
    stems = [
        name for name, item in holder.items() if isinstance(item, dict) and name[:1].isdigit() and item["id"] == step
    ]
    return stems[0] if stems else step
