"""`filings leaks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings import assembly
from filings.cli.report import Format, as_data, counted, give, say

if TYPE_CHECKING:
    from pathlib import Path


def leaks(file: Path, case: Path, rendition: str | None, templates: Path | None, *, output: Format) -> int:
    """Search a file; a line for each thing found says where it stands, and never what it is."""
    found = assembly.leaks(file, assembly.load(case, templates), rendition, templates)
    code = int(bool(found))
    if output is Format.JSON:
        give({"file": file.as_posix(), "leaks": [as_data(each) for each in found], "exit_code": code})
        return code
    for each in found:
        say(str(each))
    say(f"{file.as_posix()}: {counted(len(found), 'leak') if found else 'nothing found that is withheld'}.")
    return code
