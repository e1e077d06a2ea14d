"""The expressions of tags as plain values, for those who may not know Jinja."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Container

Op: TypeAlias = Literal[
    "name", "attribute", "item", "constant", "filter", "test", "call", "list", "compare", "and", "or", "not", "choice",
    "join", "reckon", "other",
]  # fmt: skip

_OF_ONE: Final = frozenset({"attribute", "item", "filter"})
"""What names something of the value that it begins with."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A value that a tag asks for."""

    op: Op
    name: str = ""
    """Of a name, an attribute, a filter, a test or a comparison; of a sum and its like, the sign."""
    parts: tuple[Expression, ...] = ()
    """What it is made of: the value first, then arguments."""
    value: object = None
    """Of a constant."""


def expression(node: nodes.Node) -> Expression:
    """Give an expression of Jinja's as a value."""
    made = _MAKERS.get(type(node))
    return made(node) if made is not None else _other(node)


def traced(expression: Expression, path_of_name: Callable[[str], str], through: Container[str] | None = None) -> str:
    """Give the path of what an expression names, `sides[].role`; empty where that cannot be told.

    Args:
        expression: what is asked for.
        path_of_name: gives the path of a name; empty for one that stands nowhere in a draft.
        through: the filters through which the path is followed; left out, all of them.

    """
    if expression.op == "name":
        return path_of_name(expression.name)
    base = traced(expression.parts[0], path_of_name, through) if expression.op in _OF_ONE else ""
    match expression.op:
        case "attribute" if base:
            return f"{base}.{expression.name}"
        case "item" if base:
            return f"{base}[]"
        case "filter" if through is None or expression.name in through:
            return base
    return ""


def _other(node: nodes.Node) -> Expression:
    return Expression("other", "", tuple(map(expression, node.iter_child_nodes())))


def _item(node: Any) -> Expression:  # noqa: ANN401  the node that the table names
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return Expression("attribute", node.arg.value, (expression(node.node),))
    return Expression("item", "", (expression(node.node), expression(node.arg)))


def _applied(op: Op) -> Callable[[Any], Expression]:
    def made(node: Any) -> Expression:  # noqa: ANN401  the same
        given = (*(node.args or ()), *(each.value for each in node.kwargs or ()))
        return Expression(op, getattr(node, "name", ""), (expression(node.node), *map(expression, given)))

    return made


def _two(op: Op, name: str = "") -> Callable[[Any], Expression]:
    return lambda node: Expression(op, name, (expression(node.left), expression(node.right)))


def _several(op: Op, field: str) -> Callable[[Any], Expression]:
    return lambda node: Expression(op, "", tuple(map(expression, getattr(node, field))))


def _compared(node: Any) -> Expression:  # noqa: ANN401  the same
    others = tuple(expression(each.expr) for each in node.ops)
    return Expression("compare", node.ops[0].op if node.ops else "", (expression(node.expr), *others))


def _chosen(node: Any) -> Expression:  # noqa: ANN401  the same
    other = expression(node.expr2) if node.expr2 is not None else Expression("constant", value="")
    return Expression("choice", "", (expression(node.test), expression(node.expr1), other))


_MAKERS: Final[dict[type[nodes.Node], Callable[[Any], Expression]]] = {
    nodes.Name: lambda node: Expression("name", node.name),
    nodes.Const: lambda node: Expression("constant", value=node.value),
    nodes.TemplateData: lambda node: Expression("constant", value=node.data),
    nodes.Getattr: lambda node: Expression("attribute", node.attr, (expression(node.node),)),
    nodes.Getitem: _item,
    nodes.Filter: _applied("filter"),
    nodes.Test: _applied("test"),
    nodes.Call: _applied("call"),
    nodes.Not: lambda node: Expression("not", "", (expression(node.node),)),
    nodes.And: _two("and"),
    nodes.Or: _two("or"),
    nodes.Compare: _compared,
    nodes.CondExpr: _chosen,
    nodes.List: _several("list", "items"),
    nodes.Tuple: _several("list", "items"),
    nodes.Concat: _several("join", "nodes"),
    nodes.Add: _two("reckon", "+"),
    nodes.Sub: _two("reckon", "-"),
    nodes.Mul: _two("reckon", "*"),
    nodes.Div: _two("reckon", "/"),
    nodes.FloorDiv: _two("reckon", "//"),
    nodes.Mod: _two("reckon", "%"),
    nodes.Pow: _two("reckon", "**"),
    nodes.Neg: lambda node: Expression("reckon", "neg", (expression(node.node),)),
}
