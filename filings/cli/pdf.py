"""PDFs beside the drafts, told of in the same manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.outputs import Produced, read_manifest, to_pdf, write_drafts

if TYPE_CHECKING:
    from filings.assembly import Drafted
    from filings.errors import Problem

LEARNING: Final = ".learning.docx"
"""Ends the name of a learning copy, which has the gaps of its clean copy."""


def make_pdfs(drafted: Drafted) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Make a PDF of each draft; give what went wrong, and the names of those made. The drafts stay as they are.

    Learning copies have none: in a PDF the comments, which they are made for, do not show.

    Raises:
        OutputError: a PDF cannot be written.

    """
    papers = (paper for paper in drafted.papers if not paper.name.endswith(LEARNING))
    documents = {paper.name: (drafted.folder / paper.name).read_bytes() for paper in papers}
    made = to_pdf(documents)
    produced = {}
    for name, data in made.files.items():
        folder, _, file = name.rpartition("/")
        manifest = read_manifest(drafted.folder / folder)
        if manifest is not None:
            produced[name] = Produced(data, manifest.outputs[file.removesuffix(".pdf") + ".docx"].made)
    write_drafts(drafted.folder, produced)
    return made.problems, tuple(produced)
