"""A template mended where that can be done safely: what is made from it afterwards says the same and looks the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.engine.comments import AUTHOR
from filings.word.engine.names import drop, parse, part_bytes, serialise, w
from filings.word.engine.story import P
from filings.word.package import open_package, write_package
from filings.word.package.names import label
from filings.word.workshop.document import PEOPLE
from filings.word.workshop.revisions import accepted
from filings.word.workshop.runs import gathered, joined, parted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.package import Package

_MARKS: Final = (w("proofErr"), w("lastRenderedPageBreak"))
_RSID: Final = w("rsid")
_EDITING: Final = frozenset(w(name) for name in ("rsids", "proofState"))
_LAST_PLACE: Final = "_GoBack"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was mended."""

    part: str
    paragraph: int
    """Its number in the part as it was, from 1; 0 where the whole part is meant."""
    what: str

    def __str__(self) -> str:
        """Print as `body:12: what was done.`."""
        return f"{self.part}:{self.paragraph}: {self.what}" if self.paragraph else f"{self.part}: {self.what}"


def tidy_template(template: Path | bytes, name: str = "") -> tuple[bytes, tuple[Change, ...]]:
    """Mend a template.

    Args:
        template: the file, or its bytes.
        name: what messages call it; the file's own name otherwise.

    Returns:
        The template mended, and what was done.

    Raises:
        TemplateError: it is no Word file that could be used.

    """
    package = open_package(template, name)
    changes = [Change(_part(package, note.place.file), 0, note.what) for note in package.notes]
    package = _without_our_comments(package, changes)
    for part in package.stories:
        root = parse(package[part])
        done = list(_story(root, label(part)))
        changes += done
        if done:
            package = package.with_parts({part: part_bytes(serialise(root))})
    package = _settings(package, changes)
    package = _properties(package, changes)
    return write_package(package), tuple(changes)


def _part(package: Package, file: str) -> str:
    return file.removeprefix(package.name).removeprefix(", ") or "file"


def _story(root: _Element, part: str) -> Iterator[Change]:
    """Mend one part, in place."""
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(P), 1)}
    for paragraph in sorted(accepted(root), key=lambda each: numbers[each]):
        yield Change(part, numbers[paragraph], "Tracked changes accepted.")
    marks = _unmarked(root)
    raw = False
    for paragraph in list(root.iter(P)):
        split, odd, raw = gathered(paragraph, raw=raw)
        number = numbers[paragraph]
        yield from (Change(part, number, f"The pieces of {each} put together.") for each in split)
        yield from (Change(part, number, f"{each} typed plainly.") for each in odd)
        if not raw:
            yield from (Change(part, number, f"{each} given a paragraph of its own.") for each in parted(paragraph))
    runs = joined(root)
    if runs:
        yield Change(
            part, 0, f"{runs} {'run' if runs == 1 else 'runs'} of text joined to the one before of the same look."
        )
    if marks:
        yield Change(part, 0, f"{marks} {'mark' if marks == 1 else 'marks'} of editing taken out.")


def _unmarked(root: _Element) -> int:
    """Take out marks of spelling, of saving and of the last place of editing; give how many there were."""
    count = 0
    for mark in list(root.iter(*_MARKS)):
        drop(mark)
        count += 1
    gone = {each.get(w("id")) for each in root.iter(w("bookmarkStart")) if each.get(w("name")) == _LAST_PLACE}
    for end in [each for each in root.iter(w("bookmarkStart"), w("bookmarkEnd")) if each.get(w("id")) in gone]:
        drop(end)
    for element in root.iter():
        for attribute in [name for name in element.attrib if str(name).startswith(_RSID)]:
            del element.attrib[attribute]
            count += 1
    return count + len(gone)


def _without_our_comments(package: Package, changes: list[Change]) -> Package:
    """Take out the comments of an annotated copy; those of people stay."""
    for part in package.related(package.main, "comments"):
        comments, body = parse(package[part]), parse(package[package.main])
        ours = {each.get(w("id")) for each in comments if each.get(w("author")) == AUTHOR}
        for each in [child for child in comments if child.get(w("id")) in ours]:
            comments.remove(each)
        for mark in [
            each
            for each in body.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
            if each.get(w("id")) in ours
        ]:
            drop(_whole(mark))
        if ours:
            changes.append(Change("comments", 0, f"{len(ours)} of our own comments taken out."))
            package = package.with_parts(
                {part: part_bytes(serialise(comments)), package.main: part_bytes(serialise(body))}
            )
    return package


def _whole(mark: _Element) -> _Element:
    """Give the run of a mark where nothing else is in it."""
    run = mark.getparent()
    alone = run is not None and run.tag == w("r") and all(each is mark or each.tag == w("rPr") for each in run)
    return run if alone and run is not None else mark


def _settings(package: Package, changes: list[Change]) -> Package:
    for part in package.related(package.main, "settings"):
        root = parse(package[part])
        gone = [each for each in root if each.tag in _EDITING]
        for each in gone:
            root.remove(each)
        if gone:
            changes.append(Change("settings", 0, "The history of editing taken out."))
            package = package.with_parts({part: part_bytes(serialise(root))})
    return package


def _properties(package: Package, changes: list[Change]) -> Package:
    for kind in ("core-properties", "extended-properties"):
        for part in package.related("", kind):
            root = parse(package[part])
            named = [each for each in root if re.sub(r"\{.*\}", "", str(each.tag)) in PEOPLE]
            for each in named:
                root.remove(each)
            if any((each.text or "").strip() for each in named):
                changes.append(Change("properties", 0, "The names of people taken out."))
                package = package.with_parts({part: part_bytes(serialise(root))})
    return package
