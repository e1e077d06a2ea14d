"""Sentences split between two entries of a list: GEN-19. In brackets, YAML begins an entry at every comma."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from filing_schemas import Paragraph
from filings.checks.finding import Hit, said
from filings.reading.tree import Listing, Mapping, Scalar, find
from filings.reading.validate import dotted
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject
    from filings.reading import FilingFile
    from filings.reading.tree import Key

OPEN_END = re.compile(r"\w[”\"’')\]*]*\s*$")
"""A text that ends in a letter or a figure, and with no mark after it: at a comma nothing else is left."""
CLOSED = re.compile(r"[.?!…][”\"’')\]*]*\s*$")
HEBREW = re.compile(r"\s*[\u05d0-\u05ea]")
SHOWN = 30
"""How much of each half is shown, in characters."""


def split_sentences(subject: Subject) -> Iterator[Hit]:
    """GEN-19: no sentence is split between two entries of a list."""
    for each in subject.case_file.filings:
        lists: dict[tuple[Key, ...], list[tuple[tuple[Key, ...], str]]] = {}
        for part in parts(each.filing):
            if isinstance(part.model, Paragraph):
                lists.setdefault(part.path[:-1], []).append((part.path, part.model.text))
        for path, texts in lists.items():
            bracketed = _is_bracketed(each, path)
            for (_, before), (place, text) in pairwise(texts):
                if OPEN_END.search(before) and _goes_on(text, bracketed=bracketed):
                    what = said(
                        "This goes on where the entry before it stops without a full stop: “{end}” and “{start}”.",
                        end=before.strip()[-SHOWN:],
                        start=text.strip()[:SHOWN],
                    )
                    root = f"filings.{each.filing.id}"
                    yield Hit(dotted(each.document, root, place), what, REMEDY)


REMEDY = "If it is one sentence, write it as one entry, on a line of its own that begins with '- '; else end the first."


def _goes_on(text: str, *, bracketed: bool) -> bool:
    """Say whether a text begins as the rest of a sentence does. Hebrew has no small letters to tell it by."""
    first = text.lstrip()[:1]
    return first.islower() or (bracketed and HEBREW.match(text) is not None and CLOSED.search(text) is not None)


def _is_bracketed(filing: FilingFile, path: tuple[Key, ...]) -> bool:
    """Say whether a list is written in brackets, its texts without quotes, so that each comma begins an entry."""
    document = filing.document
    node, taken = find(document.root, path)
    if not isinstance(node, Listing) or taken < len(path):
        return False
    line, column = node.spot
    bare = all((isinstance(item, Scalar) and not item.style) or isinstance(item, Mapping) for item in node.items)
    return bare and document.text.split("\n")[line - 1][column - 1 : column] == "["
