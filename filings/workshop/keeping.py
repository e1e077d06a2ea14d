"""Files that the workshop makes: put in their place whole, and never over what is there unless that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.errors import OutputError, Place, Problem
from filings.outputs.files import placed, staged

if TYPE_CHECKING:
    from pathlib import Path


def is_same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file, whether it is there or not."""
    if one.resolve() == other.resolve():
        return True
    return one.exists() and other.exists() and one.samefile(other)


def keep(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file, whole or not at all.

    Args:
        path: where it goes; its folder is made where it does not exist.
        data: what goes in.
        force: replace what is there.

    Raises:
        OutputError: there is a file already, or the system refuses.

    """
    path = path.parent.resolve() / path.name
    if path.is_dir():
        raise OutputError(Problem(Place(path.as_posix()), "This is a folder.", "Name the file to be written."))
    if not force and (path.exists() or path.is_symlink()):
        what = "There is a file here already, and it was left as it is."
        raise OutputError(Problem(Place(path.as_posix()), what, "Choose another name, or give --force."))
    with staged({path: data}) as parts:
        problems = [problem for _, problem in placed(parts) if problem]
    if problems:
        raise OutputError(*problems)
