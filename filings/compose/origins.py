"""Where each paragraph of a paper comes from: the fields of the case that its words were written in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from filing_schemas import Model
from filing_schemas.vocabulary import Word
from filings.compose.pieces import Pattern, Plain, Prose, Refs, Veiled
from filings.compose.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.compose.pieces import Item, Part, Pieces, SubItem
    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.reading.tree import Key

Path: TypeAlias = "tuple[Key, ...]"
"""Leads to a field: `("filings", "petition", "relief", "final", 0, "act")`."""


class Traced(str):
    """A text that knows which field it was written in."""

    keys: Path
    __slots__ = ("keys",)

    @classmethod
    def at(cls, text: str, keys: Path) -> Self:
        """Mark a text with its field."""
        traced = cls(text)
        traced.keys = keys
        return traced


@dataclass(frozen=True, slots=True)
class ItemOrigins:
    """The fields that a numbered paragraph was made of, its own first; and those of its lettered items."""

    own: tuple[Path, ...]
    subs: tuple[tuple[Path, ...], ...]


@dataclass(frozen=True, slots=True)
class PartOrigins:
    """The fields that a part of a paper was made of."""

    heading: tuple[Path, ...]
    items: tuple[ItemOrigins, ...]


def origins(case_file: CaseFile, profile: Profile) -> Mapping[str, tuple[PartOrigins, ...]]:
    """Give, for each filing and each annex, what its parts were made of, in the order of printing.

    The outlines are those of `prepare`: part by part and paragraph by paragraph the same.
    """
    filings = tuple(
        replace(each, filing=traced(each.filing, ("filings", each.filing.id))) for each in case_file.filings
    )
    marked = replace(case_file, case=traced(case_file.case, ("case",)), filings=filings)
    outlines = prepare(marked, profile).outlines
    return {name: tuple(map(_of_part, outline.parts)) for name, outline in outlines.items()}


def traced(model: Any, keys: Path) -> Any:  # noqa: ANN401  # any value of a model; the same sort comes back
    """Give a part of a case in which every text knows its field."""
    match model:
        case Word():
            return model
        case str():
            return Traced.at(model, keys)
        case tuple():
            return tuple(traced(each, (*keys, place)) for place, each in enumerate(model))
        case Model():
            written = {name: getattr(model, name) for name in model.model_fields_set}
            return model.model_copy(update={name: traced(value, (*keys, name)) for name, value in written.items()})
        case _:
            return model


def _of_part(part: Part) -> PartOrigins:
    return PartOrigins(_unique(_in_pieces(part.heading)), tuple(map(_of_item, part.items)))


def _of_item(item: Item) -> ItemOrigins:
    return ItemOrigins(_unique(_in(item)), tuple(_unique(_in(sub)) for sub in item.subs))


def _in(item: Item | SubItem) -> Iterator[Path]:
    yield from _in_pieces(item.pieces)
    yield from _in_text(item.id)


def _in_pieces(pieces: Pieces) -> Iterator[Path]:
    for piece in pieces:
        match piece:
            case Prose(text=text) | Plain(text=text):
                yield from _in_text(text)
            case Refs(targets=targets):
                for target in targets:
                    yield from _in_text(target.id)
            case Pattern(values=values):
                for value in values.values():
                    yield from _in_pieces(value)
            case Veiled(pieces=inner):
                yield from _in_pieces(inner)


def _in_text(text: str | None) -> Iterator[Path]:
    if isinstance(text, Traced):
        yield text.keys


def _unique(paths: Iterator[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(paths))
