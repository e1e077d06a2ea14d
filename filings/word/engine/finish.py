"""From rendered parts to a whole package: notes in their parts, pictures attached, nothing left that nobody sees."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from filings.word.engine import notes
from filings.word.engine.lists import with_lists
from filings.word.engine.names import R, part_bytes
from filings.word.engine.runs import REPEATING, SWITCHES
from filings.word.engine.settle import Attached, Desk
from filings.word.engine.tidy import swept
from filings.word.package import Package, Relationship
from filings.word.package.names import word_type

if TYPE_CHECKING:
    from collections.abc import Mapping

_RPR: Final = r"(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?"
_IMAGE_TYPES: Final = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "tif": "image/tiff", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class NotePart:
    """A kind of notes: the part that holds them, and what stands in it in any case."""

    kind: str
    """"footnote"."""
    part: str
    """Its name in the package, whether the template has it or not."""
    base: str
    last: int
    """The last id taken."""
    present: bool


@dataclass(frozen=True)
class Finisher:
    """Puts the rendered parts of one template into its package."""

    package: Package
    """The template without what is rendered: its unchanged parts, packed once."""
    notes: Mapping[str, NotePart]
    attributes: Mapping[str, str]
    """The attributes of each comment's element, under "comment:1"."""
    bookmarks: frozenset[str]
    """The names of the template's own bookmarks, in small letters."""
    has_note_styles: bool
    """Whether the template has the styles of footnotes."""
    first_bookmark: int
    first_drawing: int
    first_list: int
    watched: Mapping[str, tuple[str, ...]]
    """The relationships of each rendered part that mean something only where the part names them."""

    def desk(self) -> Desk:
        """Give a desk on which to settle one document."""
        notes_taken = (self.notes["footnote"].last, self.notes["endnote"].last)
        return Desk(self.first_bookmark, self.first_drawing, notes_taken, self.first_list)

    def finish(self, parts: Mapping[str, str], desk: Desk) -> tuple[Package, dict[str, bytes]]:
        """Give the package and the parts of it that are changed."""
        dangling = desk.references - desk.anchors - self.bookmarks
        if dangling:
            parts = {name: _plain_references(xml, dangling) for name, xml in parts.items()}
            desk.footnotes = [(identity, _plain_references(xml, dangling)) for identity, xml in desk.footnotes]
            desk.endnotes = [(identity, _plain_references(xml, dangling)) for identity, xml in desk.endnotes]
            desk.comments = {identity: _plain_references(xml, dangling) for identity, xml in desk.comments.items()}
        changed = {name: part_bytes(xml) for name, xml in parts.items()}
        package = self.package
        package = self._with_notes(package, desk, changed)
        if desk.lists:
            changed |= {
                name: with_lists(package[name], desk.lists) for name in package.related(package.main, "numbering")
            }
        if desk.attached:
            package = _with_attached(package, desk.attached)
        package = self._without_orphans(package, parts)
        return package, {name: data for name, data in changed.items() if name in package}

    def _with_notes(self, package: Package, desk: Desk, changed: dict[str, bytes]) -> Package:
        if desk.footnotes and not self._ready_for_notes:
            package = self._package_with_notes
        for each, items in (("footnote", desk.footnotes), ("endnote", desk.endnotes)):
            note = self.notes[each]
            if items or note.present:
                entries = [(f'w:id="{identity}"', content) for identity, content in items]
                changed[note.part] = notes.written(note.base, each, entries)
        comments = self.notes["comment"]
        if comments.present and not desk.comments:
            return swept(_without(package, package.main, "comments"))
        if comments.present:
            entries = [(self.attributes[f"comment:{key}"], content) for key, content in desk.comments.items()]
            changed[comments.part] = notes.written(comments.base, "comment", entries)
        return package

    @property
    def _ready_for_notes(self) -> bool:
        return self.notes["footnote"].present and self.has_note_styles

    @cached_property
    def _package_with_notes(self) -> Package:
        """The package with a part for footnotes and their styles, where its template has not got them."""
        package, note = self.package, self.notes["footnote"]
        styles = {name: notes.note_styles(package[name]) for name in package.related(package.main, "styles")}
        package = package.with_parts(styles)
        if note.present:
            return package
        relationships = package.relationships.get(package.main, ())
        made = Relationship("rIdFootnotes", f"{R}/footnotes", note.part.rpartition("/")[2])
        package = package.with_parts({note.part: b""}, types={note.part: word_type("footnotes")})
        return package.with_relationships(package.main, (*relationships, made))

    def _without_orphans(self, package: Package, parts: Mapping[str, str]) -> Package:
        """Leave out the pictures and links of a branch that was not taken."""
        dropped = False
        for name, identities in self.watched.items():
            gone = {each for each in identities if f'"{each}"' not in parts[name]}
            if gone:
                dropped = True
                kept = tuple(each for each in package.relationships[name] if each.id not in gone)
                package = package.with_relationships(name, kept)
        return swept(package) if dropped else package


def _without(package: Package, source: str, kind: str) -> Package:
    kept = tuple(each for each in package.relationships.get(source, ()) if each.kind != kind)
    return package.with_relationships(source, kept)


def _plain_references(xml: str, names: set[str] | frozenset[str]) -> str:
    """Make references to what is not printed plain text: their number stays, the field goes."""
    alternatives = "|".join(re.escape(name) for name in sorted(names))
    switches = "|".join(map(re.escape, (SWITCHES, REPEATING)))
    codes = rf"REF[ \t](?:{alternatives}) (?:{switches})|PAGEREF (?:{alternatives}) \\h"
    pattern = re.compile(
        rf'<w:r>{_RPR}<w:fldChar w:fldCharType="begin"/></w:r>'
        rf'<w:r>{_RPR}<w:instrText xml:space="preserve"> (?:{codes}) </w:instrText></w:r>'
        rf'<w:r>{_RPR}<w:fldChar w:fldCharType="separate"/></w:r>'
        rf"(<w:r>(?:(?!</w:r>).)*</w:r>)"
        rf'<w:r>{_RPR}<w:fldChar w:fldCharType="end"/></w:r>',
        re.DOTALL,
    )
    link = re.compile(rf'<w:hyperlink w:anchor="(?:{alternatives})" w:history="1">(.*?)</w:hyperlink>', re.DOTALL)
    return link.sub(r"\1", pattern.sub(r"\1", xml))


def _with_attached(package: Package, attached: Mapping[str, Attached]) -> Package:
    """Put pictures into the package, each once, and link the parts to them."""
    for source, items in attached.items():
        relationships = list(package.relationships.get(source, ()))
        for identity, extension, data in items.pictures:
            name = f"word/media/{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
            kind = _IMAGE_TYPES.get(extension, f"image/{extension}")
            package = package.with_parts({name: data}, types={name: kind})
            relationships.append(Relationship(identity, f"{R}/image", f"/{name}"))
        for identity, address in items.links:
            relationships.append(Relationship(identity, f"{R}/hyperlink", address, external=True))
        package = package.with_relationships(source, tuple(relationships))
    return package
