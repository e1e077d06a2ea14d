"""Shared blocks: the paragraphs of another Word file, put in where a template names it when it is compiled."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from filings.word.engine import marks
from filings.word.engine.faults import Where, nearest
from filings.word.engine.loose import mark_loose
from filings.word.engine.names import R, drop, is_element, parse, w
from filings.word.engine.story import P, T, mark, wheres
from filings.word.engine.styles import heading_ids, style_ids
from filings.word.engine.tidy import tidy_text
from filings.word.package import open_package

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.engine.story import Ledger
    from filings.word.package import Package

_INCLUDE: Final = re.compile(r"include\s+(['\"])(.*?)\1")
_DEEPEST: Final = 5
_STYLED: Final = {w("pStyle"), w("rStyle"), w("tblStyle")}
_OWN_TEXT: Final = {"normal", "default paragraph font", "table normal", "normal table"}
_FOREIGN: Final = {
    w("numPr"): "a list of its own",
    w("footnoteReference"): "a footnote",
    w("endnoteReference"): "an endnote",
    w("commentReference"): "a comment",
}


Blocks: TypeAlias = "Path | tuple[Path, ...] | None"
"""A folder of shared blocks, or several, of which the first that has a block gives it."""


class Library:
    """The shared blocks of a folder, or of several, each read once."""

    def __init__(self, blocks: Blocks, styles: Mapping[str, str], ledger: Ledger) -> None:
        self._folders = () if blocks is None else blocks if isinstance(blocks, tuple) else (blocks,)
        self._styles = styles
        self._ledger = ledger
        self._read: dict[str, list[_Element]] = {}

    def expand(self, root: _Element, depth: int = 0) -> None:
        """Put in the blocks that a part names in paragraphs of their own."""
        for paragraph in list(root.iter(P)):
            text = "".join(paragraph.itertext(T)).strip()
            number = marks.TOKEN.fullmatch(text)
            if number is None:
                continue
            tag = self._ledger.tags[int(number.group(1))]
            include = _INCLUDE.fullmatch(tag.found.body) if tag.found.kind == "statement" else None
            if include is not None and self._folders:
                self._include(paragraph, include.group(2), tag.where, depth)

    def _include(self, paragraph: _Element, name: str, where: Where, depth: int) -> None:
        if depth == _DEEPEST:
            self._ledger.fault(
                where, f"“{name}” is included in blocks that include one another", "Break the circle.", "shared"
            )
        elif name not in self._names():
            known = self._names()
            listed = f"The blocks are: {', '.join(known)}." if known else "There are no shared blocks here."
            self._ledger.fault(
                where, f"There is no shared block named “{name}”", nearest(name, known, listed), "shared"
            )
        else:
            for element in self._block(name, depth):
                paragraph.addprevious(copy.deepcopy(element))
        drop(paragraph)

    def _names(self) -> list[str]:
        """Name the blocks: the Word files of the folders themselves, by their plain names."""
        found = {path.stem for folder in self._folders if folder.is_dir() for path in folder.glob("*.docx")}
        return sorted(name for name in found if re.fullmatch(r"[\w-]+", name))

    def _block(self, name: str, depth: int) -> list[_Element]:
        if name not in self._read:
            paths = (folder / f"{name}.docx" for folder in self._folders)
            package = open_package(next(path for path in paths if path.is_file()))
            body = parse(tidy_text(package[package.main])).find(w("body"))
            self._read[name] = [] if body is None else self._children(body, package, depth)
        return self._read[name]

    def _children(self, body: _Element, package: Package, depth: int) -> list[_Element]:
        own = style_ids(package)
        where = Where(package.name, "body")
        for section in list(body.iter(w("sectPr"))):
            drop(section)
        mark(wheres(body, package.name, "body", heading_ids(own)), self._ledger)
        mark_loose(body, where, self._ledger)
        self._adopt(body, {identity: name for name, identity in own.items()}, where)
        self.expand(body, depth + 1)
        return [child for child in body if is_element(child)]

    def _adopt(self, body: _Element, names: Mapping[str, str], where: Where) -> None:
        """Give the block the template's styles, by their names; name what cannot be taken along."""
        for element in list(body.iter()):
            if element.tag in _STYLED:
                self._restyle(element, names, where)
            elif element.tag in _FOREIGN:
                self._ledger.fault(
                    where,
                    f"The shared block holds {_FOREIGN[str(element.tag)]}, which cannot be taken along",
                    "Put it in the template, or number by a style.",
                    "shared",
                )
            elif any(str(name).startswith(f"{{{R}}}") for name in element.attrib):
                self._ledger.fault(
                    where,
                    "The shared block holds a picture or a link, which cannot be taken along",
                    "Put it in the template.",
                    "shared",
                )

    def _restyle(self, element: _Element, names: Mapping[str, str], where: Where) -> None:
        name = names.get(element.get(w("val")) or "", element.get(w("val")) or "")
        found = self._styles.get(name)
        if found is not None:
            element.set(w("val"), found)
            return
        if name not in _OWN_TEXT:
            self._ledger.fault(
                where,
                f"The shared block uses the style “{name}”, which the template has not got",
                nearest(name, self._styles, "Make the style in the template, under that name."),
                "shared",
            )
        else:
            drop(element)
