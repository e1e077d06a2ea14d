"""The index of a bundle: every document of the case that these readers may know of, part by part."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from filing_schemas import Exhibit, ProposedOrder
from filings.compose.context import veil
from filings.compose.exhibits import in_order
from filings.compose.listed import BundleLine, BundlePart
from filings.compose.pieces import Missing, Plain
from filings.compose.renditions import is_annexed
from filings.compose.rich import Rich
from filings.compose.titles import title
from filings.profile.model import EXHIBIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.compose.prepare import Prepared
    from filings.compose.wording import Wording
    from filings.profile.model import BundlePart as Spec


def bundled(prepared: Prepared, wording: Wording) -> tuple[BundlePart, ...]:
    """Give the parts of a bundle, its documents numbered through; a part with nothing in it is left out.

    Where a document begins is known only once the bundle is put together, so it stays a gap.
    """
    parts, number = [], 0
    for spec in prepared.profile.bundle:
        found = tuple(_lines(prepared, spec, wording, number))
        number += len(found)
        if found:
            parts.append(BundlePart(spec.heading.text(prepared.language), found))
    return tuple(parts)


def _lines(prepared: Prepared, spec: Spec, wording: Wording, before: int) -> Iterator[BundleLine]:
    """Give the lines of a part: its papers in the order of filing, its exhibits in that of their marks."""
    documents: list[Paper | Exhibit] = []
    by_form = {name for part in prepared.profile.bundle for name in part.papers if name in prepared.profile.forms}
    called = {
        name: each.form if each.form in by_form else getattr(each, "kind", "")
        for name, each in prepared.filings.items()
    }
    for listed, names in groupby(spec.papers, key=lambda name: name == EXHIBIT):
        sorts = {*names}
        papers = (each for each in prepared.filings.values() if called[each.id] in sorts)
        documents += in_order(prepared.case, prepared.marks) if listed else papers
    kept = (each for each in documents if not is_annexed(each.level))
    for number, each in enumerate(kept, start=before + 1):
        yield _line(prepared, each, wording, str(number))


def _line(prepared: Prepared, document: Paper | Exhibit, wording: Wording, number: str) -> BundleLine:
    page = wording.rich((Missing("page", "first"),))
    if not wording.may_show(veil(document)):
        return BundleLine(number, wording.rich((Plain(wording.marker(veil(document))),)), Rich(()), page)
    undated = document.date is None or isinstance(document, ProposedOrder)  # the court dates it when it makes it
    when = "" if undated else str(document.date)
    date = wording.rich((Plain(prepared.profile.written_date(when, prepared.language)),)) if when else Rich(())
    return BundleLine(number, wording.rich((Plain(_said(prepared, document)),)), date, page)


def _said(prepared: Prepared, document: Paper | Exhibit) -> str:
    """Say what a document is: a paper by its title, an exhibit by its mark and what it is."""
    if isinstance(document, Exhibit):
        exhibit = prepared.profile.words.exhibit.text(prepared.language)
        return f"{exhibit} {prepared.marks[document.id]}: {document.title.text(prepared.language)}"
    return title(prepared.context(document))
