"""From a case to its drafts in a folder: every stage in order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings.assembly.loading import profile_of
from filings.assembly.making import Press
from filings.compose import compose, generated, prepare
from filings.errors import GapsError, Problem
from filings.outputs import write_drafts
from filings.profile import folders_of
from filings.version import TOOL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from filing_schemas.vocabulary import Language
    from filings.compose import Draft
    from filings.outputs import Written
    from filings.reading import CaseFile

RENDITION = "public"
"""What everybody may read. What lies above it is withheld before a word is written."""


@dataclass(frozen=True, slots=True)
class DraftedPaper:
    """One paper that was drafted."""

    name: str
    """Its file, relative to the folder: `public/01-administrative-petition.public.docx`."""
    form: str
    """What paper it is."""
    gaps: tuple[str, ...]
    """What has still to be written in it, each as it is printed."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a case."""

    folder: Path
    papers: tuple[DraftedPaper, ...]
    written: Written


def draft(  # noqa: PLR0913  # each is an option of the command of the same name
    case_file: CaseFile,
    *,
    to: Path | str,
    only: Collection[str] = (),
    templates: Path | str | None = None,
    language: Language | None = None,
    strict: bool = False,
    force: bool = False,
) -> Drafted:
    """Draft the papers of a case.

    Args:
        case_file: the case, as `load` gives it.
        to: the folder to write to; made where it does not exist.
        only: ids or stems of the filings wanted; left out, all of them and the papers made from the case.
        templates: a folder of jurisdictions; left out, those shipped.
        language: the language of the drafts; left out, that of the case.
        strict: refuse papers that are not finished, and write nothing.
        force: replace also drafts that were edited since they were made.

    Raises:
        UsageError: `only` names a filing that is not there.
        GapsError: `strict`, and something has still to be written.
        TemplateError: a template cannot be used.
        OutputError: a file cannot be written, or did not pass its audit.

    """
    drafts = papers(case_file, only=only, templates=templates, language=language)
    if strict:
        _refuse_gaps(case_file, drafts)
    profile = profile_of(case_file, templates)
    spoken = (language or case_file.case.language).value
    folders = tuple(each / spoken for each in folders_of(profile.id, _path(templates)))
    press = Press(profile, folders, TOOL)
    made = {name: press.make(each, name) for name, each in drafts.items()}
    written = write_drafts(Path(to), made, whole=not only, force=force)
    listed = tuple(DraftedPaper(name, each.form, each.gaps) for name, each in drafts.items())
    return Drafted(Path(to), listed, written)


def papers(
    case_file: CaseFile,
    *,
    only: Collection[str] = (),
    templates: Path | str | None = None,
    language: Language | None = None,
) -> Mapping[str, Draft]:
    """Give the drafts of a case in words, by the names of their files."""
    prepared = prepare(case_file, profile_of(case_file, templates), language)
    wanted = [case_file.filing(name) for name in only] or case_file.filings
    drafts = {
        _name(f"{each.number}-{each.filing.form}"): compose(prepared, each.filing)
        for each in sorted(wanted, key=lambda each: each.stem)
    }
    if not only:
        drafts |= {_name(form): each for form, each in generated(prepared).items()}
    return drafts


def _name(paper: str) -> str:
    return f"{RENDITION}/{paper}.{RENDITION}.docx"


def _path(folder: Path | str | None) -> Path | None:
    return None if folder is None else Path(folder)


def _refuse_gaps(case_file: CaseFile, drafts: Mapping[str, Draft]) -> None:
    problems = tuple(_gaps(case_file, drafts))
    if problems:
        raise GapsError(*problems)


def _gaps(case_file: CaseFile, drafts: Mapping[str, Draft]) -> Iterator[Problem]:
    """Name every gap of every paper, at the file that it belongs to."""
    places = {
        _name(f"{each.number}-{each.filing.form}"): case_file.place(f"filings.{each.filing.id}")
        for each in case_file.filings
    }
    for name, each in drafts.items():
        for gap in each.gaps:
            what = f"The paper {each.form} is not finished: {gap} has still to be written."
            yield Problem(places.get(name, case_file.place("case")), what, "Write it, or draft without --strict.")
