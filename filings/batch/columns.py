"""The columns of a table, each with the place of the case that it names; or everything that is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.batch.paths import Target, Unknown, resolve, within
from filings.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.batch.rows import Heading
    from filings.errors import Place
    from filings.reading import CaseFile

MOST = 2_000
"""How many places are remembered, where each row names its own."""


class Columns:
    """Finds the place of a heading, once for each heading.

    Args:
        base: the case that the rows are to change.

    """

    def __init__(self, base: CaseFile) -> None:
        self.base = base
        self._known: dict[tuple[str, str], Target | Unknown] = {}

    def target(self, path: str) -> Target | Unknown:
        """Find the place that a heading names."""
        return self._find("", path)

    def inner(self, listed: str, path: str) -> Target | Unknown:
        """Find the place that a heading of a child sheet names in each entry of its list."""
        return self._find(listed, path)

    def _find(self, listed: str, path: str) -> Target | Unknown:
        found = self._known.get((listed, path))
        if found is None:
            found = self._inner(listed, path) if listed else resolve(path, self.base)
            if len(self._known) < MOST:
                self._known[listed, path] = found
        return found

    def _inner(self, listed: str, path: str) -> Target | Unknown:
        whole = self.target(listed)
        if isinstance(whole, Unknown):
            return whole
        whole = listing(whole)
        return within(path, whole.shape.entry) if whole.shape.entry is not None else Unknown(*_no_list(listed))

    def check(self, headings: Iterable[Heading]) -> None:
        """See that every column of a table names a place of its own that can be filled.

        Raises:
            InputError: every column that does not.

        """
        problems = list(self._problems(tuple(headings)))
        if problems:
            raise InputError(*problems)

    def _problems(self, headings: tuple[Heading, ...]) -> Iterator[Problem]:
        placed: list[tuple[str, Place, Target]] = []
        for heading in headings:
            target = self.target(heading.path)
            if isinstance(target, Unknown):
                yield Problem(heading.place, target.what, target.remedy)
                continue
            if heading.entries is not None:
                target = listing(target)
            if heading.entries is None:
                yield from (Problem(heading.place, *each) for each in unfit(heading.path, target))
            else:
                yield from self._child(heading, target)
            placed.append((heading.path, heading.place, target))
        for heading_path, place, other in overlaps(placed):
            what = f"'{heading_path}' and '{other}' are, or lie in, one place of the case."
            yield Problem(place, what, "Keep one of the two columns.")

    def _child(self, heading: Heading, target: Target) -> Iterator[Problem]:
        if target.shape.entry is None:
            yield Problem(heading.place, *_no_list(heading.path))
            return
        for column in heading.entries or ():
            inner = self.inner(heading.path, column.path)
            if isinstance(inner, Unknown):
                yield Problem(column.place, inner.what, inner.remedy)
            else:
                yield from (Problem(column.place, *each) for each in unfit(column.path, inner))


def _no_list(path: str) -> tuple[str, str]:
    return f"'{path}' is not a list.", "Name the sheet after a list of the case; or rename its column 'row'."


def listing(target: Target) -> Target:
    """Give the list that a heading means where it holds a whole one: of a part of a paper, its paragraphs."""
    shape = target.shape
    if shape.entry is None and "paragraphs" in shape.fields:
        return Target(target.document, (*target.steps, "paragraphs"), shape.field("paragraphs"), target.bare)
    return target


def unfit(path: str, target: Target) -> Iterator[tuple[str, str]]:
    """Say why a single cell cannot fill a place, if it cannot: what is wrong, and the remedy."""
    shape = target.shape
    if shape.entry is not None:
        yield f"'{path}' is a list.", f"Number its entries: {path}.1, {path}.2."
    elif shape.value is not None:
        yield f"'{path}' is a group of values.", f"Name one of them: {path}.NAME."
    elif shape.model is not None and not shape.bare:
        names = ", ".join(f"{path}.{name}" for name in list(shape.fields)[:3])
        yield f"'{path}' is a group of fields.", f"Name one of them: {names}, ..."


def overlaps(placed: Iterable[tuple[str, Place, Target]]) -> Iterator[tuple[str, Place, str]]:
    """Yield each place that is another's, or lies in one that is filled whole, with the heading of the other."""
    seen: dict[tuple[str, tuple[str | int, ...]], str] = {}
    ordered = sorted(placed, key=lambda each: len(each[2].steps))
    for path, place, target in ordered:
        around = (seen.get((target.document, target.steps[:length])) for length in range(1, len(target.steps) + 1))
        if (other := next(filter(None, around), None)) is not None:
            yield path, place, other
        seen.setdefault((target.document, target.steps), path)
