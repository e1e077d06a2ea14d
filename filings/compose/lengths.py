"""How many words a paper has, as its court counts them: the certificate and the check count alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.outline.certificates import LENGTH, length
from filings.compose.rich import Note, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.compose.context import Context
    from filings.compose.draft import Draft, DraftSection
    from filings.compose.rich import Rich
    from filings.compose.wording import Wording
    from filings.profile import Form


def words_in(draft: Draft, form: Form) -> int:
    """Count the words of a copy: its text and headings, without what stands around them.

    Caption, tables, signatures, lists of exhibits and the numbers that Word puts in are left out; so are the parts of
    the form that do not count, which are its certificates. Footnotes count unless the limit says otherwise.

    Args:
        draft: the copy.
        form: its form, in its court.

    """
    notes = form.limit is None or form.limit.footnotes
    apart = {spec.key for spec in form.sections if not spec.counts}
    texts = [draft.opening]
    for section in draft.sections:
        if section.key not in apart:
            texts += [section.heading, *(paragraph.text for paragraph in section.paragraphs)]
            rows = draft.tailoring if section.tabled else ()
            texts += [cell for row in rows for cell in (row.item, row.portion, row.reason, row.evidence)]
    return sum(len(said.split()) for text in texts for said in _said(text, notes=notes))


def _said(text: Rich, *, notes: bool) -> Iterator[str]:
    yield str(text)
    for block in text.blocks if notes else ():
        for node in block.nodes:
            if isinstance(node, Note):
                yield "".join(plain(node.nodes))


def told(draft: Draft, context: Context, wording: Wording, words: int) -> Draft:
    """Write into a certificate of length how many words there are."""
    keys = {spec.key for spec in context.form.sections if spec.data == LENGTH}
    item = length(context, words).items[0]

    def counted(section: DraftSection) -> DraftSection:
        if section.key not in keys:
            return section
        first, *others = section.paragraphs
        return replace(section, paragraphs=(replace(first, text=wording.item(item)), *others))

    return replace(draft, sections=tuple(counted(each) for each in draft.sections))
