"""Files on the disk: each appears whole or not at all. What the system refuses comes back as a problem."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from filings.errors import OutputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ABANDONED = 3600
"""After how many seconds a part left by a run that was killed is cleared away."""
_LONG_PATH = 260
_SPECIAL = "This is neither a file nor a folder.", "Move it away, or choose another folder."
_TOO_LONG = "The path is too long for this system.", "Choose a folder nearer to the root of the disk."
_REASONS = {
    errno.ENOSPC: ("There is no room left on the disk.", "Make room, or choose another folder."),
    errno.EDQUOT: ("There is no room left for you on the disk.", "Make room, or choose another folder."),
    errno.EROFS: ("The disk can only be read.", "Choose another folder."),
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.ENOTDIR: ("A part of the path is a file, not a folder.", "Choose another folder."),
    errno.EEXIST: ("A file stands where a folder is needed.", "Choose another folder."),
    errno.EISDIR: ("A folder stands where the file is to be.", "Move the folder away, or choose another one."),
}


@contextmanager
def staged(files: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """Write each file beside its place, under a name of its own; what has not been placed by the end is removed.

    Raises:
        OutputError: one cannot be written, or a pipe or a device stands where it is to be.

    """
    if inhabited := [path for path in files if _is_used(path)]:
        raise OutputError(*(Problem(Place(str(path)), *_SPECIAL) for path in inhabited))
    parts = {path: path.with_name(f".{path.name}.{secrets.token_hex(6)}.part") for path in files}
    try:
        for path, part in parts.items():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(part, files[path])
            except OSError as error:
                raise OutputError(refusal(path, error)) from error
        yield parts
    finally:
        for part in parts.values():
            with suppress(OSError):  # a part that cannot be removed could not be made either
                part.unlink(missing_ok=True)


def placed(parts: Mapping[Path, Path]) -> Iterator[tuple[Path, Problem | None]]:
    """Move each staged file into its place; give each place, with the problem where the system refuses."""
    for path, part in parts.items():
        try:
            part.replace(path)
        except OSError as error:
            yield path, refusal(path, error)
        else:
            yield path, None


def removed(path: Path) -> Problem | None:
    """Remove a file, or give the problem."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return refusal(path, error)
    return None


def read(path: Path) -> bytes | None:
    """Read a file that an earlier run may have left; `None` where there is no file.

    Raises:
        OutputError: there is one and it cannot be read, or it is a pipe or a device, which nobody may ever fill.

    """
    try:
        if is_special(path):
            raise OutputError(Problem(Place(str(path)), *_SPECIAL))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise OutputError(refusal(path, error)) from error


def is_special(path: Path) -> bool:
    """Say whether a path leads to neither a file nor a folder: reading a pipe waits for whoever writes into it.

    Raises:
        OSError: there is nothing there, or it may not be asked.

    """
    mode = path.stat().st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _is_used(path: Path) -> bool:
    """Say whether a pipe or a device stands at a path: a file in its place would take it from all who use it."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode))


def refusal(path: Path, error: OSError) -> Problem:
    """Say why the system refused to write."""
    if isinstance(error, PermissionError):
        reason = (
            "The file is open in another program, or may not be written here.",
            "Close it (in Word, for example), or choose another folder.",
        )
    elif isinstance(error, FileNotFoundError) and len(str(path.absolute())) >= _LONG_PATH:
        reason = _TOO_LONG
    else:
        unknown = f"The system refused: {error.strerror or 'no reason given'}.", "Choose another folder."
        reason = _REASONS.get(error.errno or 0, unknown)
    return Problem(Place(str(path)), *reason)


def _write(part: Path, data: bytes) -> None:
    # Not tempfile: its files are for their owner alone, and a draft is as open as any file the user makes.
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def swept(folder: Path) -> None:
    """Clear away what a run that was killed has left in a folder. Young parts may be another run's, still at work."""
    for part in folder.glob(".*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > ABANDONED:
                part.unlink()
