"""Compiling: a template read, checked and made ready, once; every fault of it told at once."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateSyntaxError

from filings.errors import TemplateError
from filings.word.engine import notes, properties, source
from filings.word.engine.expressions import CALLABLE, read
from filings.word.engine.finish import Finisher, NotePart
from filings.word.engine.lists import last_list, restarting
from filings.word.engine.names import part_bytes
from filings.word.engine.parts import Shaped, Workshop
from filings.word.engine.stamp import stamped
from filings.word.engine.styles import style_ids
from filings.word.engine.template import Compiled, CompiledPart, Template
from filings.word.engine.tidy import tidy
from filings.word.package import open_package
from filings.word.package.names import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from filings.errors import Problem
    from filings.word.engine.faults import Where
    from filings.word.engine.includes import Blocks
    from filings.word.package import Package

_EXPLICIT: Final = frozenset({"image", "hyperlink", "chart", "header", "footer", "oleObject", "diagramData"})
_LOOSE: Final = ("word/charts/", "word/diagrams/")


def compile(  # noqa: A001  the engine's door, as re.compile is
    template: Path | bytes, *, blocks: Blocks = None, stamp: bool = False, name: str = ""
) -> Template:
    """Compile a Word template.

    Args:
        template: the file, or its bytes.
        blocks: a folder of shared blocks, which `{%p include 'caption' %}` names; or several, the foremost first.
        stamp: whether each page is to say `{{ legend }}`, whatever the template holds.
        name: what messages call the template; the file's own name otherwise.

    Raises:
        TemplateError: it cannot be used: every fault at once, each at its place.

    """
    package = tidy(open_package(template, name))
    if stamp:
        package = stamped(package, style_ids(package))
    made_from = (template, blocks, stamp, name)
    return _Compiling(package, blocks, stamp=stamp).template(made_from)


def faults(package: Package, blocks: Blocks = None) -> tuple[Problem, ...]:
    """Give every fault of the tags of a template that has been opened, each at its place; nothing is kept.

    Args:
        package: the template, as it was opened.
        blocks: a folder of shared blocks, or several, the foremost first.

    """
    try:
        _Compiling(tidy(package), blocks, stamp=False).template(())
    except TemplateError as error:
        return error.problems
    return ()


def recompile(template: Path | bytes, blocks: Blocks, stamp: bool, name: str) -> Template:  # noqa: FBT001  pickled
    """Compile a template in another process as it was compiled in the first."""
    return compile(template, blocks=blocks, stamp=stamp, name=name)


class _Compiling:
    """One template on its way."""

    def __init__(self, package: Package, blocks: Blocks, *, stamp: bool) -> None:
        self._package = package
        self._stamp = stamp
        self._styles = style_ids(package)
        self._shop = Workshop(package.name, self._styles, blocks)
        self._numbering = next((package[name] for name in package.related(package.main, "numbering")), None)
        self._shop.restarts = restarting(self._numbering)
        self._static: dict[str, bytes] = {}
        self._constants: list[str] = []
        self._note_parts: dict[str, NotePart] = {}

    def template(self, made_from: tuple[object, ...]) -> Template:
        shaped = [*self._stories(), *self._others()]
        parts = list(self._coded(shaped))
        ledger = self._shop.ledger
        if ledger.faults:
            faults = dict.fromkeys(sorted(ledger.faults, key=lambda each: each.place))
            raise TemplateError(*faults)
        compiled = Compiled(
            tuple(parts),
            tuple(self._shop.sites),
            self._styles,
            MappingProxyType({number: tag.where for number, tag in enumerate(ledger.tags)}),
            MappingProxyType(self._foreign()),
            tuple(literal for part in parts for literal in source.literals(part.source)),
            tuple(self._constants),
            self._finisher(parts),
        )
        return Template(self._package.name, self._package.notes, self._wanted(), compiled, made_from)

    def _stories(self) -> Iterator[Shaped]:
        """Shape the body, the headers and the footers; the notes go where their numbers stand."""
        trees: dict[str, _Element] = {}
        for name in sorted(self._package.stories, key=lambda each: label(each) not in notes.KINDS):
            kind = notes.KINDS.get(label(name))
            root = self._shop.read(name, self._package[name])
            if root is None:
                continue
            if kind is not None:
                self._shop.take_notes(root, kind)
            else:
                trees[name] = root
        for kind_part, kind in notes.KINDS.items():
            self._note_parts[kind] = self._note_part(kind_part, kind)
        for name, root in trees.items():
            shaped = self._shop.finish(name, root)
            if shaped is not None:
                yield shaped

    def _note_part(self, part: str, kind: str) -> NotePart:
        found = next(iter(self._package.related(self._package.main, part)), None)
        base = notes.base_of(None if found is None else self._package[found].decode(), kind, part)
        folder = self._package.main.rpartition("/")[0]
        name = found or f"{folder}/{part}.xml".lstrip("/")
        return NotePart(kind, name, base, notes.last_separator(base, kind), present=found is not None)

    def _others(self) -> Iterator[Shaped]:
        for name in self._package.related("", "core-properties"):
            xml = properties.core(self._package[name], self._shop.ledger, stamp=self._stamp)
            yield self._shop.loose(name, xml)
        for name in (*self._package.related("", "custom-properties"), *self._drawn()):
            if b"{{" in self._package[name] or b"{%" in self._package[name]:
                yield self._shop.loose(name, properties.custom(self._package[name], self._shop.ledger))

    def _drawn(self) -> Iterator[str]:
        return (name for name in self._package if name.startswith(_LOOSE) and name.endswith(".xml"))

    def _coded(self, shaped: list[Shaped]) -> Iterator[CompiledPart]:
        """Compile each part that depends on the values, unless there are faults already."""
        for part in shaped:
            written = self._shop.write(part)
            if self._shop.ledger.faults:
                return
            if not written.tags and not any(char in part.xml for char in source.SETTLED):
                self._static[part.name] = part_bytes(written.text)
                self._constants += source.literals(written)
                continue
            try:
                made = source.code(written, self._foreign())
            except (TemplateSyntaxError, RecursionError, SyntaxError) as error:
                self._unexpected(part, written, error)
                continue
            yield CompiledPart(part.name, made, written, part.namespaces)

    def _unexpected(self, part: Shaped, written: source.Source, error: BaseException) -> None:
        line = getattr(error, "lineno", None) or 0
        number = written.tags.get(line, next(iter(written.tags.values()), 0))
        self._shop.ledger.fault(
            self._shop.ledger.tags[number].where,
            f"The tags of the {label(part.name)} do not fit together: {error}",
            "See that blocks are nested, and not too deeply.",
            "block",
        )

    def _foreign(self) -> dict[str, tuple[Where, ...]]:
        found: dict[str, tuple[Where, ...]] = {}
        for tag in self._shop.ledger.tags:
            for name in sorted(read(tag.found.kind, tag.found.body).filters):
                found[name] = (*found.get(name, ()), tag.where)
        return found

    def _wanted(self) -> frozenset[str]:
        names: set[str] = set()
        bound: set[str] = set()
        for tag in self._shop.ledger.tags:
            if tag.found.end == 0:
                continue  # put in by us, or by docxtpl
            reading = read(tag.found.kind, tag.found.body)
            names |= reading.names
            bound |= reading.bound
        return frozenset(names - bound - CALLABLE - {"loop"})

    def _finisher(self, parts: list[CompiledPart]) -> Finisher:
        package = self._package.with_parts(self._static)
        watched = {
            part.name: tuple(each.id for each in package.relationships.get(part.name, ()) if each.kind in _EXPLICIT)
            for part in parts
        }
        return Finisher(
            package,
            MappingProxyType(self._note_parts),
            MappingProxyType(self._shop.attributes),
            frozenset(self._shop.numbers.names),
            {"footnote text", "footnote reference"} <= self._styles.keys(),
            next(self._shop.numbers.bookmarks),
            next(self._shop.numbers.drawings),
            last_list(self._numbering) + 1,
            MappingProxyType({name: identities for name, identities in watched.items() if identities}),
        )
