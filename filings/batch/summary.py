"""What a batch tells: while it runs, and at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filings.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filings.errors import Problem


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come."""

    stage: str
    """`checking` or `drafting`."""
    over: int
    """Rows that are done with in this stage."""
    failed: int
    total: int | None
    """Rows that there are; not known while they are still being read."""


class Listener:
    """Hears what a run has to say. This one does nothing with it."""

    def note(self, problem: Problem) -> None:
        """Hear of something that stops nothing: a guessed encoding, hidden rows."""

    def problem(self, problem: Problem) -> None:
        """Hear what is wrong with a row: before the first is drafted, of every row, in their order."""

    def progress(self, progress: Progress) -> None:
        """Hear how far the run has come."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What has become of the rows."""

    folder: Path | str | None
    """Where the drafts are, as a folder or as a URL; none for a dry run."""
    rows: int
    done: int
    """Rows drafted by this run; of a dry run, those that validate."""
    skipped: int
    """Rows that an earlier run had done, or that were not asked for."""
    failed: Mapping[str, int] = field(default_factory=dict)
    """How many rows failed, by what stood in their way."""
    flagged: int = 0
    """Rows drafted of which the rubric found something that weighs as much as was asked."""
    documents: int = 0
    gaps: int = 0
    """How much has still to be written in them."""
    stale: int = 0
    """Rows of an earlier run that are no longer there; their folders were left."""
    seconds: float = 0.0
    stopped: bool = False
    """Whether it was stopped before the last row."""
    dry_run: bool = False
    strays: int = 0
    """Entries of child sheets that belong to no row."""

    @property
    def left(self) -> int:
        """Count the rows that nothing was done about."""
        return self.rows - self.done - self.skipped - sum(self.failed.values())

    @property
    def exit_code(self) -> int:
        """Give 0 where every row is as it should be, 3 where none could be drafted for the template, 1 otherwise."""
        if not self.done and not self.skipped and self.failed and set(self.failed) == {"template"}:
            return TemplateError.exit_code
        return int(bool(self.failed or self.flagged or self.strays or self.stopped))
