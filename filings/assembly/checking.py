"""From a case to what the rubric finds in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings import checks
from filings.assembly.loading import profile_of
from filings.assembly.papers import papers
from filings.compose import prepare

if TYPE_CHECKING:
    from pathlib import Path

    from filings.checks import Finding
    from filings.reading import CaseFile


def unfinished(case_file: CaseFile, templates: Path | str | None = None) -> tuple[str, ...]:
    """Give what has still to be written in the papers of a case, each gap as its paper prints it.

    Raises:
        InputError: its profile cannot be read.

    """
    made = papers(prepare(case_file, profile_of(case_file, templates)), case_file.filings, (), whole=True)
    return tuple(gap for copy in made for gap in copy.draft.gaps)


def check(case_file: CaseFile, templates: Path | str | None = None) -> tuple[Finding, ...]:
    """Give what the rubric finds in a case, in the order of its files.

    Raises:
        InputError: its profile cannot be read.

    """
    return checks.check(case_file, profile_of(case_file, templates))
