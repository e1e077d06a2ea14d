"""The paragraphs of the papers: in which part each stands, and what it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from filing_schemas import Answer, Motion, Paragraph
from filing_schemas.vocabulary import Nature
from filings.checks.own_words import OPEN_ENDS, own_words
from filings.checks.texts import Sort
from filings.text import citations, parse, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from filing_schemas import Paper, Section
    from filings.checks.subject import Subject
    from filings.checks.texts import Passage

FACTS = "facts"
_PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(OPEN_ENDS)})[^\[\]]*\]")
FEW = 3
"""With fewer words than these beside its placeholders a paragraph says nothing yet."""


class Thing(Enum):
    """What a paragraph may refer to."""

    EXHIBIT = "exhibit"
    AUTHORITY = "authority"
    SOURCE = "source"
    PARTY = "party"
    RELATED = "related"
    PAPER = "paper"
    PARAGRAPH = "paragraph"
    """A paragraph of another paper."""
    OWN = "own"
    """A paragraph of the same paper."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a paragraph refers to."""

    thing: Thing
    id: str
    filing: str = ""
    """The paper in which the paragraph stands."""
    spot: tuple[int, int] | None = None
    """Line and column in the text; none where it stands in `support`."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph that a paper says something in."""

    paper: Paper
    part: str
    """The part of the paper it stands in, in the profile's words: `facts`."""
    said: Paragraph | Answer
    passage: Passage
    """Its text."""

    @property
    def path(self) -> str:
        """The path of the paragraph."""
        return self.passage.holder_path

    @property
    def words(self) -> str:
        """What it says in its author's own words, every place kept."""
        return own_words(self.passage.text)

    @property
    def is_fact(self) -> bool:
        """Whether it says a fact: it is marked as one, or stands unmarked among the facts."""
        return self.said.nature is Nature.FACT or (self.said.nature is None and self.part == FACTS)

    @property
    def says_nothing(self) -> bool:
        """Whether it holds nothing but what has still to be written."""
        return len(_PLACEHOLDER.sub(" ", plain(parse(self.passage.text).blocks)).split()) < FEW


def statements(subject: Subject) -> tuple[Statement, ...]:
    """Give every paragraph of the papers that has a text, in the order of the schemas."""
    homes = {id(model): part for paper in subject.papers.values() for model, part in _homes(paper)}
    return tuple(
        Statement(subject.papers[each.filing], homes.get(id(each.holder), ""), each.holder, each)
        for each in subject.passages
        if isinstance(each.holder, Paragraph | Answer) and each.sort is Sort.PROSE and each.filing
    )


def _homes(paper: Paper) -> Iterator[tuple[object, str]]:
    """Yield each paragraph with the part it stands in."""
    last = ""
    for section in paper.sections:
        last = section.section or last
        yield from ((each, last) for each in _in_section(section))
    for name in ("summary", "answers", "findings"):
        yield from ((each, name) for each in getattr(paper, name, ()))
    yield from ((each, "grounds") for ground in getattr(paper, "grounds", ()) for each in ground.paragraphs)
    for objection in getattr(paper, "objections", ()):
        yield from ((each, objection.stage.value) for each in objection.paragraphs)
    if isinstance(paper, Motion) and paper.closure:
        yield from _in_closure(paper)


def _in_section(section: Section) -> Iterator[Paragraph]:
    yield from section.paragraphs
    for inner in section.sections:
        yield from _in_section(inner)


def _in_closure(paper: Motion) -> Iterator[tuple[object, str]]:
    closure = paper.closure
    for name in ("interest", "harm", "causal_link", "necessity", "duration", "publication", "findings"):
        yield from ((each, name.replace("_", "-")) for each in getattr(closure, name))
    if closure and closure.scope:
        yield from ((each, "scope") for each in closure.scope.paragraphs)
    for ground in closure.grounds if closure else ():
        yield from ((each, "closure-grounds") for each in ground.paragraphs)


def references(subject: Subject, statement: Statement) -> tuple[Reference, ...]:
    """Give what a paragraph refers to: in its text first, then in its support."""
    here = statement.paper.id
    cited = [
        (each.filing or "", each.target, (each.line, each.column))
        for each in citations(parse(statement.passage.text).blocks)
    ]
    rests = [(*_taken(each.to), None) for each in statement.said.support]
    return tuple(_resolved(subject, here, *each) for each in (*cited, *rests))


def _taken(name: str) -> tuple[str, str]:
    filing, _, target = name.rpartition("/")
    return filing, target


def _resolved(subject: Subject, here: str, filing: str, target: str, spot: tuple[int, int] | None) -> Reference:
    if filing and filing != here:
        return Reference(Thing.PARAGRAPH, target, filing, spot)
    thing = subject.things.get(target)
    if thing is None or filing or target in subject.within[here]:
        return Reference(Thing.OWN, target, here, spot)
    return Reference(thing, target, "", spot)


def things(subject: Subject) -> Mapping[str, Thing]:
    """Give what each id of the case names."""
    case = subject.case
    known: list[tuple[Thing, Iterable[object]]] = [
        (Thing.EXHIBIT, case.exhibits),
        (Thing.AUTHORITY, case.authorities),
        (Thing.SOURCE, case.sources),
        (Thing.PARTY, case.parties),
        (Thing.RELATED, case.related),
        (Thing.PAPER, subject.papers.values()),
    ]
    return {str(getattr(each, "id", "")): thing for thing, held in known for each in held}


def mentioned(subject: Subject, paper: Paper, *, listed: bool = True) -> frozenset[str]:
    """Give the ids of all that a paper refers to anywhere; with `listed`, of the exhibits it only lists as well."""
    found: set[str] = set(paper.exhibits) if listed else set()
    for passage in subject.passages_of[paper.id]:
        if passage.sort is Sort.PROSE:
            found |= {each.target for each in citations(parse(passage.text).blocks) if not each.filing}
        elif passage.sort is Sort.NAME and not (passage.holder is paper and ".exhibits[" in passage.path):
            found.add(passage.text)
    return frozenset(found)


def part(subject: Subject, paper: Paper, *keys: str) -> Sequence[Statement]:
    """Give the paragraphs of some parts of a paper."""
    return [each for each in subject.statements if each.paper is paper and each.part in keys]
