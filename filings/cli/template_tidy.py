"""`filings template tidy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.cli.report import Format, counted, give, say
from filings.errors import OutputError, Place, Problem
from filings.word.workshop.tidying import tidy_template
from filings.workshop.keeping import is_same, keep

if TYPE_CHECKING:
    from pathlib import Path


def run(file: Path, to: Path, *, force: bool, output: Format) -> int:
    """Tidy a template into another file, and tell of each change."""
    if is_same(file, to):
        what = "The tidied template would take the place of the one that it is made from."
        raise OutputError(Problem(Place(to.as_posix()), what, "Choose another name."))
    made, changes = tidy_template(file, file.as_posix())
    keep(to, made, force=force)
    if output is Format.JSON:
        listed = [{"part": each.part, "paragraph": each.paragraph or None, "what": each.what} for each in changes]
        give({"made": to.as_posix(), "changes": listed})
        return 0
    for each in changes:
        say(f"{file.as_posix()}, {each}")
    told = counted(len(changes), "change") if changes else "nothing to mend"
    say(f"{to.as_posix()}: {told}.")
    return 0
