"""A template followed with the contract in hand: every path looked up, through loops, `set`, filters and macros."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from filings.workshop.certainty import certain, mentioned, refuted
from filings.workshop.evaluating import Evaluation
from filings.workshop.shapes import ANY, TEXT, Missing, Sort
from filings.workshop.values import LOOP, NOTHING, Scope, Value, of_member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.word.workshop.syntax import Statement
    from filings.workshop.contract import Contract
    from filings.workshop.evaluating import Remark

_MACROS_DEEP: Final = 10


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop over a list that may be empty, which nothing around it minds."""

    tag: int
    called: str


@dataclass
class Followed:
    """What following a template finds."""

    remarks: list[Remark] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)
    """The paths of what some tag prints."""
    loops: list[Loop] = field(default_factory=list)


def follow(statements: Sequence[Statement], contract: Contract) -> Followed:
    """Follow a template from its first tag to its last."""
    found = Followed()
    names = {name: of_member(member, name, name) for name, member in contract.root.members.items()}
    _Following(found, Evaluation(contract, found.remarks, found.printed)).all(statements, Scope(ChainMap(names)))
    return found


class _Following:
    """The way through one template."""

    def __init__(self, found: Followed, evaluation: Evaluation) -> None:
        self._found = found
        self._look = evaluation
        self._look.enter = self._enter
        self._macros: dict[str, Statement] = {}
        self._called: set[str] = set()
        self._calls: set[tuple[str, ...]] = set()
        """The macros that have been followed, with what each was given."""
        self._depth = 0

    def all(self, statements: Sequence[Statement], scope: Scope) -> None:
        self._run(statements, scope)
        for name, macro in self._macros.items():
            if name not in self._called:  # its arguments may be anything
                self._body(macro, scope, ())

    def _run(self, statements: Sequence[Statement], scope: Scope) -> None:
        for each in statements:
            self._look.tag = each.tag
            match each.does:
                case "print":
                    self._look.printed(each.expression, scope)
                case "if":
                    self._branches(each, scope)
                case "for":
                    self._loop(each, scope)
                case "set":
                    self._set(each, scope)
                case "macro":
                    self._macros[each.names[0]] = each
                    scope.names[each.names[0]] = Value(ANY, macro=each)
                case "call":
                    inner = scope.binding(dict.fromkeys(each.names, NOTHING))
                    self._run(each.body, inner)
                    self._look.tag = each.tag
                    self._look.value(each.expression, scope)
                case "block":
                    self._run(each.body, scope)

    def _branches(self, each: Statement, scope: Scope) -> None:
        test = each.expression
        if test is None:
            return
        self._look.tested(test, scope)
        self._run(each.body, scope.within(certain(test, scope), mentioned(test, scope)))
        self._run(each.otherwise, scope.within(refuted(test, scope)))

    def _loop(self, each: Statement, scope: Scope) -> None:
        value = self._look.gone_through(each.expression, scope)
        minded = scope.is_sure(value.path) or value.path in scope.minded or each.has_else
        if value.path and value.missing is Missing.EMPTY and not minded:
            self._found.loops.append(Loop(each.tag, value.called))
        item = value.shape.item if value.shape.sort is Sort.LIST and value.shape.item else ANY
        names = dict.fromkeys(each.names, NOTHING)
        if len(each.names) == 1:
            path = f"{value.path}[]" if value.path else ""
            names = {each.names[0]: Value(item, path, called=each.names[0])}
        inner = scope.binding({**names, "loop": Value(LOOP, called="loop")}).within({value.path, value.sure} - {""})
        if each.only is not None:
            self._look.tested(each.only, inner)
            inner = inner.within(certain(each.only, inner), mentioned(each.only, inner))
        self._run(each.body, inner)
        self._run(each.otherwise, scope)

    def _set(self, each: Statement, scope: Scope) -> None:
        if each.expression is None:
            self._run(each.body, scope)
            value = Value(TEXT)
        else:
            value = self._look.value(each.expression, scope)
        for name in each.names:
            scope.names[name] = value if len(each.names) == 1 else NOTHING

    def _enter(self, macro: Statement, scope: Scope, arguments: tuple[Value, ...]) -> None:
        """Follow a macro where it is called, with what it is given."""
        self._called.add(macro.names[0])
        call = (macro.names[0], *(f"{each.shape.sort} {each.path}" for each in arguments))
        if self._depth < _MACROS_DEEP and call not in self._calls:
            self._calls.add(call)
            tag, self._depth = self._look.tag, self._depth + 1
            self._body(macro, scope, arguments)
            self._look.tag, self._depth = tag, self._depth - 1

    def _body(self, macro: Statement, scope: Scope, arguments: tuple[Value, ...]) -> None:
        given = dict(zip(macro.names[1:], arguments, strict=False))
        names = {name: given.get(name, NOTHING) for name in macro.names[1:]}
        self._run(macro.body, scope.binding({**names, "caller": NOTHING, "varargs": NOTHING, "kwargs": NOTHING}))
