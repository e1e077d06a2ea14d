"""Whose cases lie in a folder: a sub-folder each student, a case somewhere in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.checks.rules import RUBRIC
from filings.errors import InputError, Place, Problem, UsageError
from filings.outputs import MANIFEST
from filings.reading.folder import CASE, DROPPINGS, MISNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORKBOOK, REPORT = "grades.xlsx", "report.html"
"""What we make of a class, beside the learning copies."""
DEEPEST = 3
"""How many folders down a case is looked for: what unpacks an archive likes to add one."""
_PACKED = (".zip", ".rar", ".7z", ".tar", ".tgz", ".gz")
"""What a student may have handed in instead of a folder."""
_OURS = frozenset({WORKBOOK, REPORT, MANIFEST, RUBRIC})
_LEFT = DROPPINGS | {"__macosx"}


@dataclass(frozen=True, slots=True)
class Student:
    """A student, by the folder that was handed in."""

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Class:
    """Everybody whose case can be looked for, and what lies in the folder beside."""

    students: tuple[Student, ...]
    strays: tuple[Problem, ...] = ()


def students(folder: Path, output: Path) -> Class:
    """List the students of a folder, by name, capitals or not. The folder of the grades is nobody's, even within it.

    Raises:
        UsageError: the folder is no folder, is a case itself, or holds no student's folder.
        InputError: it cannot be read.

    """
    place = Place(folder.as_posix())
    if not folder.is_dir():
        what = "This is a file, where a folder belongs." if folder.exists() else "There is no such folder."
        raise UsageError(Problem(place, what, "Name the folder that holds a folder for each student."))
    try:
        entries = sorted(folder.iterdir(), key=lambda each: (each.name.casefold(), each.name))
    except OSError as error:
        what = f"This folder cannot be read: {error.strerror or 'the system gives no reason'}."
        raise InputError(Problem(place, what, "Check that you may read it.")) from error
    if (folder / CASE).is_file():
        what = "This is one case, where a folder for each student belongs."
        raise UsageError(Problem(place, what, "Name the folder around it; `filings check` looks at a single case."))
    held = [each for each in entries if not _dropping(each.name) and not _same(each, output)]
    found = [Student(each.name, each) for each in held if each.is_dir() and not each.is_symlink()]
    strays = tuple(_stray(each) for each in held if each.is_symlink() or not each.is_dir())
    if not found:
        what = "No student's folder is in this folder."
        raise UsageError(*strays, Problem(place, what, "Put a folder for each student into it, with a case in each."))
    return Class(tuple(found), strays)


def case_of(student: Student) -> Path:
    """Find the case in a student's folder: in the folder itself, or the only one in the folders within it.

    Raises:
        InputError: there is none, there are several, or a part of it is a link.

    """
    found = sorted(_cases(student.folder, DEEPEST), key=lambda each: (len(each.parts), each.as_posix()))
    if not found:
        raise InputError(_none(student.folder))
    nearest = [each for each in found if len(each.parts) == len(found[0].parts)]
    if len(nearest) > 1:
        named = ", ".join(each.relative_to(student.folder).as_posix() for each in nearest)
        what = f"There are {len(nearest)} cases in this folder: {named}."
        raise InputError(Problem(Place(student.folder.as_posix()), what, "Leave the one that is to be graded."))
    if links := tuple(_links(nearest[0])):
        raise InputError(*links)
    return nearest[0]


def _none(folder: Path) -> Problem:
    """Say that there is no case, and what may have been meant."""
    place = Place(folder.as_posix())
    names = sorted(each.name for each in folder.rglob("*") if not _dropping(each.name))
    if not names:
        return Problem(place, "This folder is empty.", "Ask the student for the case.")
    if packed := next((name for name in names if name.lower().endswith(_PACKED)), None):
        return Problem(place, "There is no case.yaml in this folder.", f"Unpack '{packed}' in it.")
    if other := next((name for name in names if name.lower() in MISNAMED), None):
        return Problem(place, "There is no case.yaml in this folder.", f"Rename '{other}' to case.yaml.")
    return Problem(place, "There is no case.yaml in this folder.", "Ask the student for the folder of the case.")


def _cases(folder: Path, depth: int) -> Iterator[Path]:
    if (folder / CASE).exists():
        yield folder
    if depth:
        for each in sorted(folder.iterdir()):
            if each.is_dir() and not each.is_symlink() and not _dropping(each.name):
                yield from _cases(each, depth - 1)


def _links(case: Path) -> Iterator[Problem]:
    """Find links in a case: they may lead to another student's work, or out of the class altogether."""
    for each in sorted({case / CASE, *case.glob("filings*"), *case.glob("filings*/*")}):
        if each.is_symlink():
            what = "This is a link to somewhere else, and was not followed."
            yield Problem(Place(each.as_posix()), what, "Put the file itself here.")


def _stray(path: Path) -> Problem:
    place = Place(path.as_posix())
    if path.is_symlink():
        return Problem(place, "This is a link to somewhere else, and was not followed.", "Put the folder itself here.")
    remedy = "Unpack it into a folder." if path.name.lower().endswith(_PACKED) else "Put it into a folder."
    return Problem(place, "This is a file, where each student has a folder.", remedy)


def _same(path: Path, other: Path) -> bool:
    # A link that leads back to itself is resolved too, as far as that goes.
    return os.path.realpath(path) == os.path.realpath(other)


def _dropping(name: str) -> bool:
    """Say whether something is left by a system or an editor, or is of our own making."""
    low = name.lower()
    return low.startswith((".", "~")) or low in _LEFT or low in _OURS
