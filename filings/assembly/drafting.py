"""From a case to its drafts in a folder: every stage in order."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from filings.assembly.allowing import unaccounted
from filings.assembly.doubting import refuse_doubts, refuse_former
from filings.assembly.identity import Identity
from filings.assembly.loading import passed_over, profile_of
from filings.assembly.making import Press
from filings.assembly.notes import learning
from filings.assembly.papers import Copy, papers
from filings.assembly.superseding import Superseding
from filings.compose import prepare
from filings.compose.doubts import doubts
from filings.compose.secrets import withheld
from filings.errors import GapsError, Place, Problem, UsageError
from filings.outputs import Produced, write_drafts
from filings.profile import folders_of
from filings.version import TOOL
from filings.word.leaks import search_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from filings.assembly.checking import Assessment
    from filings.compose.pseudonyms import Mask
    from filings.outputs import Superseded, Written
    from filings.reading import CaseFile
    from filings.word import Confined

LOG = "redactions.json"
"""The redaction log, beside the copies that show what others withhold."""
STRICT = "Write all that is named here, or draft without --strict."
"""The remedy of papers that are not finished, told once."""


@dataclass(frozen=True, slots=True)
class DraftedPaper:
    """One paper that was drafted."""

    name: str
    """Its file, relative to the folder: `public/01-administrative-petition.public.docx`."""
    form: str
    """What paper it is."""
    rendition: str
    """For whom this copy is."""
    gaps: tuple[str, ...]
    """What has still to be written in it, each as it is printed."""


@dataclass(frozen=True, slots=True)
class Made:
    """The papers of a case, made and audited, and not yet written anywhere."""

    papers: tuple[DraftedPaper, ...]
    files: Mapping[str, Produced]
    """Every file, by its name relative to the folder: the papers, and redaction logs."""
    superseded: Superseded
    """Says which drafts of an earlier run these take the place of."""
    told: tuple[Problem, ...] = ()
    """Copies that the session does not account for, and copies asked for that nothing calls for."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a case."""

    folder: Path
    papers: tuple[DraftedPaper, ...]
    written: Written
    told: tuple[Problem, ...] = ()
    """A folder of templates that was named and of which nothing is used, and what the session does not account for."""


def draft(  # noqa: PLR0913  # each is an option of the command of the same name
    case_file: CaseFile,
    *,
    to: Path | str,
    only: Collection[str] = (),
    renditions: Collection[str] = (),
    templates: Path | str | None = None,
    strict: bool = False,
    force: bool = False,
    notes: Assessment | None = None,
) -> Drafted:
    """Draft the papers of a case, each in the copies that its session and its levels call for.

    Args:
        case_file: the case, as `load` gives it.
        to: the folder to write to; made where it does not exist.
        only: ids or stems of the filings wanted; left out, all of them and the papers made from the case.
        renditions: names of renditions; left out, those that are called for.
        templates: a folder of jurisdictions; left out, those shipped.
        strict: refuse papers that are not finished, and write nothing.
        force: replace also drafts that were edited since they were made.
        notes: what the rubric found. Given, each copy has a learning copy beside it, with Word comments that tell what
            was found and what each part is for; the copy itself is the same, byte for byte.

    Raises:
        UsageError: `only` names a filing, or `renditions` a rendition, that is not there.
        GapsError: `strict`, and something has still to be written.
        TemplateError: a template cannot be used.
        LeakError: a copy would hold something that is withheld from its readers.
        OutputError: a file cannot be written, or did not pass its audit.

    """
    refuse_place(case_file, Path(to))
    made = make(case_file, only=only, renditions=renditions, templates=templates, strict=strict, notes=notes)
    written = write_drafts(Path(to), made.files, superseded=made.superseded, force=force, case=case_file.case.id)
    unused = passed_over(case_file, templates)
    return Drafted(Path(to), made.papers, written, ((unused,) if unused else ()) + made.told)


