"""Names that every system takes, and that stay inside the folder they are written to."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from filings.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 120
_NAME = re.compile(r"[^\W_][\w .()+-]*", re.UNICODE)
# Windows keeps these for devices, whatever ending follows them.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def faults(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Give what is wrong with names, relative and with `/` between their parts, of files to be written to a folder."""
    return tuple(_faults(folder, tuple(names)))


def _faults(folder: Path, names: tuple[str, ...]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name in names:
        place = Place(str(folder / name.lstrip("/")))
        if not all(_good(part) for part in name.split("/")):
            yield Problem(place, f"'{name}' cannot be the name of an output.", "Use letters, digits, dots and hyphens.")
        elif (other := seen.setdefault(name.casefold(), name)) != name:
            yield Problem(place, f"'{name}' and '{other}' are one file on some systems.", "Rename one of them.")
        elif not _inside(folder, name):
            yield Problem(place, "A link leads from here out of the folder.", "Remove the link, or write elsewhere.")


def _good(part: str) -> bool:
    """Say whether one part of a name is a plain name on every system."""
    plain = _NAME.fullmatch(part) is not None and len(part) <= _LONGEST and part[-1] not in ". "
    return plain and part.partition(".")[0].strip().casefold() not in _DEVICES


def _inside(folder: Path, name: str) -> bool:
    """Say whether the folder that the file would stand in lies in the given one, all links followed."""
    # realpath, because Path.resolve raises where links run in a circle.
    parent = Path(os.path.realpath((folder / name).parent))
    return parent.is_relative_to(os.path.realpath(folder))
