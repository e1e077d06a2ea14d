"""Words of another script in a right-to-left paper, held together so that they print in their own order.

Without marks, a bracket, a full stop or a figure beside Latin words goes to the wrong end of them: what stands between
two directions takes that of the paragraph (Unicode Standard Annex 9, rules N1 and N2).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from filings.compose.rich import Block, Counted, Span
from filings.compose.strings import rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

LEFT_TO_RIGHT_MARK = "\u200e"
_LATIN = re.compile(
    r"(?<=[\u05f4\u201c\"])[A-Za-z][^\u0590-\u05ff\u200e\n]*?[?!](?=[\u05f4\u201d\"])"
    r"|(?:\d+ (?=[a-z]|[A-Z]\.))?[A-Za-z](?:[^\u0590-\u05ff\u200e\n]*[A-Za-z0-9])?"
    r"|_+(?:[-/][0-9]+)+"
    r"|(?<=[\u05d0-\u05ea])[0-9]+/[0-9]+"
)
"""Latin words up to the last letter or figure before the Hebrew goes on; what ends the sentence is not theirs.

In quotation marks their question is: a title that asks keeps its mark.
So too a number of which a part is still open, `____-05-19`, and the two numbers of a mark, `2/1`.
"""
_COMMA = re.compile(r", (?!(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc)\b)")
"""Ends a name among others; a company's form goes with its name."""
_MARK = re.compile(r"(.*[\u05d0-\u05ea])([0-9]+/)", re.DOTALL)
"""A mark whose last number Word counts."""
_PAIRS = {"(": ")", "[": "]", "<": ">", "\u201c": "\u201d", '"': '"'}

_QUOTES = {"\u201c": "\u201d", "\u2018": "\u2019"}


def held_together(value: T) -> T:
    """Put marks around the Latin words of every text in a right-to-left paper."""
    return _held(value)  # type: ignore[return-value]  # the same shape, with marks


def _held(value: object) -> object:
    if isinstance(value, str):
        return _marked(value)
    if isinstance(value, Block):
        nodes = tuple(_counted(tuple(map(_held, value.nodes))))
        return value if nodes == value.nodes else replace(value, nodes=nodes)  # type: ignore[arg-type]  # as above
    return rebuilt(value, _held)


def _counted(nodes: tuple[object, ...]) -> Iterator[object]:
    """Put marks around a number that Word counts and the one that stands before it."""
    for node, after in zip(nodes, (*nodes[1:], None), strict=True):
        found = _MARK.fullmatch(node.text) if isinstance(node, Span) and isinstance(after, Counted) else None
        if found and isinstance(node, Span):
            yield replace(node, text=f"{found[1]}{LEFT_TO_RIGHT_MARK}{found[2]}")
        elif isinstance(node, Counted) and _ends_number(nodes, node):
            yield from (node, Span(LEFT_TO_RIGHT_MARK, node.bold, node.italic))
        else:
            yield node


def _ends_number(nodes: tuple[object, ...], node: Counted) -> bool:
    before = nodes[nodes.index(node) - 1]
    return isinstance(before, Span) and _MARK.fullmatch(before.text) is not None


def _parted(start: int, end: int, text: str) -> Iterator[tuple[int, int]]:
    """Give Latin names that commas part one by one, the first first; a citation and what is quoted stay whole.

    A number after the last of them belongs to the Hebrew that goes on: it is the day of a date.
    """
    is_citation = re.search(r"[0-9].*[A-Za-z]", text[start:end]) is not None
    for comma in _COMMA.finditer(text, start, end):
        is_number = text[comma.end() : end].isdecimal()
        if not _is_quoted(text[: comma.start()]) and (is_number or not is_citation):
            yield start, comma.start()
            if is_number:
                return
            start = comma.end()
    yield start, end


def _is_quoted(before: str) -> bool:
    """Say whether a quotation is open at the end of a text."""
    return before.count("\u201c") > before.count("\u201d") or before.count('"') % 2 == 1


def _bracketed(start: int, end: int, text: str, first: int) -> tuple[int, int]:
    """Take in the bracket that closes or opens one in a stretch, and the brackets that hold nothing else."""
    while end < len(text) and _PAIRS.get(_unclosed(text[start:end])) == text[end]:
        end += 1
    while start > first and end < len(text) and _PAIRS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    while start > first and _lacks_opening(text[start - 1], text[start:end]):
        start -= 1
    return start, end


def _lacks_opening(before: str, stretch: str) -> bool:
    """Say whether a quotation mark before a stretch opens what one within it closes: what follows that is Latin too."""
    return before in _QUOTES and stretch.count(_QUOTES[before]) > stretch.count(before)


def _unclosed(text: str) -> str:
    """Give the last round or square bracket that is opened and not closed in a text, if there is one."""
    waiting: list[str] = []
    for each in text:
        if each in "([":
            waiting.append(each)
        elif waiting and each == _PAIRS[waiting[-1]]:
            waiting.pop()
    return waiting[-1] if waiting else ""


def _marked(text: str) -> str:
    """Put marks around each stretch of Latin words, and around the brackets that hold nothing else."""
    written, last = [], 0
    for stretch in (each for found in _LATIN.finditer(text) for each in _parted(*found.span(), text)):
        start, end = _bracketed(*stretch, text, last)
        written += [text[last:start], LEFT_TO_RIGHT_MARK, text[start:end], LEFT_TO_RIGHT_MARK]
        last = end
    return "".join([*written, text[last:]])
