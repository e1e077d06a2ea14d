"""A new case, or a new filing in one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.authoring import choices
from filings.authoring.answering import answers
from filings.authoring.case_text import case_text, counsel_of, sides
from filings.authoring.filing_text import filing_text
from filings.authoring.ids import unnamed, with_ids
from filings.authoring.names import slug
from filings.authoring.own import own
from filings.authoring.writing import create, proved, rewrite, schemas, texts
from filings.errors import Place, Problem, UsageError
from filings.text.names import an

if TYPE_CHECKING:
    from pathlib import Path

    from filings.authoring.own import Own
    from filings.profile import Form, Profile
    from filings.reading import CaseFile, FilingFile


@dataclass(frozen=True, slots=True)
class NewCase:
    """What must be known of a case to begin it."""

    title: str
    court: str
    petitioners: tuple[str, ...]
    respondents: tuple[str, ...]
    profile: Profile
    form: str
    """The first filing."""
    language: Language = Language.EN


@dataclass(frozen=True, slots=True)
class NewFiling:
    """What must be known of a filing to begin it."""

    form: str | None = None
    """The paper; left out, the one that answers `goes_with`."""
    by: tuple[str, ...] = ()
    """Who files it; left out, whoever can, if only one can."""
    goes_with: str | None = None
    """The filing that it answers, supports or would decide, by id or by its file's stem."""
    add_ids: bool = False
    """Whether ids may be written into the filing answered, for paragraphs that have none."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written."""

    made: tuple[Path, ...]
    """New files."""
    named: tuple[Path, ...] = ()
    """Files into which ids were written."""


def new_case(folder: Path, new: NewCase) -> Begun:
    """Begin a case in a folder: `case.yaml`, its first filing, and the schemas that an editor reads.

    Raises:
        UsageError: the profile has no such form, or it goes with another filing.
        InputError: something typed cannot stand in a case file.
        OutputError: there are files in the way, or the system refuses.

    """
    form = choices.form_of(new.profile, new.form)
    if form.kind in choices.NEEDY:
        what = f"A case does not begin with {an(new.form)}: it goes with another filing."
        raise UsageError(Problem(Place("--form"), what, "Begin with the paper that is filed first, and add it after."))
    if any((folder / "filings").glob("*.yaml")):
        what = "There are filings here already, and no case.yaml."
        raise UsageError(Problem(Place(folder.as_posix()), what, "Choose another folder."))
    name = choices.name_of(new.form, form)
    parties = [(given, side) for given, _, side in sides(new)]
    named = own(parties, name, new.profile, new.language, counsel_of(parties[0][1]))
    named = replace(named, folder=slug(folder.resolve().name))
    files = {"case.yaml": case_text(new, named), f"filings/01-{name}.yaml": _first(new, form, name, named)}
    proved(files, new.profile)
    return Begun(create(folder, files | schemas(folder, form.kind)))


def _first(new: NewCase, form: Form, name: str, named: Own) -> str:
    """Write the first filing of a new case: by all of the side that files it, or by the first party."""
    parties = sides(new)
    filed_by = [given for given, _, side in parties if side in form.filed_by] or [parties[0][0]]
    others = [given for given, _, _ in parties if given not in filed_by]
    goes_with = {"to": others[-1]} if form.kind == "prior-demand" else {}
    return filing_text(name, new.form, form, filed_by=filed_by, language=new.language, goes_with=goes_with, own=named)


def new_filing(case_file: CaseFile, profile: Profile, new: NewFiling) -> Begun:
    """Add a filing to a case, next in the order of filing.

    Raises:
        UsageError: a form, a party or a filing is not known, or more must be said.
        InputError: ids cannot be written into the filing answered.
        OutputError: the system refuses.

    """
    other = case_file.filing(new.goes_with) if new.goes_with else None
    answered = other.filing if other else None
    form_name = new.form or (choices.answering_form(profile, answered) if answered else None)
    if form_name is None:
        remedy = f"Name one: {', '.join(choices.forms(profile))}."
        raise UsageError(Problem(Place("--form"), "Which paper to begin is not said.", remedy))
    form = choices.form_of(profile, form_name)
    filed_by = choices.filers(case_file, profile, form_name, new.by, answered)
    goes_with = choices.companion(case_file, form, filed_by, answered)
    files = texts(case_file)
    answering = form.kind == "response" and other is not None
    changed = _named(case_file, other, add_ids=new.add_ids) if answering and other else {}
    files |= changed
    ready = proved(files, profile) if changed else case_file
    taken = [party.id for party in case_file.case.parties] + [each.filing.id for each in case_file.filings]
    given = choices.name_of(form_name, form, filed_by, taken)
    lines = answers(ready, profile, ready.filing(other.stem).filing) if answering and other else ()
    language = case_file.case.language
    parties = [(each.id, each.side) for each in case_file.case.parties]
    counsel = next((each.id for each in case_file.case.counsel), "")
    named = own(parties, given, profile, language, counsel)
    text = filing_text(
        given,
        form_name,
        form,
        filed_by=filed_by,
        language=language,
        goes_with=goes_with,
        own=named,
        answers=lines,
    )
    made = {f"filings/{choices.next_number(case_file)}-{given}.yaml": text}
    proved(files | made, profile)
    for name, whole in changed.items():
        rewrite(case_file.folder / name, whole)
    return Begun(
        create(case_file.folder, made | schemas(case_file.folder, form.kind)),
        tuple(case_file.folder / name for name in changed),
    )


def _named(case_file: CaseFile, other: FilingFile, *, add_ids: bool) -> dict[str, str]:
    """Give the filing answered with ids for its paragraphs, where some have none and they may be written."""
    lacking = len(unnamed(other))
    if not lacking:
        return {}
    if not add_ids:
        what = f"{lacking} of its paragraphs {'has' if lacking == 1 else 'have'} no id, so no answer can name them."
        remedy = "Add --add-ids to have ids written into this file, with nothing else in it changed."
        raise UsageError(Problem(other.document.value(()), what, remedy))
    return {f"filings/{other.stem}.yaml": with_ids(case_file, other)}
