"""What can go wrong, as values: where it is, what is wrong, what to do. Nothing here prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file. `line` and `column` count from 1; 0 means "the file as a whole"."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Print as `FILE`, or as `FILE:LINE:COLUMN` where the line is known."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `what` states it, `remedy` says what to do; both are whole sentences."""

    place: Place
    what: str
    remedy: str = ""
    path: str = ""
    """The place in the data, `filings.petition.relief.final[0].act`; empty where there is none."""

    def __str__(self) -> str:
        """Print as one line, `FILE:LINE:COLUMN: what is wrong. What to do.`, whatever the parts hold."""
        return f"{self.place}: {self.what} {self.remedy}".rstrip().replace("\n", " ")


class FilingsError(Exception):
    """The root of every error of ours. It carries data; the command line prints it.

    Args:
        problems: at least one; all of a file's problems at once.

    """

    exit_code: ClassVar[int] = 2

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class InputError(FilingsError):
    """A case, a profile or another input cannot be read or does not validate: nothing was done."""


class UsageError(FilingsError):
    """The command asked for something that is not there: nothing was done."""


class GapsError(FilingsError):
    """A strict draft was asked for and something it needs has not been written yet."""


class TemplateError(FilingsError):
    """A Word template cannot be used."""

    exit_code = 3


class OutputError(FilingsError):
    """The output cannot be written, or was refused."""

    exit_code = 4


class LeakError(OutputError):
    """A finished file holds something that is withheld from its readers, so it was not written."""


class AuditError(OutputError):
    """A finished file did not pass its audit, so it was not written."""
