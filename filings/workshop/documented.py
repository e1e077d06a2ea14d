"""What the Draft says of its own fields, read where it is written: in `filings/compose/draft.py` and `listed.py`."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from filings.compose import draft, listed
from filings.workshop.shapes import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping

_EACH: Final = re.compile(r"each with an? (\w+)")
_BESIDE: Final = re.compile(r"never beside an? (\w+)")
_EXAMPLE: Final = re.compile(r': "(.*)"(?=[;.]|$)')


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a field."""

    meaning: str
    example: str
    missing: Missing
    when: str
    beside: str = ""
    """The neighbour beside which it is never missing."""
    each_with: str = ""
    """What each of a list has for certain."""


@cache
def said() -> Mapping[tuple[str, str], Said]:
    """Give what is said of each field, by the name of its class and its own."""
    bodies = [ast.parse(inspect.getsource(module)).body for module in (listed, draft)]
    return {
        (each.name, name): _read(text)
        for each in chain.from_iterable(bodies)
        if isinstance(each, ast.ClassDef)
        for name, text in _documented(each)
    }


def _documented(node: ast.ClassDef) -> list[tuple[str, str]]:
    """Give each field of a class with the text that stands under it."""
    return [
        (field.target.id, text.value.value)
        for field, text in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    ]


def _read(text: str) -> Said:
    """Take a text apart: `meaning: "example"; may be empty.`."""
    found = _EXAMPLE.search(text)
    example = found.group(1) if found else ""
    rest = text[: found.start()] + text[found.end() :] if found else text
    meaning, _, when = rest.partition(";")
    beside = _BESIDE.search(when)
    told = when.strip().rstrip(".")
    each = _EACH.search(meaning)
    whole = f"{meaning.strip().rstrip('.')}."
    return Said(whole, example, _missing(when), told, _named(beside), _named(each))


def _named(found: re.Match[str] | None) -> str:
    return found.group(1) if found else ""


def _missing(when: str) -> Missing:
    if "absent" in when:
        return Missing.ABSENT
    return Missing.EMPTY if "empty" in when else Missing.NEVER
