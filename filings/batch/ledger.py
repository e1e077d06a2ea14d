"""The ledger of a batch: a line a row, added as soon as the row is done, so that what was done is known at any time."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, Self

from filings.errors import OutputError, Place, Problem
from filings.outputs.files import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import IO

LEDGER: Final = "ledger.jsonl"
DONE, FAILED, INVALID = "done", "failed", "invalid"
TWICE: Final = "same-id"
"""The kind of a row whose id is that of an earlier row."""
_LONGEST: Final = 1 << 24
_SYNC: Final = 0.5
"""Seconds after which the system is asked again to put what it was given on the disk. A killed process loses nothing of
it in any case; of what a machine that fails has not kept, the rows are done again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a ledger says of one row. It holds no time: the same work gives the same ledger."""

    row: int
    """Its place among the rows of the table, from 1."""
    id: str
    status: str
    """`done`, `failed`, or `invalid` where it did not validate."""
    folder: str = ""
    """Its folder in that of the batch."""
    input: str = ""
    """The hash of all that went into it: its cells, the case, the options."""
    template: str = ""
    """The hash of the templates and profiles."""
    tool: str = ""
    kind: str = ""
    """Of a row that failed, what stood in its way: `template`, `leak`, `audit`, `edited`, `pdf`, `killed`, ...;
    `same-id` of one that is not valid because an earlier row has its id."""
    gaps: int = 0
    """How much has still to be written in its papers."""
    outputs: Mapping[str, str] = field(default_factory=dict)
    """The hash of each file of its folder, by its name there; `.zip` is that of the folder as one file."""
    findings: tuple[Mapping[str, Any], ...] = ()
    """What the rubric found, where it was asked."""
    problems: tuple[Mapping[str, Any], ...] = ()
    """Why it is not done."""

    @property
    def key(self) -> str:
        """Give what tells its row from others, also where it has no id."""
        # An id that is there twice is the first row's: under it, this entry would hide what became of that one.
        return self.id if self.id and self.kind != TWICE else f"\0{self.row}"

    def line(self) -> bytes:
        """Write it as a line."""
        return (json.dumps({name: getattr(self, name) for name in NAMES}, sort_keys=True) + "\n").encode()


NAMES: Final = tuple(each.name for each in fields(Entry))


def parse(line: bytes) -> Entry | None:
    """Read a line; `None` for one that was torn or tampered with."""
    try:
        held = json.loads(line)
        entry = Entry(**{**held, "findings": tuple(held["findings"]), "problems": tuple(held["problems"])})
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    texts = (entry.id, entry.status, entry.folder, entry.input, entry.template, entry.tool, entry.kind)
    sound = all(isinstance(each, str) for each in texts) and isinstance(entry.row, int)
    hashes = isinstance(entry.outputs, dict) and all(isinstance(each, str) for each in entry.outputs.values())
    return entry if sound and hashes else None


def entries(path: Path) -> Iterator[Entry]:
    """Read a ledger, line by line: of a row that is there twice, the last is true.

    Raises:
        OutputError: it cannot be read.

    """
    if path.is_symlink() or (path.exists() and not path.is_file()):  # a link would lead out of the folder
        what = "This is not a file, where the ledger of the batch belongs."
        raise OutputError(Problem(Place(str(path)), what, "Move it away."))
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST):
                if (entry := parse(line)) is not None:
                    yield entry
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(refusal(path, error)) from error


class Ledger:
    """A ledger, open to be added to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = None
        self._synced = 0.0

    def __enter__(self) -> Self:
        try:
            torn = self.path.exists() and not _ends_whole(self.path)
            self._file = self.path.open("ab", buffering=0)
            if torn:
                self._file.write(b"\n")
        except OSError as error:
            raise OutputError(refusal(self.path, error)) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            with suppress(OSError):  # what could not be put on the disk has been told of
                os.fsync(self._file.fileno())
            self._file.close()

    def add(self, entry: Entry) -> bytes:
        """Add a line, all of it at once, and give it.

        Raises:
            OutputError: it cannot be written.

        """
        if self._file is None:
            raise ValueError(self.path)
        line = entry.line()
        try:
            if self._file.write(line) != len(line):
                what, remedy = "There is no room left on the disk.", "Make room, and go on with --resume."
                raise OutputError(Problem(Place(str(self.path)), what, remedy))
            if time.monotonic() - self._synced > _SYNC:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            raise OutputError(refusal(self.path, error)) from error
        return line


def rewrite(path: Path, lines: Iterable[bytes]) -> None:
    """Write a ledger anew, each row once, whole or not at all.

    Raises:
        OutputError: it cannot be written; the old one stays.

    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(refusal(path, error)) from error


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        if not file.tell():
            return True
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
