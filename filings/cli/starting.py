"""`filings new`: a case, or a filing in one. What is not said is asked for in a terminal."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import typer

from filing_schemas.vocabulary import Language, PartySide
from filings import assembly, authoring
from filings import profile as profiles
from filings.authoring import Begun, NewCase, NewFiling
from filings.cli.report import Format, command, counted, give, say
from filings.errors import Place, Problem, UsageError
from filings.reading.source import STRAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.profile import Profile
    from filings.reading import CaseFile

LONGEST = 1000
SIDES = (PartySide.PETITIONER_SIDE, PartySide.RESPONDENT_SIDE)
"""In the order in which they are asked for."""
PARTIES = " (first the `kind` of each party and whether it is `plural`: sentences follow from it)"
"""What a new case cannot know of its parties."""


@dataclass(frozen=True, slots=True)
class AboutCase:
    """What was said about a new case."""

    title: str | None
    court: str | None
    petitioners: list[str]
    respondents: list[str]
    profile: str
    language: Language


@dataclass(frozen=True, slots=True)
class AboutFiling:
    """What was said about a new filing."""

    form: str | None
    by: list[str]
    answering: str | None
    add_ids: bool = False


def new(folder: Path, case: AboutCase, filing: AboutFiling, *, templates: Path | None, output: Format) -> int:
    """Begin a case, or, where there is one in the folder, a filing in it."""
    began = not (folder / "case.yaml").exists()
    if not began:
        begun = _filing(assembly.load(folder, templates), filing, templates)
    else:
        begun = _case(folder, case, filing, templates)
    if output is Format.JSON:
        give({"made": [path.as_posix() for path in begun.made], "named": [path.as_posix() for path in begun.named]})
        return 0
    for path in begun.named:
        say(f"{path.as_posix()}: ids written into it for paragraphs that had none")
    for path in begun.made:
        say(path.as_posix())
    case_folder = folder.as_posix()
    check = command("check", case_folder, templates=templates)
    say(f"Next: fill in what the notes in these files ask for{PARTIES if began else ''}, then `{check}`")
    drafts = "drafts" if folder.name in {"", ".."} else f"{case_folder}-drafts"  # of this case alone
    say(f"and `{command('draft', case_folder, '--to', drafts, templates=templates)}`.")
    return 0


def _case(folder: Path, case: AboutCase, filing: AboutFiling, templates: Path | None) -> Begun:
    if filing.answering or filing.by:
        what = "There is no case here to add a filing to."
        raise UsageError(Problem(Place(folder.as_posix()), what, "Begin the case first, without --by and --answering."))
    said = _asked(case, profiles.load(case.profile, templates, asked_at=Place("--profile"))) if _terminal() else case
    problems = tuple(_lacking(said))
    if problems:
        raise UsageError(*problems)
    profile = profiles.load(said.profile, templates, asked_at=Place("--profile"))
    return authoring.new_case(
        folder,
        NewCase(
            title=(said.title or "").strip(),
            court=(said.court or "").strip(),
            petitioners=tuple(name.strip() for name in said.petitioners),
            respondents=tuple(name.strip() for name in said.respondents),
            profile=profile,
            form=filing.form or authoring.first_form(profile),
            language=said.language,
        ),
    )


def _asked(case: AboutCase, profile: Profile) -> AboutCase:
    """Ask for what was not said, in the words of the court system."""
    court = authoring.sample_court(profile, case.language)
    ours, theirs = (authoring.role_of(profile, side, case.language) for side in SIDES)
    return replace(
        case,
        title=case.title or typer.prompt("What people call the case (Doe v. Ministry)"),
        court=case.court or typer.prompt(f"The court ({court})" if court else "The court"),
        petitioners=case.petitioners or _names(ours),
        respondents=case.respondents or _names(theirs),
    )


def _names(role: str) -> list[str]:
    """Ask for one name after another, until an empty one."""
    names = [typer.prompt(role)]
    while more := typer.prompt(f"Another {role.lower()} (none: press Enter)", default="", show_default=False):
        names.append(more)
    return names


def _lacking(case: AboutCase) -> Iterator[Problem]:
    """Find what was not said, and what cannot stand in a case file."""
    given = {
        "--title": [case.title] if case.title is not None else [],
        "--court": [case.court] if case.court is not None else [],
        "--petitioner": case.petitioners,
        "--respondent": case.respondents,
    }
    for flag, values in given.items():
        if not values:
            yield Problem(Place(flag), "This is needed to begin a case.", f'Write {flag} "...".')
        for value in values:
            if not value.strip():
                yield Problem(Place(flag), "This is empty.", "Write a name.")
            elif STRAY.search(value) or "\n" in value or "\t" in value:
                yield Problem(Place(flag), "This holds a character that cannot be printed.", "Take it out.")
            elif len(value) > LONGEST:
                yield Problem(Place(flag), f"This is longer than {LONGEST} characters.", "Shorten it.")


def _filing(case_file: CaseFile, said: AboutFiling, templates: Path | None) -> Begun:
    profile = assembly.profile_of(case_file, templates)
    wanted = NewFiling(said.form, tuple(said.by), said.answering, add_ids=said.add_ids)
    if _terminal():
        wanted = _chosen(case_file, profile, wanted)
    return authoring.new_filing(case_file, profile, wanted)


def _chosen(case_file: CaseFile, profile: Profile, wanted: NewFiling) -> NewFiling:
    """Ask for what was not said, in a terminal."""
    other = case_file.filing(wanted.goes_with) if wanted.goes_with else None
    form = wanted.form or (authoring.answering_form(profile, other.filing) if other else None)
    if form is None:
        form = typer.prompt(f"Which paper ({', '.join(authoring.forms(profile))})")
    if form in profile.forms and not wanted.by:
        may = authoring.candidates(case_file, profile, form, other.filing if other else None)
        if len(may) > 1:
            wanted = replace(
                wanted, by=tuple(typer.prompt(f"Who files it ({', '.join(may)})").replace(",", " ").split())
            )
    response = form in profile.forms and profile.forms[form].kind == "response"
    if response and other is not None and not wanted.add_ids and (lacking := len(authoring.unnamed(other))):
        ask = (
            f"In {other.stem}.yaml {counted(lacking, 'paragraph')} without an id cannot be answered. Write ids into it"
        )
        wanted = replace(wanted, add_ids=typer.confirm(ask))
    return replace(wanted, form=form)


def _terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()
