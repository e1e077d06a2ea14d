"""Every text of a case with those who may read it, sentence by sentence, gathered from the case and not from drafts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias, get_args

from filing_schemas import Case, Levelled, Model, Pseudonym
from filing_schemas.base import Localised
from filing_schemas.vocabulary import ConfidentialityLevel, Word
from filings.compose.particulars import following, is_blank
from filings.compose.renditions import highest
from filings.reading.fields import prose_fields
from filings.reading.table import references
from filings.remembered import remembered
from filings.text import parse, plain, walk
from filings.text.folding import folded
from filings.text.nodes import Citation, Emphasis, Marked, Note, Paragraph, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading import CaseFile
    from filings.text.nodes import Inline

NAMES = frozenset({".name", ".short_name"})
"""The last steps of the paths at which a case gives names."""
OPEN = ConfidentialityLevel.PUBLIC
CLOSED = ConfidentialityLevel.COURT_ONLY
UNPRINTED = frozenset({"id", "note", "reason", "lowered", "file"})
"""Fields that no paper prints."""
_VOCABULARY = frozenset({"form", "format", "kind", "profile", "section"})
"""Fields that hold a word of the schemas or of the profile."""
_GIVEN = frozenset({"reason", "lowered"})
"""Fields that say why something is withheld: nobody reads them who may not read everything."""
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
"""A date cannot be told from others; nor can a name of one word that only the case file knows a thing by."""
_SENTENCE = re.compile(r"(?<=\w\w[.!?;:])\s+")
_APART = "\0"
"""Stands where a sentence is printed otherwise than it is written; no text of a case can hold it."""
_TELLING = 8
"""A shorter piece of such a sentence cannot be told from chance."""

Trail: TypeAlias = "tuple[Trail | None, str]"
"""Where a text stands: what it stands in, and its own step. Spelt out only for what is withheld."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a case and who may read it."""

    text: str
    trail: Trail
    level: ConfidentialityLevel
    printed: bool = True
    """Whether papers print it: what only the case file says is not said openly."""
    slight: bool = False
    """Whether it is too short to be a secret; a name may stand in it all the same."""

    @property
    def where(self) -> str:
        """Give where the case says it, as a path."""
        steps: list[str] = []
        trail: Trail | None = self.trail
        while trail is not None:
            trail, step = trail
            steps.append(step)
        return "".join(reversed(steps))


@lru_cache(maxsize=8192)
def folded_once(text: str) -> str:
    """Fold a text of a case, once for all copies and all cases that say it."""
    return folded(text)


def said(case_file: CaseFile) -> tuple[Said, ...]:
    """Give every text of a case and its filings."""
    found = [*spoken(case_file.case, (None, "case"))]
    for each in case_file.filings:
        found += _in_filing(each.filing, each.filing.id)
    return tuple(following(found, case_file))


@remembered
def _in_filing(filing: Model, name: str) -> tuple[Said, ...]:
    """Give every text of a filing, once for all cases that share it."""
    return tuple(spoken(filing, (None, f"filings.{name}")))


def spoken(model: Model, trail: Trail, around: ConfidentialityLevel = OPEN, *, printed: bool = True) -> Iterator[Said]:
    """Give every text of a model, with the level of what it stands in."""
    level = around
    if isinstance(model, Levelled):
        level = model.level if model.lowered else highest(around, model.level)
    elif isinstance(model, Pseudonym):
        level = highest(around, model.level)
    for name, step, prose, prints in _fields(type(model)):
        value = getattr(model, name)
        if value is None or value == ():
            continue
        kept = CLOSED if name in _GIVEN and level is not OPEN else level
        yield from _texts(value, (trail, step), kept, prose=prose, printed=printed and prints)


@remembered
def _in_entry(entry: Model, trail: Trail, around: ConfidentialityLevel, *, printed: bool) -> tuple[Said, ...]:
    """Give every text of an entry of a list, once for all cases that share it."""
    return tuple(spoken(entry, trail, around, printed=printed))


@cache
def _fields(kind: type[Model]) -> tuple[tuple[str, str, bool, bool], ...]:
    """Give the fields of a model that may hold a text: name, step of the path, whether in the markup, whether printed.

    What refers to a thing by its id says nothing: the id is that of the thing itself.
    """
    if kind is Pseudonym:  # the names themselves are looked for in all the ways in which they are written
        return (("reason", ".reason", False, False),)
    prose, others = prose_fields(kind), references(kind)
    unprinted = UNPRINTED | ({"title"} if kind is Case else set())
    return tuple(
        (name, f".{name}", name in prose, name not in unprinted)
        for name, field in kind.model_fields.items()
        if name not in others and name not in _VOCABULARY and _may_say(field.annotation)
    )


