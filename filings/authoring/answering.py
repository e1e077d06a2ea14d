"""Answers to another filing, one for each of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.authoring.yaml_text import WIDTH, note
from filings.compose import compose, prepare
from filings.compose.pieces import Missing, Pattern, Veiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.compose.pieces import Pieces
    from filings.profile import Profile
    from filings.reading import CaseFile


@dataclass(frozen=True, slots=True)
class Notes:
    """What is said above and between the answers, in one language."""

    numbered: str
    """Before the answers to a paper whose paragraphs have numbers; `{filing}`, `{modes}`."""
    unnumbered: str
    """In place of the answers, where they have none; `{filing}`."""
    more: str
    """How answers are written."""
    nameless: str
    """Under a paragraph that no answer can name."""
    unwritten: str
    """That some of the paper answered is not written yet; `{filing}`."""


NOTES = {
    Language.EN: Notes(
        "An answer for each numbered paragraph of {filing}. Add to each its `mode`, one of: {modes}.",
        "The paragraphs of {filing} have no numbers, and no answer could say which of them it means: answer it in the "
        "parts above.",
        "Add your own version or reasons in `text`. Answers that are alike may be put together in one.",
        "(This paragraph is worded from a field and has no id: deal with it in the parts above.)",
        "Parts of {filing} are still to be written, and are not listed here.",
    ),
    Language.HE: Notes(
        "תשובה לכל סעיף ממוספר של {filing}. הוסיפו לכל אחת `mode`, אחד מאלה: {modes}.",
        "סעיפיו של {filing} אינם ממוספרים, ותשובה לא תוכל לומר לאיזה מהם היא מכוונת: השיבו בחלקים שלמעלה.",
        "את גרסתכם או את נימוקיכם כתבו ב-`text`. תשובות דומות אפשר לאחד.",
        "(הסעיף מנוסח משדה ואין לו מזהה: התייחסו אליו בחלקים שלמעלה.)",
        "חלקים של {filing} עדיין לא נכתבו, ואינם מופיעים כאן.",
    ),
}


def answers(case_file: CaseFile, profile: Profile, answered: Paper) -> Iterator[str]:
    """Write the answers: each names its paragraph, with the number and the first words of it as a note.

    Where no paragraph has a number none is offered: all that stand in one part would be answered in the same words.

    A paragraph that this side may not read shows its marker alone. One that the engine words from a typed field has no
    id and cannot be named; it is noted in its place. What is not written yet and has no number is left out.
    """
    notes = NOTES[case_file.case.language]
    paragraphs = list(_paragraphs(case_file, profile, answered))
    written = [each for each in paragraphs if each is not None]
    numbered = any(number for _, number, _ in written)
    about = notes.numbered if numbered else notes.unnumbered
    yield from note(about.format(filing=answered.id, modes=", ".join(profile.response_modes)))
    if numbered:
        yield from note(notes.more)
    if len(written) < len(paragraphs):
        yield from note(notes.unwritten.format(filing=answered.id))
    yield "answers:" if numbered and any(name for name, _, _ in written) else "answers: []"
    for name, number, words in written if numbered else ():
        said = " ".join(f"{number}. {words}".split()) if number else " ".join(words.split())
        yield f"  # {said if len(said) < WIDTH else said[: WIDTH - 4].rstrip() + ' ...'}"
        yield f"  # {notes.nameless}" if name is None else f"  - to: [{name}]"


def _paragraphs(case_file: CaseFile, profile: Profile, answered: Paper) -> Iterator[tuple[str | None, str, str] | None]:
    """Give the paragraphs of a filing: id, number, empty where it has none, and words; nothing for one not written."""
    prepared = prepare(case_file, profile)
    outline, draft = prepared.outlines[answered.id], compose(prepared, answered)
    for part, section in zip(outline.parts, draft.sections, strict=True):
        for item, paragraph in zip(part.items, section.paragraphs, strict=True):
            unwritten = item.id is None and not paragraph.number and _is_missing(item.pieces)
            yield None if unwritten else (item.id, paragraph.number, str(paragraph.text))


def _is_missing(pieces: Pieces) -> bool:
    """Say whether something in a paragraph is still to be written."""
    return any(
        isinstance(piece, Missing)
        or (isinstance(piece, Veiled) and _is_missing(piece.pieces))
        or (isinstance(piece, Pattern) and any(map(_is_missing, piece.values.values())))
        for piece in pieces
    )
