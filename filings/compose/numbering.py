"""Numbers for an outline, the same that Word's automatic numbering will give.

Paragraphs run in one series through the whole paper; lettered items start again under each; headings are counted
level by level. A template whose styles number otherwise is found by the tests of the shipped templates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings.compose.labels import Label, Sort
from filings.compose.numerals import FORMATS, decimal
from filings.compose.pieces import Plain, Prose
from filings.text import parse
from filings.text.nodes import Items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.compose.pieces import Item, Outline, Part
    from filings.profile import HeadingNumbers


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one filing: a heading's by the part's place, a paragraph's by part and place in it."""

    headings: tuple[str, ...]
    """Each with the numbers above it, "A.1", as references print it."""
    paragraphs: tuple[tuple[str, ...], ...]
    labels: Mapping[str, Label]


def number(outline: Outline, formats: HeadingNumbers) -> Numbers:
    """Give numbers to the parts and paragraphs of an outline, and label all that have an id."""
    headings = tuple(_headings(outline, formats))
    paragraphs = tuple(_paragraphs(outline))
    labels: dict[str, Label] = {}
    last = ""
    for part, heading, numbers in zip(outline.parts, headings, paragraphs, strict=True):
        last = heading or last
        standing = _part_label(last) if part.lettered else _headed(part)
        labels |= {part.id: standing} if part.id and (heading or (part.heading and not part.lettered)) else {}
        for item, given in zip(part.items, numbers, strict=True):
            labelled = _item_labels(item, given, formats)
            labels |= labelled if part.numbered else _in_part(labelled, standing)
    return Numbers(headings, paragraphs, labels)


def printed(heading: str, formats: HeadingNumbers) -> str:
    """Give what is printed before a heading: its number with those above it, or its own alone."""
    return heading if formats.whole else heading.rpartition(".")[2]


def labelled(number: str) -> str:
    """Give a number as Word's lists print it before a heading: "I.", "A.1"."""
    return f"{number}." if number and "." not in number else number


def bookmark(number: str) -> str:
    """Name the bookmark of a paragraph after its number: a name that says nothing about what stands there."""
    return "par_" + _ascii(number.replace("(", "_").replace(")", ""))


def part_bookmark(number: str) -> str:
    """Name the bookmark of a heading after its number."""
    return "part_" + _ascii(number.replace(".", "_"))


def _ascii(number: str) -> str:
    """Write the letters of other scripts by their code points: a bookmark is a name for machines."""
    return "".join(letter if letter.isascii() else f"u{ord(letter):x}" for letter in number)


def _headings(outline: Outline, formats: HeadingNumbers) -> Iterator[str]:
    counts = [0, 0, 0]
    written = [FORMATS[each] for each in formats.levels]
    for part in outline.parts:
        if not (part.heading and part.lettered):
            yield ""
            continue
        counts[part.level - 1] += 1
        counts[part.level :] = [0] * (3 - part.level)
        shown = [max(n, 1) for n in counts[: part.level]]  # Word counts a level that was skipped as one
        yield ".".join(write(n) for write, n in zip(written, shown, strict=False))


def _paragraphs(outline: Outline) -> Iterator[tuple[str, ...]]:
    last = 0
    for part in outline.parts:
        first, last = last + 1, last + len(part.items) * part.numbered
        yield tuple(decimal(first + place) if part.numbered else "" for place in range(len(part.items)))


def _in_part(labelled: Mapping[str, Label], part: Label) -> dict[str, Label]:
    """Label what has no number of its own by the part it stands in, an item with its letter."""
    return {name: replace(part, item=label.text) for name, label in labelled.items()}


def _part_label(heading: str) -> Label:
    return Label(Sort.PART, heading, part_bookmark(heading))


def _headed(part: Part) -> Label:
    """Name a part whose heading has no number by its heading."""
    return Label(Sort.NAME, "".join(each.text for each in part.heading if isinstance(each, Plain | Prose)))


def _item_labels(item: Item, given: str, formats: HeadingNumbers) -> dict[str, Label]:
    labels = {item.id: Label(Sort.PARAGRAPH, given, bookmark(given))} if item.id else {}
    place = 0
    for piece in item.pieces:
        if isinstance(piece, Prose):
            for block in parse(piece.text).blocks:
                if isinstance(block, Items):
                    labels |= _listed_labels(block, given, place, formats.items)
                    place += len(block.items)
    for sub_place, sub in enumerate(item.subs, start=place + 1):
        if sub.id:
            mark = f"{given}({FORMATS[formats.items[0]](sub_place)})"
            labels[sub.id] = Label(Sort.PARAGRAPH, mark, bookmark(mark))
    return labels


def _listed_labels(listed: Items, given: str, before: int, marks: Sequence[str]) -> dict[str, Label]:
    """Label listed items; `marks` are the formats of their depth and of those below, the last for all deeper ones."""
    labels: dict[str, Label] = {}
    for place, item in enumerate(listed.items, start=before + 1):
        mark = f"{given}({FORMATS[marks[0]](place)})"
        if item.id:
            labels[item.id] = Label(Sort.PARAGRAPH, mark, bookmark(mark))
        for block in item.blocks:
            if isinstance(block, Items):
                labels |= _listed_labels(block, mark, 0, marks[1:] or marks)
    return labels
