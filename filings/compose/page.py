"""The blocks of one value while it is being worded: runs joined, sentences watched."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.renditions import highest
from filings.compose.rich import Anchor, Block, Counted, Node, Note, Reference, Rich, Span, plain
from filings.language import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ABBREVIATIONS = frozenset(
    [
        "al",
        "art",
        "arts",
        "cf",
        "ch",
        "cl",
        "e.g",
        "ed",
        "fn",
        "i.e",
        "n",
        "no",
        "nos",
        "p",
        "para",
        "paras",
        "pp",
        "r",
        "reg",
        "regs",
        "rr",
        "s",
        "sch",
        "sec",
        "ss",
        "v",
        "vol",
    ]
)
"""Words whose full stop does not end a sentence."""
BLANK = re.compile(r"(\[(?:BLANK|להשלמה)\b[^\[\]]*\])")
"""What an author leaves open on purpose: `[BLANK: the name of the analyst]`."""
OPENED = re.compile(r"\[(?:BLANK|להשלמה)\b[^\[\]]*$")
"""The same, not closed yet."""
LETTERED = ("Numbered Paragraph 2", "Numbered Paragraph 3")
"""The house styles of items under a paragraph, by depth."""


@dataclass(frozen=True, slots=True)
class Form:
    """How text looks where it stands."""

    bold: bool = False
    italic: bool = False

    def span(self, text: str) -> Span:
        """Give text in this form."""
        return Span(text, self.bold, self.italic)

    def nodes(self, nodes: Iterable[Node], *, capital: bool = False) -> Iterator[Node]:
        """Give nodes in this form, the first letter a capital where asked."""
        for node in nodes:
            match node:
                case Span(text=text, gap=gap):
                    yield Span(text[:1].upper() + text[1:] if capital else text, self.bold, self.italic, gap)
                case Reference() | Counted():
                    yield replace(node, bold=self.bold, italic=self.italic)
                case _:
                    yield node
            capital = False


class Page:
    """The blocks written so far. It lives only while one value is being worded, and is seen by nobody else."""

    def __init__(
        self, style: str | None, follow: str, level: ConfidentialityLevel = ConfidentialityLevel.PUBLIC
    ) -> None:
        """Begin with an empty block in `style`; further paragraphs take the style `follow`. `cited` are authorities."""
        self.follow = follow
        self.level = level
        self.cited: set[str] = set()
        self._cited: str | None = None
        self._blocks: list[tuple[str | None, list[Node]]] = [(style, [])]

    @contextmanager
    def raised(self, level: ConfidentialityLevel) -> Iterator[None]:
        """Write what no more people may read than may read a level."""
        before, self.level = self.level, highest(self.level, level)
        yield
        self.level = before

    def start(self, style: str, bookmark: str | None) -> None:
        """Begin a further block."""
        self._blocks.append((style, [Anchor(bookmark)] if bookmark else []))

    def add(self, node: Node) -> None:
        """Add a node; text in the form of the text before it joins it."""
        nodes = self._blocks[-1][1]
        if not isinstance(node, Span):
            nodes.append(node)
        elif node.text:
            last = nodes[-1] if nodes else None
            if isinstance(last, Span) and (node.bold, node.italic, node.gap) == (last.bold, last.italic, last.gap):
                nodes[-1] = Span(last.text + node.text, last.bold, last.italic, last.gap)
            else:
                nodes.append(node)

    def add_all(self, nodes: Iterable[Node]) -> None:
        """Add several nodes."""
        for node in nodes:
            self.add(node)

    @property
    def opens_sentence(self) -> bool:
        """Whether the next word is the first of a sentence."""
        last = next((node for node in reversed(self._blocks[-1][1]) if not isinstance(node, Anchor)), None)
        if last is None:
            return self._opens_block()
        return isinstance(last, Span) and last.text[-1] == " " and _ends_sentence(last.text.rstrip(" "))

    def _opens_block(self) -> bool:
        """Lettered items go on with the sentence that leads to them; every other block begins one."""
        return self._blocks[-1][0] not in LETTERED

    @property
    def line(self) -> str:
        """The text of the block so far."""
        return "".join(plain(tuple(self._blocks[-1][1])))

    @property
    def tail(self) -> str:
        """The text that whatever comes next will stand after."""
        nodes = self._blocks[-1][1]
        return nodes[-1].text if nodes and isinstance(nodes[-1], Span) and not nodes[-1].gap else ""

    @property
    def ends_with_full_stop(self) -> bool:
        """Whether the text so far ends with a full stop."""
        nodes = self._blocks[-1][1]
        last = nodes[-1] if nodes else None
        return isinstance(last, Span) and last.text.endswith(".")

    @contextmanager
    def before_list(self) -> Iterator[bool]:
        """Write at the end of what leads to the list that the text ends with; gives whether it ends with one."""
        at = len(self._blocks)
        while at > 1 and self._blocks[at - 1][0] in LETTERED:
            at -= 1
        listed, self._blocks[at:] = self._blocks[at:], []
        yield bool(listed)
        self._blocks += listed

    def take_end(self, otherwise: str = ".") -> tuple[str, list[Node]]:
        """Take away what ends the sentence: its full stop or colon, and the notes behind it.

        Args:
            otherwise: what ends it where the text has neither, as after a gap.

        Returns:
            The full stop or colon, and the notes.

        """
        nodes = self._blocks[-1][1]
        notes: list[Node] = []
        while nodes and isinstance(nodes[-1], Note):
            notes.insert(0, nodes.pop())
        return (self._take(".") or self._take(":") or otherwise, notes)

    def goes_on_citing(self) -> bool:
        """Take away the bracket that closes at the end of the text, if what it holds ends with a citation."""
        return self._cited == self.line[:-1] and bool(self._take(")"))

    def _take(self, end: str) -> str:
        """Take away an end of the text, and give it; nothing where the text does not end so."""
        nodes = self._blocks[-1][1]
        last = nodes[-1] if nodes else None
        if not (isinstance(last, Span) and last.text.endswith(end) and not last.gap):
            return ""
        left = last.text.removesuffix(end)
        nodes[-1:] = [Span(left, last.bold, last.italic)] if left else []
        return end

    def end_citation(self) -> None:
        """Remember that the text so far ends with a citation."""
        self._cited = self.line

    def rich(self) -> Rich:
        """Give what was written; what was left open on purpose is a gap."""
        blocks = [(style, tuple(map(_held, _blanks_apart(nodes)))) for style, nodes in self._blocks]
        return Rich(tuple([Block(nodes, style) for style, nodes in blocks if nodes or style is None]))


def _held(node: Node) -> Node:
    """Give a node whose words no line parts that belong together; a gap is told as its field has it."""
    if not isinstance(node, Span) or node.gap:
        return node
    text = unbroken(node.text)
    return node if text == node.text else replace(node, text=text)


def _blanks_apart(nodes: list[Node]) -> tuple[Node, ...]:
    if not any(isinstance(node, Span) and "[" in node.text for node in nodes):
        return tuple(nodes)
    return tuple(_told_apart(_whole(nodes)))


def _whole(nodes: list[Node]) -> Iterator[Node]:
    """Put a blank that refers to something, `[BLANK: the words of [@letter]]`, together in one span."""
    rest = list(nodes)
    while rest:
        node = rest.pop(0)
        while isinstance(node, Span) and OPENED.search(node.text) and rest:
            if not isinstance(rest[0], Span | Reference | Counted):
                break
            node = replace(node, text=node.text + "".join(plain((rest.pop(0),))))
        yield node


def _told_apart(nodes: Iterable[Node]) -> Iterator[Node]:
    """Tell the blanks in a text from the words around them."""
    for node in nodes:
        if isinstance(node, Span) and not node.gap and BLANK.search(node.text):
            parts = enumerate(BLANK.split(node.text))
            yield from (replace(node, text=text, gap=place % 2 == 1) for place, text in parts if text)
        else:
            yield node


def _ends_sentence(text: str) -> bool:
    if text.endswith(("?", "!")):
        return True
    words = text.rsplit(None, 1)
    return text.endswith(".") and bool(words) and words[-1][:-1].lstrip("([\u201c\u2018").lower() not in ABBREVIATIONS
