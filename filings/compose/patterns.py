"""Phrases of a profile with their names filled in."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from filings.compose.rich import Node, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def split(pattern: str) -> Iterator[tuple[str, str | None]]:
    """Take a phrase apart: literal words, and the name that follows them, if any."""
    for literal, name, _, _ in Formatter().parse(pattern):
        yield literal, name


def fill(pattern: str, values: Mapping[str, tuple[Node, ...]]) -> tuple[Node, ...]:
    """Put nodes in the place of the names of a phrase."""
    nodes: list[Node] = []
    for literal, name in split(pattern):
        nodes += [Span(literal)] if literal else []
        nodes += values[name] if name is not None else ()
    return tuple(nodes)
