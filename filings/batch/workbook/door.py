"""A workbook written to a file."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.assembly import refuse_place
from filings.batch.workbook.drawn import drawn
from filings.batch.workbook.plan import plan
from filings.errors import OutputError, Place, Problem, UsageError
from filings.outputs.files import placed, refusal, staged

if TYPE_CHECKING:
    from collections.abc import Collection

    from filings.reading import CaseFile

ENDING: Final = ".xlsx"


@dataclass(frozen=True, slots=True)
class Made:
    """A workbook that was written."""

    path: Path
    sheets: tuple[str, ...]
    """The sheets that rows are read from, the sheet of rows first."""
    left_out: tuple[str, ...]
    """Places of the case that are too long for a workbook: every row has them as the case does."""


def write_workbook(case_file: CaseFile, path: Path | str, *, only: Collection[str] = (), force: bool = False) -> Made:
    """Write a workbook of rows for a case, made of the schemas: its first row is the case as it is.

    Args:
        case_file: the case.
        path: the file to write, an `.xlsx`.
        only: ids or stems of the filings that it is for; left out, all of them.
        force: replace a file that is there.

    Raises:
        UsageError: the name is not that of a workbook, its folder belongs to the case, or a filing is not there.
        OutputError: there is a file or a folder already, or the system refuses.

    """
    to = Path(path)
    check_name(to, "--workbook")
    refuse_place(case_file, to.parent)
    if (problem := free(to, force=force)) is not None:
        raise OutputError(problem)
    stems = [case_file.filing(each).stem for each in only]
    found = plan(case_file, stems)
    put(to, drawn(found, case_file.language.value), force=force)
    return Made(to, tuple(each.name for each in found.sheets), found.left_out)


def check_name(path: Path, option: str) -> None:
    """See that a file is called as a workbook is.

    Raises:
        UsageError: it is not.

    """
    if path.suffix.casefold() != ENDING:
        what = "This is not the name of a workbook."
        example = path.with_suffix(ENDING).name if path.stem else f"rows{ENDING}"
        raise UsageError(Problem(Place(str(path)), what, f"Let it end in {ENDING}: {option} {example}"))


def put(path: Path, data: bytes, *, force: bool) -> None:
    """Write a workbook, whole or not at all.

    Raises:
        OutputError: there is a file or a folder already, or the system refuses.

    """
    if (problem := free(path, force=force)) is not None:
        raise OutputError(problem)
    with staged({path: data}) as parts:
        for _, refused in placed(parts):
            if refused is not None:
                raise OutputError(refused)


def free(path: Path, *, force: bool) -> Problem | None:
    """Say why a file cannot be written, where that can be seen beforehand."""
    if path.is_dir():
        return refusal(path, OSError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if path.exists() and not force:
        what = "There is a file here already, so it was not replaced."
        return Problem(Place(str(path)), what, "Choose another name; --force replaces it.")
    return None
