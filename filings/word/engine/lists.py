"""Lists in loops: each time round a list begins anew where the template says so, and goes on where it does not.

A template says so as Word does: by “Restart at 1” on its numbered paragraphs, which gives them a list of their own
with a number to start from (ECMA-376 part 1, 17.9.26). Word begins such a list once; here it begins once in every turn
of the loop that goes round the list, and each turn has a list of its own.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from filings.word.engine import marks
from filings.word.engine.names import drop, parse, part_bytes, serialise, w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from filings.word.engine.flow import Flow, Frame

_NUM_ID: Final = f"{w('pPr')}/{w('numPr')}/{w('numId')}"
_LINKS: Final = tuple(w(name) for name in ("styleLink", "numStyleLink", "pStyle"))
"""What ties a definition to a style, which may be tied to one only."""
_SIGN: Final = 0x5F000000
"""Where the signs begin by which Word tells the definitions of lists apart."""


def restarting(numbering: bytes | None) -> frozenset[str]:
    """Name the lists that say from which number they start."""
    if numbering is None:
        return frozenset()
    lists = parse(numbering).iter(w("num"))
    found = (each for each in lists if each.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None)
    return frozenset(str(each.get(w("numId"))) for each in found)


def last_list(numbering: bytes | None) -> int:
    """Give the greatest number of a list or of a definition, 0 at the least."""
    if numbering is None:
        return 0
    root = parse(numbering)
    taken = [each.get(w("numId"), "") for each in root.iter(w("num"))]
    taken += [each.get(w("abstractNumId"), "") for each in root.iter(w("abstractNum"))]
    return max((int(each) for each in taken if each.isdecimal()), default=0)


def mark_lists(root: _Element, flow: Flow, restarts: frozenset[str]) -> None:
    """Mark each paragraph of a list that begins anew, and the loop in each turn of which it does."""
    held: dict[str, list[tuple[_Element, tuple[Frame, ...]]]] = defaultdict(list)
    for paragraph in root.iter(w("p")):
        number = paragraph.find(_NUM_ID)
        if number is not None and (name := str(number.get(w("val")))) in restarts:
            held[name].append((number, flow.paths.get(paragraph, ())))
    for name, found in held.items():
        loop = _around([path for _, path in found])
        if loop is not None:
            _begin_in(flow, loop, name)
            for number, _ in found:
                number.set(w("val"), marks.region(marks.LIST, name))


def _around(paths: Sequence[tuple[Frame, ...]]) -> Frame | None:
    """Give the innermost loop round a whole list: round its one paragraph, the loop that repeats it is the list."""
    shared: list[Frame] = []
    for frames in zip(*paths, strict=False):
        if len({frame.number for frame in frames}) > 1:
            break
        shared.append(frames[0])
    loops = [frame for frame in shared if frame.word == "for"]
    if len(paths) == 1:
        loops = loops[:-1]
    return loops[-1] if loops else None


def _begin_in(flow: Flow, loop: Frame, name: str) -> None:
    slot = next(each for each in flow.slots if each.number == loop.number)
    token, begun = marks.token(loop.number), marks.region(marks.NEW_LIST, name)
    if slot.where == "tail":
        slot.element.tail = (slot.element.tail or "").replace(token, token + begun, 1)
    elif slot.where == "text":
        slot.element.text = (slot.element.text or "").replace(token, token + begun, 1)


def with_lists(numbering: bytes, made: Sequence[tuple[int, str]]) -> bytes:
    """Add lists to those of a template: the number of each, and of the list that it repeats."""
    root = parse(numbering)
    lists = {str(each.get(w("numId"))): each for each in root.iterchildren(w("num"))}
    definitions = {str(each.get(w("abstractNumId"))): each for each in root.iterchildren(w("abstractNum"))}
    first = next(iter(lists.values()))
    for number, name in made:
        each = copy.deepcopy(lists[name])
        leads = each.find(w("abstractNumId"))
        if leads is None or leads.get(w("val")) not in definitions:
            continue
        definition = copy.deepcopy(definitions[str(leads.get(w("val")))])
        for link in list(definition.iter(*_LINKS)):
            drop(link)
        for sign in definition.iter(w("nsid")):
            sign.set(w("val"), f"{_SIGN + number:08X}")
        definition.set(w("abstractNumId"), str(number))
        leads.set(w("val"), str(number))
        each.set(w("numId"), str(number))
        first.addprevious(definition)
        _after_lists(root, each)
    return part_bytes(serialise(root))


def _after_lists(root: _Element, added: _Element) -> None:
    list(root.iterchildren(w("num")))[-1].addnext(added)
