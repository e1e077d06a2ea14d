"""The inline markup that paragraphs are written in."""

from __future__ import annotations

from functools import lru_cache

from filings.text.blocks import BlockReader
from filings.text.markup import tokens
from filings.text.nodes import (
    Block,
    Citation,
    Emphasis,
    Fault,
    Inline,
    Items,
    LineBreak,
    ListItem,
    Marked,
    Note,
    Paragraph,
    Parsed,
    Quotation,
    Strong,
    Text,
)
from filings.text.walk import citations, held, items, plain, walk

__all__ = [
    "Block",
    "Citation",
    "Emphasis",
    "Fault",
    "Inline",
    "Items",
    "LineBreak",
    "ListItem",
    "Marked",
    "Note",
    "Paragraph",
    "Parsed",
    "Quotation",
    "Strong",
    "Text",
    "citations",
    "held",
    "items",
    "parse",
    "plain",
    "walk",
]

MOST_FAULTS = 50
"""The faults of one text that are told at once."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Parsed:
    """Parse a text. It never fails: what is not the markup is a fault, and its words stay in the blocks."""
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    read = BlockReader(tokens(source), source.split("\n"))
    return Parsed(read.blocks, tuple(sorted(set(read.faults))[:MOST_FAULTS]))
