"""From markdown-it's inline tokens to inline nodes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from filings.text.nodes import Citation, Emphasis, Fault, Inline, LineBreak, Marked, Note, Strong, Text
from filings.text.rules import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

STARRED, STARRED_ENDS = {"em_open", "strong_open"}, {"em_close", "strong_close"}
"""What markdown-it calls the two ends of emphasis."""
OPENINGS = {"em_open": "em", "strong_open": "strong", "span_open": "span", "note_open": "note"}


class Places:
    """Where the content of an inline token stands in the text it comes from."""

    def __init__(self, token: Token, lines: Sequence[str]) -> None:
        self._rows = token.content.split("\n")
        self._first = token.map[0] if token.map else 0
        self._lines = lines
        self._starts = [0]
        for row in self._rows:
            self._starts.append(self._starts[-1] + len(row) + 1)

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column, from 1. Containers take from a line's beginning alone, so its end is common to both."""
        row = bisect_right(self._starts, offset) - 1
        line = min(self._first + row, len(self._lines) - 1)
        cut = len(self._lines[line].rstrip()) - len(self._rows[row].rstrip())
        return line + 1, max(0, cut) + offset - self._starts[row] + 1


@dataclass(slots=True)
class Open:
    """Something opened and not closed yet: what it holds so far."""

    kind: str
    meta: dict[str, object] = field(default_factory=dict)
    nodes: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def put(self, *nodes: Inline) -> None:
        """Add nodes after the words so far."""
        if text := "".join(self.words):
            self.nodes.append(Text(text))
        self.words.clear()
        self.nodes.extend(nodes)


class InlineReader:
    """Reads the tokens of one inline content. `item_id` is the id at its end, where it is a sub-paragraph's."""

    def __init__(self, token: Token, places: Places, *, in_item: bool) -> None:
        self._content, self._places, self._in_item = token.content, places, in_item
        self._stack = [Open("")]
        self.faults: list[Fault] = []
        self.item_id: str | None = None
        children = token.children or []
        for child in children:
            self._take(child)
        for place in range(len(children) - 1):
            self._uneven(*children[place : place + 3])
        self._stack[0].put()
        self.nodes = tuple(self._stack[0].nodes)

    def _take(self, token: Token) -> None:
        """Take one token."""
        match token.type:
            case "text":
                self._unclosed(token.content)
                self._stack[-1].words.append(token.content)
            case "text_special":
                self._stack[-1].words.append(token.content)
            case "softbreak":
                self._stack[-1].words.append(" ")
            case "hardbreak":
                self._stack[-1].put(LineBreak())
            case "citation":
                self._stack[-1].put(self._citation(token))
            case "fault":
                self._fault(token.meta["at"], token.meta["what"], token.meta["remedy"])
            case "item_id":
                self._take_id(token)
            case opening if opening in OPENINGS:
                self._open(OPENINGS[opening], token)
            case _:
                self._close()

    def _fault(self, at: int, what: str, remedy: str) -> None:
        """Note a fault at a position of the content."""
        self.faults.append(Fault(*self._places.at(at), what, remedy))

    def _citation(self, token: Token) -> Citation:
        """Make the node of a citation."""
        line, column = self._places.at(token.meta["at"])
        return Citation(token.meta["target"], token.meta["filing"], token.meta["pinpoint"], line, column)

    def _take_id(self, token: Token) -> None:
        """Take the id of a sub-paragraph, which can only stand at its end."""
        if self._in_item and token.meta["last"] and len(self._stack) == 1:
            self.item_id = token.meta["id"]
            words = "".join(self._stack[0].words).rstrip()
            self._stack[0].words[:] = [words]
            return
        what = f"The id {token.meta['source']} does not stand at the end of a list item."
        remedy = (
            "Only list items take an id so; a paragraph has the field 'id'. For braces that are only text, write \\{."
        )
        self._fault(token.meta["at"], what, remedy)
        self._stack[-1].words.append(token.meta["source"])

    def _open(self, kind: str, token: Token) -> None:
        """Open emphasis, a marked span or a footnote; past the depth allowed, only its words are kept."""
        at = token.meta.get("at", 0)
        if kind == "note" and any(outer.kind == "note" for outer in self._stack):
            self._fault(at, "A footnote stands within a footnote.", "Write the second one as part of the first.")
        if len(self._stack) > DEEPEST:
            if len(self._stack) == DEEPEST + 1:
                self._fault(at, "Emphasis lies too deep in other emphasis here.", "Write it as separate sentences.")
            kind = "words"
        self._stack.append(Open(kind, token.meta))

    def _close(self) -> None:
        """Close what was opened last, and put it into what holds it."""
        closed = self._stack.pop()
        closed.put()
        held = tuple(closed.nodes)
        match closed.kind:
            case "em":
                self._stack[-1].put(Emphasis(held))
            case "strong":
                self._stack[-1].put(Strong(held))
            case "note":
                self._stack[-1].put(Note(held))
            case "span":
                mark: Any = closed.meta["mark"]
                self._stack[-1].put(Marked(held, mark.level, mark.ground, mark.reason))
            case _:
                self._stack[-1].put(*held)

    def _uneven(self, before: Token, after: Token, within: Token | None = None) -> None:
        """Find a star left over beside emphasis: the words had two on one side and one on the other."""
        if before.type == "text" and before.content.endswith("*") and after.type in STARRED:
            words = within.content[:20] if within else ""
            at, more, less = self._content.find(f"*{after.markup}{words}"), "before", "after"
        elif before.type in STARRED_ENDS and after.type == "text" and after.content.startswith("*"):
            at, more, less = self._content.find(f"{before.markup}*{after.content[1:20]}"), "after", "before"
        else:
            return
        what = f"More stars stand {more} these words than {less} them."
        self._fault(max(0, at), what, "Write *words* or **words**; for a star that is only text, write \\*.")

    def _unclosed(self, words: str) -> None:
        """Find bold that is opened and never closed. A single star may well be only a star."""
        at = words.find("**")
        if at >= 0 and words[at + 2 : at + 3].isalnum() and not words[max(0, at - 1) : at].strip(" (["):
            where = self._content.find(words[at : at + 40])
            self._fault(
                max(0, where), "Bold is opened here and never closed.", "Put ** at its end, or write \\*\\* for stars."
            )
