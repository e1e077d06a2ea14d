"""The order of tags through a part: which blocks enclose what, and whether each block closes where it can."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine import marks
from filings.word.engine.expressions import CALLABLE, Reading, read
from filings.word.engine.faults import nearest
from filings.word.engine.reduce import CELL_TAGS, first_word

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.engine.story import Ledger, Tag

_REPEATED: Final = frozenset({"for", "macro", "call"})
_DEEPEST: Final = 40
"""How many blocks may stand one inside another; Python itself takes no more than twenty loops."""
_MIDDLE: Final = {"elif": ("if",), "else": ("if", "for")}
_NAMES: Final = {"tbl": "table", "tr": "table row", "tc": "table cell", "p": "paragraph", "r": "run of text"}


@dataclass(frozen=True, slots=True)
class Frame:
    """An open block: the tag that opened it, and which of its branches this is."""

    number: int
    word: str
    branch: int = 0
    told: bool = False
    """Whether it has been told that the tag cannot be read: that it is not closed either is not told then."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a token stands: in the text of an element, in its tail, or in an attribute of it."""

    number: int
    element: _Element
    where: str
    """"text", "tail" or the name of an attribute."""

    @property
    def parent(self) -> _Element | None:
        """The element whose content it is."""
        return self.element.getparent() if self.where == "tail" else self.element

    def chain(self) -> tuple[str, ...]:
        """Name the elements around it, from the innermost out."""
        names: list[str] = []
        element = self.parent
        while element is not None:
            names.append(str(element.tag))
            element = element.getparent()
        return tuple(names) if self.where in {"text", "tail"} else (self.where, str(id(self.element)), *names)


@dataclass
class Flow:
    """What a walk through a part finds."""

    slots: list[Slot] = field(default_factory=list)
    paths: dict[_Element, tuple[Frame, ...]] = field(default_factory=dict)
    """The blocks around each element."""

    around: dict[int, tuple[Frame, ...]] = field(default_factory=dict)
    """The blocks around each tag, by its number."""

    def repeated(self, element: _Element) -> bool:
        """Say whether an element may be printed more than once."""
        return any(frame.word in _REPEATED for frame in self.paths[element])


def follow(root: _Element, ledger: Ledger, macros: frozenset[str]) -> Flow:
    """Walk through a part in the order of the document, checking each tag and the blocks they open and close."""
    flow = Flow()
    stack: list[tuple[Frame, Slot]] = []
    path: tuple[Frame, ...] = ()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            flow.paths[element] = path
            slots = [
                *(Slot(n, element, str(name)) for name, value in element.attrib.items() for n in _numbers(value)),
                *(Slot(n, element, "text") for n in _numbers(element.text)),
            ]
        else:
            slots = [Slot(n, element, "tail") for n in _numbers(element.tail)] if element is not root else []
        for slot in slots:
            flow.slots.append(slot)
            flow.around[slot.number] = path
            tag = ledger.tags[slot.number]
            reading = _check(tag, ledger, macros)
            if tag.found.kind == "statement":
                _step(slot, tag, reading, stack, ledger)
                path = tuple(frame for frame, _ in stack[:_DEEPEST])
    for frame, slot in stack:
        _unclosed(frame, ledger.tags[slot.number], ledger)
    return flow


def _numbers(text: str | bytes | None) -> list[int]:
    if not text or marks.TAG_OPEN not in (text := str(text)):
        return []
    return [int(match.group(1)) for match in marks.TOKEN.finditer(text)]


def _check(tag: Tag, ledger: Ledger, macros: frozenset[str]) -> Reading:
    if first_word(tag) in CELL_TAGS:
        return Reading()  # told already, where it stands outside any cell
    reading = read(tag.found.kind, tag.found.body)
    for complaint in reading.complaints:
        ledger.fault(tag.where, complaint.what, complaint.remedy, complaint.sort)
    for name in sorted(reading.calls - macros):
        ledger.fault(
            tag.where,
            f"A template cannot call “{name}”",
            nearest(name, macros | CALLABLE, "Print a value, or pass it through a filter: {{ name|upper }}."),
            "refused",
        )
    return reading


def _step(slot: Slot, tag: Tag, reading: Reading, stack: list[tuple[Frame, Slot]], ledger: Ledger) -> None:
    word = reading.word or first_word(tag)
    if reading.block:
        if len(stack) == _DEEPEST:
            what = f"More than {_DEEPEST} blocks stand one inside another"
            ledger.fault(tag.where, what, "Close some of them.", "block")
        stack.append((Frame(slot.number, word, told=bool(reading.complaints)), slot))
    elif word in _MIDDLE:
        if not stack or stack[-1][0].word not in _MIDDLE[word]:
            ledger.fault(
                tag.where,
                f"“{word}” stands outside any “if”",
                "Write {% if … %} before it, or take it out.",
                "block",
            )
            return
        frame, opener = stack[-1]
        _same_place(slot, tag, opener, frame, ledger)
        stack[-1] = (replace(frame, branch=frame.branch + 1), opener)
    elif word.startswith("end"):
        _close(slot, tag, word, stack, ledger)


def _close(slot: Slot, tag: Tag, word: str, stack: list[tuple[Frame, Slot]], ledger: Ledger) -> None:
    opened = word.removeprefix("end")
    at = next((n for n in range(len(stack) - 1, -1, -1) if stack[n][0].word == opened), None)
    if at is None:
        ledger.fault(
            tag.where,
            f"“{word}” closes nothing: no “{opened}” is open here",
            f"Write {{% {opened} … %}} before it, or take it out.",
            "block",
        )
        return
    for frame, unclosed in stack[at + 1 :]:
        _unclosed(frame, ledger.tags[unclosed.number], ledger)
    frame, opener = stack[at]
    _same_place(slot, tag, opener, frame, ledger)
    del stack[at:]


def _unclosed(frame: Frame, tag: Tag, ledger: Ledger) -> None:
    if frame.told:
        return
    shown = tag.found.prefix
    ledger.fault(
        tag.where,
        f"“{frame.word}” opens here and is never closed",
        f"Write {{%{shown} end{frame.word} %}} where it ends.",
        "block",
    )


def _same_place(slot: Slot, tag: Tag, opener: Slot, frame: Frame, ledger: Ledger) -> None:
    """See that a block closes among the same kind of elements as it opened: else the file would fall apart."""
    opened, closed = opener.chain(), slot.chain()
    if opened == closed or frame.told:
        return
    start = ledger.tags[opener.number]
    if start.found.prefix != tag.found.prefix:
        first, second = (f"{{%{prefix} … %}}" for prefix in (start.found.prefix, tag.found.prefix))
        remedy = f"Write both in the same way; here one is {first} and the other {second}."
    else:
        remedy = "Put both in the same paragraph, or both in table rows, or both outside the table."
    ledger.fault(
        tag.where,
        f"“{first_word(tag)}” stands {_inside(closed)}, and the “{frame.word}” that it belongs to {_inside(opened)}",
        remedy,
        "across",
    )


def _inside(chain: tuple[str, ...]) -> str:
    names = [name.rpartition("}")[2] for name in chain]
    found = next((_NAMES[name] for name in names if name in _NAMES and name not in {"r", "p"}), None)
    level = "in a line of text" if "t" in names[:1] else "on a line of its own"
    return f"{level} in a {found}" if found else level
