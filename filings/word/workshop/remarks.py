"""What is noticed in a template, at its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filings.word.engine.faults import Where


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing noticed: the rule it offends, where, what it is, what to do."""

    rule: str
    where: Where
    what: str
    """Without a full stop: a place is added to it."""
    remedy: str
