"""One student's case: read, checked, and drafted again with notes. What goes wrong is a part of the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings import assembly
from filings.errors import FilingsError, Place, Problem
from filings.grading.excerpts import excerpts
from filings.grading.result import Criterion, Result, Told
from filings.grading.students import case_of
from filings.outputs import write_drafts

if TYPE_CHECKING:
    from pathlib import Path

    from filings.assembly import Assessment
    from filings.checks import Finding, Rubric, Rule
    from filings.grading.result import Excerpt
    from filings.grading.students import Student
    from filings.reading import CaseFile


@dataclass(frozen=True, slots=True)
class Task:
    """A student, and how to grade."""

    student: Student
    to: Path
    """The folder of the grades."""
    rubric: Rubric | None = None
    templates: Path | None = None
    force: bool = False
    """Whether learning copies are replaced that somebody edited since they were made."""


def work(task: Task) -> Result:
    """Grade one student."""
    try:
        folder = case_of(task.student)
        case_file = assembly.load(folder, task.templates)
        assessed = assembly.assess(case_file, task.templates, task.rubric)
        result = _result(task, case_file, assessed)
    except FilingsError as error:
        return _failed(Result(task.student.name), task, error)
    try:
        return replace(result, copies=_copies(task, case_file, assessed))
    except FilingsError as error:
        return _failed(result, task, error)


def _result(task: Task, case_file: CaseFile, assessed: Assessment) -> Result:
    within = case_file.folder.relative_to(task.student.folder).as_posix()
    cut = excerpts(each.problem for each in assessed.findings)
    return Result(
        task.student.name,
        folder="" if within == "." else within,
        criteria=tuple(map(_criterion, assessed.rules.values())),
        findings=tuple(_told(task, each, words) for each, words in zip(assessed.findings, cut, strict=True)),
        idle=tuple(sorted(assembly.idle(case_file, task.templates, assessed))),
        gaps=tuple(gap for each in assembly.unfinished(case_file, task.templates) for gap in each.gaps),
    )


def _criterion(rule: Rule) -> Criterion:
    return Criterion(rule.id, rule.most, rule.kind, rule.points or 0, rule.words.statement, rule.words.why)


def _told(task: Task, finding: Finding, words: Excerpt | None) -> Told:
    problem = finding.problem
    return Told(
        finding.rule,
        finding.severity,
        finding.candidate,
        _within(task, problem.place.file),
        problem.place.line,
        problem.place.column,
        str(problem.what),
        str(problem.remedy),
        words,
    )


def _copies(task: Task, case_file: CaseFile, assessed: Assessment) -> tuple[str, ...]:
    """Make the learning copies, and nothing else, in a folder of the student's own."""
    made = assembly.make(case_file, templates=task.templates, notes=assessed, clean=False)
    write_drafts(task.to / task.student.name, made.files, superseded=made.superseded, force=task.force)
    return tuple(f"{task.student.name}/{name}" for name in made.files)


def _failed(result: Result, task: Task, error: FilingsError) -> Result:
    """Say why a case could not be graded, each place as the student would name it."""
    problems = tuple(
        replace(each, place=Place(_within(task, each.place.file), each.place.line, each.place.column))
        for each in error.problems
    )
    return replace(result, problems=problems, excerpts=excerpts(error.problems))


def _within(task: Task, file: str) -> str:
    """Name a file relative to the student's folder."""
    for folder in (task.student.folder, task.to / task.student.name):
        if file == folder.as_posix():
            return "."
        if file.startswith(f"{folder.as_posix()}/"):
            return file.removeprefix(f"{folder.as_posix()}/")
    return file


def broken(student: str, why: str) -> Result:
    """Give the result of a student whose case ended the process that graded it, or that we could not deal with."""
    what = f"Grading this case failed in filings itself: {why}."
    problem = Problem(Place("."), what, "The others were graded. Report it, with this case.")
    return Result(student, problems=(problem,), excerpts=(None,))
