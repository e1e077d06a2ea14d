"""Papers of the shipped example cases, for a template to be tried out on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings import assembly
from filings import profile as profiles
from filings.assembly.papers import papers
from filings.compose import conform, prepare
from filings.profile.forms import MADE
from filings.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from filing_schemas.vocabulary import Language
    from filings.compose import Draft
    from filings.profile import Profile


@dataclass(frozen=True, slots=True)
class Example:
    """A paper of a shipped case."""

    case: str
    draft: Draft


def example_of(profile: Profile, language: Language, form: str, templates: Path | None = None) -> Example | None:
    """Give the first paper of a form in the shipped cases of a court system, or of one that it extends.

    Args:
        profile: the court system, in whose words the paper is set.
        language: the language of the paper.
        form: the paper, by the profile's name for it.
        templates: a folder of jurisdictions, looked in before the shipped ones.

    """
    systems = {each.name for each in profiles.folders_of(profile.id, templates)}
    for folder in sorted(each.parent for each in shipped("examples").glob("*/case.yaml")):
        draft = _paper(folder, systems, profile, language, form)
        if draft is not None:
            return Example(folder.name, draft)
    return None


def _paper(folder: Path, systems: set[str], profile: Profile, language: Language, form: str) -> Draft | None:
    case_file = assembly.load(folder)
    if case_file.case.profile not in systems:
        return None
    if case_file.language is not language:
        if not (folder / f"filings.{language.value}").is_dir():
            return None
        case_file = assembly.load(folder, language=language)
    wanted = [each for each in case_file.filings if each.filing.form == form]
    is_made = form in profile.forms and profile.forms[form].kind in MADE
    if not (wanted or is_made) or conform(case_file, profile):
        return None
    prepared = prepare(case_file, profile)
    made = papers(prepared, case_file.filings if is_made else wanted, (), whole=is_made)
    return next((each.draft for each in made if each.draft.form == form), None)
