"""A working starter in the house styles, for the template of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import profile as profiles
from filings.errors import Place, Problem, UsageError
from filings.text.names import offer
from filings.word.package import open_package
from filings.word.starter import build
from filings.word.workshop.dressing import dressed
from filings.workshop.setting import Asked, form_of

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = "profile.yaml"


def at(out: Path, asked: Asked) -> Asked:
    """Say for which paper a template is begun: what was asked, else what its place in a folder of court systems says.

    `ours/clinic/en/motion.docx` is the motion of `clinic` in English, where `ours/clinic/profile.yaml` is there.

    Raises:
        UsageError: neither says it.

    """
    home = out.absolute().parent
    if (home.parent / PROFILE).is_file():
        language = asked.language or (home.name if home.name in {each.value for each in Language} else None)
        system = asked.jurisdiction or home.parent.name
        asked = Asked(asked.kind or out.stem, system, language, asked.templates or home.parent.parent)
    for option, given in (("--kind", asked.kind), ("--jurisdiction", asked.jurisdiction)):
        if not given:
            what = "It is not said for which paper the template is."
            raise UsageError(
                Problem(Place(option), what, "Give --kind and --jurisdiction; `filings forms` lists them.")
            )
    return asked


def begin(  # noqa: PLR0913  # each is an option
    kind: str,
    jurisdiction: str,
    language: str | None = None,
    *,
    pleading: bool = False,
    templates: Path | None = None,
    from_form: Path | None = None,
) -> bytes:
    """Make a starter.

    Args:
        kind: the paper, or a kind of paper, by the profile's name for it.
        jurisdiction: the court system.
        language: the language of the paper, `en` or `he`; left out, the first of the court system's.
        pleading: whether it is set on pleading paper, with numbered lines.
        templates: a folder of jurisdictions, looked in before the shipped ones.
        from_form: a Word file to begin from: its text and page stay, and get the house styles.

    Raises:
        UsageError: the court system has no such paper, is not written in the language, or the page is asked for twice.
        InputError: there is no such court system, or its profile does not validate.
        TemplateError: the form cannot be opened, or is not a safe Word file.

    """
    profile = profiles.load(jurisdiction, templates, asked_at=Place("--jurisdiction"))
    form = form_of(profile, kind, asked=True)
    chosen, written = language or profile.languages[0].value, [each.value for each in profile.languages]
    if chosen not in written:
        what = f"No papers of {profile.id} are written in the language {chosen}."
        raise UsageError(Problem(Place("--language"), what, offer(chosen, written)))
    if pleading and from_form is not None:
        what = "A form has a page of its own, and pleading paper is another."
        raise UsageError(Problem(Place("--pleading"), what, "Leave out one of --pleading and --from."))
    spec = profile.forms[form]
    made = build(
        form=spec.template or form,
        kind=spec.kind,
        language=chosen,
        jurisdiction=profile.id,
        templates=templates,
        pleading=pleading,
    )
    return made if from_form is None else dressed(open_package(from_form), open_package(made))
