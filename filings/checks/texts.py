"""Every word of a case: texts that are printed, and names that refer to things, each with its place in the data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import StringConstraints

from filing_schemas import Excerpt, Source
from filing_schemas.vocabulary import Word
from filings.reading.fields import prose_fields
from filings.reading.tree import spot_at
from filings.reading.validate import dotted
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from filings.reading import CaseFile
    from filings.reading.document import Document

UNPRINTED = frozenset({"note", "reason", "source", "relation", "file", "kind", "form", "id"})
"""Fields that no paper prints, and that refer to nothing a paper cites."""


class Sort(Enum):
    """What a text is."""

    PROSE = "written in the inline markup"
    PLAIN = "printed as it stands"
    NAME = "the id of something"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a case."""

    path: str
    """`filings.petition.sections[0].paragraphs[2].text`."""
    text: str
    sort: Sort
    filing: str
    """The id of the filing it stands in; empty for a text of the case itself."""
    holder: BaseModel
    """What it is a field of: a paragraph, a party, an exhibit."""
    holder_path: str
    """The path of that."""

    def spot(self, offset: int) -> tuple[int, int]:
        """Give the line and the column, from 1, of a place in the text."""
        return spot_at(self.text, offset)


def passages(case_file: CaseFile) -> tuple[Passage, ...]:
    """Give every text, in the order of the schemas."""
    found = list(_passages(case_file.case, case_file.document, "case", ""))
    for each in case_file.filings:
        found += _passages(each.filing, each.document, f"filings.{each.filing.id}", each.filing.id)
    return tuple(found)


def _passages(model: BaseModel, document: Document, root: str, filing: str) -> Iterator[Passage]:
    for part in parts(model):
        if isinstance(part.model, Source | Excerpt):
            continue
        holder = dotted(document, root, part.path)
        for name, sort in sorts(type(part.model)).items():
            for suffix, text in _texts(getattr(part.model, name)):
                yield Passage(f"{holder}.{name}{suffix}", text, sort, filing, part.model, holder)


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Give the texts in the value of a field, each with its position where there are several."""
    if isinstance(value, str) and not isinstance(value, Word):
        yield "", value
    elif isinstance(value, tuple):
        for position, each in enumerate(value):
            if isinstance(each, str) and not isinstance(each, Word):
                yield f"[{position}]", each


@cache
def sorts(model: type[BaseModel]) -> dict[str, Sort]:
    """Say of each field of a model that is printed, or names something that is, what its text is."""
    prose = prose_fields(model)
    return {
        name: Sort.PROSE if name in prose else _sort((field.annotation, *field.metadata))
        for name, field in model.model_fields.items()
        if name not in UNPRINTED
    }


def _sort(declared: tuple[Any, ...]) -> Sort:
    """Tell printed text and names apart by how a field is declared: a name has a pattern to keep to."""
    limits = [part for part in _flat(declared) if isinstance(part, StringConstraints)]
    return Sort.PLAIN if any(limit.pattern is None for limit in limits) else Sort.NAME


def _flat(declared: tuple[Any, ...]) -> Iterator[Any]:
    for part in declared:
        yield part
        yield from _flat((*get_args(part), *getattr(part, "__metadata__", ())))
