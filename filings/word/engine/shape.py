"""What rendering would break, made safe once: cells left empty, bookmarks cut in two, ids printed twice.

Every repair is decided here, on the template; what can only be known of the finished document is marked, and settled
after rendering.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine import marks
from filings.word.engine.names import WP, is_element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from filings.word.engine.flow import Flow

_TCPR: Final = {
    w(name): rank
    for rank, name in enumerate(
        (
            "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
            "tcFitText", "vAlign", "hideMark",
        )
    )
}  # fmt: skip
_HOLDERS: Final = tuple(w(name) for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment"))
_BLOCKS: Final = frozenset({w("p"), w("tbl"), w("sdt")})
_TABLE_WORDS: Final = frozenset({w("gridSpan"), w("vMerge")})


class Numbers:
    """The ids already given out in a template."""

    def __init__(self) -> None:
        self.bookmarks = count(1)
        self.drawings = count(1)
        self.names: set[str] = set()
        self.controls: set[str] = set()


def shape(root: _Element, flow: Flow, numbers: Numbers, *, repeated: bool = False) -> None:
    """Make a part safe to render. `repeated` says that all of it may be printed more than once."""
    for properties in list(root.iter(w("tcPr"))):
        _order(properties)
    _bookmarks(root, flow, numbers, repeated=repeated)
    for drawing in list(root.iter(f"{{{WP}}}docPr")):
        many = repeated or flow.repeated(drawing)
        drawing.set("id", marks.COUNTER if many else str(next(numbers.drawings)))
    for identity in [each for each in root.iter(w("id")) if _is_content_control(each)]:
        number = identity.get(w("val")) or ""
        if repeated or flow.repeated(identity) or number in numbers.controls:
            replace_by_text(identity, "")
        numbers.controls.add(number)
    for table in list(root.iter(w("tbl"))):
        _table(table, flow)
    for holder in list(root.iter(*_HOLDERS)):
        _holder(holder, flow)


def replace_by_text(element: _Element, text: str) -> None:
    """Take an element out, its tail kept, and put text in its place."""
    tail = text + (element.tail or "")
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def surround(element: _Element, kind: str) -> None:
    """Mark an element to be settled after rendering."""
    before = element.getprevious()
    parent = element.getparent()
    if before is not None:
        before.tail = f"{before.tail or ''}{marks.OPEN}{kind}"
    elif parent is not None:
        parent.text = f"{parent.text or ''}{marks.OPEN}{kind}"
    element.tail = f"{marks.CLOSE}{element.tail or ''}"


def _order(properties: _Element) -> None:
    children = list(properties)
    ranked = sorted(children, key=lambda child: _TCPR.get(str(child.tag), len(_TCPR)))
    if ranked != children:
        for child in ranked:
            properties.append(child)


def _is_content_control(identity: _Element) -> bool:
    parent = identity.getparent()
    return parent is not None and parent.tag == w("sdtPr")


def _holder(holder: _Element, flow: Flow) -> None:
    """See that a cell, a header or a note never comes out without a paragraph, and a cell never ends in a table."""
    children = [child for child in holder if is_element(child) and child.tag in _BLOCKS]
    sure = [child for child in children if flow.paths.get(child, ()) == flow.paths.get(holder, ())]
    last = bool(children) and children[-1].tag == w("p") and sure[-1:] == children[-1:]
    if last or (holder.tag != w("tc") and any(child.tag == w("p") for child in sure)):
        return
    properties = holder.find(w("tcPr"))
    if properties is not None:
        properties.tail = f"{marks.OPEN}{marks.CELL}{properties.tail or ''}"
    else:
        holder.text = f"{marks.OPEN}{marks.CELL}{holder.text or ''}"
    rest = list(holder)
    if rest:
        rest[-1].tail = f"{rest[-1].tail or ''}{marks.CLOSE}"
    else:
        holder.text = f"{holder.text or ''}{marks.CLOSE}"


def _table(table: _Element, flow: Flow) -> None:
    rows = list(table.iterchildren(w("tr")))
    for row in rows:
        cells = list(row.iterchildren(w("tc"), w("sdt")))
        if not any(flow.paths.get(cell, ()) == flow.paths.get(row, ()) for cell in cells):
            surround(row, marks.ROW)
    kept = any(flow.paths.get(row, ()) == flow.paths.get(table, ()) and any(_sure_cells(row, flow)) for row in rows)
    if _grid_changes(table, flow):
        surround(table, marks.GRID)
    elif not kept:
        surround(table, marks.TABLE)


def _sure_cells(row: _Element, flow: Flow) -> Iterator[bool]:
    return (flow.paths.get(cell, ()) == flow.paths.get(row, ()) for cell in row.iterchildren(w("tc"), w("sdt")))


def _grid_changes(table: _Element, flow: Flow) -> bool:
    """Say whether the number of columns depends on the values."""
    for row in table.iterchildren(w("tr")):
        if not all(_sure_cells(row, flow)):
            return True
        texts = [row.text, *(child.tail for child in row)]
        if any(marks.TAG_OPEN in (text or "") for text in texts):
            return True
        for cell in row.iterchildren(w("tc")):
            for element in cell.iterfind(f"{w('tcPr')}/*"):
                if element.tag in _TABLE_WORDS and marks.TAG_OPEN in (element.get(w("val")) or ""):
                    return True
    return False


def _bookmarks(root: _Element, flow: Flow, numbers: Numbers, *, repeated: bool) -> None:
    """Pair bookmarks; one that a block could cut in two shrinks to its start, one that could repeat is printed once."""
    opened: dict[str, list[_Element]] = defaultdict(list)
    pairs: dict[_Element, _Element | None] = {}
    for element in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        waiting = opened[element.get(w("id")) or ""]
        if element.tag == w("bookmarkStart"):
            waiting.append(element)
            pairs[element] = None
        elif waiting:
            pairs[waiting.pop()] = element
        else:
            replace_by_text(element, "")
    for start, end in pairs.items():
        _bookmark(start, end, flow, numbers, repeated=repeated)


def _bookmark(start: _Element, end: _Element | None, flow: Flow, numbers: Numbers, *, repeated: bool) -> None:
    name = start.get(w("name")) or ""
    if name.casefold() in numbers.names or not name or name == "_GoBack":
        replace_by_text(start, "")
        if end is not None:
            replace_by_text(end, "")
        return
    numbers.names.add(name.casefold())
    if end is None or flow.paths.get(start) != flow.paths.get(end):
        if end is not None:
            replace_by_text(end, "")
        end = etree.Element(w("bookmarkEnd"))
        end.tail, start.tail = start.tail, None
        start.addnext(end)
    if repeated or flow.repeated(start):
        replace_by_text(start, marks.region(marks.ANCHOR, name))
        replace_by_text(end, marks.region(marks.ANCHOR_END, name))
        return
    identity = str(next(numbers.bookmarks))
    start.set(w("id"), identity)
    end.set(w("id"), identity)
