"""docxtpl's own values - RichText, Listing, InlineImage, Subdoc - and markup that a filter or a macro made.

They are taken as they are: the XML comes from docxtpl. Here it is put right where docxtpl breaks the schema's order,
and what it would attach to a document of docxtpl's is attached to ours.
"""

from __future__ import annotations

import base64
import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from docxtpl import InlineImage, Listing, RichText, RichTextParagraph  # type: ignore[import-untyped]  # docxtpl has no types
from lxml import etree

from filings.word.engine import marks
from filings.word.engine.names import W14, WP, R, W, fragment, parse, w
from filings.word.engine.runs import ordered
from filings.word.engine.text import breaks, escape

if TYPE_CHECKING:
    from docx.image.image import Image

_WRAP: Final = (
    f'<x xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:w14="{W14}" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
)
_DRAWN: Final = re.compile(r"</w:t></w:r>(<w:r><w:drawing>.*</w:drawing></w:r>)<w:r><w:t [^>]*>$", re.DOTALL)
_DRAWING_ID: Final = re.compile(r'(<wp:docPr (?:[^>]*? )?id=")[^"]*"')
_PLACE: Final = "rId-of-the-picture"
_NOT_TAKEN: Final = (
    ("footnoteReference", "footnotes"),
    ("endnoteReference", "endnotes"),
    ("hyperlink", "links"),
    ("numPr", "lists"),
)
_BLOCK: Final = ("<w:p>", "<w:p ", "<w:tbl>", "<w:tbl ", "<w:sdt>")
_RUN: Final = ("<w:r>", "<w:r ", "<w:hyperlink ")


@dataclass(frozen=True, slots=True)
class Made:
    """WordprocessingML that somebody else made."""

    kind: Literal["text", "runs", "blocks"]
    xml: str


class ForeignError(ValueError):
    """A value of docxtpl's cannot be taken over."""


def convert(value: object, rpr: str, ppr: str) -> Made:
    """Take over a value that gives its own markup.

    Raises:
        ForeignError: its markup is broken, or hangs on a document that is not ours.

    """
    if isinstance(value, InlineImage):
        return Made("runs", _image(value))
    if isinstance(value, Listing):
        return Made("text", _listing(_checked(value.xml), rpr, ppr))
    if isinstance(value, RichText):
        return Made("runs", _tidy_runs(_split_paragraphs(_checked(value.xml), ppr)))
    if isinstance(value, RichTextParagraph):
        return Made("blocks", _tidy(_checked(value.xml)))
    if type(value).__name__ == "Subdoc" and type(value).__module__.startswith("docxtpl"):
        return Made("blocks", _subdocument(value))
    markup = value.__html__() if hasattr(value, "__html__") else str(value)
    start = markup.lstrip()
    kind: Literal["text", "runs", "blocks"] = (
        "blocks" if start.startswith(_BLOCK) else "runs" if start.startswith(_RUN) else "text"
    )
    return Made(kind, markup)


def text_of(xml: str) -> str:
    """Give the text of markup."""
    return "".join(parse(f"{_WRAP}{xml}</x>").itertext())


def _checked(xml: str) -> str:
    """Refuse characters that XML cannot hold; the controls that docxtpl gives a meaning to pass."""
    escape(xml.replace("\a", "").replace("\f", ""))
    return xml


def _listing(xml: str, rpr: str, ppr: str) -> str:
    r"""Give a listing's `\n`, `\t`, `\a` (a new paragraph) and `\f` (a page break) their meaning."""
    opening = f'<w:p>{ppr}<w:r>{rpr}<w:t xml:space="preserve">'
    closing = "</w:t></w:r></w:p>"
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    return breaks(xml).replace("\a", closing + opening).replace("\f", closing + page + opening)


def _split_paragraphs(xml: str, ppr: str) -> str:
    """Give the control characters inside the runs of rich text their meaning, each run by its own formatting."""
    if not any(char in xml for char in "\n\t\a\f"):
        return xml

    def settle(match: re.Match[str]) -> str:
        properties = re.match(r"<w:r><w:rPr>.*?</w:rPr>", match.group(), re.DOTALL)
        return _listing(match.group(), properties.group()[5:] if properties else "", ppr)

    return re.sub(r"<w:r>.*?</w:r>", settle, xml, flags=re.DOTALL)


