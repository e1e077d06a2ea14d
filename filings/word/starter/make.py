"""The door of the starter: one template, the shared blocks, or a whole folder of a profile's forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.errors import Place, Problem, UsageError
from filings.word.starter.assemble import package
from filings.word.starter.house import house
from filings.word.starter.papers import HEADERS, LAYOUTS
from filings.word.starter.shared import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Mapping

_RUNNING = "{{ case_number }}"


def build(*, form: str, kind: str, language: str, jurisdiction: str) -> bytes:
    """Make the Word template of a form; it includes the shared blocks by name.

    Args:
        form: the paper, "motion-to-close"; it is written into the template as a custom property.
        kind: the kind of filing, "motion", which settles the layout.
        language: "en" or "he".
        jurisdiction: the profile for which it is made, "israel".

    Raises:
        UsageError: there is no layout for the kind, or the language is not known.

    """
    if kind not in LAYOUTS:
        what = f"There is no starter for papers of the kind “{kind}”."
        raise UsageError(Problem(Place("--kind"), what, f"Use one of: {', '.join(LAYOUTS)}."))
    where = house(jurisdiction, language)
    properties = {"kind": kind, "form": form, "language": language}
    return package(where, LAYOUTS[kind](where), properties, running=HEADERS.get(kind, _RUNNING))


def blocks(language: str, jurisdiction: str = "israel") -> dict[str, bytes]:
    """Make the shared blocks, by the names under which templates include them.

    Raises:
        UsageError: the language is not known.

    """
    where = house(jurisdiction, language)
    return {
        name: package(where, lay_out(where), {"block": name, "language": language}, running=None)
        for name, lay_out in BLOCKS.items()
    }


def folder(forms: Mapping[str, str], *, language: str, jurisdiction: str) -> dict[str, bytes]:
    """Make all templates of a jurisdiction in one language, by path within the folder of that language.

    Args:
        forms: the kind of each form, by form.
        language: "en" or "he".
        jurisdiction: the profile for which they are made.

    Raises:
        UsageError: there is no layout for a kind, or the language is not known.

    """
    made = {
        f"{form}.docx": build(form=form, kind=kind, language=language, jurisdiction=jurisdiction)
        for form, kind in forms.items()
    }
    return made | {f"blocks/{name}.docx": data for name, data in blocks(language, jurisdiction).items()}
