"""Rules on what stands within what: order, missing and unknown elements, loose text, attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.compiled import keeps
from filings.word.audit.findings import Fault
from filings.word.audit.schema import ATTRIBUTES, HAS_GRID, MODELS, NEEDS
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_KNOWN: Final = ("http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "urn:schemas-microsoft-com:")
_WORDPROCESSING: Final = f"{{{W}}}"
_TC: Final = f"{{{W}}}tc"
_TBL: Final = f"{{{W}}}tbl"
_P: Final = f"{{{W}}}p"
_ENDS: Final = frozenset(f"{{{W}}}{name}" for name in ("p", "sdt", "customXml"))
_RANGES: Final = frozenset(f"{{{W}}}{name}" for name in MODELS["tbl"].places if name not in ("tblPr", "tblGrid", "tr"))
_NEEDED: Final = {f"{{{W}}}{name}": frozenset(f"{{{W}}}{each}" for each in needs) for name, needs in NEEDS.items()}
_ATTRIBUTED: Final = {f"{{{W}}}{name}": tuple(f"{{{W}}}{each}" for each in all_) for name, all_ in ATTRIBUTES.items()}
_NAMING: Final = (f"{{{W}}}footnotePr", f"{{{W}}}endnotePr")
"""In the settings, these name the separators of notes by elements of the notes' own name."""
_RESTORE: Final = "Delete it in the template and make it anew in Word."

_LOOSE = etree.XPath(
    f"//text()[normalize-space()][{' or '.join(f'parent::w:{name}' for name in MODELS)}]/parent::*",
    namespaces={"w": W},
)


def shapes(part: str, root: _Element) -> Iterator[Fault]:
    """Yield each element whose children stand wrong, or are missing."""
    yield from _prefixes(part, root)
    if not keeps(root):
        yield from explained(part, root)


def explained(part: str, root: _Element) -> Iterator[Fault]:
    """Yield the same without asking the compiled table first."""
    for each in root.iter(f"{{{W}}}*"):
        children = [child for child in each if isinstance(child.tag, str)]
        position, what = _judged(_name(each), [str(child.tag) for child in children])
        if what:
            yield Fault(what, _RESTORE, part, children[position])
    yield from _needs(part, root)
    yield from _attributes(part, root)
    for each in dict.fromkeys(_LOOSE(root)):
        yield Fault(f"Text stands loose in {_name(each)}, outside any run.", _RESTORE, part, each)


def _judged(parent: str, children: list[str]) -> tuple[int, str]:
    """Say which of an element's children stands wrong first, and what is wrong with it."""
    for position, child in enumerate(children):
        if not child.startswith(_WORDPROCESSING) and not child[1:].startswith(_KNOWN):
            return position, f"{parent} holds {child}, which Word does not know."
    model = MODELS.get(parent.removeprefix("w:"))
    own = [(at, _clark(child)) for at, child in enumerate(children) if child.startswith(_WORDPROCESSING)]
    if model is None:
        return -1, ""
    position, how = model.fault([name.removeprefix("w:") for _, name in own])
    return (own[position][0], f"In {parent}, {own[position][1]} {how}.") if how else (-1, "")


def _needs(part: str, root: _Element) -> Iterator[Fault]:
    for each in root.iter(*_NEEDED):
        parent = each.getparent()
        if parent is not None and parent.tag in _NAMING:
            continue
        if _NEEDED[str(each.tag)].isdisjoint(_tags(each)) and not _alternatives(each):
            yield Fault(f"{_name(each)} is empty; Word does not open such a document.", _RESTORE, part, each)
    for each in root.iter(_TC):
        last = next((tag for tag in reversed(_tags(each)) if tag not in _RANGES or tag in _ENDS), "")
        if last not in _ENDS and not _alternatives(each):
            what = "A table cell does not end with a paragraph; Word does not open such a document."
            yield Fault(what, "Leave one paragraph at the end of the cell, outside every {%p %} tag.", part, each)
    for each in root.iter(_TBL):
        for name in HAS_GRID:
            if each.find(f"{{{W}}}{name}") is None:
                yield Fault(f"A table has no w:{name}.", _RESTORE, part, each)


def _tags(element: _Element) -> list[str]:
    return [str(each.tag) for each in element if isinstance(each.tag, str)]


def _alternatives(element: _Element) -> bool:
    """Say whether a child stands for others, which a reader chooses between."""
    return element.find(f"{{{_MC}}}AlternateContent") is not None


def _attributes(part: str, root: _Element) -> Iterator[Fault]:
    for each in root.iter(*_ATTRIBUTED):
        for name in _ATTRIBUTED[str(each.tag)]:
            if each.get(name) is None:
                yield Fault(f"{_name(each)} lacks its attribute {_clark(name)}.", _RESTORE, part, each)


def _prefixes(part: str, root: _Element) -> Iterator[Fault]:
    """Word does not open a part that tells it to ignore a prefix which is not declared."""
    for prefix in str(root.get(f"{{{_MC}}}Ignorable", "")).split():
        if prefix not in root.nsmap:
            yield Fault(f"mc:Ignorable names the prefix {prefix}, which is not declared.", _RESTORE, part, root)
    for each in root.iter(f"{{{_MC}}}Choice"):
        for prefix in str(each.get("Requires", "")).split():
            if prefix not in each.nsmap:
                yield Fault(f"mc:Choice requires the prefix {prefix}, which is not declared.", _RESTORE, part, each)


def _name(element: _Element) -> str:
    return _clark(str(element.tag))


def _clark(tag: str) -> str:
    return f"w:{tag.removeprefix(_WORDPROCESSING)}" if tag.startswith(_WORDPROCESSING) else tag
