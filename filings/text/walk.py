"""Ways through a parsed text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.text.nodes import (
    Block,
    Citation,
    Emphasis,
    Inline,
    Items,
    LineBreak,
    ListItem,
    Marked,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def walk(nodes: Iterable[Block | ListItem | Inline]) -> Iterator[Block | ListItem | Inline]:
    """Yield every node in reading order, each before what it holds."""
    for node in nodes:
        yield node
        if inner := held(node):
            yield from walk(inner)


def held(node: Block | ListItem | Inline) -> Sequence[Block | ListItem | Inline]:
    """Give what a node holds, in reading order."""
    match node:
        case Text() | Citation() | LineBreak():
            return ()
        case Quotation(blocks=inner) | ListItem(blocks=inner):
            return inner
        case Items(items=inner):
            return inner
        case Paragraph(children=inner) | Strong(children=inner) | Emphasis(children=inner):
            return inner
        case Marked(children=inner) | Note(children=inner):
            return inner


def citations(blocks: Iterable[Block]) -> Iterator[Citation]:
    """Yield the citations of a text in reading order, those in footnotes and in marked spans too."""
    return (node for node in walk(blocks) if isinstance(node, Citation))


def items(blocks: Iterable[Block]) -> Iterator[ListItem]:
    """Yield the sub-paragraphs of a text, those within others too."""
    return (node for node in walk(blocks) if isinstance(node, ListItem))


def plain(blocks: Iterable[Block]) -> str:
    """Give the words alone, a paragraph a line: footnotes left out, a citation as `[@id]`, marked spans in full."""
    return "\n".join(_words(node.children) for node in walk(blocks) if isinstance(node, Paragraph))


def _words(nodes: Iterable[Inline]) -> str:
    """Give the words of inline nodes."""
    return "".join(map(_word, nodes))


def _word(node: Inline) -> str:
    """Give the words of one inline node."""
    match node:
        case Text(text=text):
            return text
        case LineBreak():
            return " "
        case Citation(target=target, filing=filing):
            return f"[@{filing}/{target}]" if filing else f"[@{target}]"
        case Note():
            return ""
        case Strong(children=held) | Emphasis(children=held) | Marked(children=held):
            return _words(held)
