"""A template read for whoever builds it: part by part, paragraph by paragraph, tag by tag."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from filings.word.engine import notes
from filings.word.engine.faults import Where
from filings.word.engine.names import fragment, is_element, parse, w
from filings.word.engine.story import P, T, atoms, holder, is_copy, join_tag
from filings.word.engine.tags import has_tag, scan
from filings.word.engine.tidy import tidy_text
from filings.word.package import open_package
from filings.word.package.names import label
from filings.word.workshop.seen import Seen, SeenParagraph, SeenTag
from filings.word.workshop.styling import Styling, by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.engine.story import Atom
    from filings.word.engine.tags import Found
    from filings.word.package import Package
    from filings.word.workshop.seen import Place

INCLUDE: Final = re.compile(r"include\s+(['\"])(.*?)\1")
"""A tag that names a shared block."""
_REFERENCES: Final = {w(f"{kind}Reference"): kind for kind in notes.KINDS.values()}
_DEEPEST: Final = 5
_PROPERTY: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def seen(package: Package, blocks: tuple[Path, ...] = ()) -> Seen:
    """Read a template.

    Args:
        package: the template, opened.
        blocks: the folders of shared blocks, read where the template names them; the foremost that has one gives it.

    """
    styling = Styling(package)
    pieces = tuple(_Reader(package, styling, blocks).all())
    return Seen(
        package.name,
        tuple(each.paragraph for each in pieces if each.first),
        tuple((tag, each.paragraph) for each in pieces for tag in each.tags),
        styling.names,
        about(package),
    )


def about(package: Package) -> dict[str, str]:
    """Give the custom properties of a document."""
    found: dict[str, str] = {}
    for part in package.related("", "custom-properties"):
        for each in parse(package[part]).iter(_PROPERTY):
            found[each.get("name") or ""] = "".join(map(str, each.itertext()))
    return found


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or what is left of it after a note; `tags` are those of the piece."""

    paragraph: SeenParagraph
    tags: tuple[SeenTag, ...]
    first: bool = True


class _Reader:
    """Reads one document, and the blocks it names."""

    def __init__(self, package: Package, styling: Styling, blocks: tuple[Path, ...], depth: int = 0) -> None:
        self._package = package
        self._styling = styling
        self._blocks = blocks
        self._depth = depth
        self._notes: dict[tuple[str, str], _Element] = {}

    def all(self) -> Iterator[_Piece]:
        """Give the paragraphs of every part, then the texts outside paragraphs."""
        roots = {name: parse(tidy_text(self._package[name])) for name in self._package.stories}
        self._take_notes(roots)
        for name, root in roots.items():
            if label(name) not in notes.KINDS:
                yield from self._story(root, label(name))
        yield from self._properties()

    def body(self) -> Iterator[_Piece]:
        """Give the paragraphs of the body alone: a shared block brings nothing else along."""
        yield from self._story(parse(tidy_text(self._package[self._package.main])), "body")

    def _take_notes(self, roots: dict[str, _Element]) -> None:
        for name, root in roots.items():
            kind = notes.KINDS.get(label(name))
            for note in root if kind is not None else ():
                if is_element(note):
                    self._notes[kind or "", note.get(w("id")) or ""] = note

    def _story(self, root: _Element, part: str) -> Iterator[_Piece]:
        raw, heading = False, ""
        gone: set[_Element] = set()
        for number, paragraph in enumerate(list(root.iter(P)), 1):
            if paragraph in gone:
                continue
            style = self._styling.of(paragraph)
            text = "".join(paragraph.itertext(T)).strip()
            heading = text if text and self._styling.heads(paragraph) else heading
            where = Where(self._package.name, part, number, heading)
            made, raw = self._paragraph(paragraph, where, style, gone, raw=raw)
            block = _included(made)
            if block and self._blocks:
                yield from self._block(block) or (_Piece(made, made.tags),)
            else:
                yield from self._with_notes(paragraph, made)
            yield from _loose(paragraph, made.where)

    def _paragraph(
        self, paragraph: _Element, where: Where, style: str, gone: set[_Element], *, raw: bool
    ) -> tuple[SeenParagraph, bool]:
        pieces = atoms(paragraph)
        text = "".join(atom.text for atom in pieces)
        result = scan(text, raw=raw)
        stretched = False
        if result.broken and result.broken[-1].what == "open":
            following = list(paragraph.itersiblings())
            stretched = join_tag(paragraph, text[result.broken[-1].start :])
            gone.update(each for each in following if each.getparent() is None)
            pieces = atoms(paragraph)
            text = "".join(atom.text for atom in pieces)
            result = scan(text, raw=raw)
        where = replace(where, text=text)
        tags = tuple(_tag(found, text, where, pieces) for found in result.found)
        shown = not is_copy(paragraph)
        return (
            SeenParagraph(
                where, style, _place(paragraph), tags, by_hand(paragraph, self._styling.inherited), stretched, shown
            ),
            result.raw,
        )

    def _with_notes(self, paragraph: _Element, made: SeenParagraph) -> Iterator[_Piece]:
        """Give a paragraph, cut where a note's number stands so that the note's tags come in their place."""
        references = [each for each in paragraph.iter(*_REFERENCES) if holder(each) is paragraph]
        first, at = True, 0
        for reference in references:
            kind = _REFERENCES[str(reference.tag)]
            note = self._notes.get((kind, reference.get(w("id")) or ""))
            if note is None:
                continue
            column = _column(paragraph, reference)
            yield _Piece(made, tuple(tag for tag in made.tags if at <= tag.where.column < column), first)
            first, at = False, column
            yield from self._note(note, kind)
        yield _Piece(made, tuple(tag for tag in made.tags if tag.where.column >= at), first)

    def _note(self, note: _Element, kind: str) -> Iterator[_Piece]:
        part = f"{kind} {note.get(w('id'))}"
        for number, paragraph in enumerate(note.iter(P), 1):
            where = Where(self._package.name, part, number)
            made, _ = self._paragraph(paragraph, where, self._styling.of(paragraph), set(), raw=False)
            yield _Piece(replace(made, place="note"), made.tags)

    def _block(self, name: str) -> tuple[_Piece, ...]:
        """Read a shared block; what is wrong with its name or with itself is told by compiling."""
        files = (folder / f"{name}.docx" for folder in self._blocks if re.fullmatch(r"[\w-]+", name))
        file = next((each for each in files if each.is_file()), None)
        if file is None or self._depth == _DEEPEST:
            return ()
        package = open_package(file)
        return tuple(_Reader(package, Styling(package), self._blocks, self._depth + 1).body())

    def _properties(self) -> Iterator[_Piece]:
        for kind in ("core-properties", "custom-properties"):
            for name in self._package.related("", kind):
                yield from _loose(parse(self._package[name]), Where(self._package.name, "properties"), own=True)


