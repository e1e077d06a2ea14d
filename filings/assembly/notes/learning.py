"""From the copies of a case to its learning copies: the same papers, with notes that give nothing away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings.assembly.notes import anchoring, explained, placing
from filings.assembly.notes.telling import Telling, is_shown, is_whole, may_be_told
from filings.compose.levels import annex_of
from filings.compose.renditions import is_annexed
from filings.compose.strings import gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.assembly.checking import Assessment
    from filings.assembly.papers import Copy
    from filings.compose import Prepared
    from filings.reading import CaseFile, FilingFile
    from filings.word import Comment
    from filings.word.leaks import Search


@dataclass(frozen=True, slots=True)
class Noted:
    """A copy with bookmarks, and what is to be said at them."""

    copy: Copy
    comments: Mapping[str, tuple[Comment, ...]]


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
    telling = Telling(case_file, prepared, placed, assessed.rules, withheld)
    firsts = {copy.rendition.name: copy.name for copy in reversed(copies)}
    return tuple(_noted(telling, copy, first=firsts[copy.rendition.name] == copy.name) for copy in copies)


def _noted(telling: Telling, copy: Copy, *, first: bool) -> Noted:
    """Give one copy with its notes. What concerns the case as a whole is told in the first paper."""
    held = next((each for each in telling.case_file.filings if each.stem == copy.stem), None)
    if held is not None and held.filing.form != copy.draft.form:
        held = None  # a notice in its place
    draft = anchoring.anchored(copy.draft)
    said: dict[str, list[Comment]] = {mark: [] for mark in _marks(copy)}
    search, names = telling.withheld[copy.rendition.name], telling.names(copy.rendition)
    for mark, comment in _comments(telling, copy, held, first=first):
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
    for part in range(len(copy.draft.sections)):
        yield anchoring.heading_mark(part)
        for item, each in enumerate(anchoring.items(copy.draft, part)):
            yield anchoring.item_mark(part, item)
            yield from (anchoring.sub_mark(part, item, sub) for sub in range(len(anchoring.lettered(each))))
    yield from (anchoring.exhibit_mark(place) for place in range(len(copy.draft.exhibits)))


def _comments(telling: Telling, copy: Copy, held: FilingFile | None, *, first: bool) -> Iterator[tuple[str, Comment]]:
    language = telling.case_file.language
    form = telling.prepared.profile.forms.get(copy.draft.form)
    yield anchoring.TITLE, explained.paper(form, str(copy.draft.title), copy.draft.gaps, language)
    if first:
        yield from _of_case(telling, copy)
    yield from _of_exhibits(telling, copy)
    if held is None:
        return
    here = held.filing.id
    if copy.rendition.annex and not is_annexed(held.filing.level):
        here = annex_of(here)
    yield from _found(telling, copy, held, here)
    yield from _explained(telling, copy, here)


def _of_case(telling: Telling, copy: Copy) -> Iterator[tuple[str, Comment]]:
    for path, finding in telling.findings:
        if path[0] == "case" and may_be_told(telling, path, finding, copy.rendition):
            yield anchoring.TITLE, telling.found(finding)


def _of_exhibits(telling: Telling, copy: Copy) -> Iterator[tuple[str, Comment]]:
    marks = placing.exhibit_marks(telling.case_file, copy.draft, telling.prepared.marks)
    for path, finding in telling.findings:
        if path[:3] in marks and may_be_told(telling, path, finding, copy.rendition):
            yield marks[path[:3]], telling.found(finding)


def _found(telling: Telling, copy: Copy, held: FilingFile, here: str) -> Iterator[tuple[str, Comment]]:
    """Tell what was found in a filing, each in the copy, open or annexed, that its paragraph stands in."""
    elsewhere = annex_of(here) if here == held.filing.id else held.filing.id
    for path, finding in telling.findings:
        if path[:2] != ("filings", held.filing.id) or not may_be_told(telling, path, finding, copy.rendition):
            continue
        length, spot = placing.nearest(telling.origins.get(here, ()), path)
        further, _ = placing.nearest(telling.origins.get(elsewhere, ()), path)
        if further > length or (spot is None and here != held.filing.id):
            continue
        if spot is None:
            yield placing.mark_of_field(path), telling.found(finding)
        elif is_shown(telling, here, spot, copy.rendition) and is_whole(telling, here, spot, copy.rendition):
            yield placing.mark_of(copy.draft, spot), telling.found(finding)


def _explained(telling: Telling, copy: Copy, here: str) -> Iterator[tuple[str, Comment]]:
    """Say what each part is for, and where each paragraph comes from."""
    language = telling.case_file.language
    form = telling.prepared.profile.forms[copy.draft.form]
    specs = {spec.key: spec for spec in form.sections}
    places = not telling.withholds(copy.rendition) and not copy.rendition.annex
    for at, (section, made) in enumerate(zip(copy.draft.sections, telling.origins[here], strict=True)):
        if section.key in specs and is_shown(telling, here, placing.Spot(at), copy.rendition):
            mark = anchoring.heading_mark(at) if section.heading else anchoring.item_mark(at, 0)
            yield mark, explained.part(specs[section.key], form, str(section.heading), language)
        for item, fields in enumerate(made.items):
            if is_shown(telling, here, placing.Spot(at, item), copy.rendition):
                missing = tuple(gaps(anchoring.items(copy.draft, at)[item]))
                said = explained.origin(telling.case_file, fields, missing, places=places)
                yield anchoring.item_mark(at, item), said
