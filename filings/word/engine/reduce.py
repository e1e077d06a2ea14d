"""Tags that take the place of their whole paragraph, row, cell or run: what they would swallow is told or kept.

docxtpl deletes whatever stands beside such a tag: text, bookmarks, the section break that the paragraph carries, and,
where a row holds a table, the rest of the document. Here only the tag is left for it to delete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine import marks
from filings.word.engine.expressions import keyword
from filings.word.engine.names import SPACE, w
from filings.word.engine.story import RUN, Ledger, P, T, Tag, atoms

if TYPE_CHECKING:
    from lxml.etree import _Element

TC: Final = w("tc")
TR: Final = w("tr")
CELL_TAGS: Final = ("colspan", "cellbg", "vm", "hm")
"""The statements of docxtpl's own, which are about the cell that they stand in."""
_HOLDERS: Final = {"p": (P, "paragraph"), "tr": (TR, "table row"), "tc": (TC, "table cell")}
_MARKERS: Final = tuple(w(n) for n in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"))


def reduce_tags(root: _Element, ledger: Ledger) -> None:
    """Make every prefixed tag stand alone in what it takes the place of."""
    told: set[_Element] = set()
    for text in list(root.iter(T)):
        for match in marks.TOKEN.finditer(text.text or ""):
            tag = ledger.tags[int(match.group(1))]
            if not any(above is root for above in text.iterancestors()):
                break
            if tag.found.prefix == "r":
                _alone_in_run(text, match.group())
            elif tag.found.prefix:
                _alone_in(text, match.group(), tag, ledger, told)
            elif first_word(tag) in CELL_TAGS:
                _cell_properties(text, tag, ledger)


def first_word(tag: Tag) -> str:
    """Give the keyword of a statement."""
    return keyword(tag.found.body) if tag.found.kind == "statement" else ""


def _alone_in_run(text: _Element, token: str) -> None:
    """Split the run, so that what stands beside the tag keeps its formatting."""
    run = next((r for r in text.iterancestors(RUN)), None)
    current = next((t for t in (run.iter(T) if run is not None else ()) if token in (t.text or "")), text)
    run = next((r for r in current.iterancestors(RUN)), None)
    if run is None:
        return
    head, _, tail = (current.text or "").partition(token)
    before, after = _copy_run(run), _copy_run(run)
    children = [child for child in run if child.tag != w("rPr")]
    at = children.index(current)
    before.extend(children[:at])
    if head:
        before.append(_text(head))
    if tail:
        after.append(_text(tail))
    after.extend(children[at + 1 :])
    current.text = token
    run.append(current)
    if any(child.tag != w("rPr") for child in before):
        run.addprevious(before)
    if any(child.tag != w("rPr") for child in after):
        run.addnext(after)


def _copy_run(run: _Element) -> _Element:
    copied = etree.Element(RUN)
    properties = run.find(w("rPr"))
    if properties is not None:
        copied.append(etree.fromstring(etree.tostring(properties)))
    return copied


def _text(content: str) -> _Element:
    element = etree.Element(T)
    element.text = content
    element.set(SPACE, "preserve")
    return element


def _alone_in(text: _Element, token: str, tag: Tag, ledger: Ledger, told: set[_Element]) -> None:
    """Leave a tag alone in what it takes the place of; `told` are the holders of which a fault has been told."""
    kind, name = _HOLDERS[tag.found.prefix]
    holder = next(text.iterancestors(kind), None)
    if holder is None:
        ledger.fault(
            tag.where,
            f"A “{tag.found.prefix}” tag stands outside any {name}",
            "Move it into one, or drop the prefix.",
            "misplaced",
        )
        return
    if holder in told or _told(holder, token, tag, name, ledger):
        told.add(holder)  # it stays as it is, so that the other tags in it are followed
        return
    _keep_markers(holder, tag)
    for child in list(holder):
        holder.remove(child)
    holder.text = None
    _refill(holder, token)


def _told(holder: _Element, token: str, tag: Tag, name: str, ledger: Ledger) -> bool:
    """Name what the tag would swallow; say whether anything was."""
    paragraphs = [holder] if holder.tag == P else list(holder.iter(P))
    text = "".join(atom.text for paragraph in paragraphs for atom in atoms(paragraph)).replace(token, "", 1)
    other = next(
        (ledger.tags[int(m.group(1))] for m in marks.TOKEN.finditer(text) if _counts(ledger.tags[int(m.group(1))])),
        None,
    )
    plain = marks.TOKEN.sub("", text).strip()
    drawn = next(holder.iter(w("drawing"), w("pict"), w("object")), None) is not None
    if other is None and not plain and not drawn:
        return False
    beside = f"“{plain}”" if plain else "another tag" if other is not None else "a picture"
    shown = {"print": "{{%s …}}", "statement": "{%%%s …%%}", "comment": "{#%s …#}"}[tag.found.kind] % tag.found.prefix
    ledger.fault(
        tag.where,
        f"“{shown}” takes the place of its whole {name}, and {beside} in the same {name} would be lost",
        f"Give the tag a {name} of its own"
        + (f", or drop the “{tag.found.prefix}”." if tag.found.prefix == "p" else "."),
        "swallowed",
    )
    return True


def _counts(tag: Tag) -> bool:
    return tag.found.kind != "comment"


def _keep_markers(holder: _Element, tag: Tag) -> None:
    """Move bookmarks and a section break out of the way: before a tag that opens, after one that closes."""
    if holder.tag != P:
        return
    closing = first_word(tag).startswith("end")
    kept = list(holder.iter(*_MARKERS))
    section = holder.find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:
        paragraph = etree.Element(P)
        properties = etree.SubElement(paragraph, w("pPr"))
        properties.append(section)
        kept.append(paragraph)
    for element in reversed(kept) if closing else kept:
        if closing:
            holder.addnext(element)
        else:
            holder.addprevious(element)


def _refill(holder: _Element, token: str) -> None:
    inner = holder
    if holder.tag == TR:
        inner = etree.SubElement(inner, TC)
    if holder.tag != P:
        inner = etree.SubElement(inner, P)
    run = etree.SubElement(inner, RUN)
    run.append(_text(token))


def _cell_properties(text: _Element, tag: Tag, ledger: Ledger) -> None:
    """See that the cell has properties that docxtpl's regular expressions can find."""
    cell = next(text.iterancestors(TC), None)
    if cell is None:
        ledger.fault(
            tag.where,
            f"“{first_word(tag)}” stands outside any table cell",
            "Move the tag into the cell that it is about.",
            "misplaced",
        )
        return
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    if len(properties) == 0:
        properties.text = ""
