"""A draft with the names of people replaced, wherever they stand in it: also where an author typed a name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from filings.compose.pseudonyms import Mask, Naming, namings
from filings.compose.rich import Block, Break, Cited, Node, Note, Rich, Span
from filings.compose.strings import lines, rebuilt
from filings.language import attached
from filings.text.folding import bare, bared

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_ENDS = (".", "?", "!")
_QUOTES = ("'", "\u2018", "\u201b")
_ARTICLE = re.compile(r"(?<!\w)the\s+$", re.IGNORECASE)
_LETTER = re.compile(r"[\u05d0-\u05ea](?![\u05d0-\u05ea])")
"""A Hebrew letter that stands for somebody: a prefix would make a word of it."""


def masked(value: T, masks: Sequence[Mask]) -> T:
    """Replace every name in a value: a text, printable text, or anything made of them."""
    telling = tuple(dict.fromkeys(word for mask in masks for word in mask.ways.telling))

    def change(part: object) -> object:
        if isinstance(part, str | Rich) and not any(_says(text, telling) for text in lines(part)):
            return part
        if isinstance(part, str):
            return _text(part, masks)
        if isinstance(part, Block):
            nodes = _nodes(part.nodes, masks)
            return part if nodes == part.nodes else replace(part, nodes=nodes)
        return rebuilt(part, change)

    return change(value) if telling else value  # type: ignore[return-value]  # the same shape, other words


@lru_cache(maxsize=8192)
def _says(text: str, telling: tuple[str, ...]) -> bool:
    """Say whether a text holds one of some folded words; copies and cases say most of their texts alike."""
    said = bare(text).casefold()
    return any(word in said for word in telling)


def _text(text: str, masks: Sequence[Mask]) -> str:
    plain = bared(text)
    for mask in masks:
        if found := [*namings(mask, plain, text)]:
            for each in reversed(found):
                text = text[: each.start] + _instead(each, text, mask.pseudonym) + text[each.end :]
            plain = bared(text)
    return text


def _instead(found: Naming, text: str, pseudonym: str) -> str:
    """Put a pseudonym into the grammar of the name that it stands for.

    A Hebrew prefix stays, and takes the place of an article; what is somebody's stays somebody's; a pseudonym with an
    article does not get a second one, and begins with a capital where it begins the text or a sentence.
    """
    before, after = text[: found.start], text[found.end :]
    opens = not before.strip() or before.rstrip().endswith(_ENDS)
    if pseudonym[:4].lower() == "the " and _ARTICLE.search(before):
        pseudonym = pseudonym[4:]
    said = pseudonym[:1].upper() + pseudonym[1:] if opens and not found.prefix else pseudonym
    said = said[:-1] if said.endswith(".") and after.startswith(".") and not found.own else said
    if found.prefix and _LETTER.match(said):
        said = f"-{said}"
    elif found.prefix:
        said = attached(found.prefix.rstrip("-\u05be"), said)
    return found.prefix.rstrip("-\u05be") + said + _own(found, before, pseudonym) + _stop(found, text, after, pseudonym)


def _own(found: Naming, before: str, pseudonym: str) -> str:
    """Give what makes the pseudonym a possessor where the name was one: "James\u2019" gives "A\u2019s"."""
    closes_quotation = len(found.own) == 1 and before.endswith(_QUOTES)
    if len(found.own) != 1 or closes_quotation or pseudonym.lower().endswith("s"):
        return found.own
    return f"{found.own}s"


def _stop(found: Naming, text: str, after: str, pseudonym: str) -> str:
    """Give the full stop of a sentence that a name has swallowed: the one after "J. D." is both.

    A name by itself, as a caption has it, is no sentence.
    """
    ends = (
        bool(text[: found.start].strip())
        and text[found.start : found.end].endswith(".")
        and not pseudonym.endswith(".")
    )
    return "." if ends and (not after.strip() or re.match(r"\s+[A-Z\u05d0-\u05ea]", after)) else ""


def _nodes(nodes: tuple[Node, ...], masks: Sequence[Mask]) -> tuple[Node, ...]:
    """Replace names also where they go over runs, line breaks and notes, as in `Jane **Doe**`."""
    kept: Sequence[Node] = [_within(node, masks) for node in nodes]
    joined = "".join(_said(node) for node in kept)
    plain = bared(joined)
    for mask in masks:
        if found := [*namings(mask, plain, joined)]:
            for each in reversed(found):
                kept = _spliced(kept, each.start, each.end, _instead(each, joined, mask.pseudonym))
            joined = "".join(_said(node) for node in kept)
            plain = bared(joined)
    return tuple(kept)


def _within(node: Node, masks: Sequence[Mask]) -> Node:
    """Replace names in what a node holds beside the words of its line."""
    if isinstance(node, Note):
        return Note(_nodes(node.nodes, masks))
    if isinstance(node, Cited):
        return replace(node, short=_text(node.short, masks), long=_text(node.long, masks))
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
