"""The folder of a batch: held by one run at a time, and swept of what a run that was killed has left in it."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from filings.batch.ledger import LEDGER
from filings.errors import OutputError, Place, Problem, UsageError
from filings.outputs.files import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK: Final = ".lock"
WORK: Final = ".work-"


@contextmanager
def held(to: Path | None, *, resume: bool) -> Iterator[Path]:
    """Hold the folder of a batch; give a folder in it for what is under way, which is removed at the end.

    Args:
        to: made where it does not exist; none for a dry run, which has nothing but the folder for what is under way.
        resume: whether there may be something in it.

    Raises:
        UsageError: there is something in it, and nobody said that this goes on with it.
        OutputError: another run holds it, or it cannot be written to.

    """
    if to is None:
        with nowhere() as work:
            yield work
        return
    try:
        to.mkdir(parents=True, exist_ok=True)
        lock = FileLock(to / LOCK, timeout=0)
        lock.acquire()
    except Timeout:
        what = "Another run is at work in this folder."
        remedy = "Wait for it, or stop it; then go on with --resume."
        raise OutputError(Problem(Place(str(to)), what, remedy)) from None
    except OSError as error:
        raise OutputError(refusal(to, error)) from error
    try:
        if not resume:
            _empty(to)
        with _work(to) as work:
            yield work
    finally:
        lock.release()


@contextmanager
def _work(to: Path) -> Iterator[Path]:
    try:
        # Whoever holds the lock is alone here, but for workers whose parent was killed a moment ago: these write into
        # a folder that is now gone, which ends them.
        for left in to.glob(f"{WORK}*"):
            shutil.rmtree(left, ignore_errors=True)
        work = to / f"{WORK}{secrets.token_hex(4)}"
        work.mkdir()
    except OSError as error:
        raise OutputError(refusal(to, error)) from error
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _empty(to: Path) -> None:
    """Refuse a folder that is not empty.

    Raises:
        UsageError: it is not.

    """
    names = {path.name for path in to.iterdir() if path.name != LOCK and not path.name.startswith(WORK)}
    if LEDGER in names:
        what = "There is a batch in this folder already."
        raise UsageError(Problem(Place(str(to)), what, "Go on with it: --resume. Or choose another folder."))
    if names:
        what = "This folder is not empty."
        raise UsageError(Problem(Place(str(to)), what, "Choose another folder; or say --resume, to write beside it."))


@contextmanager
def nowhere() -> Iterator[Path]:
    """Give a folder for what is under way while nothing is written."""
    with tempfile.TemporaryDirectory(prefix="filings-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
