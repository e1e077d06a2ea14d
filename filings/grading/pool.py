"""Many students at once, in processes of their own: one that ends in the middle takes nobody else with it."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from typing import TYPE_CHECKING

from filings.grading.work import broken, work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from filings.grading.result import Result
    from filings.grading.work import Task


def results(tasks: Sequence[Task], jobs: int | None = None) -> Iterator[Result]:
    """Grade students, in their order.

    Args:
        tasks: one a student.
        jobs: how many processes; left out, as many as there are processors for.

    """
    processes = max(1, min(jobs or os.cpu_count() or 1, len(tasks)))
    done = 0
    with _pool(processes) as pool:
        try:
            for task, future in _submitted(pool, tasks):
                result = _outcome(task, future)
                if result is None:
                    break
                done += 1
                yield result
        finally:
            pool.shutdown(cancel_futures=True)
    # A process ended, and nobody knows at whose case: the others one by one.
    for task in tasks[done:]:
        with _pool(1) as pool:
            result = _outcome(task, pool.submit(work, task))
        yield result or broken(task.student.name, "its process ended")


def _pool(processes: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on every system, and nothing of this process is copied half-done.
    return ProcessPoolExecutor(processes, get_context("spawn"))


def _submitted(pool: ProcessPoolExecutor, tasks: Sequence[Task]) -> list[tuple[Task, Future[Result]]]:
    """Hand out the tasks, as far as there are processes to hand them to."""
    found: list[tuple[Task, Future[Result]]] = []
    with suppress(BrokenProcessPool):
        found.extend((task, pool.submit(work, task)) for task in tasks)
    return found


def _outcome(task: Task, future: Future[Result]) -> Result | None:
    """Give the result of a student; nothing where the process ended. An error that nobody foresaw is told."""
    error = future.exception()
    if error is None:
        return future.result()
    return None if isinstance(error, BrokenProcessPool) else broken(task.student.name, type(error).__name__)
