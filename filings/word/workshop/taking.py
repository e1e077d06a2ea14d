"""The lists of one document taken into another, under numbers of their own."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_BEFORE_NUMBERS: Final = tuple(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What stands before `w:numPr` in the properties of a paragraph (ECMA-376 Part 1, 17.3.1.26)."""


def number_as(own: _Element, style: _Element, numbers: Mapping[str, str]) -> None:
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


def add_lists(lists: _Element, given: _Element, ids: Mapping[str, str]) -> dict[str, str]:
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
