"""What the files of a case say of one another: every id named is there, every text is in the markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filing_schemas import Response
from filings.errors import Problem
from filings.reading.index import Ids, Sort
from filings.reading.table import PROSE, Reach, references
from filings.reading.validate import dotted
from filings.reading.walk import Part, parts, prose
from filings.text import citations, parse
from filings.text.names import listing, nearest

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from pydantic import BaseModel

    from filing_schemas import Paper
    from filings.errors import Place
    from filings.reading.document import Document
    from filings.reading.tree import Key

Path = tuple["Key", ...]
GOES_WITH = frozenset({"in_support_of", "on"})
"""Fields that name the filing which another is for."""


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to refer to: the ids of the case, and those within each filing; and the filings themselves."""

    case: Ids
    within: Mapping[str, Ids]
    filings: Mapping[str, Paper]
    case_read: bool
    filings_read: bool
    """Whether every filing could be read; while one could not, what is missing may be in it."""

    def holds_all(self, reach: Reach) -> bool:
        """Say whether everything that a reference may name is known."""
        return self.case_read and (self.filings_read or not (reach.here or Sort.FILING in reach.case))


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks the case, or one filing, whose model and file are these."""

    known: Known
    document: Document
    model: BaseModel
    paper: Paper | None
    checked: Container[int] = ()
    """Parts that were checked before against the same names, by identity."""

    def problems(self) -> Iterator[Problem]:
        """Yield every problem with references, citations and markup."""
        for part in parts(self.model, known=self.checked):
            yield from self._references(part)
            for path, text in prose(part):
                yield from self._text(path, text)

    def _problem(self, place: Place, path: Path, what: str, remedy: str) -> Problem:
        root = f"filings.{self.paper.id}" if self.paper else "case"
        return Problem(place, what, remedy, dotted(self.document, root, path))

    def _references(self, part: Part) -> Iterator[Problem]:
        """Check every field of a part that names something."""
        for name, reach in references(type(part.model)).items():
            for path, asked in _named(getattr(part.model, name), (*part.path, name)):
                if name in GOES_WITH and self.paper is not None and asked == self.paper.id:
                    what = f"'{asked}' is this filing itself."
                    yield self._problem(self.document.value(path), path, what, "Name the filing that it goes with.")
                for what, remedy in self._find(asked, reach):
                    place = self.document.key(path) if name == "roles" else self.document.value(path)
                    yield self._problem(place, path, what, remedy)

    def _text(self, path: Path, text: str) -> Iterator[Problem]:
        """Check a text: its markup, and what it cites."""
        parsed = parse(text)
        if not parsed.blocks:
            yield self._problem(
                self.document.value(path), path, "This text says nothing.", "Write it, or delete the line."
            )
        for fault in parsed.faults:
            place = self.document.within(path, fault.line, fault.column)
            yield self._problem(place, path, fault.what, fault.remedy)
        for citation in citations(parsed.blocks):
            asked = f"{citation.filing}/{citation.target}" if citation.filing else citation.target
            for what, remedy in self._find(asked, PROSE):
                place = self.document.within(path, citation.line, citation.column)
                yield self._problem(place, path, what, remedy)

    def _find(self, asked: str, reach: Reach) -> Iterator[tuple[str, str]]:
        """Look for what is named; yield what is wrong and the remedy where it is not there."""
        filing, slash, target = asked.rpartition("/")
        if reach.answered:
            yield from self._answered(filing, target, reach)
        elif slash:
            yield from self._elsewhere(filing, target, reach)
        else:
            yield from self._near(target, reach)

    def _near(self, target: str, reach: Reach) -> Iterator[tuple[str, str]]:
        """Look in this filing, then in the case."""
        here = self.known.within.get(self.paper.id) if self.paper and reach.here else None
        found = [ids.known.get(target) for ids in (here, self.known.case) if ids]
        for named in found:
            if named and named.sort in (*reach.here, *reach.case):
                yield from self._kind(target, reach)
                return
        other = next((named for named in found if named), None)
        names = [*(here.of(*reach.here) if here else ()), *self.known.case.of(*reach.case)]
        if other:
            yield f"'{target}' is {_a(other.sort)}, {_not(reach)}.", _instead(names, target)
        elif self.known.holds_all(reach):
            yield _nothing(target, reach), self._there(target, reach) or _instead(names, target)

    def _there(self, target: str, reach: Reach) -> str:
        """Say in which other filing there is something with the id, if in any."""
        holders = [name for name, ids in self.known.within.items() if target in ids.known] if reach.elsewhere else []
        return f"It is in '{holders[0]}': write {holders[0]}/{target}." if holders else ""

    def _kind(self, target: str, reach: Reach) -> Iterator[tuple[str, str]]:
        """Check that a filing is of the kind that is meant."""
        paper = self.known.filings.get(target)
        kind: Any = getattr(paper, "kind", reach.kind)
        if reach.kind and kind != reach.kind:
            yield f"'{target}' is a filing of the kind '{kind}'.", f"Name one of the kind '{reach.kind}'."

    def _elsewhere(self, filing: str, target: str, reach: Reach) -> Iterator[tuple[str, str]]:
        """Look in another filing."""
        ids = self.known.within.get(filing)
        named = ids.known.get(target) if ids else None
        if ids is None:
            if self.known.filings_read:
                yield f"There is no filing with the id '{filing}'.", _instead(list(self.known.within), filing)
        elif named is None:
            if not self.known.case_read:
                return  # a paragraph may be worded from a party, and have its id from that
            yield f"There is nothing with the id '{target}' in '{filing}'.", _instead(ids.of(*reach.here), target)
        elif named.sort not in reach.here:
            yield f"'{target}' in '{filing}' is {_a(named.sort)}, {_not(reach)}.", _instead(ids.of(*reach.here), target)

    def _answered(self, filing: str, target: str, reach: Reach) -> Iterator[tuple[str, str]]:
        """Look in the filing that this one answers."""
        if not isinstance(self.paper, Response):
            yield (
                "Only a response answers paragraphs.",
                "Take 'answers' out, or cite the paragraph in the text: [@filing/id].",
            )
        elif filing and filing != self.paper.responds_to:
            remedy = (
                f"Name a paragraph of '{self.paper.responds_to}', which this filing answers; cite others in the text."
            )
            yield f"'{filing}/{target}' is in a filing that this one does not answer.", remedy
        elif self.paper.responds_to in self.known.within:
            yield from self._elsewhere(self.paper.responds_to, target, reach)


def asked(model: BaseModel) -> frozenset[str]:
    """Give every id that a model and all within it name, without that of the filing which it is looked for in."""
    found: list[str] = []
    for part in parts(model):
        for name in references(type(part.model)):
            found += (each for _, each in _named(getattr(part.model, name), ()))
        for _, text in prose(part):
            found += (each.target for each in citations(parse(text).blocks))
    return frozenset(each.rpartition("/")[2] for each in found)


def _named(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the ids in the value of a field, each with its path."""
    match value:
        case str():
            yield path, value
        case tuple():
            yield from (((*path, position), item) for position, item in enumerate(value))
        case dict():
            yield from (((*path, name), name) for name in value)


