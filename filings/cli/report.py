"""What is printed: problems and findings, as lines for people or as data for programs."""

from __future__ import annotations

import json
import re
import shlex
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from filings.checks import Finding
    from filings.errors import FilingsError, Problem

HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that would move the cursor, turn the line round, or break it: a name may hold any of them."""


class Format(StrEnum):
    """How a command reports."""

    TEXT = "text"
    JSON = "json"


def say(line: str = "") -> None:
    """Print a line to the standard output; on a terminal, what is Hebrew from right to left."""
    plain = harmless(line)
    if sys.stdout.isatty():
        from filings.cli.facing import faced  # noqa: PLC0415  # only on a terminal

        plain = faced(plain)
    typer.echo(plain)


def warn(line: str) -> None:
    """Print a line to the standard error."""
    typer.echo(harmless(line), err=True)


def working(line: str) -> None:
    """Say in a terminal what is being done; nothing anywhere else."""
    if sys.stderr.isatty():
        warn(line)


def harmless(line: str) -> str:
    r"""Show what would confuse a terminal as an escape, `\x1b`."""
    return HARMFUL.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), line)


def give(data: object) -> None:
    """Print data as JSON."""
    typer.echo(json.dumps(data, ensure_ascii=True, indent=2))


def tell(error: FilingsError, *, as_json: bool) -> int:
    """Print every problem of an error, a line each, or as data; give its exit code."""
    if as_json:
        give({"problems": [as_data(problem) for problem in error.problems], "exit_code": error.exit_code})
    else:
        for problem in error.problems:
            warn(str(problem))
    return error.exit_code


def as_data(problem: Problem) -> dict[str, Any]:
    """Give a problem as plain data."""
    place = problem.place
    where = {"file": place.file, "line": place.line or None, "column": place.column or None}
    return {**where, "path": problem.path or None, "what": problem.what, "remedy": problem.remedy or None}


def finding_data(finding: Finding) -> dict[str, Any]:
    """Give a finding as plain data."""
    weight = {"rule": finding.rule, "severity": finding.severity.value, "candidate": finding.candidate}
    return {**weight, **as_data(finding.problem)}


def command(*words: str, templates: Path | None = None) -> str:
    """Write a command as it can be typed, with the folder of templates that was named to this one."""
    named = ("--templates", templates.as_posix()) if templates else ()
    return shlex.join(["filings", *words, *named])


def counted(number: int, one: str, many: str = "") -> str:
    """Count things in words: `1 error`, `2 errors`, `no errors`."""
    name = one if number == 1 else many or f"{one}s"
    return f"{number or 'no'} {name}"
