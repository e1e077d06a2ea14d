"""A store of drafts that has a URL: objects, which are whole or not there at all, and no folders to rename.

Workers write a row's files, and the manifests after them: what has no manifest beside it was left by a worker that
ended. The client then enters the row in the ledger, which goes up in parts; a whole one takes their place at the end.
"""

from __future__ import annotations

import secrets
import shutil
import zipfile
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from filings.batch.ledger import LEDGER
from filings.batch.places import reached, telling, without_password
from filings.batch.work import Outcome
from filings.batch.writing import ZIP
from filings.errors import OutputError, Place, Problem, UsageError
from filings.outputs import MANIFEST, Manifest, State
from filings.outputs.edits import compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import IO

LEASE: Final = ".run"
"""Says which run is at work here."""
PARTS: Final = ".ledger"
_OTHER: Final = "Another run has taken over here.", "Wait for it, or stop it; then go on with --resume."


@dataclass(frozen=True, slots=True)
class Shelf:
    """A store, as one run uses it. It travels to the workers."""

    url: str
    token: str = ""
    """What tells this run from others."""
    looking: bool = False
    """Whether there may be something of an earlier run."""
    force: bool = False

    def _at(self, name: str = "") -> tuple[Any, str]:
        system, path = reached(self.url)
        return system, f"{path}/{name}" if name else path

    # --- The one that leads ---

    def begun(self, *, resume: bool) -> Shelf:
        """Begin a run here, or take over from one that was killed.

        Raises:
            UsageError: there is something here, and nobody said that this goes on with it.
            OutputError: it cannot be reached, or not be written to.

        """
        there = self._names()
        if there and not resume:
            ours = LEDGER in there or any(each.startswith(PARTS) for each in there)
            what = "There is a batch here already." if ours else "There is something here already."
            remedy = "Go on with it: --resume. Or choose another place."
            raise UsageError(Problem(Place(without_password(self.url)), what, remedy))
        begun = replace(self, token=secrets.token_hex(8), looking=bool(there))
        begun.keep(LEASE, begun.token.encode())
        return begun

    def _names(self) -> set[str]:
        system, path = self._at()
        with telling(self.url, "be listed"):
            system.invalidate_cache()
            try:
                found = system.ls(path, detail=False)
            except FileNotFoundError:
                return set()
        return {str(each).rstrip("/").rpartition("/")[2] for each in found} - {""}

    def seen(self) -> bool:
        """Say whether this machine sees the run in the store."""
        try:
            return self._read(LEASE) == self.token.encode()
        except (OutputError, UsageError):
            return False

    def hold(self) -> None:
        """See that no other run has taken over.

        Raises:
            OutputError: one has.

        """
        if self._read(LEASE) != self.token.encode():
            raise OutputError(Problem(Place(without_password(self.url)), *_OTHER))

    def keep(self, name: str, data: bytes) -> None:
        """Write an object.

        Raises:
            OutputError: it cannot be written.

        """
        with telling(self.url, "be written to"):
            self._put({name: data})

    def _put(self, files: Mapping[str, bytes]) -> None:
        """Write objects, side by side where the store can do that."""
        system, root = self._at()
        paths = {f"{root}/{name}": data for name, data in files.items()}
        try:
            system.pipe(paths)
        except FileNotFoundError:  # where there are folders, after all
            for folder in {path.rpartition("/")[0] for path in paths}:
                system.makedirs(folder, exist_ok=True)
            system.pipe(paths)

    def _read(self, name: str) -> bytes | None:
        system, path = self._at(name)
        with telling(self.url, "be read"):
            system.invalidate_cache()
            try:
                return bytes(system.cat_file(path))
            except FileNotFoundError:
                return None

    def fetch_ledger(self, into: IO[bytes]) -> int:
        """Write what the ledger holds, and the parts after it; give how many parts there are."""
        parts = self.parts()
        for name in (LEDGER, *parts):
            system, path = self._at(name)
            with telling(self.url, "be read"), suppress(FileNotFoundError), system.open(path, "rb") as file:
                shutil.copyfileobj(file, into)
        return int(parts[-1].rpartition("-")[2]) if parts else 0

    def parts(self) -> list[str]:
        """Give the parts of the ledger, in their order."""
        return sorted(each for each in self._names() if each.startswith(f"{PARTS}-"))

    def finish(self, ledger: Path) -> None:
        """Put the whole ledger in its place, and take away what was there for the run."""
        self.hold()
        system, path = self._at(LEDGER)
        with telling(self.url, "be written to"):
            system.put_file(str(ledger), path)
        for name in self.parts():
            self.remove(name)

    def leave(self) -> None:
        """Say that no run is at work here any more."""
        if self.seen():
            self.remove(LEASE)

    def remove(self, name: str) -> None:
        """Remove an object, or all that lie under a name."""
        system, path = self._at(name)
        with telling(self.url, "be cleared"):
            try:
                system.rm(path, recursive=True)
            except FileNotFoundError:
                return

    # --- The rows ---

    def has(self, folder: str, names: Iterable[str]) -> bool:
        """Say whether all files of a row are there."""
        found = self._files(folder)
        zips = self._names() if ZIP in names else set()
        return all(f"{folder}{ZIP}" in zips if name == ZIP else name in found for name in names)

    def _files(self, folder: str) -> set[str]:
        system, path = self._at(folder)
        with telling(self.url, "be listed"):
            system.invalidate_cache()
            try:
                found = system.find(path)
            except FileNotFoundError:
                return set()
        return {str(each).rpartition(f"{path}/")[2] for each in found} - {""}

    def edited(self, folder: str) -> Iterator[Problem]:
        """Tell what a row has here that was changed since it was made."""
        for name in sorted(self._files(folder)):
            if name.rpartition("/")[2] != MANIFEST:
                continue
            inner = name.removesuffix(MANIFEST)
            for file, output in self._manifest(f"{folder}/{name}").outputs.items():
                data = self._read(f"{folder}/{inner}{file}")
                torn = file.endswith(".docx") and data is not None and not zipfile.is_zipfile(BytesIO(data))
                if not torn and compare(data, output) is State.EDITED:
                    place = Place(f"{without_password(self.url).rstrip('/')}/{folder}/{inner}{file}")
                    what = "This draft was edited since it was made, so it was not replaced."
                    yield Problem(place, what, "Move it away, or choose another place; --force replaces it.")

    def _manifest(self, name: str) -> Manifest:
        try:
            return Manifest.model_validate_json(self._read(name) or b"{}")
        except ValidationError:
            return Manifest()

    def put(self, rows: Sequence[tuple[str, Outcome, Mapping[str, bytes]]]) -> list[Outcome]:
        """Write the files of rows, the manifests last; give what became of each row.

        Args:
            rows: the folder of each, what became of it so far, and its files by name; `.zip` is the ZIP file.

        """
        outcomes: list[Outcome] = []
        files: dict[str, bytes] = {}
        last: dict[str, bytes] = {}
        for folder, outcome, made in rows:
            problems = tuple(self.edited(folder)) if self.looking and made and not self.force else ()
            if problems:
                outcomes.append(Outcome(outcome.number, "edited", problems))
                continue
            if self.looking and made:
                self._clear(folder, made)
            for name, data in made.items():
                whole = f"{folder}{ZIP}" if name == ZIP else f"{folder}/{name}"
                (last if name.rpartition("/")[2] == MANIFEST else files)[whole] = data
            outcomes.append(outcome)
        with telling(self.url, "be written to"):
            for each in (files, last):
                if each:
                    self._put(each)
        return outcomes

    def _clear(self, folder: str, made: Mapping[str, bytes]) -> None:
        """Take away what an earlier run made of a row: its manifests first, so that what is left is known for it."""
        there = [name for name in self._files(folder) if name.rpartition("/")[2] == MANIFEST]
        listed = [
            f"{name.removesuffix(MANIFEST)}{file}"
            for name in there
            for file in self._manifest(f"{folder}/{name}").outputs
        ]
        for name in (*there, *(each for each in listed if each not in made)):
            self.remove(f"{folder}/{name}")
