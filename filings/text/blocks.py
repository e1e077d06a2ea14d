"""From markdown-it's block tokens to blocks, and the faults that show only there."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from filings.text.inline import InlineReader, Places
from filings.text.nodes import Block, Fault, Items, ListItem, Paragraph, Quotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

LEVELS = 2
"""How many levels of sub-paragraphs there are, (a) and (i), and of quotations."""

DASH = "For a dash that is only text, write \\-."


@dataclass(slots=True)
class Container:
    """A quotation, a list or a list item that is still open."""

    kind: str
    line: int
    blocks: list[Block] = field(default_factory=list)
    items: list[ListItem] = field(default_factory=list)
    id: str | None = None


class BlockReader:
    """Reads the tokens of one text into `blocks` and `faults`."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[str]) -> None:
        self._lines = lines
        self._stack = [Container("text", 0)]
        self.faults: list[Fault] = []
        for token in tokens:
            self._take(token)
        self.blocks = tuple(self._stack[0].blocks)

    def _take(self, token: Token) -> None:
        """Take one token."""
        line = token.map[0] if token.map else 0
        match token.type:
            case "blockquote_open":
                self._introduced("quotation", line)
                self._stack.append(Container("quotation", line))
            case "bullet_list_open":
                self._introduced("list", line)
                self._stack.append(Container("list", line))
            case "list_item_open":
                self._stack.append(Container("item", line))
            case "blockquote_close" | "bullet_list_close" | "list_item_close":
                self._close()
            case "too_deep":
                self._fault(line, "Lists and quotations lie too deep in one another here.", "Write it in fewer levels.")
            case "inline":
                self._paragraph(token)

    def _fault(self, line: int, what: str, remedy: str) -> None:
        """Note a fault at the first word of a line (from 0)."""
        text = self._lines[line]
        self.faults.append(Fault(line + 1, len(text) - len(text.lstrip()) + 1, what, remedy))

    def _introduced(self, kind: str, line: int) -> None:
        """Check that a list or a quotation has a sentence before it, and does not lie too deep."""
        before = self._stack[-1].blocks
        quoted = any(outer.kind == "quotation" for outer in self._stack)
        if kind == "list" and not quoted and not (before and not isinstance(before[-1], Items)):
            self._fault(line, "A list has no sentence before it that introduces it.", f"Write one. {DASH}")
        if kind == "quotation" and not quoted and not before:
            remedy = "Write one. For a 'greater than' that is only text, write \\>."
            self._fault(line, "A quotation has no sentence before it that introduces it.", remedy)
        if sum(outer.kind == kind for outer in self._stack) == LEVELS:
            self._fault(line, f"This {kind} lies in more than one other {kind}.", "Write it in two levels at most.")

    def _close(self) -> None:
        """Close the innermost container and put it into what holds it."""
        closed = self._stack.pop()
        held = tuple(closed.blocks)
        if not (held or closed.items):
            self._fault(closed.line, f"This {_NAMES[closed.kind]} is empty.", f"Write its text, or delete it. {DASH}")
        if closed.kind == "item":
            self._stack[-1].items.append(ListItem(closed.id, held))
        elif closed.kind == "list":
            self._lonely(closed)
            self._stack[-1].blocks.append(Items(tuple(closed.items)))
        else:
            self._stack[-1].blocks.append(Quotation(held))

    def _lonely(self, closed: Container) -> None:
        """Find a dash that line-wrapping brought to the start of a line: it would be taken for a list."""
        before = self._lines[closed.line - 1].strip() if closed.line else ""
        if len(closed.items) == 1 and len(self._stack) == 1 and before and not before.endswith(":"):
            what = "A dash at the start of this line makes it a list of one item."
            self._fault(closed.line, what, f"{DASH} For a list, leave an empty line before it.")

    def _paragraph(self, token: Token) -> None:
        """Take a paragraph."""
        here = self._stack[-1]
        read = InlineReader(token, Places(token, self._lines), in_item=here.kind == "item" and not here.blocks)
        self.faults += read.faults
        here.id = here.id or read.item_id
        here.blocks.append(Paragraph(read.nodes))
        first, end = token.map or (0, 0)
        for line in range(first + 1, end):
            self._runs_on(line)
        self._numbered_by_hand(first, token.content.split("\n"))

    def _runs_on(self, line: int) -> None:
        """Find a line that markdown would draw into the quotation or the list item above it."""
        text = self._lines[line]
        if any(outer.kind == "quotation" for outer in self._stack):
            if not text.lstrip().startswith((">", "-", "*")):
                remedy = "Begin it with '> ' if it belongs there; leave an empty line before it if not."
                self._fault(line, "This line follows a quotation without an empty line between.", remedy)
        elif self._stack[-1].kind == "item" and _indent(text) <= _indent(self._lines[self._stack[-1].line]):
            remedy = "Indent it by two spaces if it belongs there; leave an empty line before it if not."
            self._fault(line, "This line follows a list item without an empty line between.", remedy)

    def _numbered_by_hand(self, first: int, rows: Sequence[str]) -> None:
        """Find lines numbered by hand, which would run together into one line."""
        labelled = [(number, label) for number, row in enumerate(rows) if (label := _label(row))]
        for (_, one), (number, two) in pairwise(labelled):
            broken = rows[number - 1].endswith(("  ", "\\"))
            if (one, two) in _FIRST_TWO and not broken:
                remedy = "Write each item on a line that begins with '- ': the engine numbers them."
                self._fault(first + number, "A list is numbered by hand here; its lines would run together.", remedy)
                return


_NAMES = {"quotation": "quotation", "list": "list", "item": "list item"}
_FIRST_TWO = {("1", "2"), ("a", "b"), ("A", "B"), ("i", "ii"), ("א", "ב"), ("•", "•"), ("+", "+")}


def _indent(text: str) -> int:
    """Give how far a line is indented."""
    return len(text) - len(text.lstrip())


def _label(row: str) -> str:
    """Give the label that a line begins with: `1` of `1. text` and of `(1) text`; empty where there is none."""
    word, _, rest = row.strip().partition(" ")
    if not rest or word in ("•", "+"):
        return word if rest else ""
    return word.strip("().") if word.endswith((".", ")")) else ""
