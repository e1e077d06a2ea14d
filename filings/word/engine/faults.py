"""What is wrong in a template, each fault at its place on the page."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, TypeAlias

from filings.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 90
Sort: TypeAlias = Literal[
    "brace", "block", "across", "unreadable", "swallowed", "refused", "shared", "filter", "misplaced"
]
"""What kind of fault it is, for those who explain it: a tag that is not whole, a block not closed or closed elsewhere,
a tag that cannot be read, text that a tag would swallow, what no template may do, a shared block, a filter, a place
where no tag is filled."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a Word template, as a person finds it on the page."""

    file: str
    part: str
    """"body", "header 2", "footnote 3", "properties"."""
    paragraph: int = 0
    """Its number in the part, from 1, those in tables counted; 0 where there are no paragraphs."""
    heading: str = ""
    """The nearest heading above; may be empty."""
    text: str = ""
    """The text of the paragraph, tags and all."""
    column: int = 0
    """The character in the text at which the fault stands, from 0."""


@dataclass(frozen=True, slots=True)
class TemplateFault(Problem):
    """A fault of a template. `place` counts paragraphs as lines, and characters as columns."""

    where: Where | None = None
    sort: Sort = "unreadable"

    def excerpt(self) -> str:
        """Give the text of the paragraph with a caret under the place; empty where there is no text."""
        if self.where is None or not self.where.text:
            return ""
        start = max(0, self.where.column - _WIDTH // 2)
        line = self.where.text[start : start + _WIDTH].replace("\n", " ").replace("\t", " ")
        return f"{line}\n{' ' * (self.where.column - start)}^"


def fault(where: Where, what: str, remedy: str, sort: Sort = "unreadable") -> TemplateFault:
    """Say what is wrong at a place, naming the heading above it."""
    place = Place(f"{where.file}, {where.part}", where.paragraph, where.column + 1 if where.paragraph else 0)
    under = f" (under “{where.heading}”)" if where.heading else ""
    return TemplateFault(place, f"{what.rstrip('.')}{under}.", remedy, where=where, sort=sort)


def nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    """Offer the nearest known name, or `otherwise` where none is near."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else otherwise
