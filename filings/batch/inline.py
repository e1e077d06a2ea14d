"""Rows worked on in this very process: for a few of them, where starting others would take longer than the work."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Self

from filings.batch.work import Task, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from filings.batch.pool import Packed
    from filings.batch.work import Outcome, Setup


class Inline:
    """Does what a `Pool` does, without processes: a row that ends the process ends the batch."""

    def __init__(self, setup: Setup, home: Path) -> None:
        self._worker = Worker(setup, home)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._worker.close()

    def run(
        self, what: str, tasks: Iterator[Packed], size: int, stopping: Callable[[], bool] = lambda: False
    ) -> Iterator[Outcome]:
        """Work on rows one after another, as `Pool.run` does; `size` of them together where they get PDFs."""
        while not stopping() and (chunk := tuple(islice(tasks, size))):
            yield from self._worker.do(what, [Task.unpacked(each.task) for each in chunk])
