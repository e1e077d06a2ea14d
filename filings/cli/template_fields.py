"""`filings template fields`: everything that a template may print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import profile as profiles
from filings.cli.report import Format, give, say
from filings.errors import Place, Problem, UsageError
from filings.text.names import offer
from filings.workshop import contract
from filings.workshop.keeping import keep
from filings.workshop.sheet import as_data, as_lines, as_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Profile

USUAL = "israel"
"""The court system whose paper and samples are taken where none is named."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which court system is meant, in which language."""

    jurisdiction: str | None = None
    language: str | None = None
    templates: Path | None = None


def fields(name: str | None, asked: Options, *, docx: Path | None, force: bool, output: Format) -> int:
    """List what the templates of a form, of a kind or of any paper may print."""
    profile, form = _chosen(name, asked.jurisdiction, asked.templates)
    language = (
        Language[asked.language.upper()] if asked.language else (profile.languages[0] if profile else Language.EN)
    )
    meant = contract(profile, language, form)
    if docx is not None:
        paper = profile or profiles.load(USUAL, asked.templates)
        title = f"Tags for {form}" if form else "Tags for every paper"
        keep(docx, as_sheet(meant, paper, title), force=force)
    if output is Format.JSON:
        give(as_data(meant))
    elif docx is not None:
        say(docx.as_posix())
    else:
        for line in as_lines(meant):
            say(line)
    return 0


def _chosen(name: str | None, jurisdiction: str | None, templates: Path | None) -> tuple[Profile | None, str]:
    """Find the court system and the form that are meant: by its own name, or the first of a kind."""
    if jurisdiction is not None:
        searched = [profiles.load(jurisdiction, templates, asked_at=Place("--jurisdiction"))]
    else:
        searched = [profiles.load(each, templates) for each in profiles.known(templates)] if name else []
    if name is None:
        return (searched[0] if searched else None), ""
    forms = [(profile, each) for profile in searched for each in profile.forms]
    named = [pair for pair in forms if pair[1] == name] or [
        (profile, each) for profile, each in forms if profile.forms[each].kind == name
    ]
    if not named:
        known = dict.fromkeys([each for _, each in forms] + [profile.forms[each].kind for profile, each in forms])
        what = f"There is no paper or kind of paper “{name}”."
        raise UsageError(Problem(Place("template fields"), what, offer(name, known, kind="papers")))
    return named[0]
