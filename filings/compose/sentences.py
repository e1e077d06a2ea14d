"""What a sentence asks of what is put into it: a capital, a full stop, one article, one word for several citations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.pieces import Target
from filings.compose.rich import Node, Span
from filings.text.nodes import Citation, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.text.nodes import Inline

_ARTICLES = (
    (re.compile(r"(?<!\w)the\s+$", re.IGNORECASE), re.compile(r"the\s+(?=\S)", re.IGNORECASE)),
    (re.compile(r"(?<!\w)[ושכ]{0,2}ה$"), re.compile(r"ה(?=[א-ת])")),
)
"""An article at the end of a text, in each language that has one, and that with which a name begins."""
_BESIDE = re.compile(r"\s*(?:[,;]\s*)?(?:(?:and|&)\s+|ו-?)?")
"""What may stand between citations that are side by side: `[@a], [@b] and [@c]`."""


def as_sentence(text: str) -> str:
    """Give a text the capital and the full stop of a sentence; a name that begins itself small, eBay, stays so."""
    said = text[:1].upper() + text[1:] if text.partition(" ")[0].islower() else text
    return f"{said}." if said[-1:].isalnum() else said


def ends_sentence(following: Sequence[Inline]) -> bool:
    """Say whether a sentence ends before these nodes."""
    first = following[0] if following else None
    return first is None or (isinstance(first, Text) and re.match(r"[.;](?:\s|$)", first.text) is not None)


def once(before: str, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Take the article from a name where its author wrote one before the reference: "the [@affidavit]"."""
    first = nodes[0]
    if not isinstance(first, Span) or first.gap:
        return nodes
    for written, article in _ARTICLES:
        twice = article.match(first.text)
        if twice and written.search(before):
            return (replace(first, text=first.text[twice.end() :]), *nodes[1:])
    return nodes


def side_by_side(nodes: Sequence[Inline]) -> tuple[tuple[Target, ...], int]:
    """Give the citations that nodes begin with, nothing between them but commas and "and", and how many they are."""
    targets: list[Target] = []
    for place in range(0, len(nodes), 2):
        node, before = nodes[place], nodes[place - 1] if place else None
        joined = before is None or (isinstance(before, Text) and bool(before.text) and _BESIDE.fullmatch(before.text))
        if not (isinstance(node, Citation) and joined):
            break
        targets.append(target_of(node))
    return tuple(targets), 2 * len(targets) - 1


def target_of(citation: Citation) -> Target:
    """Give what a citation refers to."""
    return Target(citation.target, citation.filing, citation.pinpoint)
