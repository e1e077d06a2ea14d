"""A finished package read back as a reader sees it: paragraphs with their numbers, tables, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.audit.findings import P
from filings.word.audit.numbering import Lists
from filings.word.audit.reading import read_parts
from filings.word.audit.references import ReadReference, homes, read_references
from filings.word.audit.rules import sheets, stories
from filings.word.audit.story import ID, PARAGRAPH, read_story
from filings.word.package.finished import read_finished
from filings.word.package.names import W, label, word_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from filings.word.audit.numbering import Numbered
    from filings.word.audit.reading import Reading
    from filings.word.audit.story import Story

_NAME: Final = f"{{{W}}}name"


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph as a reader sees it."""

    style: str
    """The name of its style, "Numbered Paragraph"; "" where it has the default one."""
    number: str
    """Its automatic number, "12." or "(a)"; "" where it has none."""
    text: str
    """What it says, results of fields included."""
    bookmarks: tuple[str, ...] = ()
    """The bookmarks that begin in it."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """One part that holds paragraphs."""

    name: str
    label: str
    """"body", "header 2", "footnotes"."""
    paragraphs: tuple[ReadParagraph, ...]
    """All of them, those in tables and text boxes too."""
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    """The text of each cell, by row."""
    references: tuple[ReadReference, ...]


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A document as a reader sees it."""

    parts: tuple[ReadPart, ...]
    """The body first."""
    footnotes: tuple[str, ...]
    """The text of each footnote, in the order of their references."""

    @property
    def body(self) -> ReadPart:
        """The body."""
        return self.parts[0]

    @property
    def text(self) -> str:
        """What the whole document says, a paragraph a line."""
        return "\n".join(paragraph.text for part in self.parts for paragraph in part.paragraphs)


def read_back(package: bytes) -> ReadBack:
    """Read a finished package back from its bytes.

    Raises:
        TemplateError: it is not a package, or not a safe one.

    """
    readings = read_parts(read_finished(package))
    found = stories(readings)
    lists, names = _sheets(readings)
    numbered = {each: number for story in found for each, number in lists.replay(story.root)}
    places = homes(found)
    parts = (_part(story, numbered, names, tuple(read_references(story, numbered, places))) for story in found)
    return ReadBack(tuple(parts), tuple(_footnotes(found)))


def _sheets(readings: Mapping[str, Reading]) -> tuple[Lists, dict[str, str]]:
    roots = {each.kind: each.root for each in sheets(readings)}
    styles, numbering = roots.get(word_type("styles")), roots.get(word_type("numbering"))
    names: dict[str, str] = {}
    if styles is not None:
        for each in styles.iter(f"{{{W}}}style"):
            named = each.find(f"{{{W}}}name")
            names[str(each.get(f"{{{W}}}styleId"))] = "" if named is None else str(named.get(f"{{{W}}}val", ""))
    return Lists(numbering, styles), names


def _part(
    story: Story,
    numbered: Mapping[_Element, Numbered | None],
    names: Mapping[str, str],
    references: tuple[ReadReference, ...],
) -> ReadPart:
    return ReadPart(
        story.part,
        label(story.part),
        tuple(_paragraph(each, numbered[each], names) for each in story.root.iter(P)),
        tuple(_table(each) for each in story.root.iter(f"{{{W}}}tbl")),
        references,
    )


def _paragraph(element: _Element, number: Numbered | None, names: Mapping[str, str]) -> ReadParagraph:
    style = element.find(f"{{{W}}}pPr/{{{W}}}pStyle")
    identity = "" if style is None else str(style.get(f"{{{W}}}val"))
    marks = tuple(str(each.get(_NAME)) for each in element.iter(f"{{{W}}}bookmarkStart"))
    return ReadParagraph(names.get(identity, identity), number.label if number else "", _said(element), marks)


def _said(element: _Element) -> str:
    """Give what an element says; each paragraph within another begins a line."""
    return read_story("", element).text.strip(PARAGRAPH).replace(PARAGRAPH, "\n")


def _table(table: _Element) -> tuple[tuple[str, ...], ...]:
    rows = table.iterchildren(f"{{{W}}}tr")
    return tuple(tuple(_said(cell) for cell in row.iterchildren(f"{{{W}}}tc")) for row in rows)


def _footnotes(found: Sequence[Story]) -> Iterator[str]:
    notes = {each.get(ID): each for story in found for each in story.all("footnote")}
    references = (each for story in found for each in story.all("footnoteReference"))
    for each in references:
        if each.get(ID) in notes:
            yield _said(notes[each.get(ID)])
