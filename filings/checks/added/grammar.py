"""The language of expressions: a few nodes of Python's own grammar, and nothing that could call, assign or loop.

An expression compares values of the case and joins comparisons with `and`, `or` and `not`::

    item.kind == "costs" or count(item.basis) > 0
    paper.form in ["administrative-petition", "interim-application"] and not paper.urgency

The names are `item` (what a check is asked of), `paper` (the filing it stands in), `case`, `filings` and `language`.
What is left out of a case is none: it equals none, counts as nothing, and is neither more nor less than anything.
"""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("item", "paper", "case", "filings", "language")
"""The names that an expression may begin with."""
FUNCTIONS = {
    "count": "how many things a list holds, or how many letters a text has",
    "find": 'everything at a path: find("paper.sections.*.paragraphs.*")',
    "any": "whether one of a list is there and true",
    "all": "whether all of a list are",
    "words": "how many words a text has, or all the texts of a thing",
    "mentions": "whether a text, or one of the texts of a thing, holds a phrase, in capitals or not",
    "lower": "a text in small letters",
}
"""The functions there are, and what each gives."""
ARGUMENTS = {"mentions": 2}
"""How many arguments a function takes, where it is not one."""
MOST_NODES, DEEPEST = 200, 30
"""The size of an expression: what it holds, and how deep."""

_LEAVES = (ast.Constant, ast.Name, ast.Load, ast.And, ast.Or, ast.Not, ast.USub, ast.Add, ast.Sub)
_COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn)
_NODES = (ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Compare, ast.Attribute, ast.Subscript, ast.List, ast.Tuple, ast.Call)
ALLOWED = (*_LEAVES, *_COMPARISONS, *_NODES)
_NONE = {"none": None, "true": True, "false": False}
"""How YAML writes what Python writes with a capital letter."""
_CALLED = {
    ast.Lambda: "a function",
    ast.GeneratorExp: "a loop",
    ast.ListComp: "a loop",
    ast.DictComp: "a loop",
    ast.SetComp: "a loop",
    ast.IfExp: "a choice with `if`",
    ast.JoinedStr: "a text with places",
    ast.NamedExpr: "an assignment",
    ast.Dict: "a mapping",
    ast.Slice: "a slice",
    ast.Starred: "a star",
    ast.Pow: "a power",
    ast.Mult: "a product",
    ast.Div: "a division",
}


class Wrong(Exception):  # noqa: N818  # it says what is wrong, and is turned into an error of ours with its place
    """What is wrong with an expression.

    Args:
        offset: the place in its text, from 0.
        what: what is wrong.
        remedy: what to do.

    """

    def __init__(self, offset: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.offset, self.what, self.remedy = offset, what, remedy


@lru_cache(maxsize=256)
def parsed(text: str) -> ast.expr:
    """Read an expression.

    Raises:
        Wrong: it is not one, or holds something that the language has not.

    """
    try:
        tree = ast.parse(text.replace("\n", " "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        offset = max((getattr(error, "offset", 1) or 1) - 1, 0)
        remedy = 'Compare values and join comparisons: item.kind == "costs" and count(item.basis) > 0.'
        raise Wrong(offset, "This is not an expression.", remedy) from None
    if size(tree) > MOST_NODES:
        raise Wrong(0, "This expression is too long.", "Make two checks of it.")
    _count_characters(tree, text)
    for fault in faults(tree):
        raise fault
    return tree


def _count_characters(tree: ast.AST, text: str) -> None:
    """Let the places in a tree count characters, where Python counts the bytes of UTF-8."""
    written = text.encode()
    for node in ast.walk(tree):
        if isinstance(node, ast.expr):
            node.col_offset = len(written[: node.col_offset].decode(errors="ignore"))
            node.end_col_offset = len(written[: node.end_col_offset].decode(errors="ignore"))


def size(tree: ast.AST) -> int:
    """Count what an expression holds; one that is too deep counts as too long."""
    count, layer = 0, [tree]
    for _ in range(DEEPEST):
        count += len(layer)
        layer = [child for node in layer for child in ast.iter_child_nodes(node)]
    return count if not layer else MOST_NODES + 1


def faults(tree: ast.expr) -> Iterator[Wrong]:
    """Yield everything in an expression that the language has not, and every name that it does not know."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        offset = getattr(node, "col_offset", 0)
        if not isinstance(node, ALLOWED):
            what = f"An expression cannot hold {_CALLED.get(type(node), 'this')}."
            yield Wrong(offset, what, "It compares, joins with and, or, not, and calls the functions there are.")
        elif isinstance(node, ast.Call):
            yield from _call(node)
        elif isinstance(node, ast.Constant) and not isinstance(node.value, str | int | float | bool | None):
            yield Wrong(offset, "This is neither a text nor a number.", "Put a text in quotes.")
        elif isinstance(node, ast.Name) and id(node) not in called and node.id not in {*NAMES, *_NONE}:
            yield Wrong(offset, f"There is nothing called '{node.id}'.", _meant(node.id))
        elif isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            yield Wrong(offset, f"There is no field '{node.attr}'.", "Name a field of the case.")
        elif isinstance(node, ast.Subscript) and not _position(node.slice):
            yield Wrong(offset, "Brackets after a list hold a position.", "Write a number from 0: item.basis[0].")


def _position(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else node
    return isinstance(inner, ast.Constant) and isinstance(inner.value, int) and not isinstance(inner.value, bool)


def _meant(name: str) -> str:
    return f'{offer(name, NAMES)} A text stands in quotes: "{name}".'


def _call(node: ast.Call) -> Iterator[Wrong]:
    if isinstance(node.func, ast.Attribute):
        what = f"'{node.func.attr}' stands behind a point and is called, and what a case holds cannot be called."
        yield Wrong(node.col_offset, what, offer(node.func.attr, FUNCTIONS, kind="functions"))
        return
    if not isinstance(node.func, ast.Name):
        what = "Brackets stand behind something that is no function."
        yield Wrong(node.col_offset, what, offer("", FUNCTIONS, kind="functions"))
        return
    if node.func.id not in FUNCTIONS:
        name = node.func.id
        yield Wrong(node.col_offset, f"There is no function '{name}'.", offer(name, FUNCTIONS, kind="functions"))
        return
    wanted = ARGUMENTS.get(node.func.id, 1)
    if len(node.args) != wanted or node.keywords:
        what = f"The function '{node.func.id}' takes {wanted} thing{'s' * (wanted > 1)} in its brackets."
        yield Wrong(node.col_offset, what, f"It gives {FUNCTIONS[node.func.id]}.")
    elif node.func.id == "find" and path_of(node) is None:
        what = "The function 'find' takes a path in quotes."
        yield Wrong(node.col_offset, what, 'Write it so: find("paper.relief.final.*").')


def path_of(node: ast.Call) -> str | None:
    """Give the path that a call of `find` asks for."""
    (only,) = node.args
    return only.value if isinstance(only, ast.Constant) and isinstance(only.value, str) else None


def is_constant(name: str) -> bool:
    """Say whether a name is one of YAML's constants."""
    return name in _NONE


def constant(name: str) -> bool | None:
    """Give the value of one of YAML's constants."""
    return _NONE[name]
