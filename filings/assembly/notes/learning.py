"""From the copies of a case to its learning copies: the same papers, with notes that give nothing away."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from filing_schemas import Levelled
from filings.assembly.notes import anchoring, explained, placing
from filings.assembly.notes.found import found
from filings.compose.levels import annex_of, spans
from filings.compose.origins import origins
from filings.compose.renditions import is_annexed, rises_above
from filings.compose.strings import gaps
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filing_schemas import Model
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.assembly.checking import Assessment
    from filings.assembly.papers import Copy
    from filings.checks import Finding, Rule
    from filings.compose import Prepared, Rendition
    from filings.compose.origins import PartOrigins, Path
    from filings.compose.pieces import Veil
    from filings.reading import CaseFile, FilingFile
    from filings.word import Comment
    from filings.word.leaks import Search

TELLING: Final = "SEC-"
"""Begins the checks whose findings say themselves what is withheld, or who somebody is."""
SHORT: Final = 2
"""Parts of a name of so many letters or fewer are initials, and found everywhere."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A copy with bookmarks, and what is to be said at them."""

    copy: Copy
    comments: Mapping[str, tuple[Comment, ...]]


@dataclass(frozen=True)
class _Notes:
    """What is told in the learning copies of one case."""

    case_file: CaseFile
    prepared: Prepared
    findings: tuple[tuple[Path, Finding], ...]
    rules: Mapping[str, Rule]
    withheld: Mapping[str, Search]

    @cached_property
    def origins(self) -> Mapping[str, tuple[PartOrigins, ...]]:
        """What each paper was made of."""
        return origins(self.case_file, self.prepared.profile)

    @cached_property
    def levels(self) -> frozenset[ConfidentialityLevel]:
        """Every level that something in the case has."""
        models = (self.case_file.case, *(each.filing for each in self.case_file.filings))
        held = (part.model for model in models for part in parts(model))
        own = {each.level for each in held if isinstance(each, Levelled)}
        return frozenset(own).union(*self.prepared.held.values())

    def names(self, readers: Rendition) -> re.Pattern[str] | None:
        """Give what finds the ids of things that some readers may not know, and parts of the names of people.

        Findings tell of things by their ids, and may quote a name in part.
        """
        hidden = {name for name, level in self._names if rises_above(level, readers.ceiling)}
        for mask in self.prepared.masks:
            if rises_above(mask.level, readers.ceiling):
                ways = mask.ways
                parts_of = (
                    *(word for each in ways.surely for word in each),
                    *ways.capital,
                    *ways.titled,
                    *ways.perhaps,
                )
                hidden |= {part for part in parts_of if len(part) > SHORT}
        if not readers.names_people:
            hidden |= {each.of for each in self.case_file.case.pseudonyms if each.of}
        shapes = "|".join(map(re.escape, sorted(hidden)))
        return re.compile(rf"(?<!\w)(?:{shapes})(?!\w)", re.IGNORECASE) if hidden else None

    def found(self, finding: Finding) -> Comment:
        """Give a finding as a comment."""
        return found(finding, self.rules.get(finding.rule), self.case_file.language)

    def withholds(self, readers: Rendition) -> bool:
        """Say whether anything at all is kept from some readers."""
        masked = any(rises_above(mask.level, readers.ceiling) for mask in self.prepared.masks)
        return masked or any(rises_above(level, readers.ceiling) for level in self.levels)

    @cached_property
    def _names(self) -> tuple[tuple[str, ConfidentialityLevel], ...]:
        """Every id with the level of what it names."""
        roots: list[tuple[tuple[str, ...], Model]] = [(("case",), self.case_file.case)]
        roots += [(("filings", each.filing.id), each.filing) for each in self.case_file.filings]
        held = ((keys, part) for keys, model in roots for part in parts(model))
        named = ((getattr(part.model, "id", None), (*keys, *part.path)) for keys, part in held)
        return tuple((name, placing.level_of(self.case_file, path)) for name, path in named if name)


def learning(
    case_file: CaseFile,
    prepared: Prepared,
    copies: Sequence[Copy],
    assessed: Assessment,
    withheld: Mapping[str, Search],
) -> tuple[Noted, ...]:
    """Give the learning copy of each copy.

    Args:
        case_file: the case.
        prepared: the same, numbered and labelled.
        copies: the copies that are drafted of it.
        assessed: what the rubric found in it, and its checks.
        withheld: what each rendition may not hold, by its name: a note that holds any of it is left out.

    """
    placed = tuple((placing.canonical(case_file, each.problem.path), each) for each in assessed.findings)
    notes = _Notes(case_file, prepared, placed, assessed.rules, withheld)
    firsts = {copy.rendition.name: copy.name for copy in reversed(copies)}
    return tuple(_noted(notes, copy, first=firsts[copy.rendition.name] == copy.name) for copy in copies)


def _noted(notes: _Notes, copy: Copy, *, first: bool) -> Noted:
    """Give one copy with its notes. What concerns the case as a whole is told in the first paper."""
    held = next((each for each in notes.case_file.filings if each.stem == copy.stem), None)
    if held is not None and held.filing.form != copy.draft.form:
        held = None  # a notice in its place
    draft = anchoring.anchored(copy.draft)
    said: dict[str, list[Comment]] = {mark: [] for mark in _marks(copy)}
    search, names = notes.withheld[copy.rendition.name], notes.names(copy.rendition)
    for mark, comment in _comments(notes, copy, held, first=first):
        words = "\n".join(comment.texts)
        if not (search.sought and search.hits_in([(mark, words)])) and not (names and names.search(words)):
            said.setdefault(mark, []).append(comment)
    folder, _, name = copy.name.partition("/")
    named = f"{folder}-learning/{name.removesuffix('.docx')}.learning.docx"
    return Noted(replace(copy, name=named, draft=draft), {mark: tuple(each) for mark, each in said.items()})


