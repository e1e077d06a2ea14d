"""An instructor's `rubric.yaml`: read and checked, every problem of it at once and at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.rubric import Rubric
from filings.checks.added import faults
from filings.checks.finding import Severity
from filings.checks.rules import Kind, rules
from filings.errors import InputError, Problem
from filings.reading.document import Document, read_document
from filings.reading.tree import Listing, Mapping, Scalar, find, spot_at
from filings.reading.validate import valid
from filings.text.names import nearest, offer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.reading.tree import Key, Node

EXPRESSIONS = ("each", "when", "require", "at")


def load_rubric(path: Path) -> Rubric:
    """Read a rubric.

    Raises:
        InputError: it cannot be read or does not validate; all of its problems at once.

    """
    document = read_document(path)
    problems = [*_settings(document), *_additions(document)]
    try:
        rubric = valid(Rubric, document, "rubric")
    except InputError as error:
        problems += error.problems
    if problems:
        raise InputError(*sorted(problems, key=lambda problem: problem.place))
    return rubric


def _settings(document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the checks that a rubric changes."""
    held, reached = find(document.root, ("checks",))
    if not reached or not isinstance(held, Mapping):
        return
    for name, node in held.values.items():
        path = ("checks", name)
        rule = rules().get(name)
        if rule is None:
            what = f"There is no check '{name}' to change."
            yield Problem(document.key(path), what, _meant(name), _dotted(path))
            continue
        asked = _text(node, "severity")
        most = Severity.INFO if rule.kind is Kind.ASSISTED else Severity.WARNING if rule.uncertain else Severity.ERROR
        if asked in set(Severity) and Severity(asked).reaches(most) and Severity(asked) is not most:
            why = _WHY[most]
            what = f"{name} {why}, so that it is never more than {most.value}."
            yield Problem(document.value((*path, "severity")), what, "Give it `points` instead.", _dotted(path))


def _meant(name: str) -> str:
    close = nearest(name, map(str.lower, rules()))
    return f"Did you mean '{close.upper()}'?" if close else offer(name, rules(), kind="checks")


_WHY = {
    Severity.INFO: "points out candidates for a person to judge",
    Severity.WARNING: "rests on law that nobody has verified",
}


def _additions(document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the checks that a rubric adds."""
    held, reached = find(document.root, ("add",))
    if not reached or not isinstance(held, Listing):
        return
    seen: set[str] = set()
    for place, node in enumerate(held.items):
        path: tuple[Key, ...] = ("add", place)
        name = _text(node, "id")
        if name in rules() or name in seen:
            what = f"There is a check '{name}' already."
            yield Problem(document.value((*path, "id")), what, "Give this one another id.", _dotted(path))
        seen.add(name)
        written = dict(_written(node))
        for field, wrong in faults(written):
            at = (*path, *field.split("."))
            yield Problem(
                document.within(at, *spot_at(written[field], wrong.offset)), wrong.what, wrong.remedy, _dotted(at)
            )


def _written(node: Node) -> Iterator[tuple[str, str]]:
    """Yield the expressions and messages of an added check, as far as they are texts."""
    for name in EXPRESSIONS:
        if text := _text(node, name):
            yield name, text
    says = node.values.get("says") if isinstance(node, Mapping) else None
    if isinstance(says, Mapping):
        yield from ((f"says.{name}", text) for name in says.values if (text := _text(says, name)))
    elif text := _text(node, "says"):
        yield "says", text


def _text(node: Node, name: str) -> str:
    held = node.values.get(name) if isinstance(node, Mapping) else None
    return held.value.strip() if isinstance(held, Scalar) and isinstance(held.value, str) else ""


def _dotted(path: tuple[Key, ...]) -> str:
    return re.sub(r"\.(\d+)", r"[\1]", ".".join(map(str, ("rubric", *path))))


__all__ = ["Rubric", "load_rubric"]