def _may_say(annotation: object) -> bool:
    """Say whether a field may hold a text: neither a number nor a word of the vocabulary is one."""
    inner = [each for each in get_args(annotation) if not isinstance(each, str)]
    if not isinstance(annotation, type) or inner:
        return any(map(_may_say, inner)) if inner else not isinstance(annotation, type)
    return issubclass(annotation, (str, Model)) and not issubclass(annotation, Word)


def _texts(value: object, trail: Trail, level: ConfidentialityLevel, *, prose: bool, printed: bool) -> Iterator[Said]:
    match value:
        case Word() | bool() | int():
            return
        case str():
            yield from _line(value, trail, level, prose=prose, printed=printed)
        case Localised():
            yield from (Said(text, trail, level, printed) for text in (value.en, value.he) if text)
        case Model():
            yield from spoken(value, trail, level, printed=printed)
        case tuple():
            for place, each in enumerate(value):
                at = getattr(each, "id", None)
                here = (trail, f".{at}" if at else f"[{place}]")
                if isinstance(each, Model) and not isinstance(each, Localised):
                    yield from _in_entry(each, here, level, printed=printed)
                else:
                    yield from _texts(each, here, level, prose=prose, printed=printed)
        case dict():
            for key, each in value.items():
                yield from _texts(each, (trail, f".{key}"), level, prose=False, printed=printed)


def _line(text: str, trail: Trail, level: ConfidentialityLevel, *, prose: bool, printed: bool) -> Iterator[Said]:
    if _is_nobodys(text) or (trail[1] == ".id" and "-" not in text):
        return
    if prose:
        yield from _prose(text, trail, level, printed=printed)
    else:
        yield Said(text, trail, level, printed)


def _is_nobodys(text: str) -> bool:
    """Say whether a text is a date, or a placeholder such as `[ID no.]`, which others write as well."""
    return bool(_DATE.fullmatch(text)) or (len(text) < _TELLING and is_blank(text))


def _prose(text: str, trail: Trail, level: ConfidentialityLevel, *, printed: bool) -> Iterator[Said]:
    """Give a text in the markup sentence by sentence; marked spans and notes apart, at their own level."""
    for each in pieces(text):
        if each.is_reason:
            yield Said(each.words, (trail, ", the reason of a span"), CLOSED, printed=False)
        else:
            yield Said(each.words, trail, highest(level, each.level), printed, each.slight)


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence of a text in the markup, a piece of one, or the reason that a span gives."""

    words: str
    level: ConfidentialityLevel
    is_reason: bool = False
    slight: bool = False


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Run, ...]:
    """Take a text in the markup apart: sentences, each with its own level, and the reasons that spans give."""
    found: list[Run] = []
    for node in walk(parse(text).blocks):
        if isinstance(node, Paragraph):
            found += _runs(node.children, OPEN)
    return tuple(found)


def _runs(children: tuple[Inline, ...], level: ConfidentialityLevel) -> Iterator[Run]:
    yield from (Run(words, level, slight=slight) for words, slight in _sentences(children))
    for apart in _apart(children):
        match apart:
            case Citation(pinpoint=place) if place:
                yield Run(place, level, slight=sum(map(str.isalpha, place)) < _TELLING)
            case Marked(children=held, level=own, reason=reason):
                yield from (Run(reason, CLOSED, is_reason=True),) if reason else ()
                yield from _runs(held, highest(level, own))
            case Note(children=held):
                yield from _runs(held, level)


def _apart(children: tuple[Inline, ...]) -> Iterator[Marked | Note | Citation]:
    """Give the spans, notes and citations in a text that do not stand in another."""
    for child in children:
        match child:
            case Marked() | Note() | Citation():
                yield child
            case Strong(children=inner) | Emphasis(children=inner):
                yield from _apart(inner)


def _sentences(children: tuple[Inline, ...]) -> Iterator[tuple[str, bool]]:
    """Give the sentences of a text, and the pieces of those printed otherwise, of which the short ones are slight."""
    words = plain((Paragraph(tuple(_unmarked(children))),))
    for sentence in _SENTENCE.split(words):
        parts = [part.strip() for part in sentence.split(_APART)]
        yield from ((part, len(part) < _TELLING * (len(parts) > 1)) for part in parts if part)


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
