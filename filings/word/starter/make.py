"""The door of the starter: one template, the shared blocks, or a whole folder of a profile's forms."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from filings import profile as profiles
from filings.errors import Place, Problem, UsageError
from filings.word.starter.assemble import package
from filings.word.starter.house import House, house, wants_pleading
from filings.word.starter.papers import HEADERS, LAYOUTS
from filings.word.starter.shared import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filings.profile import Profile

_RUNNING = "{{ case_number }}"
PLEADING = "-pleading"
"""What is added to the name of a template that is set on pleading paper."""


def build(  # noqa: PLR0913  # each says one thing of the template
    *,
    form: str,
    kind: str,
    language: str,
    jurisdiction: str,
    templates: Path | None = None,
    pleading: bool = False,
) -> bytes:
    """Make the Word template of a form; it includes the shared blocks by name.

    Args:
        form: the paper, "motion-to-close"; it is written into the template as a custom property.
        kind: the kind of filing, "motion", which settles the layout.
        language: "en" or "he".
        jurisdiction: the profile for which it is made, "israel": it settles paper, spacing and numbering.
        templates: an instructor's folder of jurisdictions, looked in before the shipped ones.
        pleading: whether it is set on pleading paper.

    Raises:
        InputError: there is no such profile, or it does not validate.
        UsageError: there is no layout for the kind, or the profile does not know the language.

    """
    where = house(profiles.load(jurisdiction, templates), language, form, pleading=pleading)
    # A shipped template lies in the folder of its court system; one that somebody begins may lie anywhere.
    return _template(form, kind, where, {"jurisdiction": jurisdiction})


def blocks(language: str, jurisdiction: str = "israel", templates: Path | None = None) -> dict[str, bytes]:
    """Make the shared blocks, by the names under which templates include them.

    Raises:
        InputError: there is no such profile, or it does not validate.
        UsageError: the profile does not know the language.

    """
    return _blocks(house(profiles.load(jurisdiction, templates), language))


def folder(profile: Profile, language: str) -> dict[str, bytes]:
    """Make all templates of a court system in one language, by path within the folder of that language.

    Raises:
        UsageError: there is no layout for a kind, or the profile does not know the language.

    """
    kinds = template_kinds(profile)
    made = {f"{name}.docx": _template(name, kind, house(profile, language, name)) for name, kind in kinds.items()}
    if wants_pleading(profile):
        made |= {
            f"{name}{PLEADING}.docx": _template(name, kind, house(profile, language, name, pleading=True))
            for name, kind in kinds.items()
        }
    return made | {f"blocks/{name}.docx": data for name, data in _blocks(house(profile, language)).items()}


def template_kinds(profile: Profile) -> Mapping[str, str]:
    """Give the templates that a profile's forms name, each with the kind of its form, or of the first that names it."""
    first = {form.template or name: form.kind for name, form in reversed(profile.forms.items())}
    return {name: profile.forms[name].kind if name in profile.forms else kind for name, kind in sorted(first.items())}


def _template(form: str, kind: str, where: House, more: Mapping[str, str] = MappingProxyType({})) -> bytes:
    if kind not in LAYOUTS:
        what = f"There is no starter for papers of the kind “{kind}”."
        raise UsageError(Problem(Place("--kind"), what, f"Use one of: {', '.join(LAYOUTS)}."))
    properties = {"kind": kind, "form": form, "language": where.language, **more}
    return package(where, LAYOUTS[kind](where), properties, running=HEADERS.get(kind, _RUNNING))


def _blocks(where: House) -> dict[str, bytes]:
    return {
        name: package(where, lay_out(where), {"block": name, "language": where.language}, running=None)
        for name, lay_out in BLOCKS.items()
    }
