"""A file's data checked against its schema: the model, or every problem with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import BaseModel, ValidationError

from filing_schemas import KINDS, Case
from filings.errors import InputError, Place, Problem
from filings.reading.fields import spec
from filings.reading.messages import explain
from filings.reading.tree import Key, Mapping, Scalar, data, find
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic_core import ErrorDetails

    from filing_schemas import Filing
    from filings.reading.document import Document
    from filings.reading.tree import Node

M = TypeVar("M", bound=BaseModel)

MOST = 100
"""How many problems are told of one file."""

SEVERAL = 2
"""So many fields of another kind are no slip: the kind itself is wrong."""

LEFT_OUT = frozenset({"string_type", "tuple_type", "model_type", "dict_type", "int_type", "date_text"})
"""What Pydantic calls an empty value that can count as left out. Not `enum`: an empty `level` is never public."""


def case(document: Document) -> Case:
    """Validate `case.yaml`.

    Raises:
        InputError: every problem of the file.

    """
    return valid(Case, document, "case")


def filing(document: Document) -> Filing:
    """Validate a filing, by its `kind`.

    Raises:
        InputError: every problem of the file.

    """
    values = data(document.root)
    kind = values.get("kind") if isinstance(values, dict) else None
    if isinstance(kind, str) and kind in KINDS:
        if meant := _meant(kind, document.root.values):
            raise InputError(_of_another_kind(kind, meant, document))
        name = values.get("id") if isinstance(values, dict) else None
        root = f"filings.{name}" if isinstance(name, str) else "filings"
        return cast("Filing", valid(KINDS[kind], document, root))
    if "kind" not in document.root.values:
        what = "The file does not say what kind of filing it is."
        raise InputError(
            Problem(document.value(()), what, f"Add 'kind:' and one of: {', '.join(KINDS)}.", "filings.kind")
        )
    what = f"There is no kind of filing '{kind[:60]}'." if isinstance(kind, str) else "'kind' does not hold a word."
    asked = kind if isinstance(kind, str) else ""
    raise InputError(Problem(document.value(("kind",)), what, offer(asked, KINDS), "filings.kind"))


def _meant(kind: str, written: Iterable[str]) -> list[str]:
    """Name the kinds that know all fields of a file, where its own does not know several of them."""
    names = set(written)
    if len(names - set(KINDS[kind].model_fields)) < SEVERAL:
        return []
    return [name for name, model in KINDS.items() if names <= set(model.model_fields)]


def _of_another_kind(kind: str, meant: Sequence[str], document: Document) -> Problem:
    """Tell of the kind instead of each field that is not one of its own."""
    strange = [name for name in document.root.values if name not in KINDS[kind].model_fields]
    fields = ", ".join(f"'{name}'" for name in strange)
    either = " or ".join(f"'{name}'" for name in meant)
    what = f"The kind of this file is '{kind}', which has no fields {fields}; {either} has them."
    remedy = "Write the kind that belongs to the form, or take these fields out; `filings forms` tells it."
    return Problem(document.value(("kind",)), what, remedy, "filings.kind")


def valid(model: type[M], document: Document, root: str) -> M:
    """Validate the data. A field that is written but left empty counts as left out."""
    values = data(document.root)
    made, errors = _tried(model, values)
    empty = [error["loc"] for error in errors if error["input"] is None and error["type"] in LEFT_OUT]
    if sum(_drop(values, path) for path in empty):
        made, errors = _tried(model, values)
    if made is None:
        raise InputError(*_problems(model, document, root, errors))
    return made


def _tried(model: type[M], values: object) -> tuple[M | None, list[ErrorDetails]]:
    """Give the model, or all that Pydantic finds wrong."""
    try:
        return model.model_validate(values), []
    except ValidationError as invalid:
        return None, invalid.errors(include_url=False)


def _drop(values: object, path: Sequence[Key]) -> bool:
    """Take an empty field out of the data, where there is one at the path."""
    holder = values
    for step in path[:-1]:
        match holder:
            case dict() if step in holder:
                holder = holder[step]
            case list() if isinstance(step, int) and step < len(holder):
                holder = holder[step]
            case _:
                return False
    known = isinstance(holder, dict) and path[-1] in holder and holder[path[-1]] is None
    if known and isinstance(holder, dict):
        del holder[path[-1]]
    return known


def _problems(model: type[BaseModel], document: Document, root: str, errors: list[ErrorDetails]) -> Iterator[Problem]:
    """Put each error into words, at its place."""
    spaced = {
        error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden" and " " in str(error["loc"][-1])
    }
    within = {error["loc"][:-1] for error in errors}
    told = [
        error
        for error in errors
        if not (error["type"] == "missing" and error["loc"][:-1] in spaced)
        and not (error["type"] == "too_short" and error["loc"] in within)
    ]
    for error in sorted(told[:MOST], key=lambda error: _place(document, error)):
        what, remedy = explain(error, spec(model, error["loc"]), document.written(error["loc"]))
        yield Problem(_place(document, error), what, remedy, dotted(document, root, error["loc"]))


def _place(document: Document, error: ErrorDetails) -> Place:
    """Give the place of an error: for an unknown field, its name; otherwise the value."""
    path = error["loc"]
    if path[-1:] == ("[key]",):
        return document.key(path[:-1])
    return document.key(path) if error["type"] == "extra_forbidden" else document.value(path)


def dotted(document: Document, root: str, path: Sequence[Key]) -> str:
    """Write a path as findings do: `case.parties.mod.name`, with an id for a position where there is one."""
    written = root
    node: Node | None = document.root
    for step in path:
        held, taken = find(node, (step,)) if node else (None, 0)
        node = held if taken else None
        if isinstance(step, int):
            name = node.values.get("id") if isinstance(node, Mapping) else None
            known = isinstance(name, Scalar) and isinstance(name.value, str)
            written += f".{name.value}" if known and isinstance(name, Scalar) else f"[{step}]"
        elif step != "[key]":
            written += f".{step}"
    return written
