"""Answers to another filing, one for each of its numbered paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.authoring.yaml_text import WIDTH, note
from filings.compose import compose, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.profile import Profile
    from filings.reading import CaseFile


def answers(case_file: CaseFile, profile: Profile, answered: Paper) -> Iterator[str]:
    """Write the answers: each names its paragraph, with the number and the first words of it as a note.

    A paragraph that this side may not read shows its marker alone. One that the engine words from a typed field has no
    id and cannot be named; it is noted in its place.
    """
    paragraphs = list(_paragraphs(case_file, profile, answered))
    modes = ", ".join(profile.response_modes)
    yield from note(f"An answer for each numbered paragraph of {answered.id}. Add to each its `mode`, one of: {modes}.")
    yield from note("Add your own version or reasons in `text`. Answers that are alike may be put together in one.")
    yield "answers:" if any(name for name, _, _ in paragraphs) else "answers: []"
    for name, number, words in paragraphs:
        said = " ".join(f"{number}. {words}".split())
        yield f"  # {said if len(said) < WIDTH else said[: WIDTH - 4].rstrip() + ' ...'}"
        if name is None:
            yield "  # (This paragraph is worded from a field and has no id: deal with it in the facts.)"
        else:
            yield f"  - to: [{name}]"


def _paragraphs(case_file: CaseFile, profile: Profile, answered: Paper) -> Iterator[tuple[str | None, str, str]]:
    """Give the numbered paragraphs of a filing: id, number and words."""
    prepared = prepare(case_file, profile)
    outline, draft = prepared.outlines[answered.id], compose(prepared, answered)
    for part, section in zip(outline.parts, draft.sections, strict=True):
        for item, paragraph in zip(part.items, section.paragraphs, strict=True):
            yield item.id, paragraph.number, str(paragraph.text)
