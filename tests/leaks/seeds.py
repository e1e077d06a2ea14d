"""A case with secrets in it: what was planted where, and the files that are written of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import ConfidentialityLevel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


LEVELS = [level.value for level in ConfidentialityLevel]
ANNEXED = 3
"""The level from which on something is kept even from the parties."""
NEVER = 9
"""The level of what no reader of any paper sees: notes, reasons, file names."""
LEVEL = "~level"
"""The level of a thing, with all that it stands in; never written."""


@dataclass(frozen=True)
class Planted:
    """One secret: where it was put, and the lowest level of those who may read it."""

    token: str
    where: str
    level: int
    printed: str = ""
    """The filing that prints it, for what is known to be printed."""


@dataclass
class Seeded:
    """A case with secrets in it."""

    case: dict[str, Any]
    filings: dict[str, dict[str, Any]]
    planted: list[Planted] = field(default_factory=list)
    typed: set[str] = field(default_factory=set)
    """Where somebody's name was typed who goes by another."""

    @property
    def levels(self) -> dict[str, int]:
        """Give the level of each secret."""
        return {each.token: each.level for each in self.planted}

    def write(self, folder: Path, change: Callable[[str], str] = str) -> None:
        """Write the case to a folder, each file's text changed on the way."""
        (folder / "filings").mkdir(parents=True)
        (folder / "case.yaml").write_text(change(_text(self.case)), encoding="utf-8")
        for stem, filing in self.filings.items():
            (folder / "filings" / f"{change(stem)}.yaml").write_text(change(_text(filing)), encoding="utf-8")

    def open_alone(self) -> Seeded:
        """Give the case as it would be if nobody had ever put anything into an annex."""
        left = [(stem, each) for stem, each in self.filings.items() if each[LEVEL] < ANNEXED]
        filings = {f"{place:02}{stem[2:]}": _without(each) for place, (stem, each) in enumerate(left, start=1)}
        return Seeded(_without(self.case), filings)


def _text(tree: dict[str, Any]) -> str:
    return json.dumps(_unmarked(tree), ensure_ascii=False)


def _unmarked(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _unmarked(each) for key, each in value.items() if key != LEVEL}
    return [_unmarked(each) for each in value] if isinstance(value, list) else value


def _without(value: Any) -> Any:  # noqa: ANN401
    """Leave out what stands in a list and is annexed."""
    if isinstance(value, dict):
        return {key: _without(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_without(each) for each in value if not (isinstance(each, dict) and each.get(LEVEL, 0) >= ANNEXED)]
    return value
