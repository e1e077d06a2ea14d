"""Phrases of a profile with their names filled in."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from filings.compose.rich import Node, Reference, Span
from filings.language import attached

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=2048)
def split(pattern: str) -> tuple[tuple[str, str | None], ...]:
    """Take a phrase apart: literal words, and the name that follows them, if any."""
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(pattern))


def fill(pattern: str, values: Mapping[str, tuple[Node, ...]]) -> tuple[Node, ...]:
    """Put nodes in the place of the names of a phrase."""
    nodes: list[Node] = []
    for literal, name in split(pattern):
        nodes += [Span(literal)] if literal else []
        nodes += attach(literal, values[name]) if name is not None else ()
    return tuple(nodes)


def attach(before: str, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Give nodes as they stand after a text, whose last letters may grow together with their first word."""
    first = nodes[0] if nodes else None
    match first:
        case Span(text=text, gap=False) if (grown := attached(before, text)) != text:
            return (replace(first, text=grown), *nodes[1:])
        case Reference(number=number) if (grown := attached(before, number)) != number:
            return (Span(grown.removesuffix(number)), *nodes)
        case _:
            return nodes
