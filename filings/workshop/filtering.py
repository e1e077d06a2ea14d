"""What filters make of a value, and which do not suit it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from filings.workshop.shapes import NUMBER, TEXT, Missing, Shape, Sort
from filings.workshop.values import NOTHING, TEXTS, Value, of_member

if TYPE_CHECKING:
    from filings.word.workshop.expressions import Expression

_OF_TEXT: Final = frozenset(
    {"upper", "lower", "title", "capitalize", "trim", "truncate", "center", "indent", "wordwrap", "striptags"}
) | {"wordcount", "urlencode", "replace"}
_OF_LISTS: Final = frozenset(
    {"join", "sort", "reverse", "unique", "batch", "slice", "map", "select", "selectattr", "reject", "rejectattr"}
) | {"groupby", "sum", "dictsort", "max", "min"}
_OF_NUMBERS: Final = frozenset({"abs", "round", "filesizeformat"})
_MEASURING: Final = frozenset({"length", "count", "first", "last", "list", "truncate", "wordwrap", "indent"})
_UNSUITED: Final = {
    Sort.TEXT: _OF_LISTS | _OF_NUMBERS,
    Sort.RICH: _OF_LISTS | _OF_NUMBERS | _MEASURING,
    Sort.NUMBER: _OF_LISTS | _MEASURING,
    Sort.TRUTH: _OF_LISTS | _MEASURING | _OF_NUMBERS,
    Sort.LIST: _OF_TEXT | _OF_NUMBERS,
    Sort.GROUP: _OF_TEXT | _OF_LISTS | _OF_NUMBERS | _MEASURING,
}
"""The filters that make nothing useful of a value, or nothing at all, by its sort."""
_SAME_LIST: Final = frozenset({"sort", "reverse", "unique", "list"})
_FEWER: Final = frozenset({"select", "selectattr", "reject", "rejectattr"})
_COUNTED: Final = frozenset({"length", "count", "wordcount", "int", "float", "round", "abs", "sum"})


def filtered(name: str, base: Value, arguments: tuple[Expression, ...]) -> tuple[Value, tuple[str, str] | None]:
    """Give what a filter makes of a value, and what is wrong with applying it, if anything is."""
    if base.shape.sort is Sort.ANY:
        return NOTHING, None
    if name in _UNSUITED[base.shape.sort]:
        return NOTHING, _unsuited(name, base)
    if name in {"join", "map"} and base.shape.sort is Sort.LIST:
        return _of_items(name, base, arguments)
    return _made(name, base), None


def _made(name: str, base: Value) -> Value:
    if name == "string":
        return replace(base, shape=TEXT)
    if name in _COUNTED:
        return Value(NUMBER)
    if base.shape.sort is Sort.LIST and name in _FEWER:
        return replace(base, missing=Missing.EMPTY)
    same = base.shape.is_text or name in {"default", "d"} or (base.shape.sort is Sort.LIST and name in _SAME_LIST)
    return base if same else NOTHING


def _unsuited(name: str, base: Value) -> tuple[str, str]:
    called, sort = base.called or "the value", base.shape.sort
    if name in _MEASURING and sort is Sort.RICH:
        return (
            f"“{name}” is for plain texts, and “{called}” may hold notes and references",
            f"Make it plain first: {{{{ {called}|string|{name} }}}}.",
        )
    meant = "lists" if name in _OF_LISTS else "texts" if name in _OF_TEXT | _MEASURING else "numbers"
    remedy = f"Take “|{name}” out of the tag."
    if sort is Sort.LIST:
        remedy = f"Go through it: {{% for one in {called} %}}."
    if sort is Sort.GROUP:
        remedy = f"Name a value in it: {called}.{next(iter(base.shape.members), '…')}."
    kind = "a text" if sort in {Sort.TEXT, Sort.RICH} else f"a {sort}"
    return f"“{name}” is for {meant}, and “{called}” is {kind}", remedy


def _of_items(name: str, base: Value, arguments: tuple[Expression, ...]) -> tuple[Value, tuple[str, str] | None]:
    """Follow `join` and `map` into the items of a list."""
    item = base.shape.item
    wanted = [each.value for each in arguments if each.op == "constant" and isinstance(each.value, str)]
    attribute = (wanted[-1:] if name == "map" else wanted[1:2] or [""])[0] if wanted else ""
    if item is None or item.sort is not Sort.GROUP:
        return (Value(TEXT, base.path) if name == "join" else Value(TEXTS, base.path)), None
    member = item.members.get(attribute)
    if member is None and (attribute or name == "join"):
        known = ", ".join(item.members)
        what = f"Each of “{base.called}” is a group{f', and has no “{attribute}”' if attribute else ''}"
        return NOTHING, (what, f"Name what is to be printed of each; there are: {known}.")
    if member is None:
        return NOTHING, None
    value = of_member(member, f"{base.path}[].{member.name}", f"{base.called}.{member.name}")
    return replace(value, shape=TEXT if name == "join" else Shape(Sort.LIST, item=member.shape)), None
