"""`filings template show` and `filings template diff`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from filings.cli.report import Format, give, say
from filings.word.workshop.outline import outline
from filings.workshop.comparing import compare

if TYPE_CHECKING:
    from pathlib import Path


def show(file: Path, *, output: Format) -> int:
    """Print a template as readable text."""
    rows = outline(file, file.as_posix())
    if output is Format.JSON:
        give([asdict(row) for row in rows])
        return 0
    section = None
    for row in rows:
        if row.section != section:
            section = row.section
            say(f"== {section} ==")
        say(str(row))
    return 0


def diff(old: Path, new: Path, *, output: Format) -> int:
    """Tell in words what is different in a new template; 1 where anything is."""
    found = compare(old, new)
    if output is Format.JSON:
        give({"old": old.as_posix(), "new": new.as_posix(), "differences": [asdict(each) for each in found]})
    else:
        for each in found:
            say(str(each))
    return int(bool(found))
