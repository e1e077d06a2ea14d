"""What is asked of a batch, and what has come of it so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filings.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from filings.batch.names import Pattern
    from filings.batch.rows import Table
    from filings.batch.work import Setup
    from filings.errors import Place


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    setup: Setup
    table: Table
    pattern: Pattern
    jobs: int
    to: Path | None = None
    """The folder of the batch; none for a dry run."""
    home: Path | None = None
    """A folder for what is under way."""
    only_failed: bool = False
    force: bool = False


@dataclass(slots=True)
class Tally:
    """The counts of one run."""

    failed: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    done: int = 0
    documents: int = 0
    gaps: int = 0
    flagged: int = 0
    strays: int = 0


def at_row(problem: Problem, place: Place, table: Path) -> Problem:
    """Give a problem of a row the place of the row, where it has none in the table itself."""
    file, named = problem.place.file, table.as_posix()
    if file == named or file.startswith(f"{named}:"):
        return problem
    what = f"At {problem.place}: {problem.what}" if file else problem.what
    return Problem(place, what, problem.remedy, problem.path)
