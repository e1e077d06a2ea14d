"""One part after another, from the package's XML to compiled Jinja."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine import marks, source
from filings.word.engine.boxes import pair_boxes
from filings.word.engine.faults import Where
from filings.word.engine.flow import Flow, follow
from filings.word.engine.includes import Blocks, Library
from filings.word.engine.lists import mark_lists
from filings.word.engine.loose import mark_loose
from filings.word.engine.names import fragment, parse, serialise, w
from filings.word.engine.notes import KINDS, attributes_of, content_of, cut_ranges, is_own, once, place_notes
from filings.word.engine.patch import patched
from filings.word.engine.reduce import reduce_tags
from filings.word.engine.shape import Numbers, shape
from filings.word.engine.story import Ledger, mark, wheres
from filings.word.engine.styles import heading_ids
from filings.word.engine.tidy import tidy_text, unbind
from filings.word.package.names import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from filings.word.engine.printer import Site

_NOTE: Final = re.compile(f"{marks.NOTE_OPEN}([a-z]+:[^{marks.NOTE_CLOSE}]*){marks.NOTE_CLOSE}")
_NAMESPACES: Final = re.compile(r' (xmlns:\w+="[^"]*")')
_MACRO: Final = re.compile(r"(?:macro|set)\s+(\w+)(?:\(|\s*=\s*joiner\()")


@dataclass(frozen=True, slots=True)
class Shaped:
    """A part, ready to be written as Jinja."""

    name: str
    xml: str
    namespaces: str


class Workshop:
    """Works on the parts of one template; what it gathers is the template's."""

    def __init__(self, file: str, styles: Mapping[str, str], blocks: Blocks) -> None:
        self.ledger = Ledger(file)
        self._library = Library(blocks, styles, self.ledger)
        self.numbers = Numbers()
        self.sites: list[Site] = []
        self.site_of: dict[int, int] = {}
        self.notes: dict[str, str] = {}
        """The source of each note's content, under "footnote:3"."""
        self.attributes: dict[str, str] = {}
        self.restarts: frozenset[str] = frozenset()
        """The lists that begin anew in each turn of the loop round them."""
        self._headings = heading_ids(styles)
        self._macros: frozenset[str] = frozenset()

    def read(self, name: str, xml: bytes) -> _Element | None:
        """Read a part, mark its tags and let docxtpl read them; `None` when it has faults that leave no tree."""
        root = parse(tidy_text(xml))
        part = label(name)
        before = len(self.ledger.faults)
        if part in KINDS:
            for note in [each for each in root if is_own(each)]:
                self._mark(note, f"{KINDS[part]} {note.get(w('id'))}")
        else:
            self._mark(root, part)
        self._library.expand(root)
        unbind(root)
        reduce_tags(root, self.ledger)
        if len(self.ledger.faults) > before:
            # The rest is checked all the same, as far as it can be: every fault is told at once.
            self._check_alone(root)
            return None
        pair_boxes(root, self.ledger)
        try:
            return parse(patched(root, self.ledger))
        except etree.XMLSyntaxError:
            self.ledger.fault(
                Where(self.ledger.file, part),
                "The tags of this part cut across its paragraphs and tables",
                "See that each block opens and closes in the same paragraph, or each in a paragraph of its own.",
                "across",
            )
            return None

    def _mark(self, root: _Element, part: str) -> None:
        mark(wheres(root, self.ledger.file, part, self._headings), self.ledger)
        mark_loose(root, Where(self.ledger.file, part), self.ledger)

    def _check_alone(self, root: _Element) -> None:
        follow(root, self.ledger, self._known_macros())

    def _known_macros(self) -> frozenset[str]:
        found = (_MACRO.match(tag.found.body) for tag in self.ledger.tags if tag.found.kind == "statement")
        return frozenset(match.group(1) for match in found if match)

    def take_notes(self, root: _Element, kind: str) -> None:
        """Keep the content of each note, to be rendered where its reference stands."""
        for note in [each for each in root if is_own(each)]:
            alone = parse(fragment(note).replace(">", f" {_declared(root)}>", 1))
            flow = self._flow(alone)
            shape(alone, flow, self.numbers, repeated=True)
            key = f"{kind}:{note.get(w('id'))}"
            self.notes[key] = content_of(alone)
            self.attributes[key] = attributes_of(note)

    def finish(self, name: str, root: _Element) -> Shaped | None:
        """Check the blocks of a part, make it safe to render, and put its notes where their numbers stand.

        `None` when the template has faults.
        """
        flow = self._flow(root)
        if self.ledger.faults:
            return None
        mark_lists(root, flow, self.restarts)
        cut_ranges(root, flow)
        once(root, flow)
        shape(root, flow, self.numbers)
        for kind in KINDS.values():
            place_notes(root, kind, {key.partition(":")[2]: "" for key in self.notes if key.startswith(f"{kind}:")})
        xml = _NOTE.sub(lambda match: self.notes[match.group(1)], serialise(root))
        return Shaped(name, xml, _declared(root))

    def loose(self, name: str, xml: str) -> Shaped:
        """Take a part that holds no paragraphs of Word's: properties, a chart."""
        root = parse(xml)
        self._flow(root)
        return Shaped(name, serialise(root), _declared(root))

    def _flow(self, root: _Element) -> Flow:
        flow = follow(root, self.ledger, self._known_macros())
        for slot in flow.slots:
            tag = self.ledger.tags[slot.number]
            if tag.found.kind == "print":
                self.site_of[slot.number] = len(self.sites)
                self.sites.append(source.place(slot, tag, flow.around[slot.number]))
        return flow

    def write(self, shaped: Shaped) -> source.Source:
        """Give a part as Jinja."""
        return source.write(shaped.xml, self.ledger, self.site_of)


def _declared(root: _Element) -> str:
    head = serialise(root).partition(">")[0]
    return " ".join(_NAMESPACES.findall(head))
