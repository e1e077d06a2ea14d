"""What a template may not hold, because it fetches or runs something when the document is opened: a line each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.errors import Place, Problem
from filings.word.package.container import printable
from filings.word.package.fields import codes, refused
from filings.word.package.names import W, label
from filings.word.package.usage import used_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from filings.word.package.contents import Relationship
    from filings.word.package.model import Package

_VML: Final = "urn:schemas-microsoft-com:vml"
_OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_VIDEO: Final = "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"

_DELETE = "Delete it in Word."
_SAVE_AS = "Open it in Word and save it as a Word Document (.docx), which leaves them out."

_PARTS: Final = (
    (re.compile(r"(?i)vba(project|data)"), "The document holds macros", _SAVE_AS),
    (re.compile(r"(?i)activex"), "The document holds an ActiveX control", _DELETE),
    (re.compile(r"(?i)oleobject"), "The document holds an embedded object (OLE)", "Paste it as a picture instead."),
    (re.compile(r"(?i)customui"), "The document changes Word's ribbon", _SAVE_AS),
    (re.compile(r"(?i)webextension"), "The document starts an Office add-in", "Remove the add-in in Word."),
    (
        re.compile(r"(?i)\.(exe|com|dll|js|jse|vbs|vbe|wsf|hta|lnk|bat|cmd|ps1|msi|scr)$"),
        "The document holds a program",
        _DELETE,
    ),
)
"""Parts refused by what their name or their content type holds."""

_KINDS: Final = {
    "aFChunk": ("takes in another file when it is opened (altChunk)", "Copy its text into the document."),
    "subDocument": ("takes in another document (a subdocument)", "Copy its text into the document."),
    "frame": ("shows another file in a frame", _DELETE),
    "mailMergeSource": (
        "reads a mail-merge data source",
        "Turn the mail merge off in Word: Start Mail Merge, Normal Word Document.",
    ),
    "mailMergeHeaderSource": (
        "reads a mail-merge data source",
        "Turn the mail merge off in Word: Start Mail Merge, Normal Word Document.",
    ),
    "control": ("holds an ActiveX control", _DELETE),
    "oleObject": ("holds an embedded object (OLE)", "Paste it as a picture instead."),
    "package": ("holds an embedded object (OLE)", "Paste it as a picture instead."),
}
"""Relationships refused wherever they lead, by kind."""

_ELEMENTS: Final = {
    f"{{{W}}}altChunk": "aFChunk",
    f"{{{W}}}subDoc": "subDocument",
    f"{{{W}}}frameset": "frame",
    f"{{{W}}}control": "control",
    f"{{{_OFFICE}}}OLEObject": "oleObject",
    **{
        f"{{{W}}}{name}": "mailMergeSource" for name in ("dataSource", "headerSource", "query", "connectString", "odso")
    },
}
_SOURCES: Final = ("src", f"{{{_OFFICE}}}href", f"{{{_OFFICE}}}althref")
_PICTURES: Final = tuple(f"{{{_VML}}}{name}" for name in ("imagedata", "fill", "stroke", "image"))
_WEB_VIDEO: Final = f"{{{_VIDEO}}}webVideoPr"
_REFUSED: Final = (*_ELEMENTS, *_PICTURES, _WEB_VIDEO)
_LINK: Final = re.compile(r"(?i)(https?://|mailto:|#)")


def refusals(package: Package, trees: Mapping[str, _Element]) -> Iterator[Problem]:
    """Yield a line for each thing that is refused. `trees` are the XML parts, parsed."""
    for name in sorted(package):
        yield from part_refusals(package, name)
    for source in sorted(package.relationships):
        used = used_ids(trees[source]) if source in trees else frozenset()
        for each in package.relationships[source]:
            if each.kind != "hyperlink" or each.id in used:  # a link that nothing uses is left out, not refused
                yield from relationship_refusals(package, source, each)
    for name in sorted(trees):
        yield from markup_refusals(package.name, name, trees[name])


def part_refusals(package: Package, name: str) -> Iterator[Problem]:
    """Yield a line if the name or the content type of a part says that it is refused."""
    for pattern, what, remedy in _PARTS:
        if (pattern.search(name) or pattern.search(package.types.of(name))) and not name.endswith(".rels"):
            yield Problem(Place(package.name), f"{what} ({printable(name)}).", remedy)
            return


def relationship_refusals(package: Package, source: str, each: Relationship) -> Iterator[Problem]:
    """Yield a line if a relationship leads out of the document, or to something that is refused."""
    place = _place(package.name, source)
    if each.kind in _KINDS and not (each.kind == "package" and "/charts/" in source):
        if each.external or each.part(source) not in package or not any(part_refusals(package, each.part(source))):
            what, remedy = _KINDS[each.kind]
            yield Problem(place, f"The document {what}: {printable(each.target)}.", remedy)
    elif each.external and each.kind != "attachedTemplate":
        yield from _external(place, each)
    elif not each.external and each.part(source).startswith(".."):
        yield Problem(place, f"The document refers to a file outside itself: {printable(each.target)}.", _DELETE)


def _external(place: Place, each: Relationship) -> Iterator[Problem]:
    target = printable(each.target)
    if each.kind == "image":
        what = f"A picture is linked, not kept in the document: {target}."
        yield Problem(place, what, "Insert the picture itself.")
    elif each.kind == "hyperlink":
        if not _LINK.match(each.target):
            what = f"A link leads to something other than a web page or an e-mail address: {target}."
            yield Problem(place, what, "Remove the link in Word.")
    else:
        yield Problem(place, f"The document refers to a file outside itself ({each.kind}): {target}.", _DELETE)


def markup_refusals(file: str, name: str, root: _Element) -> Iterator[Problem]:
    """Yield a line for each field and element of a part that is refused."""
    place = _place(file, name)
    yield from element_refusals(file, name, root)
    for code in dict.fromkeys(codes(root)):
        if why := refused(code):
            shown = printable(" ".join(code.split()))
            yield Problem(
                place, f"The field {{ {shown} }} {why}.", "Delete the field; its last result may stay as text."
            )


def element_refusals(file: str, name: str, root: _Element) -> Iterator[Problem]:
    """Yield a line for each element of a part that is refused; fields aside."""
    found = list(root.iter(*_REFUSED))
    place = _place(file, name) if found else Place(file)
    for each in found:
        tag = str(each.tag)
        if tag in _ELEMENTS and not _has_relationship(each):
            what, remedy = _KINDS[_ELEMENTS[tag]]
            yield Problem(place, f"The document {what}.", remedy)
        for target in filter(None, map(each.get, _SOURCES if tag in _PICTURES else ())):
            what = f"A picture is linked, not kept in the document: {printable(str(target))}."
            yield Problem(place, what, "Insert the picture itself.")
        if tag == _WEB_VIDEO:
            yield Problem(place, f"The document plays a video from the web (in “{_text_near(each)}”).", _DELETE)


def _has_relationship(element: _Element) -> bool:
    """Say whether an element names a relationship, which has had its own line then."""
    return any(etree.QName(name).namespace not in (None, W, _OFFICE) for name in element.attrib)


def _text_near(element: _Element) -> str:
    paragraph = next(element.iterancestors(f"{{{W}}}p"), None)
    return printable("".join(map(str, paragraph.itertext()))) if paragraph is not None else ""


def _place(file: str, part: str) -> Place:
    return Place(f"{file}, {label(part)}" if part else file)
