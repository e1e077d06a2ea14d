"""A draft with the names of people replaced, wherever they stand in it: also where an author typed a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from filings.compose.pseudonyms import pattern
from filings.compose.rich import Block, Node, Note, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from filings.compose.pseudonyms import Mask

T = TypeVar("T")


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
    return replace(value, **{each.name: _masked(getattr(value, each.name), found) for each in fields(value)})


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
    """Replace names also where they change from one run to the next, as in `Jane **Doe**`."""
    kept: list[Node] = []
    runs: list[Span] = []
    for node in nodes:
        if isinstance(node, Span):
            runs.append(node)
            continue
        kept += _runs(runs, found)
        runs = []
        kept.append(Note(_nodes(node.nodes, found)) if isinstance(node, Note) else node)
    return (*kept, *_runs(runs, found))


def _runs(runs: Sequence[Span], found: Sequence[tuple[re.Pattern[str], str]]) -> list[Span]:
    """Replace names in runs of text: the run in which a name begins takes the pseudonym, the others lose it."""
    for name, pseudonym in found:
        joined = "".join(run.text for run in runs)
        for match in reversed(list(name.finditer(joined))):
            runs = _spliced(runs, match.start(), match.end(), match["prefix"] + _fitting(match, pseudonym))
    return [run for run in runs if run.text]


def _spliced(runs: Sequence[Span], start: int, end: int, text: str) -> list[Span]:
    """Put a text in the place of what lies between two positions of several runs."""
    changed: list[Span] = []
    at, instead = 0, text
    for run in runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            changed.append(replace(run, text=run.text[:first] + instead + run.text[last:]))
            instead = ""
        else:
            changed.append(run)
        at += len(run.text)
    return changed
