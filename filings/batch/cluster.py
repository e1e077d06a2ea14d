"""Rows dealt out to the workers of a Dask cluster. The client alone settles what becomes of each, once."""

from __future__ import annotations

import queue
import secrets
import time
from collections import deque
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from distributed import CancelledError
from distributed.scheduler import KilledWorker

from filings.batch.agreeing import agree
from filings.batch.calling import called, quiet
from filings.batch.crew import Enlist, packed, work
from filings.batch.pool import WAIT, Packed
from filings.batch.work import Outcome, destination
from filings.batch.writing import ZIP, write_row, write_zip
from filings.errors import FilingsError, OutputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from filings.batch.shelf import Shelf
    from filings.batch.work import Setup

PATIENCE: Final = 300
"""Seconds for which a cluster may be without any worker."""
LOOK: Final = 5
"""Seconds between looks at how many workers there are."""
AGAIN: Final = 2
"""How often rows are begun again of which a worker said that it could not do them: a store may refuse for a moment."""
AHEAD: Final = 2
"""How many lots of rows are in hand for each thread of a worker."""
MOST: Final = 2_000
"""How many at most: each takes memory here."""
GO_ON: Final = "What is done stays: go on with --resume."


class Cluster:
    """Does what a `Pool` does, on other machines.

    Args:
        address: of the scheduler, `tcp://HOST:PORT`.
        setup: what the work on every row has in common.

    """

    def __init__(self, address: str, setup: Setup) -> None:
        self._address, self._setup = address, setup
        self._name = f"filings-{secrets.token_hex(8)}"
        self._client: Any = None
        self._enlisted = False
        self._restore: Callable[[], None] = lambda: None
        self._over: queue.Queue[Any] = queue.Queue()
        self._room, self._looked, self._without = 1, 0.0, time.monotonic()

    def __enter__(self) -> Self:
        """Call the scheduler.

        Raises:
            UsageError: the address is none.
            OutputError: nobody answers.

        """
        self._restore = quiet()
        try:
            self._client = called(self._address)
        except FilingsError:
            self._restore()
            raise
        return self

    def ready(self, shelf: Shelf | None = None) -> None:
        """See that the workers are as this machine is, and make them ready.

        Args:
            shelf: the store that they write to; left out, files travel back and are written here.

        Raises:
            UsageError: they are not.
            OutputError: there are none, they do not see the store, or the scheduler is gone.

        """
        try:
            agree(self._client, self._address, shelf, pdf=self._setup.pdf)
            self._client.register_plugin(Enlist(packed(self._setup, shelf)), name=self._name)
            self._enlisted = True
        except OSError as error:
            raise self._gone() from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if self._enlisted and self._client.status == "running":
                self._client.unregister_worker_plugin(self._name)
        except OSError:
            return  # it is gone, and what it was given with it
        finally:
            self._client.close()
            self._restore()

    def run(
        self, what: str, tasks: Iterator[Packed], size: int, stopping: Callable[[], bool] = lambda: False
    ) -> Iterator[Outcome]:
        """Have rows worked on, as `Pool.run` does.

        Rows whose workers ended again and again wait until all others are over, and are then begun one at a time with
        nothing beside them: the one that ends its worker even so is told, and costs no other.

        Raises:
            OutputError: the scheduler is gone, there are no workers any more, or a worker could not write.

        """
        pending: dict[str, tuple[Packed, ...]] = {}
        alone: deque[Packed] = deque()
        self._looked = 0.0
        while True:
            self._look()
            while len(pending) < self._room and not stopping() and (chunk := tuple(islice(tasks, size))):
                self._submit(pending, what, chunk)
            if not pending:
                if not alone or stopping():
                    return
                self._submit(pending, what, (alone.popleft(),))
            try:
                future = self._over.get(timeout=WAIT)
            except queue.Empty:
                continue
            yield from self._answered(future, pending.pop(future.key), alone)

    def _look(self) -> None:
        """See now and then how many workers there are."""
        now = time.monotonic()
        if now - self._looked < LOOK:
            return
        self._looked = now
        try:
            threads = sum(self._client.nthreads().values())
        except OSError as error:
            raise self._gone() from error
        if threads:
            self._room, self._without = min(threads * AHEAD, MOST), now
        elif now - self._without > PATIENCE:
            what = f"The cluster has had no worker for {PATIENCE} seconds."
            raise OutputError(Problem(Place(self._address), what, f"Start workers. {GO_ON}"))

    def _submit(self, pending: dict[str, tuple[Packed, ...]], what: str, chunk: tuple[Packed, ...]) -> None:
        key = f"{self._name}-{what}-{chunk[0].number}-{secrets.token_hex(4)}"
        future = self._client.submit(work, self._name, what, chunk, key=key, pure=False, retries=AGAIN)
        pending[key] = chunk
        future.add_done_callback(self._over.put)

    def _answered(self, future: Any, chunk: tuple[Packed, ...], alone: deque[Packed]) -> Iterator[Outcome]:  # noqa: ANN401
        """Give what became of rows that went out together; those whose workers ended wait until they can go alone."""
        try:
            error = future.exception(timeout=PATIENCE)
            answers = future.result(timeout=PATIENCE) if error is None else ()
        except (OSError, CancelledError) as broken:
            raise self._gone() from broken
        finally:
            future.release()
        if isinstance(error, KilledWorker):
            if chunk[0].tries:
                yield _lost(chunk[0].number)
            else:
                alone.extend(Packed(each.number, each.task, each.tries + 1) for each in chunk)
        elif error is not None:
            raise self._failed(error) from error
        tasks = {each.number: each for each in chunk}
        for outcome, files in answers:
            yield _written(tasks[outcome.number], outcome, files) if files else outcome

    def _gone(self) -> OutputError:
        return OutputError(Problem(Place(self._address), "The scheduler has gone.", f"Start it again. {GO_ON}"))

    def _failed(self, error: BaseException) -> FilingsError:
        """Say what a worker could not do."""
        if isinstance(error, FilingsError):
            return type(error)(*(Problem(each.place, each.what, f"{each.remedy} {GO_ON}") for each in error.problems))
        said = " ".join(str(error).split())[:300].rstrip(".")
        what = f"A worker could not do its work: {type(error).__name__}: {said}."
        return OutputError(Problem(Place(self._address), what, f"See what it has told on its own machine. {GO_ON}"))


def _written(given: Packed, outcome: Outcome, files: Mapping[str, bytes]) -> Outcome:
    """Write a row's files aside on this machine, as a process of this machine would have."""
    folder, aside = destination(given.task)
    try:
        write_row(Path(aside), files)
        if outcome.zip:
            write_zip(Path(f"{aside}{ZIP}"), folder, files)
    except OutputError as error:
        return Outcome(outcome.number, "disk", error.problems)
    return outcome


def _lost(number: int) -> Outcome:
    what = "Every worker that had this row in hand ended, also when it was the only row."
    remedy = "It may need more memory than a worker has: give workers more, or shorten the row."
    return Outcome(number, "killed", (Problem(Place(""), what, remedy),))
