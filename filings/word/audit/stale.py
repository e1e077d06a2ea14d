"""References that show anything else than what they lead to, and numbers other than those counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.errors import Place, Problem
from filings.word.audit.readback import read_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.word.audit.readback import ReadBack


_SHOWS: Final = {
    "number": "A reference shows “{}”, but its paragraph is numbered “{}”",
    "text": "A reference shows “{}”, but what it repeats is “{}”",
    "count": "A field shows “{}”, but it counts “{}”",
}


def stale_references(package: bytes, name: str = "draft.docx") -> tuple[Problem, ...]:
    """Say which REF and SEQ fields show anything else than Word would, paragraphs counted anew from the lists.

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
                what = f"{_SHOWS[each.sort].format(each.shown, each.counted)}{at}."
                yield Problem(place, what, "Bring the fields up to date.", part.name)
