"""What a command is asked to work on: cases, or filings in them, named by their paths."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

CASE, FILINGS = "case.yaml", "filings"


@dataclass(frozen=True, slots=True)
class Target:
    """A case, and the filings wanted of it: none where all are."""

    folder: Path
    only: tuple[str, ...] = ()


def targets(paths: Iterable[Path]) -> tuple[Target, ...]:
    """Read paths of cases and of filings. Filings of one case are taken together; a case takes in its filings.

    Raises:
        UsageError: a path is neither.

    """
    wanted: dict[Path, list[str]] = {}
    whole: set[Path] = set()
    problems = []
    for path in paths:
        found = _target(path)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        wanted.setdefault(found.folder, []).extend(found.only)
        whole |= set() if found.only else {found.folder}
    if problems:
        raise UsageError(*problems)
    return tuple(Target(case, () if case in whole else tuple(dict.fromkeys(names))) for case, names in wanted.items())


def _target(path: Path) -> Target | Problem:
    if path.name == CASE and path.is_file():
        return Target(path.parent)
    if path.suffix == ".yaml" and path.is_file() and (case := _case_around(path)) is not None:
        return Target(case, (path.stem,))
    if path.is_dir():
        return Target(path)  # whatever it lacks is said when it is read
    if path.exists():
        what, remedy = "This is neither the folder of a case nor a filing in one.", "Name a folder with a case.yaml."
    else:
        what, remedy = "There is no such file or folder.", "Check the path."
    return Problem(Place(path.as_posix()), what, remedy)


def _case_around(path: Path) -> Path | None:
    """Give the case that a filing's file lies in."""
    folder = path.absolute().parent
    if folder.name != FILINGS or not (folder.parent / CASE).is_file():
        return None
    # As it was typed, where it can be, so that messages name files as the user does.
    typed = len(path.parts) > 1 and ".." not in path.parts
    return path.parent.parent if typed else folder.resolve().parent
