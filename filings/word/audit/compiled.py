"""The table of `schema` compiled for libxml2, which tells in C whether a part keeps to it.

It is at least as strict as the rules that explain a fault, so that they need not look at what it accepts.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.schema import ATTRIBUTES, ENDS, HAS_GRID, MODELS, NEEDS, TEXT, Model
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_XS: Final = "http://www.w3.org/2001/XMLSchema"
_EXTENSIONS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
)
"""What may stand beside the elements of the table."""
_DRAWINGS: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
)
"""What may stand, with those, in elements that the table does not judge."""
_FOREIGN: Final = f"<xs:any namespace='{' '.join(_EXTENSIONS)}' processContents='lax'/>"
_ANYTHING: Final = (
    f'<xs:any namespace="##targetNamespace {" ".join((*_EXTENSIONS, *_DRAWINGS))}" processContents="lax" '
    'minOccurs="0" maxOccurs="unbounded"/>'
)
_OWN = threading.local()


def keeps(root: _Element) -> bool:
    """Say whether a part certainly keeps to the table."""
    schema = getattr(_OWN, "schema", None)
    if schema is None:  # one a thread: a schema of libxml2 is not promised to serve two at once
        schema = _OWN.schema = etree.XMLSchema(etree.fromstring(_schema()))
    return bool(schema.validate(root))


def _schema() -> str:
    names = {*MODELS, *TEXT, *ATTRIBUTES, *(name for model in MODELS.values() for name in model.places)}
    attributes = {name for needed in ATTRIBUTES.values() for name in needed}
    return (
        f'<xs:schema xmlns:xs="{_XS}" xmlns:w="{W}" targetNamespace="{W}" elementFormDefault="qualified">'
        + "".join(f'<xs:attribute name="{name}"/>' for name in sorted(attributes))
        + "".join(_element(name) for name in sorted(names))
        + "</xs:schema>"
    )


def _element(name: str) -> str:
    model = MODELS.get(name)
    content = "".join(_particles(name, model)) if model else _ANYTHING
    needed = "".join(f'<xs:attribute ref="w:{each}" use="required"/>' for each in ATTRIBUTES.get(name, ()))
    return (
        f'<xs:element name="{name}"><xs:complexType mixed="{str(name in TEXT).lower()}">'
        f"<xs:sequence>{content}</xs:sequence>{needed}"
        '<xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>'
    )


def _particles(name: str, model: Model) -> Iterator[str]:
    """Write the places of a model one after another; elements of other namespaces may stand in the last."""
    count = 1 + max(place for places in model.places.values() for place in places)
    for place in range(count):
        children = [child for child, places in model.places.items() if place in places]
        needed = [child for child in children if child in NEEDS.get(name, ())]
        last = place == count - 1
        if place not in model.many:
            yield _choice(children, least=int(bool(needed) or (name == "tbl" and children[0] in HAS_GRID)))
        elif last and name in ENDS:
            yield _ending(children, ENDS[name])
        elif needed:
            others = [child for child in children if child not in needed]
            yield _choice(others, many=True, foreign=True) + _choice(needed, least=1)
            yield _choice(children, many=True, foreign=True)
        else:
            yield _choice(children, many=True, foreign=last)
        if last and place not in model.many:
            yield _FOREIGN.replace("/>", ' minOccurs="0" maxOccurs="unbounded"/>')


def _ending(children: list[str], end: str) -> str:
    """Write a place of which the last element must be `end`."""
    before = _choice([child for child in children if child != end], many=True, foreign=True)
    return f'<xs:sequence minOccurs="1" maxOccurs="unbounded">{before}<xs:element ref="w:{end}"/></xs:sequence>'


def _choice(children: list[str], *, least: int = 0, many: bool = False, foreign: bool = False) -> str:
    most = "unbounded" if many else "1"
    elements = "".join(f'<xs:element ref="w:{child}"/>' for child in children)
    return f'<xs:choice minOccurs="{least}" maxOccurs="{most}">{elements}{_FOREIGN if foreign else ""}</xs:choice>'
