"""What tags say, as plain values: expressions, and the branches and loops that they open and close.

Blocks that are not closed, or that close nothing, are told by compiling; here they are left out or closed at the end,
so that the rest can be followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from jinja2 import Environment, TemplateSyntaxError, nodes

from filings.word.engine.expressions import ENDINGS, EXTENSIONS, keyword, read
from filings.word.workshop.expressions import Expression, expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from filings.word.workshop.seen import SeenTag

_JINJA: Final = Environment(extensions=EXTENSIONS, autoescape=True)
_CELL: Final = ("colspan", "cellbg")
_MERGING: Final = ("vm", "hm")
_DEEPEST: Final = 150
"""How deep a template may be nested to be followed."""
_MIDDLE: Final = {"elif": ("if",), "else": ("if", "for")}


@dataclass(frozen=True, slots=True)
class Statement:
    """What a tag does; `tag` is its place in the flow."""

    tag: int
    does: Literal["print", "if", "for", "set", "macro", "call", "block"]
    expression: Expression | None = None
    """What is printed, tested, gone through, set or called."""
    names: tuple[str, ...] = ()
    """The names that a loop, a `set` or a macro binds; a macro's own name first."""
    body: tuple[Statement, ...] = ()
    otherwise: tuple[Statement, ...] = ()
    """The other branch of an `if`, or what a loop does where there is nothing to go through."""
    only: Expression | None = None
    """The condition of a loop: `for x in y if z`."""
    has_else: bool = False
    """Whether a loop says what is printed where there is nothing to go through."""


def statements(flow: Sequence[SeenTag]) -> tuple[Statement, ...]:
    """Read tags in the order in which they are filled; nothing where they are nested beyond all reason."""
    tree = jinja(flow)
    return _all(tree.body) if tree is not None else ()


def jinja(flow: Sequence[SeenTag]) -> nodes.Template | None:
    """Read tags as a Jinja template of a line each; nothing where they are nested beyond all reason."""
    lines = dict(_lines(flow))
    source = "".join(f"{line}\n" for line in _closed(lines, len(flow)))
    try:
        tree = _JINJA.parse(source)
    except (TemplateSyntaxError, RecursionError):
        return None
    return tree if _depth(tree) <= _DEEPEST else None


def _lines(flow: Iterable[SeenTag]) -> Iterator[tuple[int, str]]:
    """Give each tag that can be read as a line of Jinja, by its place."""
    for number, tag in enumerate(flow):
        line = _line(tag)
        if line:
            yield number, line


@cache
def _readable(kind: Literal["print", "statement"], body: str) -> bool:
    if any(each.sort != "refused" for each in read(kind, body).complaints):
        return False
    try:
        return kind == "statement" or _depth(_JINJA.parse(f"{{{{ ({body}) }}}}")) <= _DEEPEST
    except (TemplateSyntaxError, RecursionError):
        return False


def _depth(tree: nodes.Node) -> int:
    """Say how deeply things stand one inside another; a branch after another counts as one inside it."""
    deepest, todo = 0, [(tree, 1)]
    while todo:
        node, depth = todo.pop()
        deepest = max(deepest, depth)
        chained = len(node.elif_) if isinstance(node, nodes.If) else 0
        todo += [(child, depth + 1 + chained) for child in node.iter_child_nodes()]
    return deepest


def _line(tag: SeenTag) -> str:
    body, word = tag.body.replace("\n", " "), keyword(tag.body) if tag.kind == "statement" else ""
    if tag.kind == "comment" or word in _MERGING:
        return ""
    if word in _CELL:
        inner = body[len(word) :].strip()
        return f"{{{{ ({inner}) }}}}" if _readable("print", inner) else ""
    if tag.kind == "print":
        return f"{{{{ ({body}) }}}}" if _readable("print", body) else ""
    return f"{{% {body} %}}" if _readable("statement", body) else ""


def _closed(lines: dict[int, str], count: int) -> Iterator[str]:
    """Give the lines with every block closed, and without what closes or divides nothing."""
    stack: list[str] = []
    for number in range(count):
        line = lines.get(number, "")
        word = keyword(line[3:]) if line.startswith("{%") else ""
        if word in _MIDDLE and (not stack or stack[-1] not in _MIDDLE[word]):
            line = ""
        elif word in ENDINGS and word != "else":
            opened = word.removeprefix("end")
            if opened in stack:
                while stack[-1] != opened:
                    line = f"{{% end{stack.pop()} %}}{line}"
                stack.pop()
            else:
                line = ""
        elif word and read("statement", line[3:-3].strip()).block:
            stack.append(word)
        yield line
    yield "".join(f"{{% end{word} %}}" for word in reversed(stack))


def _all(found: Iterable[nodes.Node]) -> tuple[Statement, ...]:
    return tuple(made for node in found for made in _statement(node))


def _statement(node: nodes.Node) -> Iterator[Statement]:
    made = _MAKERS.get(type(node))
    yield from made(node) if made is not None else ()


def _output(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the node that the table names
    for each in node.nodes:
        if not isinstance(each, nodes.TemplateData):
            yield Statement(each.lineno - 1, "print", expression(each))


def _loop(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    only = expression(node.test) if node.test is not None else None
    yield Statement(
        node.lineno - 1,
        "for",
        expression(node.iter),
        _names(node.target),
        _all(node.body),
        _all(node.else_),
        only,
        bool(node.else_),
    )


def _set(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    yield Statement(node.lineno - 1, "set", expression(node.node), _names(node.target))


def _set_block(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    yield Statement(node.lineno - 1, "set", None, _names(node.target), _all(node.body))


def _macro(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    names = (node.name, *(each.name for each in node.args))
    yield Statement(node.lineno - 1, "macro", None, names, _all(node.body))


def _call(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    names = tuple(each.name for each in node.args)
    yield Statement(node.lineno - 1, "call", expression(node.call), names, _all(node.body))


def _with(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    for target, value in zip(node.targets, node.values, strict=True):
        yield Statement(node.lineno - 1, "set", expression(value), _names(target))
    yield from _all(node.body)


def _filtered(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    yield Statement(node.lineno - 1, "block", None, (), _all(node.body))


def _done(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    yield Statement(node.lineno - 1, "set", expression(node.node), ())


def _if(node: Any) -> Iterator[Statement]:  # noqa: ANN401  the same
    """Give an `if` with its `elif`s as branches within the other branch."""
    otherwise = _all(node.else_)
    for each in reversed(node.elif_):
        otherwise = (Statement(each.lineno - 1, "if", expression(each.test), (), _all(each.body), otherwise),)
    yield Statement(node.lineno - 1, "if", expression(node.test), (), _all(node.body), otherwise)


def _names(target: nodes.Node) -> tuple[str, ...]:
    return tuple(each.name for each in (target, *target.find_all(nodes.Name)) if isinstance(each, nodes.Name))


_MAKERS: Final[dict[type[nodes.Node], Callable[[Any], Iterator[Statement]]]] = {
    nodes.Output: _output,
    nodes.If: _if,
    nodes.For: _loop,
    nodes.Assign: _set,
    nodes.AssignBlock: _set_block,
    nodes.Macro: _macro,
    nodes.CallBlock: _call,
    nodes.With: _with,
    nodes.FilterBlock: _filtered,
    nodes.ExprStmt: _done,
}
