"""Filings in another language, beside those of the case: the same papers, paragraph for paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.errors import Place, Problem
from filings.reading.index import in_filing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.reading.casefile import FilingFile


def compared(originals: Sequence[FilingFile], translations: Sequence[FilingFile], folder: str) -> Iterator[Problem]:
    """Tell where a translation is not the same papers with the same parts, by id.

    Args:
        originals: the filings of the case.
        translations: those in the other language, as far as they could be read.
        folder: the folder they lie in, as problems call it.

    """
    by_stem = {each.stem: each for each in translations}
    for original in originals:
        other = by_stem.pop(original.stem, None)
        if other is None:
            what = f"There is no translation of {original.stem}.yaml here."
            yield Problem(Place(folder), what, "Put it here, under the same name.")
        else:
            yield from _paper(original, other)
    for extra in by_stem.values():
        what = f"There is no filing {extra.stem}.yaml of which this is a translation."
        yield Problem(extra.document.value(()), what, "Give it the name of the filing it translates.")


def _paper(original: FilingFile, other: FilingFile) -> Iterator[Problem]:
    for field in ("kind", "form", "id"):
        wanted, found = getattr(original.filing, field), getattr(other.filing, field)
        if wanted != found:
            what = f"This is '{found}', and the filing it translates has '{wanted}' as its {field}."
            yield Problem(other.document.value((field,)), what, f"Write {field}: {wanted}.")
    wanted_ids = [named.id for named in in_filing(original.filing, original.document)]
    found_ids = {named.id: named.place for named in in_filing(other.filing, other.document)}
    for name in wanted_ids:
        if name not in found_ids:
            what = f"The translation lacks '{name}', which the filing it translates has."
            yield Problem(other.document.value(()), what, "Translate it, under the same id.")
    for name, place in found_ids.items():
        if name not in wanted_ids:
            what = f"The filing that this translates has nothing called '{name}'."
            yield Problem(place, what, "Give it the id that it has there.")