def _marks(copy: Copy) -> Iterator[str]:
    """Give every bookmark that an anchored draft has."""
    yield from (anchoring.TITLE, anchoring.OPENING, anchoring.DATE, anchoring.OATH, anchoring.LETTER)
    yield anchoring.SIGNATURE
    for part, section in enumerate(copy.draft.sections):
        yield anchoring.heading_mark(part)
        for item, paragraph in enumerate(section.paragraphs):
            yield anchoring.item_mark(part, item)
            yield from (anchoring.sub_mark(part, item, sub) for sub in range(len(anchoring.lettered(paragraph))))
    yield from (anchoring.exhibit_mark(place) for place in range(len(copy.draft.exhibits)))


def _comments(notes: _Notes, copy: Copy, held: FilingFile | None, *, first: bool) -> Iterator[tuple[str, Comment]]:
    language = notes.case_file.language
    form = notes.prepared.profile.forms.get(copy.draft.form)
    yield anchoring.TITLE, explained.paper(form, str(copy.draft.title), copy.draft.gaps, language)
    if first:
        yield from _of_case(notes, copy)
    yield from _of_exhibits(notes, copy)
    if held is None:
        return
    here = held.filing.id
    if copy.rendition.annex and not is_annexed(held.filing.level):
        here = annex_of(here)
    yield from _found(notes, copy, held, here)
    yield from _explained(notes, copy, here)


def _of_case(notes: _Notes, copy: Copy) -> Iterator[tuple[str, Comment]]:
    for path, finding in notes.findings:
        if path[0] == "case" and _may_be_told(notes, path, finding, copy.rendition):
            yield anchoring.TITLE, notes.found(finding)


def _of_exhibits(notes: _Notes, copy: Copy) -> Iterator[tuple[str, Comment]]:
    marks = placing.exhibit_marks(notes.case_file, copy.draft, notes.prepared.marks)
    for path, finding in notes.findings:
        if path[:3] in marks and _may_be_told(notes, path, finding, copy.rendition):
            yield marks[path[:3]], notes.found(finding)


def _found(notes: _Notes, copy: Copy, held: FilingFile, here: str) -> Iterator[tuple[str, Comment]]:
    """Tell what was found in a filing, each in the copy, open or annexed, that its paragraph stands in."""
    elsewhere = annex_of(here) if here == held.filing.id else held.filing.id
    for path, finding in notes.findings:
        if path[:2] != ("filings", held.filing.id) or not _may_be_told(notes, path, finding, copy.rendition):
            continue
        length, spot = placing.nearest(notes.origins.get(here, ()), path)
        further, _ = placing.nearest(notes.origins.get(elsewhere, ()), path)
        if further > length or (spot is None and here != held.filing.id):
            continue
        if spot is None:
            yield placing.mark_of_field(path), notes.found(finding)
        elif _is_shown(notes, here, spot, copy.rendition) and _is_whole(notes, here, spot, copy.rendition):
            yield placing.mark_of(copy.draft, spot), notes.found(finding)


def _explained(notes: _Notes, copy: Copy, here: str) -> Iterator[tuple[str, Comment]]:
    """Say what each part is for, and where each paragraph comes from."""
    language = notes.case_file.language
    form = notes.prepared.profile.forms[copy.draft.form]
    specs = {spec.key: spec for spec in form.sections}
    places = not notes.withholds(copy.rendition) and not copy.rendition.annex
    for at, (section, made) in enumerate(zip(copy.draft.sections, notes.origins[here], strict=True)):
        if section.key in specs and _is_shown(notes, here, placing.Spot(at), copy.rendition):
            mark = anchoring.heading_mark(at) if section.heading else anchoring.item_mark(at, 0)
            yield mark, explained.part(specs[section.key], form, language)
        for item, fields in enumerate(made.items):
            if _is_shown(notes, here, placing.Spot(at, item), copy.rendition):
                missing = tuple(gaps(section.paragraphs[item].text))
                said = explained.origin(notes.case_file, fields, missing, places=places)
                yield anchoring.item_mark(at, item), said


def _may_be_told(notes: _Notes, path: Path, finding: Finding, readers: Rendition) -> bool:
    """Say whether a finding may be told: what it is about is open, and it does not itself give something away."""
    if finding.rule.startswith(TELLING) and notes.withholds(readers):
        return False
    return not rises_above(placing.level_of(notes.case_file, path), readers.ceiling)


def _is_shown(notes: _Notes, here: str, spot: placing.Spot, readers: Rendition) -> bool:
    """Say whether the readers of a copy see what stands at a spot, and not only its marker."""
    part = notes.prepared.outlines[here].parts[spot.part]
    veils: list[Veil] = [part.veil] if spot.item is None else [part.items[spot.item].veil]
    if spot.item is not None and spot.sub is not None:
        veils.append(part.items[spot.item].subs[spot.sub].veil)
    return not any(rises_above(veil.level, readers.ceiling) for veil in veils)


def _is_whole(notes: _Notes, here: str, spot: placing.Spot, readers: Rendition) -> bool:
    """Say whether nothing was left out of a paragraph: what was found in it may quote any of its words."""
    part = notes.prepared.outlines[here].parts[spot.part]
    pieces = part.heading
    if spot.item is not None:
        item = part.items[spot.item]
        pieces = item.pieces if spot.sub is None else item.subs[spot.sub].pieces
    return not any(rises_above(level, readers.ceiling) for level in spans(pieces))
