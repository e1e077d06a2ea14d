"""From a case to what the rubric finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings import checks, profile
from filings.assembly.loading import profile_of
from filings.assembly.papers import papers
from filings.compose import prepare
from filings.errors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.checks import Finding, Rubric, Rule
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


def check(
    case_file: CaseFile, templates: Path | str | None = None, rubric: Path | str | Rubric | None = None
) -> tuple[Finding, ...]:
    """Give what the rubric finds in a case, in the order of its files.

    Args:
        case_file: the case.
        templates: a folder of jurisdictions; left out, those shipped.
        rubric: what an instructor changes of the rubric, or the file that says so.

    Raises:
        InputError: the profile or a rubric cannot be read, or an added check cannot be worked out for this case.

    """
    return checks.check(case_file, profile_of(case_file, templates), rubrics(case_file, templates, rubric))


def rubrics(
    case_file: CaseFile, templates: Path | str | None = None, rubric: Path | str | Rubric | None = None
) -> tuple[Rubric, ...]:
    """Give what changes the rubric for a case: each `rubric.yaml` beside its profile, and one given by hand over them.

    Raises:
        InputError: the profile or a rubric cannot be read or does not validate.

    """
    folder = Path(templates) if templates is not None else None
    beside = [each / checks.RUBRIC for each in reversed(profile.folders_of(case_file.case.profile, folder))]
    held = [checks.load_rubric(path) for path in beside if path.is_file()]
    if rubric is not None:
        held.append(rubric if isinstance(rubric, checks.Rubric) else checks.load_rubric(Path(rubric)))
    return tuple(held)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rubric finds in a case, and the checks that it asks."""

    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    """Those in force for the case, by their ids, with their weights, words and points."""


def assess(
    case_file: CaseFile, templates: Path | str | None = None, rubric: Path | str | Rubric | None = None
) -> Assessment:
    """Give what the rubric finds in a case, with what its checks are worth and how they are worded.

    Raises:
        InputError: as `check` does.

    """
    system, changes = profile_of(case_file, templates), rubrics(case_file, templates, rubric)
    return Assessment(checks.check(case_file, system, changes), checks.in_force(system, changes))


def idle(case_file: CaseFile, templates: Path | str | None, assessed: Assessment) -> frozenset[str]:
    """Give the checks that had nothing to look at in a case: what they look for is not in it at all."""
    found = {each.rule for each in assessed.findings}
    return checks.idle(case_file, profile_of(case_file, templates), assessed.rules) - found


def in_force(
    case_file: CaseFile, templates: Path | str | None = None, rubric: Path | str | Rubric | None = None
) -> Mapping[str, Rule]:
    """Give the checks that are asked of a case by their ids, with their weights, words and points.

    Raises:
        InputError: as `rubrics` does.

    """
    return checks.in_force(profile_of(case_file, templates), rubrics(case_file, templates, rubric))
