"""`filings template trust`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.assembly.trust import Trusted, distrust, trust, trusted
from filings.cli.report import Format, give, say
from filings.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN = 12
"""Letters of a hash that are shown; the list itself keeps all of them."""


def run(folder: Path | None, *, end: bool, output: Format) -> int:
    """Trust a folder, end that, or tell which folders are trusted. Ends with 1 where one has changed since."""
    if folder is None:
        if end:
            raise UsageError(Problem(Place("--end"), "No folder is named.", "Name the folder: --end DIR."))
        return _tell(trusted(), output)
    if end:
        distrust(folder)
        if output is Format.JSON:
            give({"folder": folder.resolve().as_posix(), "trusted": False})
        else:
            say(f"{folder.as_posix()}: no longer trusted.")
        return 0
    return _tell((trust(folder),), output)


def _tell(found: tuple[Trusted, ...], output: Format) -> int:
    if output is Format.JSON:
        give({"folders": [{"folder": e.folder.as_posix(), "sha256": e.hash, "trusted": e.holds} for e in found]})
    elif not found:
        say("No folder of templates is trusted.")
    for each in found if output is Format.TEXT else ():
        state = f"trusted as it is ({each.hash[:_SHOWN]})" if each.holds else "changed since it was trusted"
        say(f"{each.folder.as_posix()}: {state}.")
    return 0 if all(each.holds for each in found) else 1
