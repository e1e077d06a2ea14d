"""What a copy may not hold: every text that is withheld from its readers, gathered from the case and not from drafts.

A text that the same case says openly is no secret, and is left out; a name that goes by another is one wherever it
stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Levelled, Model
from filing_schemas.base import Localised, ProseMark
from filing_schemas.vocabulary import ConfidentialityLevel, Word
from filings.compose.pseudonyms import masks
from filings.compose.renditions import Rendition, highest, rises_above
from filings.text import parse, plain, walk
from filings.text.nodes import Emphasis, Marked, Note, Paragraph, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.text.nodes import Inline


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that readers of a copy may not find in it."""

    text: str
    where: str
    """Where the case says it, as a path: never the text itself."""
    name: bool = False
    """Whether it is somebody's name, which counts wherever it stands."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A text of the case and who may read it."""

    text: str
    where: str
    level: ConfidentialityLevel


def secrets(case_file: CaseFile, profile: Profile, rendition: Rendition) -> tuple[Secret, ...]:
    """Give every text that is withheld from a copy.

    Args:
        case_file: the case.
        profile: its court system, whose words are no secret.
        rendition: the copy.

    """
    said = [*_values(case_file.case, "case", ConfidentialityLevel.PUBLIC)]
    for each in case_file.filings:
        said += _values(each.filing, f"filings.{each.filing.id}", ConfidentialityLevel.PUBLIC)
    kept = [each for each in said if rises_above(each.level, rendition.ceiling)]
    found: dict[str, Secret] = {}
    if kept:
        open_case = (each for each in said if not rises_above(each.level, rendition.ceiling))
        openly = "\n".join(
            _folded(each.text) for each in (*open_case, *_values(profile, "profile", ConfidentialityLevel.PUBLIC))
        )
        found = {each.text: Secret(each.text, each.where) for each in kept if _folded(each.text) not in openly}
    if not rendition.names_people:
        for place, mask in enumerate(masks(case_file.case, case_file.language)):
            where = f"case.pseudonyms[{place}]"
            found |= {each: Secret(each, where, name=True) for each in mask.spellings}
    return tuple(found.values())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _values(model: Model, where: str, around: ConfidentialityLevel) -> Iterator[_Said]:
    """Give every text of a model, with the level of what it stands in."""
    level = around
    if isinstance(model, Levelled):
        level = model.level if model.lowered else highest(around, model.level)
        if model.reason and level is not ConfidentialityLevel.PUBLIC:
            yield _Said(model.reason, f"{where}.reason", ConfidentialityLevel.COURT_ONLY)
    for name, field in type(model).model_fields.items():
        prose = any(isinstance(mark, ProseMark) for mark in field.metadata) or name in {"text", "heading"}
        yield from _texts(getattr(model, name), f"{where}.{name}", level, prose=prose)


def _texts(value: object, where: str, level: ConfidentialityLevel, *, prose: bool) -> Iterator[_Said]:
    match value:
        case Word() | bool() | int() | None:
            return
        case str():
            yield from _prose(value, where, level) if prose or "{." in value else (_Said(value, where, level),)
        case Localised():
            yield from (_Said(text, where, level) for text in (value.en, value.he) if text)
        case Model():
            yield from _values(value, where, level)
        case tuple():
            for place, each in enumerate(value):
                at = getattr(each, "id", None)
                yield from _texts(each, f"{where}.{at}" if at else f"{where}[{place}]", level, prose=prose)
        case dict():
            for key, each in value.items():
                yield from _texts(each, f"{where}.{key}", level, prose=False)


def _prose(text: str, where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    """Give a text in the markup sentence by sentence; marked spans and notes apart, at their own level."""
    for node in walk(parse(text).blocks):
        if isinstance(node, Paragraph):
            yield from _runs(node.children, where, level)


def _runs(children: tuple[Inline, ...], where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    yield from _sentences(children, where, level)
    for apart in _apart(children):
        own = highest(level, apart.level) if isinstance(apart, Marked) else level
        yield from _runs(apart.children, where, own)


def _apart(children: tuple[Inline, ...]) -> Iterator[Marked | Note]:
    """Give the spans and notes in a text that do not stand in another."""
    for child in children:
        match child:
            case Marked() | Note():
                yield child
            case Strong(children=inner) | Emphasis(children=inner):
                yield from _apart(inner)


def _sentences(children: tuple[Inline, ...], where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    words = plain((Paragraph(tuple(_unmarked(children))),))
    for sentence in re.split(r"(?<=[.!?;:])\s+", words):
        if sentence.strip():
            yield _Said(sentence.strip(), where, level)


def _unmarked(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Leave out what has a level of its own, however deep it stands."""
    for child in children:
        match child:
            case Marked():
                yield Text(" ")
            case Strong(children=inner):
                yield Strong(tuple(_unmarked(inner)))
            case Emphasis(children=inner):
                yield Emphasis(tuple(_unmarked(inner)))
            case _:
                yield child
