"""Footnotes, endnotes and comments: rendered where their number stands, so that a loop or a branch takes them along.

docxtpl renders notes apart: a loop's variable is blank in them, a note in a loop is one note referred to twice, and the
notes of a branch that is left out stay in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine import marks
from filings.word.engine.names import R, W, fragment, parse, part_bytes, serialise, w
from filings.word.engine.runs import NOTE_MARK, NOTE_TEXT
from filings.word.engine.shape import replace_by_text, surround

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from filings.word.engine.flow import Flow

KINDS: Final = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_MARKS: Final = {"footnote": marks.FOOTNOTE, "endnote": marks.ENDNOTE, "comment": marks.COMMENT}
_SEPARATORS: Final = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>'
)


def is_own(note: _Element) -> bool:
    """Say whether a note is one, not a separator."""
    return note.get(w("type"), "normal") == "normal"


def place_notes(root: _Element, kind: str, sources: Mapping[str, str]) -> None:
    """Mark each reference to a note, so that its content is rendered there."""
    for reference in list(root.iter(w(f"{kind}Reference"))):
        identity = reference.get(w("id")) or ""
        if identity in sources:
            before = f"{identity}{marks.PART}" if kind == "comment" else ""
            content = f"{before}{marks.NOTE_OPEN}{kind}:{identity}{marks.NOTE_CLOSE}"
            reference.set(w("id"), marks.region(_MARKS[kind], content))


def attributes_of(note: _Element) -> str:
    """Give the attributes of a note's element, as XML."""
    return fragment(note).partition(">")[0].partition(" ")[2].rstrip("/")


def once(root: _Element, flow: Flow) -> None:
    """See that a comment of the template that a loop repeats is printed the first time only."""
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in [each for each in root.iter(w(name)) if flow.repeated(each)]:
            run = element.getparent() if name == "commentReference" else element
            if run is not None:
                surround(run, f"{marks.ONCE}{name}{element.get(w('id'))}{marks.PART}")


def cut_ranges(root: _Element, flow: Flow) -> None:
    """Take away the range of a comment that a block could cut off from its reference."""
    places = {each.get(w("id")): flow.paths[each] for each in root.iter(w("commentReference"))}
    for name in ("commentRangeStart", "commentRangeEnd"):
        for element in list(root.iter(w(name))):
            if places.get(element.get(w("id"))) != flow.paths[element]:
                replace_by_text(element, "")


def content_of(note: _Element) -> str:
    """Give what stands inside a note, as XML."""
    xml = fragment(note)
    return xml[xml.index(">") + 1 : xml.rindex("<")] if "</" in xml else ""


def written(base: str, kind: str, items: Iterable[tuple[str, str]]) -> bytes:
    """Give the part of notes: what stands in any case, then each note: the attributes of its element, its content."""
    notes = "".join(f"<w:{kind} {attributes}>{content}</w:{kind}>" for attributes, content in items)
    at = base.rindex("</")
    return part_bytes(f"{base[:at]}{notes}{base[at:]}")


def base_of(xml: str | None, kind: str, part: str) -> str:
    """Give a part of notes without its notes, the separators left in; `xml` is the template's, or `None`."""
    if xml is None:
        return f'<w:{part} xmlns:w="{W}" xmlns:r="{R}">{_SEPARATORS.format(kind)}</w:{part}>'
    root = parse(xml)
    for note in [note for note in root if note.tag == w(kind) and is_own(note)]:
        root.remove(note)
    if len(root) == 0:
        root.text = ""
    return serialise(root)


def last_separator(base: str, kind: str) -> int:
    """Give the greatest id of a separator, 0 at the least."""
    identities = [int(note.get(w("id")) or 0) for note in parse(base).iter(w(kind))]
    return max([0, *identities])


def note_styles(xml: bytes) -> bytes:
    """Give the styles with those of footnotes, which Word has itself and a template may never have used."""
    root = parse(xml)
    names = {name.get(w("val"), "").casefold() for name in root.iter(w("name"))}
    new = "".join(text for name, text in _STYLES.items() if name not in names)
    whole = serialise(root)
    at = whole.rindex("</")
    return part_bytes(f"{whole[:at]}{new}{whole[at:]}")


_HIDDEN: Final = '<w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
_STYLES: Final = {
    "footnote text": f'<w:style w:type="paragraph" w:styleId="{NOTE_TEXT}"><w:name w:val="footnote text"/>'
    f'{_HIDDEN}<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
    "footnote reference": f'<w:style w:type="character" w:styleId="{NOTE_MARK}"><w:name w:val="footnote reference"/>'
    f'{_HIDDEN}<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
}
"""The styles of footnotes as Word has them itself."""
