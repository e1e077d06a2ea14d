"""The value of an expression over one case. Nothing in it can change, call out or go on for long."""

from __future__ import annotations

import ast
import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filings.checks.added.grammar import Wrong, constant, is_constant, path_of
from filings.checks.added.paths import Budget, Found, follow, member, plain, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from filing_schemas.vocabulary import Language

_ORDERS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression may look at, and how much of it."""

    names: Mapping[str, Found]
    language: Language
    budget: Budget


def value(node: ast.expr, scope: Scope) -> Any:  # noqa: ANN401, PLR0911  # whatever the expression says; a case a node
    """Work an expression out.

    Raises:
        Wrong: it compares what cannot be compared, or looks at too much.

    """
    scope.budget.spend()
    match node:
        case ast.Constant(value=held):
            return held
        case ast.Name(id=name):
            return constant(name) if is_constant(name) else _named(name, scope)
        case ast.Attribute(value=inner, attr=name):
            return member(value(inner, scope), name, scope.language)
        case ast.Subscript(value=inner, slice=position):
            return _at(value(inner, scope), value(position, scope), scope)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return [value(item, scope) for item in items]
        case ast.BoolOp() | ast.UnaryOp():
            return _joined(node, scope)
        case ast.BinOp(left=left, op=op, right=right):
            return _sum(node, value(left, scope), value(right, scope), minus=isinstance(op, ast.Sub))
        case ast.Compare():
            return _compared(node, scope)
        case ast.Call(func=ast.Name(id=name)):
            return _called(name, node, scope)
    raise Wrong(node.col_offset, "This cannot be worked out.", "Write it in another way.")  # pragma: no cover


def _named(name: str, scope: Scope) -> Any:  # noqa: ANN401  # whatever it names
    found = scope.names.get(name)
    return plain(found.value, scope.language) if found else None


def _at(held: object, position: int, scope: Scope) -> object:
    items = held if isinstance(held, tuple | list) else ()
    return plain(items[position], scope.language) if -len(items) <= position < len(items) else None


def _joined(node: ast.BoolOp | ast.UnaryOp, scope: Scope) -> object:
    if isinstance(node, ast.UnaryOp):
        inner = value(node.operand, scope)
        return not inner if isinstance(node.op, ast.Not) else _sum(node, 0, inner, minus=True)
    wanted = isinstance(node.op, ast.Or)
    return any(bool(value(each, scope)) is wanted for each in node.values) is wanted


def _sum(node: ast.expr, left: object, right: object, *, minus: bool) -> float:
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        raise Wrong(node.col_offset, "Only numbers can be added.", "Count first: count(item.basis) + 1.")
    try:
        return left - right if minus else left + right
    except OverflowError:
        raise Wrong(node.col_offset, "This number is too large to add to.", "Write a smaller one.") from None


def _compared(node: ast.Compare, scope: Scope) -> bool:
    left = value(node.left, scope)
    for op, right_node in zip(node.ops, node.comparators, strict=True):
        right = value(right_node, scope)
        if not _holds(node, op, left, right):
            return False
        left = right
    return True


def _holds(node: ast.expr, op: ast.cmpop, left: object, right: object) -> bool:
    match op:
        case ast.Eq() | ast.NotEq():
            return (_even(left) == _even(right)) is isinstance(op, ast.Eq)
        case ast.In() | ast.NotIn():
            return _is_in(node, left, right) is isinstance(op, ast.In)
    if left is None or right is None:
        return False
    try:
        return bool(_ORDERS[type(op)](left, right))
    except TypeError:
        what = f"This compares {_sort(left)} with {_sort(right)}."
        raise Wrong(node.col_offset, what, "Compare numbers with numbers, texts and dates with texts.") from None


def _even(held: object) -> object:
    """Let a list of a case equal a list that is written out."""
    return list(held) if isinstance(held, tuple) else held


def _is_in(node: ast.expr, left: object, right: object) -> bool:
    if isinstance(right, str):
        return isinstance(left, str) and left in right
    if isinstance(right, dict):
        return isinstance(left, str) and left in right
    if right is None or isinstance(right, tuple | list):
        return left in (right or ())
    raise Wrong(node.col_offset, f"Nothing is in {_sort(right)}.", "Ask what is in a list or in a text.")


def _called(name: str, node: ast.Call, scope: Scope) -> object:
    if name == "find":
        return _found(path_of(node) or "", scope)
    held, *more = (value(each, scope) for each in node.args)
    match name:
        case "count":
            return len(held) if isinstance(held, str | tuple | list | dict) else int(held is not None)
        case "any" | "all":
            items = held if isinstance(held, tuple | list) else [held]
            return any(items) if name == "any" else all(items)
        case "words":
            return sum(len(text.split()) for text in texts(held, scope.language, scope.budget))
        case "lower":
            return held.casefold() if isinstance(held, str) else None
    phrase = str(more[0]).casefold()
    return any(phrase in " ".join(text.split()).casefold() for text in texts(held, scope.language, scope.budget))


def _found(path: str, scope: Scope) -> list[object]:
    root, *steps = path.split(".")
    start = scope.names.get(root)
    if start is None:
        return []
    return [plain(each.value, scope.language) for each in follow(start, steps, scope.language, scope.budget)]


def _sort(held: object) -> str:
    """Say what sort of thing a value is."""
    match held:
        case bool():
            return "true or false"
        case str():
            return "a text"
        case int() | float():
            return "a number"
        case tuple() | list():
            return "a list"
        case _:
            return "a group of fields"
