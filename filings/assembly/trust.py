"""Folders of templates that a user trusts: their templates are filled without a process of their own.

A folder is trusted as it is: by the SHA-256 of every file in it. Any change to any of them ends that. What is trusted
is written down outside the folders, so that no folder can vouch for itself.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from filings.errors import InputError, OutputError, Place, Problem, UsageError
from filings.outputs.files import placed, staged

CONFIG: Final = "FILINGS_CONFIG"
"""The variable of the environment that names the folder of settings, where it is to be another."""
_FORMAT: Final = 1
_MOST: Final = 2_000
"""Files of a folder of templates, all jurisdictions together; the shipped ones are a tenth of it."""


@dataclass(frozen=True, slots=True)
class Trusted:
    """A folder that was trusted."""

    folder: Path
    hash: str
    """Of the folder as it was then."""
    holds: bool
    """Whether it is the same still."""


def ledger() -> Path:
    """Name the file in which trusted folders are written down: the user's own, on each system where it belongs."""
    if given := os.environ.get(CONFIG):
        return Path(given) / "trusted.json"
    if sys.platform == "win32":
        home = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return home / "filings" / "trusted.json"


def trust(folder: Path) -> Trusted:
    """Trust a folder of templates as it is now.

    Raises:
        UsageError: it is no folder, holds no template or too much, or cannot be read.
        InputError: what was written down before cannot be read.
        OutputError: it cannot be written down.

    """
    whole = folder.resolve()
    found = _hash(whole, folder)
    _write({**_read(), str(whole): found})
    return Trusted(whole, found, holds=True)


def distrust(folder: Path) -> None:
    """Trust a folder no longer.

    Raises:
        UsageError: it was not trusted.
        InputError: what was written down before cannot be read.
        OutputError: it cannot be written down.

    """
    written = _read()
    if written.pop(str(folder.resolve()), None) is None:
        raise UsageError(Problem(Place(folder.as_posix()), "This folder was not trusted.", "Nothing is to be done."))
    _write(written)


def trusted() -> tuple[Trusted, ...]:
    """Give every folder that was trusted, in order of name.

    Raises:
        InputError: what was written down cannot be read.

    """
    return tuple(Trusted(Path(name), kept, _holds(Path(name), kept)) for name, kept in sorted(_read().items()))


@lru_cache(maxsize=256)
def is_trusted(template: Path, _changed: int) -> bool:
    """Say whether a file or folder lies in one that is trusted and has not changed; asked anew when itself has."""
    try:
        written = _read()
    except InputError:
        return False
    path = template.resolve()
    within = (each for each in (path, *path.parents) if str(each) in written)
    return any(_holds(each, written[str(each)]) for each in within)


def _holds(folder: Path, kept: str) -> bool:
    try:
        return _hash(folder, folder) == kept
    except UsageError:
        return False


def _hash(folder: Path, named: Path) -> str:
    """Give the hash of all that is in a folder: the name of each file, and what it holds."""
    place = Place(named.as_posix())
    if not folder.is_dir():
        raise UsageError(Problem(place, "This is not a folder.", "Name a folder of templates."))
    total = hashlib.sha256()
    try:
        files = sorted(each for each in folder.rglob("*") if not each.is_dir())
        if len(files) > _MOST:
            what = f"The folder holds more than {_MOST:,} files."
            raise UsageError(Problem(place, what, "Name the folder of templates alone."))
        if not any(each.suffix == ".docx" for each in files):
            raise UsageError(Problem(place, "The folder holds no Word template.", "Name a folder of templates."))
        for each in files:
            name = each.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
            total.update(hashlib.sha256(name).digest() + hashlib.sha256(each.read_bytes()).digest())
    except OSError as error:
        what = f"The folder cannot be read whole: {error.strerror or 'the system gives no reason'}."
        raise UsageError(Problem(place, what, "Check that you may read each file in it.")) from error
    return total.hexdigest()


def _read() -> dict[str, str]:
    path = ledger()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    try:
        told = json.loads(text)
        folders = told["folders"] if told["format"] == _FORMAT else None
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise _unreadable(path) from error
    if not isinstance(folders, dict) or not all(isinstance(each, str) for each in folders.values()):
        raise _unreadable(path)
    return folders


def _unreadable(path: Path) -> InputError:
    what = "The list of trusted folders cannot be read."
    return InputError(Problem(Place(path.as_posix()), what, "Delete it, and trust your folders anew."))


def _write(folders: dict[str, str]) -> None:
    path = ledger()
    text = json.dumps({"format": _FORMAT, "folders": folders}, ensure_ascii=True, indent=2, sort_keys=True)
    with staged({path: f"{text}\n".encode()}) as parts:
        problems = [problem for _, problem in placed(parts) if problem]
    if problems:
        raise OutputError(*problems)
    is_trusted.cache_clear()
