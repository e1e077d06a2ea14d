"""From a case to what the rubric finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings import checks
from filings.assembly.loading import profile_of
from filings.assembly.papers import papers
from filings.compose import prepare
from filings.errors import Place

if TYPE_CHECKING:
    from pathlib import Path

    from filings.checks import Finding
    from filings.reading import CaseFile


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What has still to be written in one paper."""

    place: Place
    """The file of its filing, or `case.yaml` for a paper that is made from the case."""
    form: str
    gaps: tuple[str, ...]
    """Each as the paper prints it."""


def unfinished(case_file: CaseFile, templates: Path | str | None = None) -> tuple[Unfinished, ...]:
    """Give the papers of a case that are not finished, in the order of filing; each once, however many copies it has.

    Raises:
        InputError: its profile cannot be read.

    """
    made = papers(prepare(case_file, profile_of(case_file, templates)), case_file.filings, (), whole=True)
    stems = {each.stem: Place(case_file.place(f"filings.{each.filing.id}").file) for each in case_file.filings}
    found: dict[tuple[str, str], dict[str, None]] = {}
    for copy in made:
        found.setdefault((copy.stem, copy.draft.form), {}).update(dict.fromkeys(copy.draft.gaps))
    case = Place(case_file.place("case").file)
    return tuple(Unfinished(stems.get(stem, case), form, tuple(gaps)) for (stem, form), gaps in found.items() if gaps)


def check(case_file: CaseFile, templates: Path | str | None = None) -> tuple[Finding, ...]:
    """Give what the rubric finds in a case, in the order of its files.

    Raises:
        InputError: its profile cannot be read.

    """
    return checks.check(case_file, profile_of(case_file, templates))
