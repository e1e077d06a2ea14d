"""Printable text: what a template tag may hold beside a plain string. Resolved, numbered, ready for any writer.

`compose` makes these, `word` turns them into WordprocessingML. They hold no ids that still need looking up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `gap` text is something still to be written: it prints highlighted."""

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A bookmark round what follows in its block; the first node, where it is that of the paragraph. Printed once."""

    bookmark: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to an anchored paragraph of the same document: a REF field.

    `number` is the target's number as it must print ("12", "12(a)"), the field's cached result.
    """

    bookmark: str
    number: str
    bold: bool = False
    italic: bool = False
    quoted: bool = False
    """Whether it repeats what the bookmark holds, "P/1", and not the number of its paragraph."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that Word counts by itself among its like: a SEQ field."""

    sequence: str
    """What Word calls its like: letters of ASCII, figures and _."""
    number: int
    shown: str
    """The number as it prints, the field's cached result: "1", or "A"."""
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """Marks the citation after it for the table of authorities; it prints nothing."""

    category: int
    """The number by which Word knows the sort of authority."""
    short: str
    """The name by which the marks of one authority are known."""
    long: str = ""
    """The citation in full, at the first mention."""
    bookmark: str = ""
    """Its place, from which the page is reckoned; empty where the paragraph has a mark of the authority already."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; its text is one block."""

    nodes: tuple[Node, ...]


Node: TypeAlias = "Span | Break | Anchor | Reference | Counted | Cited | Note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `style` names a house style ("Block Quotation"); `None` keeps that of the tag."""

    nodes: tuple[Node, ...]
    style: str | None = None
    keep: bool = False
    """Whether it stays on the page of what follows it."""


@dataclass(frozen=True, slots=True)
class Rich:
    """A value for one tag: its first block goes where the tag stands, each further block is a paragraph after it."""

    blocks: tuple[Block, ...]

    def __str__(self) -> str:
        """Give the plain text, footnotes left out: a paragraph a line."""
        return "\n".join("".join(plain(block.nodes)) for block in self.blocks)

    def __bool__(self) -> bool:
        """Say whether there is anything to print. A gap is something to print."""
        return any(block.nodes for block in self.blocks)


def plain(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Yield the plain text of each node; anchors, marks and notes have none."""
    for node in nodes:
        match node:
            case Span(text=text):
                yield text
            case Reference(number=number):
                yield number
            case Counted(shown=shown):
                yield shown
            case Break():
                yield "\n"
            case Anchor() | Cited() | Note():
                pass
