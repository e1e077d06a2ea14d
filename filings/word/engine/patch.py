"""docxtpl's own reading of its dialect, with every tag's inside kept out of its regular expressions' sight."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # docxtpl has no types

from filings.word.engine import marks
from filings.word.engine.faults import Where
from filings.word.engine.names import serialise, w
from filings.word.engine.reduce import first_word
from filings.word.engine.story import Ledger, Tag
from filings.word.engine.tags import Found, Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCXTPL: Final = DocxTemplate("")
_OPEN: Final[dict[Kind, str]] = {"print": "{{", "statement": "{%", "comment": "{#"}
_CLOSE: Final[dict[Kind, str]] = {"print": "}}", "statement": "%}", "comment": "#}"}
_KIND: Final[dict[str, Kind]] = {"{{": "print", "{%": "statement", "{#": "comment"}
_PATCHED: Final = re.compile(r"(\{\{|\{%|\{#)(-?)\s*(.*?)\s*(-?)(\}\}|%\}|#\})", re.DOTALL)
_EMPTY_RUN: Final = '<w:r><w:t xml:space="preserve"></w:t></w:r>'
"""What docxtpl leaves beside a tag that takes the place of a run."""
_CELL: Final = ("colspan", "cellbg")
_ESCAPES: Final = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def patched(root: _Element, ledger: Ledger) -> str:
    """Give a part's XML as docxtpl's `patch_xml` leaves it, with a token for each tag."""
    special = {number for number, tag in enumerate(ledger.tags) if _special(tag)}
    dashed = any(tag.found.kind == "statement" and "-" in tag.found.left + tag.found.right for tag in ledger.tags)
    pieces = [serialise(root)] if dashed else _pieces(root)
    return _unescaped("".join(_patch(piece, special, ledger) for piece in pieces))


def _special(tag: Tag) -> bool:
    found = tag.found
    return bool(found.prefix) or (
        found.kind == "statement" and ("-" in found.left + found.right or first_word(tag) in (*_CELL, "vm", "hm"))
    )


def _pieces(root: _Element) -> list[str]:
    """Write the part block by block: docxtpl's expressions are slow on what holds no tag of theirs."""
    body = root.find(w("body"))
    container = root if body is None else body
    tails = [child.tail for child in container]
    for child in container:
        child.tail = marks.SPLIT + (child.tail or "")
    text = serialise(root)
    for child, tail in zip(container, tails, strict=True):
        child.tail = tail
    return text.split(marks.SPLIT)


def _patch(piece: str, special: set[int], ledger: Ledger) -> str:
    numbers = [int(match.group(1)) for match in marks.TOKEN.finditer(piece)]
    if not any(number in special for number in numbers):
        return piece
    hidden = piece.replace("{", marks.BRACE_OPEN).replace("}", marks.BRACE_CLOSE)
    shown = marks.TOKEN.sub(lambda match: _docxtpl_tag(int(match.group(1)), ledger.tags), hidden)
    done = _DOCXTPL.patch_xml(shown)
    tokens = _PATCHED.sub(lambda match: _token(match, ledger, _merging(numbers, ledger)), done)
    tokens = tokens.replace(_EMPTY_RUN, "")
    return tokens.replace(marks.BRACE_OPEN, "{").replace(marks.BRACE_CLOSE, "}")


def _docxtpl_tag(number: int, tags: list[Tag]) -> str:
    tag = tags[number]
    found = tag.found
    word = first_word(tag)
    if word in ("vm", "hm"):
        return "{% " + word + " %}"
    prefix = found.prefix + " " if found.prefix else f" {word} " if word in _CELL else " "
    trims = found.left.replace("+", ""), found.right.replace("+", "")
    left = trims[0] if not found.prefix and found.kind == "statement" else ""
    right = trims[1] if found.kind == "statement" else ""
    return f"{_OPEN[found.kind]}{left}{prefix}_{number}_ {right}{_CLOSE[found.kind]}"


def _merging(numbers: list[int], ledger: Ledger) -> Where:
    """Say where the tag stands for which docxtpl puts in tags of its own."""
    tags = (ledger.tags[number] for number in numbers)
    return next((tag.where for tag in tags if first_word(tag) in ("vm", "hm")), Where(ledger.file, "body"))


def _token(match: re.Match[str], ledger: Ledger, where: Where) -> str:
    """Enter what docxtpl made of a tag, and what it added of its own (`{% if loop.first %}`)."""
    opener, left, body, right = match.group(1, 2, 3, 4)
    kind = _KIND[opener]
    ours = re.fullmatch(r"_([0-9]+)_", body)
    if ours is None:
        return ledger.add(Tag(Found(0, 0, kind, body=body), where))
    number = int(ours.group(1))
    tag = ledger.tags[number]
    word = first_word(tag)
    if word in _CELL:
        kind, body = "print", tag.found.body[len(word) :].strip()
    else:
        body = tag.found.body
    if kind == "statement" or word in _CELL:
        ledger.tags[number] = replace(tag, found=replace(tag.found, kind=kind, body=body, left=left, right=right))
    return marks.token(number)


def _unescaped(xml: str) -> str:
    """Print the braces that an author wrote in docxtpl's escapes."""
    if "_" in xml and ("{_" in xml or "_}" in xml):
        for written, printed in _ESCAPES:
            xml = xml.replace(written, printed)
    return xml