def make(  # noqa: PLR0913  # as `draft`
    case_file: CaseFile,
    *,
    only: Collection[str] = (),
    renditions: Collection[str] = (),
    templates: Path | str | None = None,
    strict: bool = False,
    confined: dict[Path, Confined] | None = None,
    notes: Assessment | None = None,
    clean: bool = True,
    former: Sequence[Mask] = (),
) -> Made:
    """Make the papers of a case as `draft` does, and write nothing.

    Args:
        case_file: as for `draft`; so are those that are not told of here.
        only: as above.
        renditions: as above.
        templates: as above.
        strict: as above.
        confined: the processes in which templates from elsewhere are filled, by template, to be used for the next
            case as well: whoever gives it ends them. Left out, they end with this case.
        notes: as above.
        clean: whether the copies themselves are made, and not only their learning copies.
        former: people whom the case knew before it was changed, and whom no copy may name that may not say their names.

    Raises:
        UsageError, GapsError, TemplateError, LeakError, AuditError: as `draft`.

    """
    profile = profile_of(case_file, templates)
    wanted = [case_file.filing(name) for name in only] or list(case_file.filings)
    prepared = prepare(case_file, profile)
    made = papers(prepared, sorted(wanted, key=lambda each: each.stem), renditions, whole=not only)
    if strict:
        _refuse_gaps(case_file, made)
    spoken = case_file.language.value
    folders = tuple(each / spoken for each in folders_of(profile.id, Path(templates) if templates else None))
    audiences = {copy.rendition.name: copy.rendition for copy in made}
    kept = withheld(case_file, profile, prepared.masks)
    ceilings = [each.ceiling for each in audiences.values()]
    refuse_doubts(case_file, doubts(kept, case_file.case, ceilings))
    if former:
        refuse_former(case_file, replace(kept, people=tuple(former)), ceilings)
        kept = replace(kept, people=(*kept.people, *former))
    searches = {name: search_for(kept.kept_from(each)) for name, each in audiences.items()}
    noted = () if notes is None else learning(case_file, prepared, made, notes, searches)
    identity = Identity(prepared, frozenset(name for name, each in audiences.items() if kept.is_nothing_to(each)))
    press = Press(profile, folders, TOOL, searches, identity, {} if confined is None else confined)
    try:
        produced = {copy.name: press.make(copy) for copy in made if clean}
        learned = {each.copy.name: press.make(each.copy, each.comments) for each in noted}
    finally:
        if confined is None:
            press.close()
    files = produced | _logs(made, produced) | learned
    listed = (*(made if clean else ()), *(each.copy for each in noted))
    return Made(
        tuple(DraftedPaper(each.name, each.draft.form, each.rendition.name, each.draft.gaps) for each in listed),
        files,
        Superseding(prepared, case_file.filings, {each.stem for each in wanted}, renditions, whole=not only),
        tuple(unaccounted(case_file, made, renditions)),
    )


def refuse_place(case_file: CaseFile, to: Path) -> None:
    """Refuse to write among the files of the case, which would then be no case any more.

    Raises:
        UsageError: the folder is one of them, or lies in one.

    """
    case, folder = Path(os.path.realpath(case_file.folder)), Path(os.path.realpath(to))
    within = folder.relative_to(case).parts if folder.is_relative_to(case) else ()
    if within and (within[0].partition(".")[0] == "filings" or within[0] == "exhibits"):
        what = f"This folder belongs to the case: what lies in '{within[0]}' is read with it."
        raise UsageError(Problem(Place(to.as_posix()), what, "Choose another folder, outside it."))


def _logs(made: Sequence[Copy], produced: Mapping[str, Produced]) -> dict[str, Produced]:
    """Write the redaction log of each rendition that shows what another withholds."""
    logs: dict[str, Produced] = {}
    for copy in made:
        entries = [asdict(entry) for each in made if each.rendition == copy.rendition for entry in each.log]
        if entries and copy.name in produced:
            text = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
            logs[f"{copy.rendition.name}/{LOG}"] = Produced(text.encode(), produced[copy.name].made)
    return logs


def _refuse_gaps(case_file: CaseFile, made: Sequence[Copy]) -> None:
    """Refuse papers that are not finished: every gap of every paper, at the file that it belongs to.

    Raises:
        GapsError: there is one.

    """
    places = {each.stem: case_file.place(f"filings.{each.filing.id}") for each in case_file.filings}
    found = {
        (copy.stem, copy.draft.form, gap): places.get(copy.stem, case_file.place("case"))
        for copy in made
        for gap in copy.draft.gaps
    }
    problems = tuple(
        Problem(place, f"The paper {form} is not finished: {gap} has still to be written.", "" if at else STRICT)
        for at, ((_, form, gap), place) in enumerate(found.items())
    )
    if problems:
        raise GapsError(*problems)
