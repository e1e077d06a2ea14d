"""What stands in the folder of a batch from earlier runs, and how a row's new folder takes its place."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from filings.batch.writing import ZIP
from filings.errors import InputError, OutputError, Place, Problem
from filings.outputs import MANIFEST, State, read_manifest
from filings.outputs.edits import compare
from filings.outputs.files import read, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from filings.batch.ledger import Entry
    from filings.outputs import Output

_MOVE: Final = "Move it away, or choose another folder; --force replaces it."


def intact(to: Path, entry: Entry, *, zipped: bool) -> bool:
    """Say whether every file that a row had is still there as it was."""
    if zipped != (ZIP in entry.outputs):
        return False
    folder = to / entry.folder
    return all(
        fingerprint(to / f"{entry.folder}{ZIP}" if name == ZIP else folder / name) == expected
        for name, expected in entry.outputs.items()
    )


def fingerprint(path: Path) -> str:
    """Give the SHA-256 of a file; nothing where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def edited(folder: Path) -> Iterator[Problem]:
    """Tell what a row's folder holds that must not be replaced: drafts edited since, files that filings did not make.

    What a machine that failed has left is neither: a Word file that is no package any more was not edited in Word.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        what = "There is a file or a link here that filings did not make, so it was not replaced."
        yield Problem(Place(str(folder)), what, _MOVE)
        return
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.name != MANIFEST and (path.is_symlink() or not path.is_dir()):
            yield from _edited(path)


def _outputs(folder: Path) -> Mapping[str, Output]:
    try:
        manifest = read_manifest(folder)
    except InputError:
        return {}
    return manifest.outputs if manifest else {}


def _edited(path: Path) -> Iterator[Problem]:
    state = compare(read(path), _outputs(path.parent).get(path.name))
    if state is State.UNLISTED or path.is_symlink():
        what = "There is a file here that filings did not make, so it was not replaced."
        yield Problem(Place(str(path)), what, _MOVE)
    elif state is State.EDITED and (path.suffix != ".docx" or zipfile.is_zipfile(path)):
        yield Problem(Place(str(path)), "This draft was edited since it was made, so it was not replaced.", _MOVE)


def put(aside: Path, final: Path, old: Path) -> None:
    """Let a new folder take the place of the one that stands there. Files that filings did not make go over into it.

    Args:
        aside: the new folder, whole.
        final: its place.
        old: where the folder that stands there goes for the moment.

    Raises:
        OutputError: the system refuses.

    """
    try:
        if final.is_dir() and not final.is_symlink():
            final.rename(old)
            try:
                aside.rename(final)
            except OSError:
                with suppress(OSError):  # what stood there goes back, as far as the system lets it
                    old.rename(final)
                raise
            for path in sorted(old.rglob("*")):
                ours = path.name == MANIFEST or path.name in _outputs(path.parent)
                into = final / path.relative_to(old)
                if path.is_file() and not ours and not into.exists():
                    into.parent.mkdir(parents=True, exist_ok=True)
                    path.rename(into)
            shutil.rmtree(old, ignore_errors=True)
        else:
            final.unlink(missing_ok=True)
            aside.rename(final)
    except OSError as error:
        raise OutputError(refusal(final, error)) from error
