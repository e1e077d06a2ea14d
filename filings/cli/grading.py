"""`filings grade`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from filings.checks import Severity
from filings.cli.report import Format, as_data, give, say, warn
from filings.cli.summing import weighed
from filings.grading import REPORT, WORKBOOK, grade

if TYPE_CHECKING:
    from pathlib import Path

    from filings.grading import Graded, Result


def grade_class(  # noqa: PLR0913  # each is an option
    folder: Path,
    to: Path,
    *,
    rubric: Path | None,
    templates: Path | None,
    jobs: int | None,
    force: bool,
    output: Format,
) -> int:
    """Grade the students' cases in a folder; what cannot be read stops nobody else."""
    seen: list[Result] = []

    def progress(result: Result) -> None:
        seen.append(result)
        if sys.stderr.isatty():
            warn(f"{len(seen)}: {result.student}")

    graded = grade(folder, to=to, rubric=rubric, templates=templates, jobs=jobs, force=force, progress=progress)
    code = int(bool(graded.strays) or any(each.problems for each in graded.results))
    if output is Format.JSON:
        give({**_data(graded), "exit_code": code})
        return code
    for result in graded.results:
        _print(result)
    for problem in graded.strays:
        warn(str(problem))
    for name in (WORKBOOK, REPORT):
        say((graded.folder / name).as_posix())
    say(f"Next: open {(graded.folder / REPORT).as_posix()} in a browser.")
    return code


def _print(result: Result) -> None:
    """Print a line for a student, and what could not be read."""
    for problem in result.problems:
        warn(f"{result.student}/{problem}".replace("/.: ", ": ", 1))
    if result.is_graded:
        told = weighed(each.severity for each in result.findings if not each.candidate) or "nothing found"
        judged = f", {result.candidates()} to judge" if result.candidates() else ""
        say(f"{result.student}: {result.earned()} of {result.most()} points; {told}{judged}.")


def _data(graded: Graded) -> dict[str, Any]:
    students = [
        {
            "student": each.student,
            "graded": each.is_graded,
            "points": each.earned() if each.is_graded else None,
            "out_of": each.most() if each.is_graded else None,
            "findings": {weight.value: each.count(weight) for weight in Severity},
            "to_judge": each.candidates(),
            "gaps": len(each.gaps),
            "copies": list(each.copies),
            "problems": [as_data(problem) for problem in each.problems],
        }
        for each in graded.results
    ]
    files = [WORKBOOK, REPORT]
    return {
        "folder": graded.folder.as_posix(),
        "files": files,
        "students": students,
        "strays": [as_data(problem) for problem in graded.strays],
    }
