"""The application, and the options that several commands take."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filings.cli.report import Format, say

if TYPE_CHECKING:
    from filing_schemas.vocabulary import Language as Known

app = typer.Typer(
    name="filings",
    help="Draft court filings as Word papers, from plain case files, for study and training.",
    epilog="Begin with `filings demo`, or with `filings new my-case`. Example of more: filings draft --help",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class FailOn(StrEnum):
    """From what weight on a finding makes `check` end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Shown(StrEnum):
    """How `check` reports: for people, for programs, and as code hosts show it on a change."""

    TEXT = "text"
    JSON = "json"
    ANNOTATIONS = "annotations"
    SARIF = "sarif"
    CODE_QUALITY = "code-quality"


class Spoken(StrEnum):
    """The languages of papers."""

    EN = "en"
    HE = "he"

    @property
    def meant(self) -> Known:
        """The language as everything below the command line knows it."""
        from filing_schemas.vocabulary import Language as Known  # noqa: PLC0415  # heavy: only when called

        return Known[self.name]


Reported = Annotated[Format, typer.Option("--format", help="Lines for people, or data for programs.")]
Rubric = Annotated[
    Path | None,
    typer.Option("--rubric", metavar="FILE", exists=True, dir_okay=False, help="What is different about the rubric."),
]
Templates = Annotated[
    Path | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A folder of jurisdictions of your own, beside those shipped.",
    ),
]
Language = Annotated[
    Spoken | None,
    typer.Option("--language", help="The language, where not that of the case: its papers in `filings.he`, say."),
]
Forced = Annotated[bool, typer.Option("--force", help="Replace also drafts that were edited since they were made.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, help="How many processes. Left out, one for each core.")
]
Renditions = Annotated[
    list[str] | None,
    typer.Option(
        "--rendition", help="Only these copies, such as `public` or `sealed`. Left out, all that are called for."
    ),
]
Pdf = Annotated[bool, typer.Option("--pdf", help="Make a PDF of each paper too, with LibreOffice.")]


def _version(asked: bool) -> None:  # noqa: FBT001  # Typer calls it so
    if asked:
        from filings.version import TOOL  # noqa: PLC0415  # only when called: it reads the installed metadata

        say(TOOL)
        raise typer.Exit


@app.callback()
def everywhere(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version, and stop.")
    ] = False,
) -> None:
    """Take what stands before a command."""
