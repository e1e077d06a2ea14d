"""The texts of a PDF, page by page, with its properties and its outline."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def pages(path: Path, document: bytes) -> Iterator[tuple[str, str]]:
    """Give each page's text, and what is said beside the pages, each with its place.

    Raises:
        InputError: it cannot be read.

    """
    try:
        reader = PdfReader(io.BytesIO(document))
        yield "the properties", "\n".join(str(value) for value in (reader.metadata or {}).values())
        yield "the outline", "\n".join(_titles(reader.outline))
        for number, page in enumerate(reader.pages, start=1):
            yield f"page {number}", page.extract_text()
            yield f"page {number}, a note", "\n".join(str(note.get_object()) for note in page.get("/Annots") or ())
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        what = "This PDF cannot be read, so it was not searched."
        raise InputError(Problem(Place(path.as_posix()), what, "Make it anew, and search that.")) from error


def _titles(outline: Sequence[object]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(getattr(entry, "title", ""))
