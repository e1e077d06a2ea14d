"""A draft with the names of people replaced, wherever they stand in it: also where an author typed a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from filings.compose.pseudonyms import pattern
from filings.compose.rich import Block, Break, Cited, Node, Note, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from filings.compose.pseudonyms import Mask

T = TypeVar("T")
UNPRINTED = frozenset({"kind", "form", "language", "direction", "key", "bookmark", "bookmarks"})
"""What a draft says of itself in our own words: somebody may be called Motion."""


def masked(value: T, masks: Sequence[Mask]) -> T:
    """Replace every name in a value: a text, printable text, or anything made of them."""
    found = [(pattern(mask), mask.pseudonym) for mask in masks]
    return _masked(value, found) if found else value  # type: ignore[return-value]  # the same shape, other words


def _masked(value: object, found: Sequence[tuple[re.Pattern[str], str]]) -> object:
    if isinstance(value, str):
        return _text(value, found)
    if isinstance(value, Block):
        return Block(_nodes(value.nodes, found), value.style)
    if isinstance(value, tuple):
        return tuple(_masked(each, found) for each in value)
    if isinstance(value, Mapping) or not is_dataclass(value) or isinstance(value, type):
        return value
    printed = [each.name for each in fields(value) if each.name not in UNPRINTED]
    return replace(value, **{name: _masked(getattr(value, name), found) for name in printed})


def _text(text: str, found: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for name, pseudonym in found:
        text = name.sub(lambda match, instead=pseudonym: match["prefix"] + _fitting(match, instead), text)  # type: ignore[misc]
    return text


def _fitting(match: re.Match[str], pseudonym: str) -> str:
    """Begin the pseudonym with a capital where it begins the text or a sentence."""
    before = match.string[: match.start()].rstrip()
    opens = not before or before.endswith((".", "?", "!"))
    return pseudonym[:1].upper() + pseudonym[1:] if opens else pseudonym


def _nodes(nodes: tuple[Node, ...], found: Sequence[tuple[re.Pattern[str], str]]) -> tuple[Node, ...]:
    """Replace names also where they go over runs, line breaks and notes, as in `Jane **Doe**`."""
    kept: Sequence[Node] = [_within(node, found) for node in nodes]
    for name, pseudonym in found:
        joined = "".join(_said(node) for node in kept)
        for match in reversed(list(name.finditer(joined))):
            kept = _spliced(kept, match.start(), match.end(), match["prefix"] + _fitting(match, pseudonym))
    return tuple(kept)


def _within(node: Node, found: Sequence[tuple[re.Pattern[str], str]]) -> Node:
    """Replace names in what a node holds beside the words of its line."""
    if isinstance(node, Note):
        return Note(_nodes(node.nodes, found))
    if isinstance(node, Cited):
        return replace(node, short=_text(node.short, found), long=_text(node.long, found))
    return node


def _said(node: Node) -> str:
    """Give the words of a node; of what cannot hold part of a name, none."""
    return node.text if isinstance(node, Span) else "\n" if isinstance(node, Break) else ""


def _spliced(nodes: Sequence[Node], start: int, end: int, text: str) -> list[Node]:
    """Put a text in the place of what lies between two positions: where a name begins, and nowhere else."""
    changed: list[Node] = []
    at, instead = 0, text
    for node in nodes:
        said = _said(node)
        first, last = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if first >= last:
            changed.append(node)
        elif isinstance(node, Span):
            left = said[:first] + instead + said[last:]
            changed += [replace(node, text=left)] if left else []
            instead = ""
    return changed
