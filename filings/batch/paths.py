"""From a heading to the place of the case that it names: `parties.client.name`, `filings.petition.facts.1`.

An id stands for the item of a list that has it, also where the list itself is not named: `relief.stay.act` is the
item `stay` of the interim relief. A part of a paper goes by its name, `facts`. Positions count from 1, `facts.2`; in
brackets from 0, `paragraphs[1]`, as findings write them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.batch.shape import CASE, Shape, of_kind
from filings.reading.tree import Listing, Mapping, Node, Scalar
from filings.text.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading import CaseFile
    from filings.reading.document import Document
    from filings.reading.tree import Key

MOST: Final = 1_000
"""The last position of a list that a heading may name."""
SHOWN: Final = 8
"""How many names are listed where none is near."""
NAMING: Final = ("id", "section")
"""What an item of a list goes by."""
_STEP = re.compile(r"(?P<name>[^.\[\]]+)|\[(?P<at>[0-9]{1,4})\]")
_PATH = re.compile(r"[^.\[\]]+((\.[^.\[\]]+)|(\[[0-9]{1,4}\]))*")


GUARD: Final = "level"
"""A field that no empty cell leaves out where the case withholds something: it would be open to everybody."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the case."""

    document: str
    """The file: empty for `case.yaml`, the stem of a filing otherwise."""
    steps: tuple[Key, ...]
    shape: Shape
    bare: tuple[tuple[int, str], ...] = ()
    """After how many steps something may be a bare text where the path goes further, and for which field it stands."""
    item: int = 0
    """How many steps lead to the entry of a list that an empty cell takes out; 0 where it takes out none."""
    optional: bool = False
    """Whether it is a field that may be left out."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A heading that leads nowhere: what is wrong, and the remedy."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Spot:
    """How far a path has been followed."""

    written: str
    node: Node | None
    shape: Shape
    steps: tuple[Key, ...] = ()
    bare: tuple[tuple[int, str], ...] = ()
    optional: bool = False


def documents(case_file: CaseFile) -> dict[str, Document]:
    """Give the files of a case by the names that targets know them by."""
    return {"": case_file.document, **{each.stem: each.document for each in case_file.filings}}


def resolve(path: str, case_file: CaseFile) -> Target | Unknown:
    """Find the place of a case that a heading names."""
    if not _PATH.fullmatch(path):
        return Unknown(f"'{path}' is not the name of a place.", "Write names parted by dots: court.name.")
    steps = _steps(path)
    known = {each.number: each for each in case_file.filings}
    known |= {name: each for each in case_file.filings for name in (each.stem, each.filing.id)}
    if steps[0] in known and steps[0] not in CASE.fields:
        steps.insert(0, "filings")  # the name of a sheet has room for 31 characters
    if steps[0] == "filings":
        if len(steps) == 1 or steps[1] not in known:
            asked = str(steps[1]) if len(steps) > 1 else ""
            named = {each.filing.id for each in case_file.filings} | {each.stem for each in case_file.filings}
            return Unknown(f"There is no filing '{asked}'.", _offer("filings", asked, sorted(named)))
        filed = known[str(steps[1])]
        start = _Spot(f"filings.{steps[1]}", filed.document.root, of_kind(filed.filing.kind))
        return _target(filed.stem, start, steps[2:])
    if steps[0] == "case" and len(steps) > 1:
        return _target("", _Spot("case", case_file.document.root, CASE), steps[1:])
    return _target("", _Spot("", case_file.document.root, CASE), steps)


def within(path: str, shape: Shape) -> Target | Unknown:
    """Find the place that a heading of a child sheet names in one entry of its list."""
    if not _PATH.fullmatch(path):
        return Unknown(f"'{path}' is not the name of a place.", "Write names parted by dots: name.")
    return _target("", _Spot("", None, shape), _steps(path))


def _steps(path: str) -> list[Key]:
    """Part a path; a position in brackets is a number, one after a dot still a text."""
    return [int(found["at"]) if found["at"] else found["name"] for found in _STEP.finditer(path)]


def _target(document: str, spot: _Spot, steps: list[Key]) -> Target | Unknown:
    for step in steps:
        found = _step(spot, step)
        if isinstance(found, Unknown):
            return found
        spot = found
    if not steps:
        return Unknown(f"'{spot.written}' is a whole paper.", "Name a field of it.")
    item = len(spot.steps) if isinstance(spot.steps[-1], int) else 0
    if spot.shape.bare and isinstance(spot.node, Mapping) and spot.shape.bare != "en":
        # The paragraph keeps its id and all else that the case says of it; its text is another.
        bare = spot.shape.bare
        return Target(document, (*spot.steps, bare), spot.shape.field(bare), spot.bare, item)
    return Target(document, spot.steps, spot.shape, spot.bare, item, spot.optional)


def _step(spot: _Spot, step: Key) -> _Spot | Unknown:
    """Take one step of a path."""
    shape = spot.shape
    if shape.model is not None:
        return _field(spot, step)
    if shape.entry is not None:
        return _entry(spot, step, shape.entry)
    if shape.value is not None and isinstance(step, str):
        return _further(spot, step, (step,), shape.value)
    return Unknown(f"'{spot.written}' is a single value, and '{step}' would be a part of it.", "End the heading there.")


def _field(spot: _Spot, step: Key) -> _Spot | Unknown:
    """Step into a field; or to something below that goes by the name; or to a paragraph of a part, by position."""
    shape = spot.shape
    if isinstance(step, str) and step in shape.fields:
        return _further(spot, step, (step,), shape.field(step))
    position = step if isinstance(step, int) else _position(step)
    if position is not None and "paragraphs" in shape.fields:
        inner = _further(spot, "", ("paragraphs",), shape.field("paragraphs"))
        return _entry(_Spot(spot.written, inner.node, inner.shape, inner.steps, inner.bare), step, inner.shape.entry)
    found = list(_named(spot.node, str(step)))
    nearest_depth = min((len(path) for path in found), default=0)
    found = [path for path in found if len(path) == nearest_depth]
    if len(found) == 1:
        return _along(spot, str(step), found[0])
    if found:
        return Unknown(
            f"'{step}' names {len(found)} things in '{spot.written}'.", "Write the whole path to one of them."
        )
    names = [*shape.fields, *_names(spot.node)]
    return Unknown(_nothing(spot, step), _offer(spot.written, str(step), names))


def _along(spot: _Spot, written: str, path: tuple[Key, ...]) -> _Spot:
    """Follow a path that the data has, and that nobody wrote in full."""
    shape, node = spot.shape, spot.node
    for key in path:
        if isinstance(key, int):
            shape, node = shape.entry or Shape(), node.items[key] if isinstance(node, Listing) else None
        else:
            shape, node = shape.field(key), node.values.get(key) if isinstance(node, Mapping) else None
    return _Spot(_joined(spot.written, written), node, shape, (*spot.steps, *path), spot.bare)


def _entry(spot: _Spot, step: Key, shape: Shape | None) -> _Spot | Unknown:
    """Step to an entry of a list, by position or by what it goes by."""
    position = step if isinstance(step, int) else _position(step)
    items = spot.node.items if isinstance(spot.node, Listing) else []
    if position is None:
        found = [at for at, item in enumerate(items) if str(step) in _called(item)]
        if len(found) != 1:
            return Unknown(_nothing(spot, step), _offer(spot.written, str(step), _names(spot.node), numbered=True))
        position = found[0]
    if position >= MOST:
        return Unknown(f"'{step}' lies beyond the {MOST} entries that a list may have.", "Count from 1.")
    node = items[position] if position < len(items) else None
    written = f"{spot.written}[{step}]" if isinstance(step, int) else _joined(spot.written, step)
    return _Spot(written, node, shape or Shape(), (*spot.steps, position), spot.bare)


def _position(step: str) -> int | None:
    """Read a position, counted from 1."""
    known = step.isascii() and step.isdecimal() and 0 < len(step) < 6  # noqa: PLR2004  # beyond any list
    return int(step) - 1 if known and int(step) else None


def _further(spot: _Spot, written: str, steps: tuple[str, ...], shape: Shape) -> _Spot:
    node = spot.node.values.get(steps[-1]) if isinstance(spot.node, Mapping) else None
    if isinstance(node, Scalar) and node.value is None:
        node = None
    bare = (*spot.bare, (len(spot.steps), spot.shape.bare)) if spot.shape.bare else spot.bare
    field = spot.shape.fields.get(steps[-1])
    optional = field is not None and not field.is_required()
    return _Spot(_joined(spot.written, written), node, shape, (*spot.steps, *steps), bare, optional)


def _joined(before: str, step: str) -> str:
    return f"{before}.{step}" if before and step else before or step


def _named(node: Node | None, name: str, path: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    """Yield the paths to items of lists below that go by a name."""
    if isinstance(node, Mapping):
        for key, value in node.values.items():
            yield from _named(value, name, (*path, key))
    elif isinstance(node, Listing):
        for position, item in enumerate(node.items):
            if name in _called(item):
                yield (*path, position)
            else:
                yield from _named(item, name, (*path, position))


def _names(node: Node | None) -> list[str]:
    """Give all that items below go by."""
    if isinstance(node, Mapping):
        return [name for value in node.values.values() for name in _names(value)]
    if isinstance(node, Listing):
        return [name for item in node.items for name in (*_called(item), *_names(item))]
    return []


def _called(item: Node) -> list[str]:
    """Give what an item of a list goes by."""
    if not isinstance(item, Mapping):
        return []
    held = (item.values.get(key) for key in NAMING)
    return [each.value for each in held if isinstance(each, Scalar) and isinstance(each.value, str)]


def _nothing(spot: _Spot, step: Key) -> str:
    around = f"'{spot.written}'" if spot.written else "the case"
    return f"There is nothing called '{step}' in {around}."


def _offer(before: str, asked: str, names: list[str], *, numbered: bool = False) -> str:
    """Offer the nearest name as a whole heading, or list those there are."""
    if close := nearest(asked, names):
        return f"Did you mean '{_joined(before, close)}'?"
    if not names:
        return "Number its entries from 1." if numbered else "Check the heading."
    return f"Known here: {', '.join(names[:SHOWN])}{', ...' if len(names) > SHOWN else ''}."
