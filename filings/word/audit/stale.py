"""References that show another number than their paragraph has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.errors import Place, Problem
from filings.word.audit.readback import read_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.word.audit.readback import ReadBack


def stale_references(package: bytes, name: str = "draft.docx") -> tuple[Problem, ...]:
    """Say which REF fields show another number than their paragraph has, counted anew from the lists.

    Raises:
        TemplateError: it is not a package, or not a safe one.

    """
    return tuple(_stale(read_back(package), name))


def _stale(document: ReadBack, name: str) -> Iterator[Problem]:
    for part in document.parts:
        for each in part.references:
            place = Place(f"{name}, {part.label}", each.paragraph, 1)
            at = f" (at “{each.text}”)"
            if each.counted is None:
                what = f"A reference leads to “{each.bookmark}”, which has no number{at}."
                yield Problem(place, what, "Refer to a numbered paragraph.", part.name)
            elif each.counted != each.shown:
                what = f"A reference shows “{each.shown}”, but its paragraph is numbered “{each.counted}”{at}."
                yield Problem(place, what, "Bring the fields up to date.", part.name)
