"""What is seen in a template: its paragraphs with their tags, as values, in the order in which they are filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from filings.word.engine.faults import Where
    from filings.word.engine.tags import Kind

Place = Literal["line", "cell", "note", "loose"]
"""Where a paragraph stands: on a line of its own, in a table, in a note; or no paragraph at all."""


@dataclass(frozen=True, slots=True)
class SeenTag:
    """A tag of the template."""

    kind: Kind
    body: str
    """What it says in plain Jinja."""
    prefix: str
    text: str
    """The tag as it is typed."""
    where: Where
    pieces: int = 1
    """How many runs of text it is split over."""
    mixed: bool = False
    """Whether parts of it look different."""


@dataclass(frozen=True, slots=True)
class SeenParagraph:
    """A paragraph of the template, or a text outside any."""

    where: Where
    style: str
    """The name of its style."""
    place: Place
    tags: tuple[SeenTag, ...]
    by_hand: tuple[str, ...] = ()
    """What was set by hand over its style: "alignment", "font"."""
    stretched: bool = False
    """Whether a tag of it runs on into the next paragraph."""
    shown: bool = True
    """Whether it is seen; the copy of a text box that Word keeps for older programs is not."""

    @property
    def static(self) -> str:
        """Its text without the tags, each of which leaves a mark behind (U+FFFC)."""
        out, at = [], 0
        for tag in self.tags:
            out += [self.where.text[at : tag.where.column], "\N{OBJECT REPLACEMENT CHARACTER}"]
            at = tag.where.column + len(tag.text)
        return "".join((*out, self.where.text[at:]))


@dataclass(frozen=True, slots=True)
class Seen:
    """A template, as it is seen."""

    name: str
    paragraphs: tuple[SeenParagraph, ...]
    """Those of its parts, the body first, each shared block where it is named."""
    flow: tuple[tuple[SeenTag, SeenParagraph], ...]
    """Its tags in the order in which they are filled, those of a note where its number stands."""
    styles: tuple[str, ...]
    """The names of its styles, as Word shows them."""
    about: dict[str, str]
    """Its custom properties: kind, form, language, block."""
