"""REF fields that give the number of a paragraph: what they show, and what Word would show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.audit.findings import P, excerpt
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from filings.word.audit.numbering import Numbered
    from filings.word.audit.story import Story

_NAME: Final = f"{{{W}}}name"
_REFERENCE = re.compile(r"\s*REF\s+\"?([^\s\"\\]+)", re.IGNORECASE)
_SWITCH = re.compile(r"\\([nrw])(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadReference:
    """A REF field that gives the number of a paragraph."""

    bookmark: str
    shown: str
    """What it shows until it is brought up to date."""
    counted: str | None
    """What Word would show; nothing where the bookmark, or its paragraph's number, is not there."""
    paragraph: int
    text: str


def homes(stories: Iterable[Story]) -> dict[str, _Element]:
    """Give the paragraph in which each bookmark begins, by the bookmark's name in small letters."""
    starts = ((each, next(each.iterancestors(P), None)) for story in stories for each in story.all("bookmarkStart"))
    return {str(start.get(_NAME)).casefold(): home for start, home in starts if home is not None}


def read_references(
    story: Story, numbered: Mapping[_Element, Numbered | None], places: Mapping[str, _Element]
) -> Iterator[ReadReference]:
    """Yield the REF fields of a part that give the number of a paragraph.

    Args:
        story: the part.
        numbered: the number of each paragraph of the document.
        places: the `homes` of the document's bookmarks.

    """
    order = {paragraph: at for at, paragraph in enumerate(story.root.iter(P), 1)}
    for field in story.fields:
        target, switch = _REFERENCE.match(field.code), _SWITCH.search(field.code)
        here = next(field.element.iterancestors(P), None)
        if target is None or switch is None or here is None:
            continue
        home = places.get(target[1].casefold())
        number = None if home is None else numbered.get(home)
        counted = _counted(switch[1].lower(), number, numbered.get(here))
        yield ReadReference(target[1], field.result, counted, order[here], excerpt(here))


def _counted(switch: str, number: Numbered | None, here: Numbered | None) -> str | None:
    r"""Give what Word shows for \n (the label alone), \w (in full context) and \r (as seen from where it stands)."""
    if number is None:
        return None
    if switch == "n":
        return number.label.rstrip(".")
    return number.full() if switch == "w" else number.seen_from(here)
