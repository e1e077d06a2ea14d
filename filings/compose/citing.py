"""Whether everything that is referred to is printed, and may be known of by all who read the reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Answer, Levelled, Response
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.context import target
from filings.compose.pieces import Target
from filings.compose.prepare import prepare
from filings.compose.renditions import highest, is_annexed, rises_above
from filings.errors import Problem
from filings.reading.index import IN_FILING
from filings.reading.table import references
from filings.reading.walk import Part, inner, prose
from filings.remembered import remembered
from filings.text import Citation, Marked, held, items, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from filing_schemas import Paper
    from filings.compose.prepare import Prepared
    from filings.errors import Place
    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.reading.document import Document
    from filings.reading.tree import Key, Spot
    from filings.text.nodes import Block, Inline, ListItem

    Path = tuple[Key, ...]

OPEN = ConfidentialityLevel.PUBLIC
UNPRINTED = frozenset({"source", "asserted_by", "answers"})
"""Fields whose references no paper prints."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: what to, in which filing, who may read it, and where; one in `case.yaml` is in no filing."""

    to: Target
    here: str
    level: ConfidentialityLevel
    path: Path
    spot: Spot | None = None
    """Its line and column in the text at the path, where it stands in one."""

    def place(self, document: Document) -> Place:
        """Give its place in its file."""
        return document.within(self.path, *self.spot) if self.spot else document.value(self.path)


def uncited(case_file: CaseFile, profile: Profile) -> tuple[Problem, ...]:
    """Give every reference that a draft could not print, or that would tell its readers of what they may not know.

    Args:
        case_file: a case of which nothing else is wrong.
        profile: its court system.

    """
    prepared, levels = prepare(case_file, profile), _levels(case_file)
    problems = (_problem(each, document, prepared, levels) for each, document in _references(case_file))
    return tuple(problem for problem in problems if problem)


def _problem(
    found: Reference,
    document: Document,
    prepared: Prepared,
    levels: Mapping[tuple[str, str], ConfidentialityLevel],
) -> Problem | None:
    to, labels = found.to, prepared.labels
    name = f"{to.filing}/{to.id}" if to.filing else to.id
    level = levels.get((to.filing or found.here, to.id)) or levels.get(("", to.id)) or OPEN
    if is_annexed(level) and rises_above(level, found.level):
        what = f"'{name}' is kept from the other parties, and this reference to it is not."
        remedy = f"Give what refers to it the level {level}, or take the reference out."
        return Problem(found.place(document), what, remedy)
    counsel = {each.id for each in prepared.case.counsel}
    if not labels.holds(to.id, to.filing, found.here) and to.id not in counsel:
        what = f"'{name}' has no number or heading in its paper, so there is nothing to refer to."
        remedy = "Refer to a paragraph that its form prints, or give the part a heading."
        return Problem(found.place(document), what, remedy)
    return None


def _references(case_file: CaseFile) -> Iterator[tuple[Reference, Document]]:
    """Give every reference that a paper prints, with the file that it is in."""
    for place, party in enumerate(case_file.case.parties):
        for part, level in _parts(party, ("parties", place), OPEN):
            yield from ((found, case_file.document) for found in _in_part(part, level, None))
    for each in case_file.filings:
        yield from ((found, each.document) for found in _in_paper(each.filing))


@remembered
def _in_paper(paper: Paper) -> tuple[Reference, ...]:
    """Give every reference in one filing."""
    found = (_in_part(part, highest(paper.level, level), paper) for part, level in _parts(paper, (), OPEN))
    return tuple(each for inside in found for each in inside)


def _parts(model: BaseModel, path: Path, around: ConfidentialityLevel) -> Iterator[tuple[Part, ConfidentialityLevel]]:
    """Yield a model and every model within it, each with the level of those who may read it."""
    level = around
    if isinstance(model, Levelled):
        level = model.level if model.lowered else highest(around, model.level)
    yield Part(path, model), level
    for steps, each in inner(model):
        yield from _parts(each, (*path, *steps), level)


def _in_part(part: Part, level: ConfidentialityLevel, paper: Paper | None) -> Iterator[Reference]:
    """Yield what the fields of one model refer to, and what its texts cite."""
    here = paper.id if paper else ""
    for name in references(type(part.model)).keys() - UNPRINTED:
        value = getattr(part.model, name)
        answered = f"{paper.responds_to}/" if isinstance(part.model, Answer) and isinstance(paper, Response) else ""
        for asked in (value,) if isinstance(value, str) else value or ():
            yield Reference(target(answered * (name == "to") + asked), here, level, (*part.path, name))
    for path, text in prose(part):
        for cited, own in _cited(parse(text).blocks, level):
            yield Reference(Target(cited.target, cited.filing), here, own, path, (cited.line, cited.column))


def _cited(
    nodes: Iterable[Block | Inline | ListItem], level: ConfidentialityLevel
) -> Iterator[tuple[Citation, ConfidentialityLevel]]:
    """Give the citations in a text, each with the level of what it stands in."""
    for node in nodes:
        if isinstance(node, Citation):
            yield node, level
        own = highest(level, node.level) if isinstance(node, Marked) else level
        yield from _cited(held(node), own)


def _levels(case_file: CaseFile) -> Mapping[tuple[str, str], ConfidentialityLevel]:
    """Give the level of everything that has an id, by its filing, which is empty for what is the case's."""
    case = case_file.case
    known = {("", each.id): each.level for each in case.parties}
    known |= {("", each.id): each.level for each in case.counsel}
    known |= {("", each.id): each.level for each in case.exhibits}
    for each in case_file.filings:
        known["", each.filing.id] = each.filing.level
        known |= {(each.filing.id, name): level for name, level in _levels_in(each.filing).items()}
    return known


@remembered
def _levels_in(paper: Paper) -> Mapping[str, ConfidentialityLevel]:
    """Give the level of everything in one filing that has an id."""
    known: dict[str, ConfidentialityLevel] = {}
    for part, level in _parts(paper, (), OPEN):
        own = highest(paper.level, level)
        if type(part.model) in IN_FILING:
            known[getattr(part.model, "id", None) or ""] = own
        for _, text in prose(part):
            known |= {item.id: own for item in items(parse(text).blocks) if item.id}
    return known
