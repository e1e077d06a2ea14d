"""A Dask scheduler and its workers, as processes of this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
MAIN = "import sys; from filings.cli import main; sys.exit(main())"
PATIENCE = 240
"""Seconds after which a test gives up waiting; no test depends on how long anything takes."""
PATHS = os.pathsep.join((str(ROOT), str(ROOT / "schemas")))

MURDER = """
import os, signal, sys
if "filings.batch.worker" in " ".join(sys.orig_argv):
    from filings.batch.work import Worker
    draft = Worker.draft
    def kill(self, tasks):
        for task in tasks:
            if task.row.id == "murderer":
                os.kill(os.getppid(), signal.SIGKILL)
                signal.pause()
            yield from draft(self, [task])
    Worker.draft = kill
"""
"""For the processes beside workers: the row `murderer` ends the worker itself."""


def eventually(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    until = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > until:
            pytest.fail("it never came true")
        time.sleep(0.02)


class Machines:
    """A scheduler, and workers that are started anew when they are asked for.

    A task is begun by two workers before Dask gives it up, not by four, so that a test need not start so many.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        (home / "sitecustomize.py").write_text(MURDER)
        self._file = home / "scheduler.json"
        self._workers: list[subprocess.Popen[bytes]] = []
        allowed = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
        self._scheduler = self._started(
            "dask_scheduler",
            *("--port", "0", "--dashboard-address", "127.0.0.1:0", "--no-dashboard"),
            *("--scheduler-file", str(self._file)),
            **allowed,
        )
        eventually(self._written)
        self.address: str = json.loads(self._file.read_bytes())["address"]

    def _written(self) -> bool:
        assert self._scheduler.poll() is None
        try:
            return bool(json.loads(self._file.read_bytes()))
        except (FileNotFoundError, ValueError):
            return False

    def _started(self, module: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", *arguments],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def staff(self, count: int = 2) -> list[subprocess.Popen[bytes]]:
        """See that so many workers are at work; give them."""
        self._workers = [each for each in self._workers if each.poll() is None]
        paths = os.pathsep.join((str(self._home), PATHS))
        while len(self._workers) < count:
            options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(self._home))
            self._workers.append(self._started("dask_worker", self.address, *options, PYTHONPATH=paths))
        return self._workers

    def close(self) -> None:
        """End them all."""
        for each in (*self._workers, self._scheduler):
            each.kill()
            each.wait()


def machines(home: Path) -> Iterator[Machines]:
    """Give a scheduler with two workers, for as long as they are wanted."""
    found = Machines(home)
    try:
        found.staff()
        yield found
    finally:
        found.close()
