"""What each check asks for and why, as data: `rules.toml` beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from filings.checks.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Rule:
    """One check of the rubric."""

    id: str
    """`GEN-09`."""
    severity: Severity
    """How much its findings weigh, where the law it rests on is sure."""
    mode: Literal["auto", "assist"]
    """`auto`: what it finds is wrong. `assist`: it points out candidates, and a person decides."""
    statement: str
    """What a paper must be like."""
    why: str
    """Why it matters."""
    source: str
    """The rule of court it comes from, or this toolkit."""
    mend: str
    """How to mend it."""
    bad: str
    """An example at which it fires."""
    good: str
    """The same, mended."""


@cache
def rules() -> Mapping[str, Rule]:
    """Give every check by its id, in the order of the rubric."""
    text = Path(__file__).with_name("rules.toml").read_text(encoding="utf-8")
    return {name: _rule(name, entry) for name, entry in tomllib.loads(text).items()}


def _rule(name: str, entry: dict[str, str]) -> Rule:
    words = {key: value.strip() for key, value in entry.items() if key not in {"severity", "mode"}}
    mode: Literal["auto", "assist"] = "assist" if entry.get("mode") == "assist" else "auto"
    return Rule(name, Severity(entry["severity"]), mode, **words)
