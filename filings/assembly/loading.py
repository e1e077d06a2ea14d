"""From a folder to a case that validates and keeps to its profile, or every problem at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from filings import profile, reading
from filings.compose import conform
from filings.errors import InputError, Problem
from filings.profile.load import FILE
from filings.text.names import listing

if TYPE_CHECKING:
    from filing_schemas.vocabulary import Language
    from filings.profile import Profile
    from filings.reading import CaseFile


def load(path: Path | str, templates: Path | str | None = None, language: Language | None = None) -> CaseFile:
    """Read a case.

    Args:
        path: the folder that holds `case.yaml`.
        templates: a folder of jurisdictions; left out, those shipped.
        language: the language wanted; left out, that of the case.

    Raises:
        InputError: the case, or its profile, cannot be read or does not validate; all of its problems at once.

    """
    case_file = reading.read(Path(path), language)
    problems = conform(case_file, profile_of(case_file, templates))
    if problems:
        raise InputError(*sorted(problems, key=lambda problem: problem.place))
    return case_file


def profile_of(case_file: CaseFile, templates: Path | str | None = None) -> Profile:
    """Give the profile that a case names, as it holds in the case's court.

    Raises:
        InputError: there is no such profile, or it does not validate.

    """
    folder = Path(templates) if templates is not None else None
    system = profile.load(case_file.case.profile, folder, asked_at=case_file.place("case.profile"))
    return system.at(case_file.case.court.id)


def passed_over(case_file: CaseFile, templates: Path | str | None) -> Problem | None:
    """Tell of a folder of jurisdictions that was named, and of which the profile of a case takes nothing.

    Args:
        case_file: the case.
        templates: the folder; none, where none was named.

    Raises:
        InputError: as `profile_of` does.

    """
    if templates is None:
        return None
    folder, name = Path(templates), case_file.case.profile
    if any(each.is_relative_to(folder) for each in profile.folders_of(name, folder)):
        return None
    own = sorted(path.parent.name for path in folder.glob(f"*/{FILE}"))
    what = f"Nothing of the folder {folder.as_posix()} is used: the profile '{name}' is a shipped one and not in it."
    remedy = f"Write a profile of that folder in case.yaml ({listing(own)}), or leave --templates out."
    return Problem(case_file.place("case.profile"), what, remedy, "case.profile")
