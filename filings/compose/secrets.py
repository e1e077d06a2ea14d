"""What a copy may not hold: every text that is withheld from its readers, gathered from the case and not from drafts.

A text that the same case says openly is no secret, and is left out; a name that goes by another is one wherever it
stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filing_schemas import Levelled, Model
from filing_schemas.base import Localised
from filing_schemas.vocabulary import ConfidentialityLevel, Word
from filings.compose.pseudonyms import common_words, masks
from filings.compose.renditions import Rendition, highest, rises_above
from filings.reading.fields import prose_fields
from filings.text import parse, plain, walk
from filings.text.folding import folded
from filings.text.nodes import Citation, Emphasis, Marked, Note, Paragraph, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.text.nodes import Inline


OPEN = ConfidentialityLevel.PUBLIC
UNPRINTED = frozenset({"id", "note", "reason", "lowered", "file"})
"""Fields that no paper prints."""
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
"""A date cannot be told from others; nor can a name of one word that only the case file knows a thing by."""


_APART = "\0"
"""Stands where a sentence is printed otherwise than it is written; no text of a case can hold it."""
_TELLING = 8
"""A shorter piece of such a sentence cannot be told from chance."""


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
    printed: bool = True
    """Whether papers print it: what only the case file says is not said openly."""


def secrets(case_file: CaseFile, profile: Profile, rendition: Rendition) -> tuple[Secret, ...]:
    """Give every text that is withheld from a copy.

    Args:
        case_file: the case.
        profile: its court system, whose words are no secret.
        rendition: the copy.

    """
    said = [*_values(case_file.case, "case", OPEN)]
    for each in case_file.filings:
        said += _values(each.filing, f"filings.{each.filing.id}", OPEN)
    kept = [each for each in said if rises_above(each.level, rendition.ceiling)]
    printed = (each for each in said if each.printed and not rises_above(each.level, rendition.ceiling))
    openly = "\n".join(folded(each.text) for each in (*printed, *_values(profile, "profile", OPEN))) if kept else ""
    found = {each.text: Secret(each.text, each.where) for each in kept if folded(each.text) not in openly}
    return tuple((found | _names(case_file, profile, rendition)).values())


def _names(case_file: CaseFile, profile: Profile, rendition: Rendition) -> dict[str, Secret]:
    """Give the names of those whom readers of a copy may not know, which count wherever they stand."""
    papers = [each.filing for each in case_file.filings]
    people = masks(case_file.case, papers, case_file.language, "", common_words(profile))
    hidden = [mask for mask in people if rises_above(mask.level, rendition.ceiling)]
    return {
        each: Secret(each, f"withheld name {at}", name=True)
        for at, mask in enumerate(hidden, start=1)
        for each in mask.spellings
    }


def _values(model: Model, where: str, around: ConfidentialityLevel) -> Iterator[_Said]:
    """Give every text of a model, with the level of what it stands in."""
    level = around
    if isinstance(model, Levelled):
        level = model.level if model.lowered else highest(around, model.level)
    for name in type(model).model_fields:
        prose = name in prose_fields(type(model))
        at = f"{where}.{name}"
        kept = ConfidentialityLevel.COURT_ONLY if name in {"reason", "lowered"} and level is not OPEN else level
        for said in _texts(getattr(model, name), at, kept, prose=prose):
            yield replace(said, printed=said.printed and name not in UNPRINTED and at != "case.title")


def _texts(value: object, where: str, level: ConfidentialityLevel, *, prose: bool) -> Iterator[_Said]:
    match value:
        case Word() | bool() | int() | None:
            return
        case str() if _is_nobodys(value) or (where.endswith(".id") and "-" not in value):
            return
        case str():
            yield from _prose(value, where, level) if prose else (_Said(value, where, level),)
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


def _is_nobodys(text: str) -> bool:
    """Say whether a text is a date, or a placeholder such as `[ID no.]`, which others write as well."""
    return bool(_DATE.fullmatch(text)) or (len(text) < _TELLING and text.startswith("[") and text.endswith("]"))


def _prose(text: str, where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    """Give a text in the markup sentence by sentence; marked spans and notes apart, at their own level."""
    for node in walk(parse(text).blocks):
        if isinstance(node, Paragraph):
            yield from _runs(node.children, where, level)


def _runs(children: tuple[Inline, ...], where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    yield from _sentences(children, where, level)
    for apart in _apart(children):
        match apart:
            case Citation(pinpoint=place):
                telling = place is not None and sum(map(str.isalpha, place)) >= _TELLING
                yield from (_Said(place, where, level),) if place and telling else ()
            case Marked(children=held, level=own, reason=reason):
                at = f"{where}, the reason of a span"
                yield from (_Said(reason, at, ConfidentialityLevel.COURT_ONLY, printed=False),) if reason else ()
                yield from _runs(held, where, highest(level, own))
            case Note(children=held):
                yield from _runs(held, where, level)


def _apart(children: tuple[Inline, ...]) -> Iterator[Marked | Note | Citation]:
    """Give the spans, notes and citations in a text that do not stand in another."""
    for child in children:
        match child:
            case Marked() | Note() | Citation():
                yield child
            case Strong(children=inner) | Emphasis(children=inner):
                yield from _apart(inner)


def _sentences(children: tuple[Inline, ...], where: str, level: ConfidentialityLevel) -> Iterator[_Said]:
    words = plain((Paragraph(tuple(_unmarked(children))),))
    for sentence in re.split(r"(?<=\w\w[.!?;:])\s+", words):
        pieces = [piece.strip() for piece in sentence.split(_APART)]
        yield from (
            _Said(piece, where, level) for piece in pieces if piece and len(piece) >= _TELLING * (len(pieces) > 1)
        )


def _unmarked(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Leave out what has a level of its own, and what is printed in other words, however deep it stands."""
    for child in children:
        match child:
            case Marked() | Citation():
                yield Text(_APART)
            case Strong(children=inner):
                yield Strong(tuple(_unmarked(inner)))
            case Emphasis(children=inner):
                yield Emphasis(tuple(_unmarked(inner)))
            case _:
                yield child
