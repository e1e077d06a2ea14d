"""What is wrong with an added check, before it is asked of any case."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from filings.checks.added.grammar import FUNCTIONS, NAMES, Wrong, parsed, path_of
from filings.checks.added.shapes import ANY, LEAF, PAPER, ROOTS, Shape, along, split
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLACE = re.compile(r"\{([^{}]*)\}")
"""Where a message has something worked out."""
STEP = re.compile(r"[A-Za-z][\w-]*|\*{1,2}")
START = ("filings", "case")
"""What a check can be asked of."""


def faults(written: Mapping[str, str]) -> Iterator[tuple[str, Wrong]]:
    """Yield each fault with the field it is in.

    Args:
        written: the fields `each`, `when`, `require`, `at` and `says` as far as they are written; of `says`, each
            language is a field of its own.

    """
    names, wrong = _names(written.get("each"))
    if wrong:
        yield "each", wrong
    for field, text in written.items():
        if field in {"when", "require"}:
            yield from ((field, each) for each in _expression(text, names))
        elif field.startswith("says"):
            yield from ((field, each) for each in _message(text, names))
        elif field == "at" and names.get("item", ANY).sort != "any":
            yield from ((field, each) for each in _path(text, names["item"], 0))


def _names(each: str | None) -> tuple[dict[str, Shape], Wrong | None]:
    """Give what the expressions of a check may name, and what is wrong with the path it is asked of."""
    names = dict(ROOTS)
    if each is None:
        return names, None
    (root, _), *steps = split(each)
    names |= {"item": ANY, "paper": ANY}
    if root not in START:
        return names, Wrong(0, f"A path does not begin with '{root}'.", offer(root, START))
    if wrong := next(_bad_steps(steps), None):
        return names, wrong
    try:
        names["item"] = along(ROOTS[root], steps)
    except Wrong as found:
        return names, found
    if root == "filings" and steps:
        names["paper"] = PAPER
    else:
        del names["paper"]
    return names, None


def _bad_steps(steps: list[tuple[str, int]]) -> Iterator[Wrong]:
    for step, offset in steps:
        if not STEP.fullmatch(step):
            yield Wrong(
                offset, f"'{step}' is no step of a path.", "Join names and stars by full stops: filings.*.form."
            )


def _path(path: str, start: Shape, offset: int) -> Iterator[Wrong]:
    """Yield what is wrong with a path from a shape on."""
    steps = [(step, at + offset) for step, at in split(path)]
    wrong = next(_bad_steps(steps), None)
    try:
        along(start, [] if wrong else steps)
    except Wrong as found:
        wrong = found
    if wrong:
        yield wrong


def _message(text: str, names: Mapping[str, Shape]) -> Iterator[Wrong]:
    for place in PLACE.finditer(text):
        for wrong in _expression(place[1], names):
            yield Wrong(wrong.offset + place.start(1), wrong.what, wrong.remedy)
    bare = PLACE.sub("", text)
    if "{" in bare or "}" in bare:
        yield Wrong(0, "A brace in this message has no partner.", "Write {item.id}, or take the brace out.")


def _expression(text: str, names: Mapping[str, Shape]) -> Iterator[Wrong]:
    try:
        tree = parsed(text)
    except Wrong as wrong:
        yield wrong
        return
    known = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and id(node) not in known and node.id in NAMES and node.id not in names:
            yield Wrong(node.col_offset, f"There is no '{node.id}' here.", _NO_ITEM[node.id])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "find":
            yield from _found(node, names)
    try:
        _shape(tree, names)
    except Wrong as wrong:
        yield wrong


_NO_ITEM = {
    "item": "Say in `each` what the check is asked of.",
    "paper": "Ask the check of something in a filing: `each: filings.*`.",
}


def _found(node: ast.Call, names: Mapping[str, Shape]) -> Iterator[Wrong]:
    root, _, rest = (path_of(node) or "").partition(".")
    offset = node.args[0].col_offset + 1
    if root not in names:
        yield Wrong(offset, f"A path does not begin with '{root}'.", offer(root, names))
    elif rest:
        yield from _path(rest, names[root], offset + len(root) + 1)


def _shape(node: ast.AST, names: Mapping[str, Shape]) -> Shape:
    """Give the shape of an expression; of anything but a path of names, any."""
    match node:
        case ast.Name(id=name):
            return names.get(name, ANY)
        case ast.Attribute(value=inner, attr=name, end_col_offset=end):
            return along(_shape(inner, names), [(name, (end or 0) - len(name))])
        case ast.Subscript(value=inner):
            held = _shape(inner, names)
            return Shape("fields", held.models) if held.sort == "list" and held.models else ANY
        case ast.Constant():
            return LEAF
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Name) and child.id in FUNCTIONS):
            _shape(child, names)
    return ANY
