"""Rules on what a story names elsewhere: bookmarks, styles, lists, relationships; and on what a field may do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.audit.findings import Fault
from filings.word.audit.story import VAL
from filings.word.package.fields import name_of, refused
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from filings.word.audit.story import Story

_NAME: Final = f"{{{W}}}name"
_ANCHOR: Final = f"{{{W}}}anchor"
_BUILT_IN: Final = frozenset({"", "_top", "_bottom"})
_REFERRING: Final = frozenset({"REF", "PAGEREF", "NOTEREF"})
_ARGUMENT = re.compile(r'\s*"?[A-Za-z]+"?\s+"?([^\s"\\]+)')
_KINDS: Final = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_STYLE: Final = "Choose a style that the document has."


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the styles and the numbering of a package offer."""

    styles: dict[str, str]
    """The kind of each style, by id."""
    lists: frozenset[str]
    faults: tuple[Fault, ...]


def fields(stories: Iterable[Story]) -> Iterator[Fault]:
    """Yield fields that lead to no bookmark, that reach out of the document, and links to no bookmark."""
    stories = tuple(stories)
    there = {str(each.get(_NAME, "")).casefold() for story in stories for each in story.all("bookmarkStart")}
    for story in stories:
        for field in story.fields:
            if why := refused(field.code):
                what = f"The field {{ {' '.join(field.code.split())} }} {why}."
                yield Fault(what, "Delete the field.", story.part, field.element, inherited=False)
            target = _target(field.code)
            if target is not None and target.casefold() not in there:
                what = f"A field refers to the bookmark “{target}”, which is not there."
                yield Fault(what, "Refer to a paragraph that is in the document.", story.part, field.element)
        for each in story.all("hyperlink"):
            anchor = str(each.get(_ANCHOR, ""))
            if anchor not in _BUILT_IN and anchor.casefold() not in there:
                what = f"A link leads to the bookmark “{anchor}”, which is not there."
                yield Fault(what, "Link to a paragraph that is in the document.", story.part, each)


def _target(code: str) -> str | None:
    """Name the bookmark that a field refers to; nothing where it refers to none."""
    if name_of(code) not in _REFERRING:
        return None
    match = _ARGUMENT.match(code)
    return match[1] if match else ""


def sheet(styles: tuple[str, _Element] | None, numbering: tuple[str, _Element] | None) -> Sheet:
    """Read what the styles and the numbering offer, and yield what is wrong within them."""
    lists, faults = _numbering(*numbering) if numbering else (frozenset(), ())
    kinds: dict[str, str] = {}
    if styles:
        part, root = styles
        found = list(root.iter(f"{{{W}}}style"))
        kinds = {str(each.get(f"{{{W}}}styleId", "")): str(each.get(f"{{{W}}}type", "paragraph")) for each in found}
        faults = (*faults, *_styles(part, found, kinds, lists))
    return Sheet(kinds, lists, faults)


def _styles(part: str, found: list[_Element], kinds: dict[str, str], lists: frozenset[str]) -> Iterator[Fault]:
    if len(kinds) != len(found):
        yield Fault("Two styles have one id.", "Delete one of them.", part, found[0])
    for style in found:
        for each in style.iter(f"{{{W}}}basedOn", f"{{{W}}}link", f"{{{W}}}next"):
            if str(each.get(VAL)) not in kinds:
                yield Fault(f"A style names the style “{each.get(VAL)}”, which is not there.", _STYLE, part, each)
        for each in style.iter(f"{{{W}}}numId"):
            if str(each.get(VAL)) not in lists | {"0"}:
                yield Fault(f"A style names the list “{each.get(VAL)}”, which is not there.", _STYLE, part, each)


def _numbering(part: str, root: _Element) -> tuple[frozenset[str], tuple[Fault, ...]]:
    abstract = [str(each.get(f"{{{W}}}abstractNumId")) for each in root.iterchildren(f"{{{W}}}abstractNum")]
    numbers = list(root.iterchildren(f"{{{W}}}num"))
    ids = [str(each.get(f"{{{W}}}numId")) for each in numbers]
    faults: list[Fault] = []
    if len(set(abstract)) != len(abstract) or len(set(ids)) != len(ids):
        faults.append(Fault("Two lists have one id.", "Make the list anew in Word.", part, root))
    for each in numbers:
        leads = each.find(f"{{{W}}}abstractNumId")
        if leads is None or leads.get(VAL) not in abstract:
            faults.append(Fault("A list has no definition.", "Make the list anew in Word.", part, each))
    return frozenset(ids), tuple(faults)


def named(story: Story, offered: Sheet) -> Iterator[Fault]:
    """Yield the styles and lists that a story names and the package does not offer."""
    for name, kind in _KINDS.items():
        for each in story.all(name):
            style = str(each.get(VAL))
            if offered.styles.get(style) != kind:
                what = f"The {kind} style “{style}” is not there."
                yield Fault(what, _STYLE, story.part, each)
    for each in story.all("numId"):
        if str(each.get(VAL)) not in offered.lists and each.get(VAL) != "0":
            yield Fault(f"The list “{each.get(VAL)}” is not there.", "Make the list anew.", story.part, each)
