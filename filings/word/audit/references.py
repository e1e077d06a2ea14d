"""Fields that repeat a number or a mark, REF, or count it, SEQ: what they show, and what Word would show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from filings.word.audit.findings import P, excerpt
from filings.word.audit.numerals import numeral
from filings.word.audit.story import ID
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from filings.word.audit.numbering import Numbered
    from filings.word.audit.story import Story

_NAME: Final = f"{{{W}}}name"
_START: Final = f"{{{W}}}bookmarkStart"
_END: Final = f"{{{W}}}bookmarkEnd"
_CHAR: Final = f"{{{W}}}fldChar"
_KIND: Final = f"{{{W}}}fldCharType"
_T: Final = f"{{{W}}}t"
_REFERENCE = re.compile(r"\s*REF\s+\"?([^\s\"\\]+)", re.IGNORECASE)
_COUNTED = re.compile(r"\s*SEQ\s+\w+\s.*\\r\s*([0-9]+)", re.IGNORECASE | re.DOTALL)
_FORMAT = re.compile(r"\\\*\s*(\w+)")
_FORMATS: Final = {
    "ALPHABETIC": "upperLetter",
    "alphabetic": "lowerLetter",
    "ROMAN": "upperRoman",
    "roman": "lowerRoman",
}
_UNSEEN: Final = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
_SWITCH = re.compile(r"\\([nrw])(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadReference:
    """A REF field, or a SEQ field that says itself what it counts."""

    bookmark: str
    """Where it leads; empty for one that counts."""
    shown: str
    """What it shows until it is brought up to date."""
    counted: str | None
    """What Word would show; nothing where the bookmark, or its paragraph's number, is not there."""
    paragraph: int
    text: str
    sort: Literal["number", "text", "count"] = "number"
    """Whether it gives the number of a paragraph, repeats a text, or counts by itself."""


def homes(stories: Iterable[Story]) -> dict[str, _Element]:
    """Give the paragraph in which each bookmark begins, by the bookmark's name in small letters."""
    starts = ((each, next(each.iterancestors(P), None)) for story in stories for each in story.all("bookmarkStart"))
    return {str(start.get(_NAME)).casefold(): home for start, home in starts if home is not None}


def read_references(
    story: Story, numbered: Mapping[_Element, Numbered | None], places: Mapping[str, _Element]
) -> Iterator[ReadReference]:
    """Yield the fields of a part that repeat a number or a mark, or count it.

    Args:
        story: the part.
        numbered: the number of each paragraph of the document.
        places: the `homes` of the document's bookmarks.

    """
    order = {paragraph: at for at, paragraph in enumerate(story.root.iter(P), 1)}
    for field in story.fields:
        target, switch = _REFERENCE.match(field.code), _SWITCH.search(field.code)
        here = next(field.element.iterancestors(P), None)
        if here is None:
            continue
        if sequence := _COUNTED.match(field.code):
            written = _FORMAT.search(field.code)
            counted = numeral(int(sequence[1]), _FORMATS.get(written[1] if written else "", "decimal"))
            yield ReadReference("", field.result.translate(_UNSEEN), counted, order[here], excerpt(here), "count")
        if target is None:
            continue
        home = places.get(target[1].casefold())
        if switch is None:
            held = None if home is None else _held(home, target[1].casefold())
            shown = field.result.translate(_UNSEEN)
            if held is not None:
                yield ReadReference(target[1], shown, held, order[here], excerpt(here), "text")
            continue
        number = None if home is None else numbered.get(home)
        label = _counted(switch[1].lower(), number, numbered.get(here))
        yield ReadReference(target[1], field.result, label, order[here], excerpt(here))


def _held(home: _Element, bookmark: str) -> str | None:
    """Give what a bookmark holds that ends in the paragraph in which it begins; nothing of one that goes further."""
    start = next(each for each in home.iter(_START) if str(each.get(_NAME)).casefold() == bookmark)
    said: list[str] = []
    depth = 0
    for each in start.xpath("following::*"):
        if each.tag == _END and each.get(ID) == start.get(ID):
            return "".join(said).translate(_UNSEEN)
        if each.tag == P:
            return None
        depth += {"begin": 1, "separate": -1}.get(str(each.get(_KIND)), 0) if each.tag == _CHAR else 0
        if each.tag == _T and depth == 0:
            said.append(each.text or "")
    return None


def _counted(switch: str, number: Numbered | None, here: Numbered | None) -> str | None:
    r"""Give what Word shows for \n (the label alone), \w (in full context) and \r (as seen from where it stands)."""
    if number is None:
        return None
    if switch == "n":
        return number.label.rstrip(".")
    return number.full() if switch == "w" else number.seen_from(here)
