"""Looking at what a batch has left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = ["id", "court.name", "filings.petition.facts.3"]


def rows(count: int) -> list[list[str]]:
    """Give rows under these headings, nothing wrong with them."""
    return [[f"c-{n}", f"Court {n}", f"No reasons were given the {n}th time."] for n in range(1, count + 1)]


def files(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder, by its name in it."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def ledger(to: Path) -> list[dict[str, Any]]:
    """Read the ledger of a batch."""
    return [json.loads(line) for line in (to / "ledger.jsonl").read_bytes().splitlines()]
