"""A folder of students' cases to a workbook, a page and learning copies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from filings.checks import load_rubric
from filings.errors import OutputError, Place, Problem
from filings.grading.page import page
from filings.grading.pool import results
from filings.grading.result import of_class
from filings.grading.students import REPORT, WORKBOOK, students
from filings.grading.work import Task
from filings.grading.workbook import workbook
from filings.outputs import Making, Produced, fingerprint, write_drafts
from filings.reading.folder import CASE
from filings.version import TOOL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filings.grading.result import Result


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of a class."""

    folder: Path
    results: tuple[Result, ...]
    strays: tuple[Problem, ...]
    """What lies in the folder and is nobody's."""


def grade(  # noqa: PLR0913  # each is an option of the command of the same name
    folder: Path | str,
    *,
    to: Path | str,
    rubric: Path | str | None = None,
    templates: Path | str | None = None,
    jobs: int | None = None,
    force: bool = False,
    progress: Callable[[Result], object] = lambda _: None,
) -> Graded:
    """Grade every student's case in a folder: the same cases give the same files, however many processes work.

    Args:
        folder: holds a folder for each student.
        to: the folder to write to; made where it does not exist.
        rubric: an instructor's `rubric.yaml`.
        templates: a folder of jurisdictions; left out, those shipped.
        jobs: how many processes; left out, as many as there are processors for.
        force: replace also what was edited since it was made.
        progress: told of each student as soon as it is known.

    Raises:
        UsageError: the folder holds no students.
        InputError: the folder or the rubric cannot be read.
        OutputError: the workbook or the page cannot be written, or was edited since.

    """
    target = Path(to)
    changes = load_rubric(Path(rubric)) if rubric is not None else None
    _refuse(target, Path(folder))
    found = students(Path(folder), target)
    held = Path(templates) if templates is not None else None
    each_alone: list[Result] = []
    for result in results([Task(each, target, changes, held, force) for each in found.students], jobs):
        each_alone.append(result)
        progress(result)
    graded = of_class(each_alone)
    made = _making(graded, fingerprint(repr(changes).encode()))
    strays = [replace(each, place=Place(Path(each.place.file).name)) for each in found.strays]
    files = {WORKBOOK: workbook(graded, strays), REPORT: page(graded, strays)}
    write_drafts(target, {name: Produced(data, made) for name, data in files.items()}, force=force)
    return Graded(target, graded, found.strays)


def _refuse(target: Path, folder: Path) -> None:
    """Refuse a place for the grades that is a file, or a student's, before anybody is graded.

    Raises:
        OutputError: it is.

    """
    place = Place(target.as_posix())
    if target.exists() and not target.is_dir():
        what = "A file stands where the folder of the grades is to be."
        raise OutputError(Problem(place, what, "Name a folder."))
    around = (target.resolve(), *target.resolve().parents)
    if target.resolve() == folder.resolve() or folder.resolve() in around[2:] or (target / CASE).exists():
        what = "Learning copies written here would lie among what the students handed in."
        raise OutputError(Problem(place, what, "Name a folder outside the class."))


def _making(graded: Sequence[Result], rubric: str) -> Making:
    """Tell what made the grades: what was found, and the rubric."""
    criteria = fingerprint(repr([each.criteria for each in graded]).encode("utf-8", "surrogatepass"))
    said = fingerprint(repr(list(graded)).encode("utf-8", "surrogatepass"))
    return Making(tool=TOOL, profile=criteria, template=rubric, inputs={"class": said})
