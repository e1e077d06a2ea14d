"""What a text is parsed into: paragraphs, quotations and lists of inline nodes; and the faults found in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from filing_schemas.vocabulary import ClosureGround, ConfidentialityLevel


@dataclass(frozen=True, slots=True)
class Text:
    """Text printed as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to whatever has the id `target`, in the filing `filing` where one is named.

    `line` and `column` are its place in the text, from 1; two citations of the same thing are equal.
    """

    target: str
    filing: str | None = None
    pinpoint: str | None = None
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """Text kept from those who may not read `level`."""

    children: tuple[Inline, ...]
    level: ConfidentialityLevel
    ground: ClosureGround | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """A sub-paragraph, with the id by which it is referred to."""

    id: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Sub-paragraphs, (a), (b), ...; the engine gives the marks."""

    items: tuple[ListItem, ...]


Inline: TypeAlias = "Text | Strong | Emphasis | LineBreak | Citation | Marked | Note"
Block: TypeAlias = "Paragraph | Quotation | Items"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something in a text that is not the markup: where in the text, from 1, what is wrong, what to do."""

    line: int
    column: int
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text, parsed. Whatever its faults, none of its words is missing from `blocks`."""

    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...]
