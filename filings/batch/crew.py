"""What a worker of a cluster does: rows, in a process beside it, which a row may end without ending the worker.

The case, its options and templates from elsewhere come once, when the batch begins or the worker joins it.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from distributed import get_worker
from distributed.diagnostics.plugin import WorkerPlugin

from filings.batch.inputs import SUFFIXES, files_in, of_files
from filings.batch.pool import Packed, Pool
from filings.batch.work import destination, moved
from filings.batch.writing import ZIP
from filings.outputs.pdf import find_soffice
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filings.batch.shelf import Shelf
    from filings.batch.work import Outcome, Setup

IDLE: Final = 60
"""Seconds after which a process that nobody gives work is ended: whoever led the batch may have been killed."""

Answer = tuple["Outcome", "Mapping[str, bytes]"]
"""What became of a row, and its files, where whoever asked is to write them."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What every worker is given once."""

    setup: Setup
    templates: Mapping[str, bytes] | None = None
    """The files of a folder of templates, by their paths in it; it lies on another machine."""
    shelf: Shelf | None = None
    """Where the workers write to; without it, files travel back."""
    named: str = ""
    """What messages call the folder of templates."""


def packed(setup: Setup, shelf: Shelf | None) -> Kit:
    """Pack what workers need."""
    if setup.templates is None:
        return Kit(setup, None, shelf)
    found = files_in(setup.templates)
    files = {path.relative_to(setup.templates).as_posix(): path.read_bytes() for path in found}
    return Kit(replace(setup, templates=None), files, shelf, str(setup.templates))


class Enlist(WorkerPlugin):
    """Makes a worker ready for a batch, and clears it up afterwards."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.crew: Crew | None = None

    def setup(self, worker: Any) -> None:  # noqa: ANN401  # Dask has no types
        """Unpack what the batch needs."""
        home = Path(tempfile.mkdtemp(prefix="filings-", dir=worker.local_directory))
        self.crew = Crew(self.kit, home)

    def teardown(self, worker: Any) -> None:  # noqa: ANN401, ARG002  # as Dask calls it
        """End its processes."""
        if self.crew is not None:
            self.crew.close()


@dataclass
class Crew:
    """The processes beside one worker: as many as it has threads, each begun when it is first needed."""

    kit: Kit
    home: Path
    _free: list[tuple[Pool, threading.Timer]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _setup: Setup = field(init=False)

    def __post_init__(self) -> None:
        self._setup = self.kit.setup
        if self.kit.templates is not None:
            folder = self.home / "templates"
            for name, data in self.kit.templates.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
            self._setup = replace(self.kit.setup, templates=folder)

    def close(self) -> None:
        """End the processes, and remove what they had."""
        while (pool := self._take()) is not None:
            pool.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def do(self, what: str, chunk: Sequence[Packed]) -> list[Answer]:
        """Work on rows."""
        pool = self._take() or Pool(self._setup, self.home, 1).__enter__()
        outcomes = list(pool.run(what, iter([self._here(each) for each in chunk]), len(chunk)))
        self._give_back(pool)
        answers: list[Answer] = [(self._named(outcome), self._files(outcome)) for outcome in outcomes]
        if self.kit.shelf is None or what != "draft":
            return answers
        folders = {each.number: destination(each.task)[0] for each in chunk}
        written = self.kit.shelf.put([(folders[each.number], each, files) for each, files in answers])
        return [(each, {}) for each in written]

    def _here(self, given: Packed) -> Packed:
        """Let a row be written to a folder of this machine."""
        return Packed(given.number, moved(given.task, str(self.home / str(given.number))))

    def _named(self, outcome: Outcome) -> Outcome:
        """Let problems name the folder of templates that whoever asked knows."""
        if self._setup.templates is None or not outcome.problems:
            return outcome
        here = str(self._setup.templates)
        told = (
            replace(each, place=replace(each.place, file=each.place.file.replace(here, self.kit.named)))
            for each in outcome.problems
        )
        return replace(outcome, problems=tuple(told))

    def _files(self, outcome: Outcome) -> dict[str, bytes]:
        """Take a row's files from the folder that they were written to."""
        folder, zipped = self.home / str(outcome.number), self.home / f"{outcome.number}{ZIP}"
        files = {name: (folder / name).read_bytes() for name, _ in outcome.outputs}
        if outcome.zip:
            if self.kit.shelf is not None:  # elsewhere it is made again of the files, sooner than it travels
                files[ZIP] = zipped.read_bytes()
            zipped.unlink()
        shutil.rmtree(folder, ignore_errors=True)
        return files

    def _take(self) -> Pool | None:
        with self._lock:
            if not self._free:
                return None
            pool, timer = self._free.pop()
        timer.cancel()
        return pool

    def _give_back(self, pool: Pool) -> None:
        timer = threading.Timer(IDLE, self._tired, (pool,))
        timer.daemon = True
        with self._lock:
            self._free.append((pool, timer))
        timer.start()

    def _tired(self, pool: Pool) -> None:
        """End a process that has had nothing to do for a while."""
        with self._lock:
            still = [each for each in self._free if each[0] is pool]
            self._free = [each for each in self._free if each[0] is not pool]
        if still:
            pool.close()


def work(name: str, what: str, chunk: Sequence[Packed]) -> list[Answer]:
    """Work on rows in the worker that this is called in."""
    here: Any = get_worker()
    crew: Crew = here.plugins[name].crew
    return crew.do(what, chunk)


def source() -> str:
    """Give the hash of the code and the templates that drafts are made with here."""
    package = Path(__file__).resolve().parents[1]
    return of_files(((package, {".py"}), (shipped("templates"), SUFFIXES)))


def likeness(shelf: Shelf | None = None) -> tuple[str, bool, bool]:
    """Tell of this machine: the hash of its code, whether it makes PDFs, whether it sees the store."""
    return source(), find_soffice() is not None, shelf is None or shelf.seen()
