"""Who may read each text of a case: its own level, that of what it stands in, and the spans that are marked in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Levelled
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.checks.texts import Sort
from filings.compose.renditions import highest
from filings.reading.walk import parts
from filings.text import parse, plain, walk
from filings.text.nodes import Marked, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from filings.checks.subject import Subject
    from filings.checks.texts import Passage
    from filings.reading.tree import Key

OPEN = ConfidentialityLevel.PUBLIC
SPAN = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\{\.sealed[^}]*\}")
"""A marked span as it is written; it may hold a citation."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that the public may not read, and where they stand."""

    words: str
    level: ConfidentialityLevel
    path: str


def levels(subject: Subject) -> Mapping[int, ConfidentialityLevel]:
    """Give the level of every part of a case, by the identity of the part: the highest of what it stands in."""
    found: dict[int, ConfidentialityLevel] = {}
    models: list[BaseModel] = [subject.case, *subject.papers.values()]
    for model in models:
        around: dict[tuple[Key, ...], ConfidentialityLevel] = {(): OPEN}
        for part in parts(model):
            held = next(around[part.path[:end]] for end in range(len(part.path), -1, -1) if part.path[:end] in around)
            if isinstance(part.model, Levelled):
                held = part.model.level if part.model.lowered else highest(held, part.model.level)
            around[part.path] = found[id(part.model)] = held
    return found


def public(subject: Subject) -> Iterator[tuple[Passage, str]]:
    """Give the texts that everybody may read, marked spans blanked out of them."""
    known = levels(subject)
    for passage in subject.passages:
        if passage.sort is not Sort.NAME and known.get(id(passage.holder), OPEN) is OPEN:
            marked = ".sealed" in passage.text
            yield passage, SPAN.sub(_blank, passage.text) if marked else passage.text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def kept(subject: Subject) -> Iterator[Kept]:
    """Give the sentences that the public may not read: whole texts, and spans marked in texts. Names are none."""
    known = levels(subject)
    for passage in subject.passages:
        if passage.sort is not Sort.PROSE:
            continue
        level = known.get(id(passage.holder), OPEN)
        if level is not OPEN:
            yield Kept(plain(parse(passage.text).blocks), level, passage.path)
            continue
        for node in walk(parse(passage.text).blocks) if ".sealed" in passage.text else ():
            if isinstance(node, Marked):
                yield Kept(plain((Paragraph(node.children),)), node.level, passage.path)
