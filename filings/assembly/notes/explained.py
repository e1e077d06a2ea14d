"""For a beginner: what a paper and its parts are for, and where a paragraph comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import LocalisedProse
from filing_schemas.vocabulary import Language, Word
from filings.assembly.notes.words import WORDS
from filings.reading.fields import prose_fields
from filings.word import Comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from filings.compose.origins import ItemOrigins, Path
    from filings.profile import Form, SectionSpec
    from filings.profile.sourced import Sourced
    from filings.reading import CaseFile

_ROOT = 2
"""How many steps of a path lead to a filing."""
_OWN = "this toolkit"
"""Begins the source of what is asked for by no law."""


def paper(form: Form | None, title: str, gaps: tuple[str, ...], language: Language) -> Comment:
    """Say what a paper is, what rule asks for it, and what it still lacks."""
    words = WORDS[language]
    lines = [title]
    if form is None or form.kind == "generated":
        lines.append(words.from_case)
    if form is not None:
        lines += _warrant(form, language)
        lines += [words.due.format(due=form.due.words.text(language).rstrip("."))] if form.due else []
    lines += [words.gap.format(gap=each) for each in gaps]
    return Comment(words.paper, tuple(lines), rtl=language is Language.HE)


def part(spec: SectionSpec, form: Form, heading: str, language: Language) -> Comment:
    """Say what belongs into a part of a paper, under its heading if it has one, and what rule asks for it."""
    words = WORDS[language]
    lines = [words.belongs.format(needs=spec.needs.text(language).rstrip("."))]
    lines += [words.required] if spec.required else []
    lines += _warrant(spec if spec.source or not spec.required else form, language)
    return Comment(heading or words.part, tuple(lines), rtl=language is Language.HE)


def _warrant(rule: Sourced, language: Language) -> Iterator[str]:
    """Give the source of a statement of law, the day it was checked, and how sure it is. No law is told without."""
    words = WORDS[language]
    if not rule.source:
        yield words.toolkit
        return
    yield words.rests_on.format(source=rule.source.rstrip("."))
    if rule.as_of:
        yield words.read_on.format(day=rule.as_of.isoformat())
    if not rule.verified and not rule.source.startswith(_OWN):
        yield words.unverified


def origin(case_file: CaseFile, made: ItemOrigins, gaps: tuple[str, ...], *, places: bool) -> Comment:
    """Say which field a paragraph comes from.

    Args:
        case_file: the case.
        made: the fields that the paragraph was made of.
        gaps: what it still lacks, each as it prints it.
        places: whether lines and positions may be told: where something is withheld, they would tell how much.

    """
    language = case_file.language
    words = WORDS[language]
    rtl = language is Language.HE
    fields = [_unlocalised(each) for each in (*made.own, *(field for sub in made.subs for field in sub))]
    fields = [each for each in fields if each[-1] != "id"]
    missing = tuple(words.gap.format(gap=each) for each in gaps)
    if not fields:
        return Comment(words.origin, missing or (words.set_words,), rtl=rtl)
    typed = next((each for each in fields if _is_prose(case_file, each)), None)
    first = typed or fields[0]
    lines = [_told(case_file, first, words.written if typed else words.computed, places=places)]
    if language is Language.EN:
        lines += _meanings(case_file, first)
    return Comment(words.origin, (*lines, *missing), rtl=rtl)


def _unlocalised(field: Path) -> Path:
    """Give the field that has a text in each language, and not the text in one of them."""
    return field[:-1] if field[-1] in set(Language) else field


def _told(case_file: CaseFile, field: Path, pattern: str, *, places: bool) -> str:
    named = ".".join(
        str(step) for step in (field if field[0] == "case" else field[_ROOT:]) if not isinstance(step, int)
    )
    path = ".".join(map(str, field))
    place = case_file.place(path)
    file = place.file.removeprefix(f"{case_file.folder.as_posix()}/")
    line = WORDS[case_file.language].line.format(line=place.line) if places and place.line else ""
    return pattern.format(field=named.removeprefix("case."), file=file, line=line)


def _is_prose(case_file: CaseFile, field: Path) -> bool:
    holder = holding(case_file, field)
    if holder is None:
        return False
    value = getattr(holder, str(field[-1]), None)
    return field[-1] in prose_fields(type(holder)) or isinstance(value, LocalisedProse)


def _meanings(case_file: CaseFile, field: Path) -> Iterator[str]:
    """Say what the schema says of a field, and of the words that qualify it."""
    holder = holding(case_file, field)
    described = type(holder).model_fields.get(str(field[-1])) if holder is not None else None
    said = (described.description if described is not None else "") or ""
    if field[-1] != "text" and said.rstrip(".").casefold() not in {"", str(field[-1])}:  # "name: Name." tells nothing
        yield f"{field[-1]}: {said}"
    for name in ("nature", "provenance", "mode"):
        word = getattr(holder, name, None)
        if isinstance(word, Word):
            yield f"{name}: {word}" + (f": {word.meaning}." if word.meaning != word else ".")


def holding(case_file: CaseFile, field: Path) -> BaseModel | None:
    """Give the model that a field belongs to."""
    value: object = case_file.case
    rest = field[1:]
    if field[0] == "filings":
        value = next((each.filing for each in case_file.filings if each.filing.id == field[1]), None)
        rest = field[_ROOT:]
    for step in rest[:-1]:
        value = value[step] if isinstance(step, int) and isinstance(value, tuple) else getattr(value, str(step), None)
    return value if hasattr(type(value), "model_fields") else None  # type: ignore[return-value]  # only models have them
