"""What `filings batch` does with a workbook of rows that has cells which cannot be used."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from filings.batch import Marks
from filings.cli.report import counted, say, warn
from filings.errors import FilingsError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.batch import Listener, Marked
    from filings.errors import Problem


@contextmanager
def marking(rows: Path, listener: Listener, to: Path | None, *, force: bool) -> Iterator[Marks]:
    """Hear a batch with marks; where its rows cannot even be begun with, write the marked copy that was asked for."""
    marks = Marks(rows, listener)
    if to is not None:
        marks.allow(to, force=force)
    try:
        yield marks
    except InputError as error:
        for problem in error.problems:
            marks.add(problem)
        if to is not None and (marked := marks.to(to, force=force)) is not None:
            _tell(marked)
        raise


@dataclass(frozen=True, slots=True)
class Returned:
    """The marked copy of a run, or why there is none."""

    marked: Marked | None = None
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
    wanted: bool = False
    """Whether there is something to mark and nothing said where."""

    @classmethod
    def of(cls, marks: Marks, to: Path | None, folder: Path | None, *, force: bool) -> Self:
        """Write the copy: where it was asked for, or into the folder of the batch."""
        try:
            if to is not None:
                return cls(marks.to(to, force=force))
            if folder is not None:
                return cls(marks.beside(folder))
        except FilingsError as error:
            return cls(problems=error.problems, exit_code=error.exit_code)
        return cls(wanted=marks.any)

    def data(self) -> dict[str, Any] | None:
        """Give it as data."""
        if self.marked is None:
            return None
        return {"path": self.marked.path.as_posix(), "cells": self.marked.cells, "lost": list(self.marked.lost)}

    def tell(self, *, dry_run: bool) -> bool:
        """Say it in words, and what to do next; say whether there was anything to tell."""
        for problem in self.problems:
            warn(str(problem))
        if self.marked is not None:
            _tell(self.marked)
            path = self.marked.path.as_posix()
            how = "check again with" if dry_run else "go on with --resume and"
            say(f"Next: mend its red cells, and {how} --rows {path}")
        elif self.wanted:
            say("Next: mend the cells named above; --marked OUT.xlsx writes a copy in which they are red.")
        return self.marked is not None or self.wanted


def _tell(marked: Marked) -> None:
    say(f"{marked.path.as_posix()}: your workbook with {counted(marked.cells, 'cell')} marked.")
    if marked.lost:
        warn(f"Note: not in the marked copy: {'; '.join(marked.lost)}. Your own file has them still.")
