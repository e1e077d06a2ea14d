"""What a template may print, as values: texts, lists and groups, what each means and whether it may be missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sort(StrEnum):
    """The sorts of value."""

    TEXT = "text"
    RICH = "rich text"
    NUMBER = "number"
    TRUTH = "yes or no"
    LIST = "list"
    GROUP = "group"
    ANY = "value"
    """Something whose sort cannot be told beforehand: whatever is asked of it may be right."""


class Missing(StrEnum):
    """Whether a value may be missing."""

    NEVER = "never missing"
    EMPTY = "may be empty"
    ABSENT = "may be absent"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value is like."""

    sort: Sort
    members: Mapping[str, Member] = field(default_factory=dict)
    """What a group holds, by name."""
    item: Shape | None = None
    """What each of a list is like."""
    printed: bool = False
    """Whether a tag prints it, though it is a list or a group: a table of contents."""
    made: type | None = None
    """The class of the Draft that a group is one of."""

    @property
    def is_text(self) -> bool:
        """Whether it is words or a number."""
        return self.sort in {Sort.TEXT, Sort.RICH, Sort.NUMBER}


@dataclass(frozen=True, slots=True)
class Member:
    """A value in its place: what it is called there, and what is said of it."""

    name: str
    shape: Shape
    meaning: str
    example: str = ""
    missing: Missing = Missing.NEVER
    when: str = ""
    """When it is empty or absent: "absent on other papers"."""
    beside: str = ""
    """The neighbour beside which it is never missing."""
    each_with: str = ""
    """What each of a list has for certain."""
    known: bool = True
    """Whether the court system meant has it at all."""


ANY = Shape(Sort.ANY)
TEXT, NUMBER, TRUTH = Shape(Sort.TEXT), Shape(Sort.NUMBER), Shape(Sort.TRUTH)
