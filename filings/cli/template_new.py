"""`filings template new`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.cli.report import command, say
from filings.errors import Place, Problem, UsageError
from filings.workshop.beginning import at, begin
from filings.workshop.keeping import is_same, keep

if TYPE_CHECKING:
    from pathlib import Path

    from filings.workshop.setting import Asked


@dataclass(frozen=True, slots=True)
class Options:
    """What a template is begun for."""

    kind: str
    jurisdiction: str
    language: str | None
    pleading: bool
    templates: Path | None
    form: Path | None = None
    """A court's own form to begin from."""
    named: Path | None = None
    """The folder of templates that was named, and did not follow from where the template goes."""


def meant(out: Path, asked: Asked, form: Path | None, *, pleading: bool) -> Options:
    """Give what a template is begun for, by what was asked and by its place.

    Raises:
        UsageError: neither says it.

    """
    found = at(out, asked)
    kind, jurisdiction = found.kind or "", found.jurisdiction or ""
    return Options(kind, jurisdiction, found.language, pleading, found.templates, form, asked.templates)


def run(out: Path, asked: Options, *, force: bool) -> int:
    """Write a starter, and say how to go on."""
    if out.suffix.lower() != ".docx":
        what = "A Word template has a name that ends with .docx."
        raise UsageError(Problem(Place(out.as_posix()), what, f"Name it {out.name}.docx."))
    if asked.form is not None and is_same(out, asked.form):
        what = "The template would take the place of the form it is made from."
        raise UsageError(Problem(Place(out.as_posix()), what, "Give it another name."))
    made = begin(
        asked.kind,
        asked.jurisdiction,
        asked.language,
        pleading=asked.pleading,
        templates=asked.templates,
        from_form=asked.form,
    )
    keep(out, made, force=force)
    if asked.form is None:
        begun = f"a template for {asked.kind}. Change it"
    else:
        begun = f"{asked.form.as_posix()} with the house styles, for {asked.kind}. Put tags in it"
    say(f"{out.as_posix()}: {begun} in Word; then")
    say(f"  {command('template', 'lint', out.as_posix(), templates=asked.named)}")
    say(f"  {command('template', 'preview', out.as_posix(), '--to', 'preview', templates=asked.named)}")
    return 0