def _included(made: SeenParagraph) -> str:
    """Give the name of the block that a paragraph stands for; empty where it stands for none."""
    if len(made.tags) != 1 or made.tags[0].kind != "statement" or made.tags[0].text != made.where.text.strip():
        return ""
    found = INCLUDE.fullmatch(made.tags[0].body)
    return found.group(2) if found else ""


def _tag(found: Found, text: str, where: Where, pieces: list[Atom]) -> SeenTag:
    over = [atom for atom in pieces if atom.start < found.end and atom.end > found.start and atom.text]
    runs = list(dict.fromkeys(atom.element.getparent() for atom in over))
    looks = {_look(run) for run in runs}
    return SeenTag(
        found.kind,
        found.body,
        found.prefix,
        text[found.start : found.end],
        replace(where, column=found.start),
        len(runs),
        len(looks) > 1,
    )


def _look(run: _Element | None) -> str:
    return fragment(run.find(w("rPr"))) if run is not None else ""


def _place(paragraph: _Element) -> Place:
    return "cell" if next(paragraph.iterancestors(w("tc"), w("txbxContent")), None) is not None else "line"


def _column(paragraph: _Element, reference: _Element) -> int:
    """Count the characters of a paragraph that stand before a note's number."""
    order = {element: place for place, element in enumerate(paragraph.iter())}
    return sum(len(atom.text) for atom in atoms(paragraph) if order[atom.element] < order[reference])


def _loose(root: _Element, where: Where, *, own: bool = False) -> Iterator[_Piece]:
    """Give the texts with tags that stand in no paragraph: alternative texts, drawings, properties."""
    for element in root.iter():
        if not is_element(element) or (element is not root and not own and holder(element) is not root):
            continue
        texts = [str(value) for value in element.attrib.values()]
        texts += [element.text or ""] if element.tag not in {T, w("instrText"), w("delText")} else []
        for text in texts:
            if has_tag(text):
                at = replace(where, text=text)
                tags = tuple(
                    SeenTag(
                        each.kind, each.body, each.prefix, text[each.start : each.end], replace(at, column=each.start)
                    )
                    for each in scan(text).found
                )
                yield _Piece(SeenParagraph(at, "", "loose", tags), tags)
