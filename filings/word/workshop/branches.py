"""Which branches and loops of a template values lead into: its tags run without the page, every decision noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from jinja2 import Template as Program
from jinja2 import nodes
from jinja2.runtime import ChainableUndefined

from filings.word.engine.diagnosis import FAILURES
from filings.word.engine.source import plainly, sandbox
from filings.word.engine.template import as_variables
from filings.word.workshop.expressions import expression, traced
from filings.word.workshop.syntax import jinja

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import CodeType

    from filings.word.workshop.expressions import Expression
    from filings.word.workshop.seen import SeenTag

_NOTE: Final = "__decided"
Sort = Literal["if", "for"]
Outcome = Literal["true", "false", "none", "one", "many"]
BOTH: Final[tuple[Outcome, ...]] = ("true", "false")
COUNTS: Final[tuple[Outcome, ...]] = ("none", "one", "many")


@dataclass(frozen=True, slots=True)
class Decision:
    """A place where values decide what is printed."""

    tag: int
    """The tag, by its place in the flow."""
    sort: Sort
    text: str
    """What it asks, as it is typed: `if party.counsel`."""
    paths: tuple[str, ...]
    """What it asks for: `sides[].parties[].counsel`; what cannot be traced is left out."""
    said: tuple[str, ...]
    """The words that it compares with."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What may come of it."""
        return BOTH if self.sort == "if" else COUNTS


@dataclass(frozen=True)
class Branches:
    """The decisions of a template, ready to be taken again and again."""

    decisions: tuple[Decision, ...]
    code: CodeType | None = field(repr=False)

    def taken(self, values: object) -> Mapping[int, set[Outcome]]:
        """Run the tags with values, and say what came of each decision, by its place among `decisions`.

        What a tag that fails would have led to is not there.
        """
        found: dict[int, set[Outcome]] = {}
        if self.code is None:
            return found
        environment = sandbox(ChainableUndefined, {_NOTE: _noting(found)})
        program = Program.from_code(environment, self.code, environment.globals)
        try:
            for _ in program.root_render_func(program.new_context(as_variables(values))):
                pass
        except FAILURES:
            return found
        return found


def branches(flow: Sequence[SeenTag]) -> Branches:
    """Find the decisions of a template; none where its tags cannot be read."""
    tree = jinja(flow)
    if tree is None:
        return Branches((), None)
    finder = _Finder(flow)
    finder.all(tree.body, {})
    environment = sandbox(ChainableUndefined, {_NOTE: _noting({})})
    tree.set_environment(environment)
    try:
        code = environment.compile(plainly(tree))
    except FAILURES:  # a filter that only its author has
        return Branches((), None)
    return Branches(tuple(finder.decisions), code)


def _noting(found: dict[int, set[Outcome]]) -> Callable[..., object]:
    def note(value: object, number: int, sort: Sort) -> object:
        if sort == "if":
            found.setdefault(number, set()).add("true" if value else "false")
            return value
        items = list(value) if isinstance(value, Iterable) else []
        found.setdefault(number, set()).add(COUNTS[min(len(items), 2)])
        return items

    return note


class _Finder:
    """Goes through a template, noting each decision in the tree itself."""

    def __init__(self, flow: Sequence[SeenTag]) -> None:
        self._flow = flow
        self.decisions: list[Decision] = []

    def all(self, found: Iterable[nodes.Node], scope: dict[str, str]) -> None:
        """Take the statements of a block, in order; what they set stands for those that follow."""
        for node in found:
            match node:
                case nodes.If():
                    self._branches(node, scope)
                case nodes.For():
                    self._loop(node, scope)
                case nodes.Assign(target=nodes.Name() as target):
                    self._chosen(node, scope)
                    scope[target.name] = _path(expression(node.node), scope)
                case nodes.Macro():
                    self.all(node.body, scope | dict.fromkeys((each.name for each in node.args), ""))
                case nodes.CallBlock() | nodes.FilterBlock() | nodes.AssignBlock() | nodes.With():
                    self.all(node.body, dict(scope))
                case _:
                    self._chosen(node, scope)

    def _branches(self, node: nodes.If, scope: dict[str, str]) -> None:
        node.test = self._decide(node.test, "if", scope)
        self.all(node.body, scope)
        self.all(node.elif_, scope)
        self.all(node.else_, scope)

    def _loop(self, node: nodes.For, scope: dict[str, str]) -> None:
        listed = _path(expression(node.iter), scope)
        node.iter = self._decide(node.iter, "for", scope)
        inner = dict(scope)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = f"{listed}[]" if listed else ""
        else:
            inner |= {each.name: "" for each in node.target.find_all(nodes.Name)}
        inner["loop"] = ""
        self.all(node.body, inner)
        self.all(node.else_, dict(scope))

    def _chosen(self, node: nodes.Node, scope: dict[str, str]) -> None:
        """Take each `x if y else z` within a tag."""
        for each in list(node.find_all(nodes.CondExpr)):
            each.test = self._decide(each.test, "if", scope)

    def _decide(self, asked: Any, sort: Sort, scope: dict[str, str]) -> nodes.Expr:  # noqa: ANN401  an expression
        number, tag = len(self.decisions), asked.lineno - 1
        paths = tuple(dict.fromkeys(filter(None, _paths(expression(asked), scope))))
        said = tuple(
            dict.fromkeys(each.value for each in asked.find_all(nodes.Const) if isinstance(each.value, str))
            if not isinstance(asked, nodes.Const)
            else ()
        )
        text = self._flow[tag].text if tag < len(self._flow) else ""
        self.decisions.append(Decision(tag, sort, text, paths, said))
        arguments: list[nodes.Expr] = [nodes.Const(number), nodes.Const(sort)]
        return nodes.Filter(asked, _NOTE, arguments, [], None, None, lineno=asked.lineno)


def _paths(asked: Expression, scope: Mapping[str, str]) -> Iterator[str]:
    """Give the path of each value that an expression asks for."""
    if asked.op in {"name", "attribute", "item"}:
        yield _path(asked, scope)
        return
    for part in asked.parts:
        yield from _paths(part, scope)


def _path(asked: Expression, scope: Mapping[str, str]) -> str:
    return traced(asked, lambda name: scope.get(name, name))