def _tidy(xml: str) -> str:
    """Put the properties of each run in the schema's order; see that the markup is whole.

    Raises:
        ForeignError: it is not well-formed, or links through a document of docxtpl's.

    """
    try:
        root = parse(f"{_WRAP}{xml}</x>")
    except etree.XMLSyntaxError as error:
        msg = "The rich text holds broken markup"
        raise ForeignError(msg) from error
    if root.find(f".//{w('hyperlink')}") is not None:
        msg = "The rich text links through a document of docxtpl's own; write the address as text"
        raise ForeignError(msg)
    for shading in root.iter(w("shd")):
        if shading.get(w("val")) is None:
            shading.set(w("val"), "clear")
    return re.sub(r"<w:rPr>(.*?)</w:rPr>", _ordered, _inner(root), flags=re.DOTALL)


def _tidy_runs(xml: str) -> str:
    """Do the same for runs, which may close their paragraph and open another."""
    tidied = _tidy(f"<w:p>{xml}</w:p>")
    return tidied[len("<w:p>") : -len("</w:p>")] if xml else ""


def _inner(root: etree._Element) -> str:
    xml = fragment(root)
    return xml[xml.index(">") + 1 : xml.rindex("<")]


def _ordered(match: re.Match[str]) -> str:
    children = {m.group(1): m.group() for m in re.finditer(r"<w:(\w+)[^<>]*/>", match.group(1))}
    return f"<w:rPr>{ordered(children)}</w:rPr>"


class _Stand:
    """Stands in for the `DocxTemplate` of an inline image, and for python-docx's part."""

    def __init__(self) -> None:
        self.image: Image | None = None
        self.current_rendering_part = self

    def new_pic_inline(self, image_descriptor: Any, width: Any, height: Any) -> Any:  # noqa: ANN401  python-docx's types
        """Give the drawing of a picture, with a place for its relationship, and keep the picture."""
        from docx.image.image import Image  # noqa: PLC0415  only where a picture is printed
        from docx.oxml.shape import CT_Inline  # noqa: PLC0415

        self.image = Image.from_file(image_descriptor)
        wide, high = self.image.scaled_dimensions(width, height)
        name = self.image.filename or f"image.{self.image.ext}"
        return CT_Inline.new_pic_inline(1, _PLACE, name, wide, high)

    def relate_to(self, url: str, *_: object, **__: object) -> str:
        """Give the place of a link."""
        return marks.region(marks.LINK, url)


def _image(value: InlineImage) -> str:
    """Give the drawing of an inline image.

    Raises:
        ForeignError: the picture cannot be read.

    """
    stand = _Stand()
    # The value may be in use by another thread: a copy of it draws here.
    drawing = copy.copy(value)
    drawing.tpl = stand
    try:
        xml = str(drawing)
    except (OSError, ValueError, KeyError) as error:
        msg = "The picture cannot be read"
        raise ForeignError(msg) from error
    match = _DRAWN.search(xml)
    if match is None or stand.image is None:
        msg = "The picture cannot be drawn"
        raise ForeignError(msg)
    picture = f"{stand.image.ext}{marks.PART}{base64.b64encode(stand.image.blob).decode()}"
    inner = match.group(1).replace(_PLACE, marks.region(marks.PICTURE, picture))
    return _DRAWING_ID.sub(rf'\g<1>{marks.COUNTER}"', inner)


def _subdocument(value: Any) -> str:  # noqa: ANN401  docxtpl's Subdoc, whose import needs an optional package
    """Give the body of a sub-document, its pictures with it.

    Raises:
        ForeignError: it holds what cannot be taken over: notes, lists, links, drawings of other kinds.

    """
    root = parse(f"{_WRAP}{value}</x>")
    for properties in root.iter(w("pPr")):
        for section in properties.findall(w("sectPr")):
            properties.remove(section)
    for name, what in _NOT_TAKEN:
        if root.find(f".//{w(name)}") is not None:
            msg = f"The sub-document holds {what}, which cannot be taken over; put them in the template"
            raise ForeignError(msg)
    relationships = value.docx.part.rels
    pictures: dict[str, str] = {}
    for element in root.iter():
        for name, number in element.attrib.items():
            if str(name).startswith(f"{{{R}}}") and number in relationships:
                part = relationships[number].target_part
                place = f"{_PLACE}-{len(pictures)}-"
                extension = str(part.partname).rpartition(".")[2]
                packed = f"{extension}{marks.PART}{base64.b64encode(part.blob).decode()}"
                pictures[place] = marks.region(marks.PICTURE, packed)
                element.set(name, place)
    xml = _inner(root)
    for place, picture in pictures.items():
        xml = xml.replace(place, picture)
    return _DRAWING_ID.sub(rf'\g<1>{marks.COUNTER}"', xml)
