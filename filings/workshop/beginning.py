"""A working starter in the house styles, for the template of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings import profile as profiles
from filings.errors import Place, Problem, UsageError
from filings.text.names import offer
from filings.word.starter import build
from filings.workshop.setting import form_of

if TYPE_CHECKING:
    from pathlib import Path


def begin(
    kind: str,
    jurisdiction: str,
    language: str | None = None,
    *,
    pleading: bool = False,
    templates: Path | None = None,
) -> bytes:
    """Make a starter.

    Args:
        kind: the paper, or a kind of paper, by the profile's name for it.
        jurisdiction: the court system.
        language: the language of the paper, `en` or `he`; left out, the first of the court system's.
        pleading: whether it is set on pleading paper, with numbered lines.
        templates: a folder of jurisdictions, looked in before the shipped ones.

    Raises:
        UsageError: the court system has no such paper, or is not written in the language.
        InputError: there is no such court system, or its profile does not validate.

    """
    profile = profiles.load(jurisdiction, templates, asked_at=Place("--jurisdiction"))
    form = form_of(profile, kind, asked=True)
    chosen, written = language or profile.languages[0].value, [each.value for each in profile.languages]
    if chosen not in written:
        what = f"No papers of {profile.id} are written in the language {chosen}."
        raise UsageError(Problem(Place("--language"), what, offer(chosen, written)))
    spec = profile.forms[form]
    return build(
        form=spec.template or form,
        kind=spec.kind,
        language=chosen,
        jurisdiction=profile.id,
        templates=templates,
        pleading=pleading,
    )
