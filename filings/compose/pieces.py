"""What a paragraph is put together from, before anything is numbered or worded.

An outline says "the words for a denial, then paragraph facts-2 of the petition, then the student's text"; only when
every number is known do the pieces become printable text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.renditions import rises_above

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas.vocabulary import ClosureGround


@dataclass(frozen=True, slots=True)
class Prose:
    """Text in the inline markup, as the case file has it."""

    text: str
    sentence: bool = False
    """Whether it is printed as a sentence of its own, though its author may have written a piece of one."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Words that are already as they should print."""

    text: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Something still to be written: prints `[name: words]`, highlighted."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Target:
    """One thing referred to: an id, perhaps of another filing, and a place in it."""

    id: str
    filing: str | None = None
    pinpoint: str | None = None


@dataclass(frozen=True, slots=True)
class Refs:
    """References to several things, joined as the language joins a list."""

    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase of the profile with `{names}` in it, each standing for pieces."""

    text: str
    values: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Veiled:
    """Pieces that not everybody may read who reads what they stand in."""

    pieces: tuple[Piece, ...]
    veil: Veil


Piece: TypeAlias = "Prose | Plain | Missing | Refs | Pattern | Veiled"
Pieces: TypeAlias = "tuple[Piece, ...]"


@dataclass(frozen=True, slots=True)
class Veil:
    """Who may read a thing, and on what ground it is kept from the rest."""

    level: ConfidentialityLevel = ConfidentialityLevel.PUBLIC
    ground: ClosureGround | None = None
    reason: str | None = None
    lowered: bool = False
    """Whether a reason is recorded for letting more people read it than what it stands in."""

    def within(self, around: Veil) -> Veil:
        """Give the veil of this inside something: the higher of the two, unless it was lowered for a reason."""
        return around if not self.lowered and rises_above(around.level, self.level) else self


OPEN = Veil()
"""What everybody may read."""


@dataclass(frozen=True, slots=True)
class SubItem:
    """A lettered item under a numbered paragraph."""

    pieces: Pieces
    id: str | None = None
    veil: Veil = OPEN


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered paragraph."""

    pieces: Pieces
    id: str | None = None
    support: tuple[Target, ...] = ()
    """Printed after the text, save what the text cites itself."""
    subs: tuple[SubItem, ...] = ()
    veil: Veil = OPEN
    is_row: bool = False
    """Whether it is a row of a table: what else would stand under it stands beside it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section: parts within it follow it in the outline, one level deeper."""

    key: str
    level: int
    heading: Pieces
    items: tuple[Item, ...]
    id: str | None = None
    veil: Veil = OPEN
    numbered: bool = True
    """Whether its paragraphs have numbers; those that have none are referred to by the part."""
    lettered: bool = True
    """Whether its heading has a number; a part whose heading has none is referred to by its heading."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A filing taken apart, in the order of printing."""

    filing: str
    parts: tuple[Part, ...]