def _a(sort: str) -> str:
    """Put the article before the name of a sort."""
    return "counsel" if sort is Sort.COUNSEL else f"{'an' if sort[0] in 'aeiou' else 'a'} {sort}"


def _nothing(target: str, reach: Reach) -> str:
    """Say that there is nothing of the sort with an id."""
    if reach.elsewhere:
        return f"Nothing that can be referred to has the id '{target}'."
    return f"There is no {_sorts(reach)} with the id '{target}'."


def _sorts(reach: Reach) -> str:
    """Name what a reference may name."""
    return " or ".join(reach.case or reach.here[:1])


def _not(reach: Reach) -> str:
    """Say what a thing of another sort is not."""
    return "which cannot be referred to here" if reach.elsewhere else f"not {_a(_sorts(reach))}"


def _instead(known: list[str], asked: str) -> str:
    """Offer the nearest id, or say which ones there are."""
    if close := nearest(asked, known):
        return f"Did you mean '{close}'?"
    if not known:
        return "Nothing of the sort has an id yet: give it one, or delete this reference."
    return f"Known: {listing(known)}."


def circles(filings: Mapping[str, Paper]) -> Iterator[tuple[str, str]]:
    """Yield each circle of filings that answer one another: the first of them, and the way round."""
    answers = {name: paper.responds_to for name, paper in filings.items() if isinstance(paper, Response)}
    seen: set[str] = set()
    for start in answers:
        way: list[str] = []
        name: str | None = start
        while name in answers and name not in seen:
            seen.add(name)
            way.append(name)
            name = answers[name]
        if name in way:
            yield name, " -> ".join([*way[way.index(name) :], name])
