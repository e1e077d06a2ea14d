"""Ids written into a filing for its paragraphs that have none, so that they can be named. Nothing else is changed."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from filing_schemas import Answer, Paragraph, Section
from filings.authoring.names import slug, unused
from filings.errors import InputError, Problem
from filings.reading.index import in_case, in_filing
from filings.reading.tree import Mapping, Scalar, data, find
from filings.reading.walk import parts
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading import CaseFile, FilingFile
    from filings.reading.tree import Key, Node

DEEPER = "  "


def unnamed(filing: FilingFile) -> tuple[tuple[Key, ...], ...]:
    """Give the paths of the paragraphs that have no id."""
    return tuple(
        part.path
        for part in parts(filing.filing)
        if isinstance(part.model, Paragraph | Answer) and part.model.id is None
    )


def with_ids(case_file: CaseFile, filing: FilingFile) -> str:
    """Give the text of a filing's file with an id for every paragraph.

    Raises:
        InputError: the file is written in a way that leaves no safe place for ids.

    """
    names = _names(case_file, filing)
    document = filing.document
    text = document.text
    edits = sorted(_edit(text, find(document.root, path)[0], name) for path, name in names.items())
    for start, end, replacement in reversed(edits):
        text = text[:start] + replacement + text[end:]
    try:
        same = data(parse(text, document.file)) == _expected(data(document.root), names)
    except InputError:
        same = False
    if not same:
        what = "Ids cannot be written into this file safely: it repeats paragraphs, or has an unusual form."
        raise InputError(Problem(document.value(()), what, "Write an `id` for each paragraph yourself."))
    return text


def _names(case_file: CaseFile, filing: FilingFile) -> dict[tuple[Key, ...], str]:
    """Name each paragraph after the part it stands in: `facts-3`."""
    taken = {named.id for named in in_case(case_file.case, case_file.document)}
    taken |= {each.filing.id for each in case_file.filings}
    taken |= {named.id for named in in_filing(filing.filing, filing.document)}
    holders = {part.path: part.model for part in parts(filing.filing)}
    given: dict[tuple[Key, ...], str] = {}
    for path in unnamed(filing):
        *around, field, place = path
        base = _base(holders[tuple(around)], str(field))
        given[path] = unused(f"{base}-{int(place) + 1}", taken)
        taken.add(given[path])
    return given


def _base(holder: Any, field: str) -> str:  # noqa: ANN401  # whatever model holds paragraphs
    if isinstance(holder, Section):
        return holder.section or holder.id or slug(holder.heading or "") or "part"
    named = getattr(holder, "id", None) if field == "paragraphs" else None
    return named or field.replace("_", "-")


def _edit(text: str, node: Node, name: str) -> tuple[int, int, str]:
    """Give the change that names one paragraph: from where, to where, and what stands there instead."""
    start = node.start if isinstance(node, Scalar) else _offset(text, *node.spot)
    column = start - (text.rfind("\n", 0, start) + 1)
    if isinstance(node, Mapping):
        return (start + 1, start + 1, f"id: {name}, ") if text[start] == "{" else (start, start, _line(name, column))
    if not isinstance(node, Scalar):
        return start, start, ""
    written = text[start : node.end]
    if text[:start].rpartition("\n")[2].strip() != "-":
        return start, node.end, f"{{id: {name}, text: {written}}}"
    return start, node.end, _line(name, column) + "text: " + "\n".join(_deeper(written))


def _line(name: str, column: int) -> str:
    return f"id: {name}\n" + " " * column


def _deeper(written: str) -> Iterator[str]:
    """Move the further lines of a text to the right, under the field that it now is."""
    first, *rest = written.split("\n")
    yield first
    yield from (DEEPER + line if line.strip() else line for line in rest)


def _offset(text: str, line: int, column: int) -> int:
    return sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1


def _expected(written: object, names: dict[tuple[Key, ...], str]) -> object:
    """Give the data that the file must hold after: the same, with ids."""
    whole: Any = copy.deepcopy(written)
    for (*around, place), name in names.items():
        holder = whole
        for step in around:
            holder = holder[step]
        paragraph = holder[place]
        holder[place] = {"id": name, **(paragraph if isinstance(paragraph, dict) else {"text": paragraph})}
    return whole
