"""What a name stands for while a template is followed, and what is known of it there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from filings.workshop.shapes import ANY, NUMBER, TEXT, Member, Missing, Shape, Sort

if TYPE_CHECKING:
    from collections import ChainMap
    from collections.abc import Iterable, Mapping

    from filings.word.workshop.syntax import Statement

_LOOP: Final = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem",
    "cycle", "changed",
)  # fmt: skip
LOOP: Final = Shape(
    Sort.GROUP,
    {name: Member(name, NUMBER if name not in {"previtem", "nextitem"} else ANY, "About the loop.") for name in _LOOP},
)
"""What `loop` knows within a loop."""
TEXTS: Final = Shape(Sort.LIST, item=TEXT)


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression stands for."""

    shape: Shape
    path: str = ""
    """Where in the draft it stands, `sides[].parties[].name`; empty for what is worked out."""
    missing: Missing = Missing.NEVER
    called: str = ""
    """What the template calls it."""
    macro: Statement | None = None
    beside: str = ""
    """The path of the neighbour beside which it is never missing."""
    sure: str = ""
    """The path of what each of a list has for certain."""


NOTHING: Final = Value(ANY)


@dataclass(frozen=True)
class Scope:
    """The names that are known at a place, and what is certain there."""

    names: ChainMap[str, Value]
    sure: frozenset[str] = field(default_factory=frozenset)
    """Paths of what is there for certain: tested, or gone through."""
    minded: frozenset[str] = field(default_factory=frozenset)
    """Paths of what a condition around the place mentions: its author knows that it may be empty."""

    def within(self, sure: Iterable[str] = (), minded: Iterable[str] = ()) -> Scope:
        """Give the scope of a branch, in which more is certain."""
        return replace(self, sure=self.sure.union(sure), minded=self.minded.union(minded))

    def binding(self, names: Mapping[str, Value]) -> Scope:
        """Give the scope of a loop or a macro, with names of its own."""
        return replace(self, names=self.names.new_child(dict(names)))

    def path(self, name: str) -> str:
        """Give the path of what a name stands for; empty where it stands for nothing of the draft."""
        value = self.names.get(name)
        return value.path if value is not None else ""

    def is_sure(self, path: str) -> bool:
        """Say whether what stands at a path is there for certain."""
        return path in self.sure


def of_member(member: Member, path: str, called: str) -> Value:
    """Give a member of the draft as a value."""
    beside = f"{path.removesuffix(member.name)}{member.beside}" if member.beside and path else ""
    sure = f"{path}[].{member.each_with}" if member.each_with and path else ""
    return Value(member.shape, path, member.missing, called, beside=beside, sure=sure)
