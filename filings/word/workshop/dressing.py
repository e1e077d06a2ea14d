"""A court's own form made ready for tags: its text, page and looks stay, and the house styles it lacks are added."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import R, parse, part_bytes, serialise, w
from filings.word.package import Relationship, write_package
from filings.word.package.names import resolve, word_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from filings.word.package import Package

_NAMED: Final = (w("basedOn"), w("next"), w("link"))
_BEFORE_NUMBERS: Final = tuple(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What stands before `w:numPr` in the properties of a paragraph (ECMA-376 Part 1, 17.3.1.26)."""
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
    numbers = _add_lists(lists, parse(starter[_part(starter, "numbering")]), ids)
    for style in given.iterchildren(w("style")):
        name = _name(style)
        if name in names:
            _number_as(names[name], style, numbers)
        else:
            styles.append(_adopted(style, ids, numbers, styles))
    made = _with(_with(form, "styles", styles), "numbering", lists)
    return write_package(_with_properties(made, starter))


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


def _number_as(own: _Element, style: _Element, numbers: Mapping[str, str]) -> None:
    """Let a style of the form count as the house style of its name does, unless it counts in a way of its own."""
    number = style.find(f"{w('pPr')}/{w('numPr')}")
    if number is None or own.find(f"{w('pPr')}/{w('numPr')}") is not None:
        return
    properties = own.find(w("pPr"))
    if properties is None:
        properties = own.makeelement(w("pPr"))
        looks = own.find(w("rPr"))
        own.insert(len(own) if looks is None else own.index(looks), properties)
    made = copy.deepcopy(number)
    for each in made.iter(w("numId")):
        each.set(w("val"), numbers[str(each.get(w("val")))])
    properties.insert(sum(each.tag in _BEFORE_NUMBERS for each in properties), made)


def _add_lists(lists: _Element, given: _Element, ids: Mapping[str, str]) -> dict[str, str]:
    """Add the lists of the starter; give the new number of each."""
    above = _highest(lists, "abstractNum", "abstractNumId")
    top = _highest(lists, "num", "numId")
    first = next(iter(lists.iterchildren(w("num"))), None)
    for each in given.iterchildren(w("abstractNum")):
        made = copy.deepcopy(each)
        made.set(w("abstractNumId"), str(above + int(str(each.get(w("abstractNumId"))))))
        for style in made.iter(w("pStyle")):
            style.set(w("val"), ids.get(str(style.get(w("val"))), str(style.get(w("val")))))
        lists.insert(len(lists) if first is None else lists.index(first), made)
    numbers: dict[str, str] = {}
    last = next((place for place, each in enumerate(lists) if each.tag == w("numIdMacAtCleanup")), len(lists))
    for each in given.iterchildren(w("num")):
        made = copy.deepcopy(each)
        numbers[str(each.get(w("numId")))] = str(top + int(str(each.get(w("numId")))))
        made.set(w("numId"), numbers[str(each.get(w("numId")))])
        for number in made.iter(w("abstractNumId")):
            number.set(w("val"), str(above + int(str(number.get(w("val"))))))
        lists.insert(last, made)
        last += 1
    return numbers


def _highest(lists: _Element, kind: str, name: str) -> int:
    numbers = (str(each.get(w(name))) for each in lists.iterchildren(w(kind)))
    return max([0, *(int(each) for each in numbers if each.isdecimal())])


def _with(package: Package, kind: str, root: _Element) -> Package:
    """Put a part of the document in its place, or add it."""
    part = _part(package, kind)
    if part:
        return package.with_parts({part: part_bytes(serialise(root))})
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
