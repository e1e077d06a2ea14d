"""Worker processes, and rows dealt out to them. A process that ends costs the row it had in hand alone."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from filings.batch.work import Outcome
from filings.batch.worker import END, receive, send
from filings.errors import OutputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from filings.batch.work import Setup

TRIES: Final = 2
"""How often a row is begun before it is given up."""
PATIENCE: Final = 300
"""Seconds that a process may take over one row, PDFs included, before it is taken to hang."""
WAIT: Final = 0.2
"""Seconds between looks at whether to stop."""
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Packed:
    """A task as it travels, with the number of its row."""

    number: int
    task: bytes
    tries: int = 0


@dataclass(frozen=True, slots=True)
class _Died:
    """A process ended before it had answered these."""

    left: tuple[Packed, ...]
    code: int | None


class Pool:
    """Processes that are all ready for the same work.

    Args:
        setup: what the work on every row has in common.
        home: a folder for what the processes need while they run.
        jobs: how many processes.

    """

    def __init__(self, setup: Setup, home: Path, jobs: int) -> None:
        self._begin = pickle.dumps((setup, str(home)))
        self._inbox: queue.Queue[tuple[str, tuple[Packed, ...]] | None] = queue.Queue()
        self._outbox: queue.Queue[Outcome | _Died | OSError | None] = queue.Queue()
        self._jobs = jobs
        self._processes: dict[int, subprocess.Popen[bytes]] = {}
        self._threads = [threading.Thread(target=self._serve, args=(n,), daemon=True) for n in range(jobs)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.kill() if kind else self.close()

    def close(self) -> None:
        """End the processes, which have nothing more in hand."""
        for _ in self._threads:
            self._inbox.put(None)
        for thread in self._threads:
            thread.join()

    def kill(self) -> None:
        """End the processes at once."""
        for process in list(self._processes.values()):
            process.kill()
        for _ in self._threads:
            self._inbox.put(None)

    def run(
        self, what: str, tasks: Iterator[Packed], size: int, stopping: Callable[[], bool] = lambda: False
    ) -> Iterator[Outcome]:
        """Have rows worked on, `size` of them at a time in each process; give what becomes of each as it does.

        Args:
            what: `validate` or `draft`.
            tasks: the rows; no more of them are taken than can be in hand at once.
            size: how many go to a process together.
            stopping: asked again and again; once it says so, no more rows are begun, and those in hand are finished.

        Raises:
            OutputError: the system starts no process.

        """
        again: deque[tuple[Packed, ...]] = deque()
        pending = 0
        while True:
            while pending < self._jobs + 1 and not stopping():
                chunk = again.popleft() if again else tuple(islice(tasks, size))
                if not chunk:
                    break
                self._inbox.put((what, chunk))
                pending += 1
            if not pending:
                return
            try:
                found = self._outbox.get(timeout=WAIT)
            except queue.Empty:
                continue
            if isinstance(found, Outcome):
                yield found
                continue
            if isinstance(found, OSError):
                raise OutputError(_unstarted(found)) from found
            pending -= 1
            if isinstance(found, _Died):
                yield from self._buried(found, again)

    def _buried(self, died: _Died, again: deque[tuple[Packed, ...]]) -> Iterator[Outcome]:
        """Put the rows that a process left behind in hand again, that which it had begun by itself."""
        begun, *others = died.left
        if begun.tries + 1 >= TRIES:
            yield _lost(begun.number, died.code)
        else:
            again.append((Packed(begun.number, begun.task, begun.tries + 1),))
        if others:
            again.append(tuple(others))

    def _serve(self, number: int) -> None:
        """Pass what is asked for to one process, and what it answers back; start it, and start it again."""
        process: subprocess.Popen[bytes] | None = None
        while (given := self._inbox.get()) is not None:
            what, chunk = given
            if process is None or process.poll() is not None:
                try:
                    process = self._processes[number] = self._start()
                except OSError as error:
                    self._outbox.put(error)
                    return
            left = self._exchange(process, what, chunk)
            if left:
                self._end(process)
                self._outbox.put(_Died(left, process.returncode))
                process = None
            else:
                self._outbox.put(None)
        if process is not None:
            self._end(process)

    def _exchange(self, process: subprocess.Popen[bytes], what: str, chunk: tuple[Packed, ...]) -> tuple[Packed, ...]:
        """Have one process work on rows; give those that it did not answer."""
        clock = threading.Timer(PATIENCE * (len(chunk) + 1), process.kill)
        clock.daemon = True
        clock.start()
        try:
            return self._asked(process, what, chunk)
        finally:
            clock.cancel()

    def _asked(self, process: subprocess.Popen[bytes], what: str, chunk: tuple[Packed, ...]) -> tuple[Packed, ...]:
        left = {each.number: each for each in chunk}
        try:
            send(_open(process.stdin), pickle.dumps((what, [each.task for each in chunk])))
        except OSError:
            return tuple(left.values())
        while (message := receive(_open(process.stdout))) is not None:
            if message == END:
                return ()
            outcome = pickle.loads(message)  # noqa: S301  # our own process wrote it
            left.pop(outcome.number, None)
            self._outbox.put(outcome)
        return tuple(left.values())

    def _start(self) -> subprocess.Popen[bytes]:
        start = f"import sys; sys.path[:0] = {_paths()!r}; from filings.batch.worker import main; main()"
        process = subprocess.Popen(  # noqa: S603  # this interpreter, our own module
            [sys.executable, "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        with suppress(OSError):  # where it has ended already, the first exchange will find out
            send(_open(process.stdin), self._begin)
        return process

    @staticmethod
    def _end(process: subprocess.Popen[bytes]) -> None:
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was left in its buffer has nobody to read it
                    stream.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _open(stream: Any) -> Any:  # noqa: ANN401  # a pipe, which subprocess types as one that may not be there
    if stream is None:
        raise BrokenPipeError
    return stream


def _paths() -> list[str]:
    """Give where this process finds its modules, for another to find the same."""
    return [str(_ROOT), *(each for each in sys.path if each and each != str(_ROOT))]


def _unstarted(error: OSError) -> Problem:
    what = f"The system starts no process to work on rows: {error.strerror or 'it gives no reason'}."
    remedy = "Try fewer, or close other programs. What is done stays: go on with --resume."
    return Problem(Place("--jobs"), what, remedy)


def _lost(number: int, code: int | None) -> Outcome:
    ended = f"by signal {-code}" if code is not None and code < 0 and os.name != "nt" else f"with code {code}"
    what = f"The process that worked on this row ended {ended}, each of {TRIES} times."
    remedy = "It may need more memory than there is: try --jobs 1, or shorten the row."
    return Outcome(number, "killed", (Problem(Place(""), what, remedy),))
