"""The lock pins everything by hash, and says nothing of where it was made."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LINE = re.compile(r"[a-z0-9][a-z0-9-]*==[\w.]+( ; [\w .'<>=!()]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")


@pytest.fixture(scope="module")
def lock(root: Path) -> list[str]:
    """Give the lines of the lock."""
    return (root / "requirements.lock").read_text(encoding="utf-8").splitlines()


def test_the_lock_holds_pins_and_hashes_alone(lock: list[str]) -> None:
    assert [line for line in lock if not LINE.fullmatch(line)] == []


def test_the_lock_pins_what_the_project_asks_for(root: Path, lock: list[str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=!~\[ ;]", each, maxsplit=1)[0].lower().replace(".", "-") for each in asked}
    assert names - {line.partition("==")[0] for line in lock} == set()
