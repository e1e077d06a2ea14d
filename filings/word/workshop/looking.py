"""A template opened to be looked at: what compiling says of it, what lies in it, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from filings.word.engine.compiling import faults
from filings.word.engine.faults import TemplateFault, Where
from filings.word.package import examine_package
from filings.word.package.fields import HOLDS_TAG
from filings.word.workshop.dirt import dirt
from filings.word.workshop.document import document_wide
from filings.word.workshop.reading import about, seen
from filings.word.workshop.remarks import Noticed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from filings.errors import Problem
    from filings.word.package import Package
    from filings.word.workshop.seen import Seen


@dataclass(frozen=True)
class Looked:
    """A template that has been opened."""

    package: Package
    refused: tuple[Problem, ...]
    """What runs or fetches something in it."""

    @cached_property
    def about(self) -> Mapping[str, str]:
        """Its custom properties."""
        return about(self.package)

    def seen(self, blocks: tuple[Path, ...]) -> Seen:
        """Read its paragraphs and tags."""
        return seen(self.package, blocks)

    def faults(self, blocks: tuple[Path, ...]) -> tuple[TemplateFault, ...]:
        """Give every fault of its tags that compiling finds."""
        return tuple(each for each in faults(self.package, blocks) if isinstance(each, TemplateFault))

    def noticed(self) -> Iterator[Noticed]:
        """Notice what should not be in it, tags aside."""
        # A tag in the code of a field is told by compiling, at its paragraph.
        for problem in (each for each in self.refused if HOLDS_TAG not in each.what):
            yield Noticed("TPL-56", _where(self.package.name, problem), problem.what, problem.remedy)
        yield from dirt(self.package)
        yield from document_wide(self.package)
        for note in self.package.notes:
            what = note.what.removesuffix(" was left out.").rstrip(",")
            yield Noticed(
                "TPL-57", _where(self.package.name, note), f"{what} does nothing in it", "No paper takes it along."
            )


def look(path: Path, name: str = "") -> Looked:
    """Open a template to look at it.

    Args:
        path: the file.
        name: what messages call it; the path as it is written otherwise.

    Raises:
        TemplateError: it is no Word file that could be used.

    """
    return Looked(*examine_package(path, name or path.as_posix()))


def _where(file: str, problem: Problem) -> Where:
    """Say in which part something lies."""
    part = problem.place.file.removeprefix(file).removeprefix(", ")
    return Where(file, part or "file")
