"""The legend and the watermark of every page of a study draft, put into each section whatever its template holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine.names import R, W, parse, part_bytes, serialise, w
from filings.word.package import Relationship
from filings.word.package.names import word_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from filings.word.package import Package

TAG: Final = "{{ legend }}"
_V, _O = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
"""The namespaces of the drawings of which Word makes watermarks (ECMA-376 Part 4, 19)."""
_KINDS: Final = ("default", "first", "even")
_ID: Final = f"{{{R}}}id"
_STYLE: Final = "legend"


def stamped(package: Package, styles: Mapping[str, str]) -> Package:
    """Give the package with the legend in the default, the first and the even header of every section."""
    root = parse(package[package.main])
    relationships = {each.id: each for each in package.relationships.get(package.main, ())}
    new: dict[str, str] = {}
    targets: set[str] = set()
    current: dict[str, str] = {}
    for section in _sections(root):
        for kind in reversed(_KINDS):
            identity = _own(section, kind) or current.get(kind) or _made(kind, package, new)
            current[kind] = identity
            _refer(section, kind, identity)
    for identity in {*current.values(), *(e.get(_ID) or "" for e in root.iter(w("headerReference")))}:
        if identity in relationships:
            targets.add(relationships[identity].part(package.main))
    old = {name: parse(package[name]) for name in sorted(targets)} | {name: _empty() for name in new.values()}
    headers = {name: _with_legend(each, styles, number) for number, (name, each) in enumerate(old.items(), start=1)}
    types = {name: word_type("header") for name in new.values()}
    package = package.with_parts({**headers, package.main: part_bytes(serialise(root))}, types=types)
    made = (Relationship(identity, f"{R}/header", f"/{name}") for identity, name in new.items())
    return package.with_relationships(package.main, (*relationships.values(), *made))


def _sections(root: _Element) -> list[_Element]:
    """Give the sections in the order of the document; a body without one gets one."""
    body = root.find(w("body"))
    if body is not None and body.find(w("sectPr")) is None:
        etree.SubElement(body, w("sectPr"))
    return [each for each in root.iter(w("sectPr")) if not _is_history(each)]


def _is_history(section: _Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == w("sectPrChange")


def _own(section: _Element, kind: str) -> str | None:
    for reference in section.iterchildren(w("headerReference")):
        if (reference.get(w("type")) or "default") == kind:
            return reference.get(_ID)
    return None


def _made(kind: str, package: Package, new: dict[str, str]) -> str:
    """Enter a header that the template has not got."""
    taken = {name for name in (*package, *new.values()) if re.fullmatch(r"word/header\d+\.xml", name)}
    number = next(n for n in range(1, len(taken) + 2) if f"word/header{n}.xml" not in taken)
    identity = f"rIdLegend{kind.capitalize()}"
    new[identity] = f"word/header{number}.xml"
    return identity


def _refer(section: _Element, kind: str, identity: str) -> None:
    """See that a section names its header itself: the section it would take it from may not be printed."""
    if _own(section, kind) is None:
        reference = etree.Element(w("headerReference"))
        reference.set(w("type"), kind)
        reference.set(_ID, identity)
        section.insert(0, reference)


def _empty() -> _Element:
    return parse(f'<w:hdr xmlns:w="{W}" xmlns:r="{R}"/>')


def _with_legend(header: _Element, styles: Mapping[str, str], number: int) -> bytes:
    """Put the legend first, with the watermark, in the place of one that the template prints itself."""
    for paragraph in list(header.iterchildren(w("p"))):
        if re.sub(r"\s", "", "".join(paragraph.itertext())) == TAG.replace(" ", ""):
            header.remove(paragraph)
    header.insert(0, parse(_paragraph(styles.get(_STYLE), _watermark(number))))
    return part_bytes(serialise(header))


def _paragraph(style: str | None, watermark: str) -> str:
    """Give the paragraph of the legend: shown whatever the style says, which a template might have made hidden."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else '<w:jc w:val="center"/>'
    bold = "" if style else "<w:b/>"
    run = f'<w:r><w:rPr>{bold}<w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve">{TAG}</w:t></w:r>'
    return f'<w:p xmlns:w="{W}" xmlns:v="{_V}" xmlns:o="{_O}"><w:pPr>{properties}</w:pPr>{run}{watermark}</w:p>'


def _watermark(number: int) -> str:
    """Give the runs of a watermark as Word makes one: WordArt behind the text, across the page; none without words."""
    picture = f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{_WORDART}{_SHAPE.format(number=number)}</w:pict></w:r>"
    asked, end = "{%r if watermark is defined and watermark %}", "{%r endif %}"
    return f"<w:r><w:t>{asked}</w:t></w:r>{picture}<w:r><w:t>{end}</w:t></w:r>"


_WORDART: Final = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>'
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>'
    '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
"""The shape of text along a straight line, number 136 of the shapes that Word knows."""
_SHAPE: Final = (
    '<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{number}" type="#_x0000_t136" style="'
    "position:absolute;margin-left:0;margin-top:0;width:480pt;height:56pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
    '" o:allowincell="f" fillcolor="#c8c8c8" stroked="f"><v:fill opacity=".5"/>'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{{{{ watermark }}}}"/></v:shape>'
)
"""The watermark itself, in the middle of the page; Word takes it out by its name."""
