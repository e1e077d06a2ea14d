"""A court's own form made ready for tags: its text, page and looks stay, and the house styles it lacks are added."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import R, parse, part_bytes, serialise, w
from filings.word.package import Relationship, write_package
from filings.word.package.names import resolve, word_type
from filings.word.workshop.taking import add_lists, number_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from filings.word.package import Package

_NAMED: Final = (w("basedOn"), w("next"), w("link"))
_BEFORE_DIRECTION: Final = tuple(
    w(name)
    for name in ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs")
)
"""What stands before `w:bidi` in the properties of a house style (ECMA-376 Part 1, 17.3.1.26)."""
_PROPERTIES: Final = "docProps/custom.xml"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def dressed(form: Package, starter: Package) -> bytes:
    """Give a form with the house styles and the properties of a starter.

    A style that the form has under the name of a house style looks as it did; where the house numbers it and the form
    does not, it takes the number. The form's custom properties give way to those that say what it is a template of.

    Args:
        form: a Word file, with tags or without.
        starter: a template of the house.

    """
    styles, lists = _root(form, "styles"), _root(form, "numbering")
    names = _ids(styles)
    given = parse(starter[_part(starter, "styles")])
    ids = _new_ids(given, styles)
    numbers = add_lists(lists, parse(starter[_part(starter, "numbering")]), ids)
    turned = _reads_from_the_right(_ids(given)) and not _reads_from_the_right(names)
    for style in given.iterchildren(w("style")):
        name = _name(style)
        if name in names:
            number_as(names[name], style, numbers)
        else:
            made = _adopted(style, ids, numbers, styles)
            if turned and style.get(w("type")) == "paragraph":
                _turn(made)
            styles.append(made)
    dressed_form = _with(_with(form, "styles", styles), "numbering", lists)
    return write_package(_with_properties(dressed_form, starter))


def _part(package: Package, kind: str) -> str:
    return next(iter(package.related(package.main, kind)), "")


def _root(package: Package, kind: str) -> _Element:
    """Read the part of a kind that a form has one of at most; an empty one where it has none."""
    part = _part(package, kind)
    return parse(package[part] if part in package else f'<w:{kind} xmlns:w="{w("")[1:-1]}"/>')


def _name(style: _Element) -> str:
    name = style.find(w("name"))
    return (name.get(w("val")) or "").casefold() if name is not None else ""


def _ids(styles: _Element) -> dict[str, _Element]:
    """Give the styles by their names in small letters."""
    return {_name(style): style for style in styles.iterchildren(w("style"))}


def _new_ids(given: _Element, styles: _Element) -> dict[str, str]:
    """Give the id that each style of the starter has in the form: that of the style of its name, or a new one."""
    names = _ids(styles)
    taken = {str(style.get(w("styleId"))) for style in names.values()}
    found: dict[str, str] = {}
    for name, style in _ids(given).items():
        own = str(style.get(w("styleId")))
        wanted = own if own not in taken else f"{own}House"
        found[own] = str(names[name].get(w("styleId"))) if name in names else wanted
    return found


def _adopted(style: _Element, ids: Mapping[str, str], numbers: Mapping[str, str], styles: _Element) -> _Element:
    """Copy a style of the starter, with the names and numbers that it has in the form."""
    made = copy.deepcopy(style)
    made.set(w("styleId"), ids[str(style.get(w("styleId")))])
    kind = style.get(w("type"))
    if any(each.get(w("type")) == kind and each.get(w("default")) for each in styles.iterchildren(w("style"))):
        made.attrib.pop(w("default"), None)
    for each in made.iter(*_NAMED):
        each.set(w("val"), ids.get(str(each.get(w("val"))), str(each.get(w("val")))))
    for each in made.iter(w("numId")):
        each.set(w("val"), numbers[str(each.get(w("val")))])
    return made


def _reads_from_the_right(styles: Mapping[str, _Element]) -> bool:
    """Say whether the style on which others rest reads from right to left."""
    usual = styles.get("normal")
    return usual is not None and usual.find(f"{w('pPr')}/{w('bidi')}") is not None


def _turn(style: _Element) -> None:
    """Let a style read from right to left by itself: a form may say so at each paragraph, and not in its styles."""
    properties = style.find(w("pPr"))
    if properties is None:
        properties = style.makeelement(w("pPr"))
        looks = style.find(w("rPr"))
        style.insert(len(style) if looks is None else style.index(looks), properties)
    properties.insert(sum(each.tag in _BEFORE_DIRECTION for each in properties), style.makeelement(w("bidi")))


def _with(package: Package, kind: str, root: _Element) -> Package:
    """Put a part of the document in its place, or add it."""
    part = _part(package, kind)
    if part:
        return package.with_parts({part: part_bytes(serialise(root))}, types={part: word_type(kind)})
    name = f"word/{kind}.xml"
    made = package.with_parts({name: part_bytes(serialise(root))}, types={name: word_type(kind)})
    relationships = package.relationships.get(package.main, ())
    link = Relationship(f"rIdHouse{kind.capitalize()}", f"{R}/{kind}", f"/{name}")
    return made.with_relationships(package.main, (*relationships, link))


def _with_properties(package: Package, starter: Package) -> Package:
    said = starter[_PROPERTIES]
    root = package.relationships.get("", ())
    held = next((each for each in root if each.kind == "custom-properties"), None)
    if held is not None:
        return package.with_parts({resolve("", held.target): said})
    made = package.with_parts({_PROPERTIES: said}, types={_PROPERTIES: _PROPERTIES_TYPE})
    return made.with_relationships("", (*root, Relationship("rIdHouse", f"{R}/custom-properties", _PROPERTIES)))
