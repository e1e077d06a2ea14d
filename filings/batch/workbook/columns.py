"""The columns of a workbook: what each is called, what its cells hold, and what the schemas say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING, Annotated, Any, Final, get_args, get_origin

from filing_schemas.base import ProseMark, When
from filing_schemas.vocabulary import Word
from filings.batch.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

    from filings.reading.tree import Key

PARTIES: Final = frozenset({"addressee", "asserted_by", "tendered_by"})
"""Fields that mostly hold the id of a party."""
LANGUAGES: Final = {"en": "In English.", "he": "In Hebrew."}


class Kind(Enum):
    """What the cells of a column hold."""

    LINE = auto()
    PROSE = auto()
    DAY = auto()
    """A day, as a date of the spreadsheet."""
    WHEN = auto()
    """A year, a month or a day, as text: a spreadsheet knows no date without a day."""
    WHOLE = auto()
    TRUTH = auto()
    WORD = auto()
    """A word of the vocabulary."""
    PARTY = auto()
    """The id of a party, mostly."""
    ROW = auto()
    """In a child sheet: to which row an entry belongs."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    path: str
    """Its heading."""
    steps: tuple[Key, ...]
    """Where its value is, in the model that the column belongs to."""
    kind: Kind
    about: str = ""
    example: str = ""
    words: tuple[tuple[str, str], ...] = ()
    """The words that it may hold, each with its meaning."""


def column(path: str, model: type[BaseModel], steps: Sequence[Key]) -> Column:
    """Describe a column by what the schemas say of its field.

    Args:
        path: its heading.
        model: what the steps begin in.
        steps: the fields and positions that lead to a single value; after a name, its language.

    """
    said: list[str] = []
    info: FieldInfo | None = None
    example: object = None
    for step in steps:
        if isinstance(step, int):
            continue
        spoken = step in LANGUAGES and bool(said)
        info = model.model_fields[step]
        said = [*said, LANGUAGES[step]] if spoken else [info.description or ""]
        example = example if spoken and step == "en" else next(iter(info.examples or ()), None)
        shape = Shape(model).field(step)
        model = (shape.entry or shape).model or model
    assert info is not None  # noqa: S101  # a column has a field
    words = tuple((word.value, word.meaning) for word in _words(info))
    shown = "" if isinstance(example, dict | list) or words or example is None else str(example)
    shown = shown.lower() if isinstance(example, bool) else shown
    return Column(path, tuple(steps), _kind(info, steps), " ".join(said), shown, words)


def _words(info: FieldInfo) -> Iterator[Word]:
    for part in _parts(info.annotation):
        if isinstance(part, type) and issubclass(part, Word):
            yield from part


def _kind(info: FieldInfo, steps: Sequence[Key]) -> Kind:
    parts = list(_parts(info.annotation))
    types = [part for part in parts if isinstance(part, type)]
    marks = [*info.metadata, *(mark for part in parts if get_origin(part) is Annotated for mark in get_args(part))]
    if any(issubclass(part, Word) for part in types):
        return Kind.WORD
    for kind, held in ((Kind.TRUTH, bool), (Kind.WHOLE, int), (Kind.DAY, date)):
        if held in types:
            return kind
    if When in parts:
        return Kind.WHEN
    if steps[-1] in PARTIES:
        return Kind.PARTY
    return Kind.PROSE if any(isinstance(mark, ProseMark) for mark in marks) else Kind.LINE


def _parts(annotation: Any) -> Iterator[Any]:  # noqa: ANN401  # a type has no type
    """Yield what an annotation is made of, itself first."""
    yield annotation
    if get_origin(annotation) is Annotated:
        yield from _parts(get_args(annotation)[0])
    else:
        for part in get_args(annotation):
            yield from _parts(part)
