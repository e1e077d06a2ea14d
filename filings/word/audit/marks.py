"""Rules on bookmarks, comments, notes and ids: each begins and ends, is there once, and leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.findings import Fault
from filings.word.audit.story import DOC_PR, ID, W14, is_copy
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

    from filings.word.audit.story import Story

LONGEST_NAME: Final = 40
"""Characters of a bookmark's name that Word keeps."""
_NAME: Final = f"{{{W}}}name"
_TYPE: Final = f"{{{W}}}type"
_GOOD_NAME = re.compile(r"[^\W\d]\w*")
_MEND: Final = "Make it anew in Word."
_ONE_PLACE: Final = "Give each its own, or keep it out of a loop."


def balanced(story: Story) -> Iterator[Fault]:
    """Yield bookmarks and comments of one part that do not begin and end once each, in that order."""
    for kind, start, end in (
        ("bookmark", story.all("bookmarkStart"), story.all("bookmarkEnd")),
        ("comment", story.all("commentRangeStart"), story.all("commentRangeEnd")),
    ):
        if start or end:
            yield from _balanced(story, kind, start, end)


def _balanced(story: Story, kind: str, starts: Sequence[_Element], ends: Sequence[_Element]) -> Iterator[Fault]:
    begun = {each.get(ID): each for each in starts}
    ended = Counter(each.get(ID) for each in ends)
    for number, each in begun.items():
        if ended[number] != 1:
            how = "does not end" if not ended[number] else f"ends {ended[number]} times"
            yield Fault(f"The {kind} {_called(each)} {how}.", _MEND, story.part, each)
    for each in ends:
        if each.get(ID) not in begun:
            yield Fault(f"A {kind} ends that has not begun (id {each.get(ID)}).", _MEND, story.part, each)
    seen: set[str | None] = set()
    for each in story.root.iter(*{str(each.tag) for each in (*starts, *ends)}):
        if str(each.tag).endswith("Start"):
            seen.add(each.get(ID))
        elif each.get(ID) in begun and each.get(ID) not in seen:
            yield Fault(f"A {kind} ends before it begins (id {each.get(ID)}).", _MEND, story.part, each)


def unique(stories: Iterable[Story]) -> Iterator[Fault]:
    """Yield ids and names that are there twice, where Word asks for one."""
    stories = tuple(stories)
    starts = [(story, each) for story in stories for each in story.all("bookmarkStart")]
    yield from _twice("bookmarks have the name", starts, _NAME, fold=True)
    yield from _twice("bookmarks have the id", starts, ID)
    yield from _twice("pictures have the id", [(s, each) for s in stories for each in s.elements.get(DOC_PR, ())], "id")
    yield from _controls(stories)
    yield from _paragraph_ids(stories)
    for kind in ("footnote", "endnote", "comment"):
        yield from _twice(f"{kind}s have the id", [(s, each) for s in stories for each in s.all(kind)], ID)
    for story, each in starts:
        name = str(each.get(_NAME))
        if len(name) > LONGEST_NAME or not _GOOD_NAME.fullmatch(name):
            what = f"The bookmark “{name}” has a name that Word does not take."
            yield Fault(what, f"Use letters, digits and _, {LONGEST_NAME} at the most.", story.part, each)


def _twice(what: str, found: list[tuple[Story, _Element]], name: str, *, fold: bool = False) -> Iterator[Fault]:
    values = [str(each.get(name)) for _, each in found]
    if fold:
        values = [value.casefold() for value in values]
    if len(set(values)) == len(values):
        return
    firsts: dict[str, int] = {}
    for value, (_, each) in zip(values, found, strict=True):
        firsts[value] = firsts.get(value, 0) + (not is_copy(each))
    shown: set[str] = set()
    for value, (story, each) in zip(values, found, strict=True):
        if firsts[value] > 1 and value in shown:
            yield Fault(f"Several {what} “{each.get(name)}”.", _ONE_PLACE, story.part, each)
        shown.add(value)


def _controls(stories: Sequence[Story]) -> Iterator[Fault]:
    held = [(story, pr.find(f"{{{W}}}id")) for story in stories for pr in story.all("sdtPr")]
    found = [(story, each) for story, each in held if each is not None]
    yield from _twice("content controls have the id", found, f"{{{W}}}val")


def _paragraph_ids(stories: Sequence[Story]) -> Iterator[Fault]:
    values = [value for story in stories for value in story.paragraph_ids]
    if len(set(values)) != len(values):
        name = f"{{{W14}}}paraId"
        holders = etree.XPath("//*[@w14:paraId]", namespaces={"w14": W14})
        yield from _twice("paragraphs have the id", [(s, each) for s in stories for each in holders(s.root)], name)
    for story in stories:
        for value in story.paragraph_ids:
            if not re.fullmatch("[0-7][0-9A-Fa-f]{7}", value):
                yield Fault(
                    f"A paragraph has the id “{value}”, which Word does not take.", _MEND, story.part, story.root
                )


def notes(stories: Iterable[Story]) -> Iterator[Fault]:
    """Yield notes and comments that nothing refers to, and references to nothing, or twice to the same."""
    stories = tuple(stories)
    for kind in ("footnote", "endnote", "comment"):
        there = {each.get(ID): (story, each) for story in stories for each in story.all(kind) if _genuine(each)}
        references = [(story, each) for story in stories for each in story.all(f"{kind}Reference")]
        seen: set[str | None] = set()
        for story, each in references:
            number = each.get(ID)
            if number not in there:
                yield Fault(f"A reference leads to a {kind} that is not there.", _MEND, story.part, each)
            elif number in seen:
                yield Fault(f"One {kind} is referred to twice.", _ONE_PLACE, story.part, each)
            seen.add(number)
        for number, (story, each) in there.items():
            if number not in seen:
                yield Fault(f"Nothing refers to a {kind}, which stays hidden in the file.", _MEND, story.part, each)


def _genuine(note: _Element) -> bool:
    """Say whether a note is one, not a separator line."""
    return note.get(_TYPE) in (None, "normal")


def _called(element: _Element) -> str:
    return f"“{element.get(_NAME)}”" if element.get(_NAME) else str(element.get(ID))
