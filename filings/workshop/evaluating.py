"""One expression looked up in the contract: what it names, and what is wrong with asking for it so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from filings.word.workshop.names import METHODS, SPARED
from filings.workshop import saying
from filings.workshop.certainty import certain, path_of, refuted
from filings.workshop.filtering import filtered
from filings.workshop.shapes import ANY, TEXT, Missing, Shape, Sort
from filings.workshop.values import NOTHING, Scope, Value, of_member

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.word.workshop.expressions import Expression
    from filings.word.workshop.syntax import Statement
    from filings.workshop.contract import Contract

_LENIENT: Final = frozenset({"defined", "undefined", "none"})
"""Tests that may ask for what is not there."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said of a tag: the rule, the tag's place in the flow, what is wrong, what to do."""

    rule: str
    tag: int
    what: str
    remedy: str
    path: str = ""


class Evaluation:
    """Looks expressions up; what is wrong is entered as a remark of the tag that it is at."""

    def __init__(self, contract: Contract, remarks: list[Remark], printed: set[str]) -> None:
        self.tag = 0
        self.enter: Callable[[Statement, Scope, tuple[Value, ...]], None] = lambda *_: None
        self._contract = contract
        self._remarks = remarks
        self._printed = printed

    def printed(self, expression: Expression | None, scope: Scope) -> None:
        """Look up what a tag prints."""
        if expression is None:
            return
        value = self._evaluate(expression, scope, prints=True)
        if value.shape.sort in {Sort.LIST, Sort.GROUP, Sort.TRUTH} and not value.shape.printed and value.macro is None:
            self._remark("TPL-11", *saying.printed_whole(value))

    def tested(self, expression: Expression, scope: Scope) -> None:
        """Look up a condition."""
        self._evaluate(expression, scope)

    def value(self, expression: Expression | None, scope: Scope) -> Value:
        """Look up what is set or given."""
        return NOTHING if expression is None else self._evaluate(expression, scope)

    def gone_through(self, expression: Expression | None, scope: Scope) -> Value:
        """Look up what a loop goes through."""
        value = self.value(expression, scope)
        if value.shape.is_text or value.shape.sort is Sort.GROUP:
            self._remark("TPL-11", *saying.no_list(value))
            return NOTHING
        return value

    def _evaluate(self, expression: Expression, scope: Scope, *, prints: bool = False, lenient: bool = False) -> Value:
        match expression.op:
            case "name":
                value = self._name(expression.name, scope, lenient=lenient)
            case "attribute":
                value = self._attribute(expression, scope, lenient=lenient)
            case "item":
                value = self._item(expression, scope)
            case "filter":
                return self._filter(expression, scope, prints=prints)
            case "call":
                return self._call(expression, scope)
            case "choice":
                return self._choice(expression, scope, prints=prints)
            case _:
                return self._parts(expression, scope, prints=prints)
        if prints:
            self._prints(value, scope)
        return value

    def _name(self, name: str, scope: Scope, *, lenient: bool) -> Value:
        value = scope.names.get(name)
        if value is not None:
            return value
        if name not in SPARED:
            if lenient:
                self._remark("TPL-18", *saying.never_there(name, scope.names))
            else:
                self._remark("TPL-10", *saying.unknown_name(name, scope.names, self._contract))
        return NOTHING

    def _attribute(self, expression: Expression, scope: Scope, *, lenient: bool) -> Value:
        base = self._evaluate(expression.parts[0], scope)
        self._certain(base, scope)
        if base.shape.sort is Sort.ANY:
            return NOTHING
        member = base.shape.members.get(expression.name)
        if member is None:
            if lenient:
                self._remark("TPL-18", *saying.never_there(f"{base.called}.{expression.name}", ()))
            else:
                rule = "TPL-10" if base.shape.sort is Sort.GROUP else "TPL-11"
                self._remark(rule, *saying.unknown_member(base, expression.name))
            return NOTHING
        path = f"{base.path}.{member.name}" if base.path else ""
        value = of_member(member, path, f"{base.called}.{member.name}")
        if path.startswith("words.") and not lenient:
            self._certain(value, scope)
        return value

    def _item(self, expression: Expression, scope: Scope) -> Value:
        base = self._evaluate(expression.parts[0], scope)
        self._evaluate(expression.parts[1], scope)
        return self._one_of(base, scope)

    def _one_of(self, base: Value, scope: Scope) -> Value:
        """Give an item of a list, which must not be empty then."""
        if base.path and base.missing is Missing.EMPTY and not scope.is_sure(base.path):
            self._remark("TPL-14", *saying.none_of(base), path=base.path)
        if base.shape.sort is not Sort.LIST or base.shape.item is None:
            return Value(TEXT) if base.shape.is_text else NOTHING
        return Value(base.shape.item, f"{base.path}[]" if base.path else "", called=f"{base.called}[0]")

    def _filter(self, expression: Expression, scope: Scope, *, prints: bool) -> Value:
        name = expression.name
        forgiving = name in {"default", "d"}
        keeps = prints and name not in {"length", "count", "first", "last", "join", "map", "default", "d"}
        base = self._evaluate(expression.parts[0], scope, prints=keeps, lenient=forgiving)
        if not forgiving:
            self._certain(base, scope)
        for each in expression.parts[1:]:
            self._evaluate(each, scope, prints=prints and forgiving)
        if name in {"first", "last"} and base.shape.sort not in {Sort.RICH, Sort.NUMBER, Sort.TRUTH}:
            base = self._one_of(base, scope)
            if prints:
                self._prints(base, scope)
            return base
        made, problem = filtered(name, base, expression.parts[1:])
        if problem is not None:
            self._remark("TPL-16", *problem)
        if prints and (name in {"join", "map"} or forgiving):
            self._printed.update({base.path, f"{base.path}[]", made.path} - {"", "[]"})
            if name == "join" and base.missing is Missing.EMPTY and base.path and base.path not in scope.minded:
                self._remark("TPL-15", *saying.names_nothing(base.called), path=base.path)
        return replace(made, path="") if name == "join" else made

    def _call(self, expression: Expression, scope: Scope) -> Value:
        target, *given = expression.parts
        arguments = tuple(self._evaluate(each, scope, prints=True) for each in given)
        if target.op == "name":
            value = scope.names.get(target.name)
            if value is not None and value.macro is not None:
                self.enter(value.macro, scope, arguments)
            return NOTHING
        if target.op == "attribute":
            base = self._evaluate(target.parts[0], scope)
            if base.shape.is_text and target.name in METHODS:
                return replace(base, shape=TEXT) if target.name not in {"split", "splitlines"} else NOTHING
        return NOTHING

    def _choice(self, expression: Expression, scope: Scope, *, prints: bool) -> Value:
        test, first, second = expression.parts
        self._evaluate(test, scope)
        value = self._evaluate(first, scope.within(certain(test, scope), {path_of(first, scope)}), prints=prints)
        self._evaluate(second, scope.within(refuted(test, scope)), prints=prints)
        return value if value.shape.is_text else NOTHING

    def _parts(self, expression: Expression, scope: Scope, *, prints: bool) -> Value:
        """Look up what something is made of; `and` and `or` make the left side certain for the right one."""
        within, lenient = scope, expression.op == "test" and expression.name in _LENIENT
        shape = TEXT if expression.op in {"constant", "join", "compare", "test", "not"} else ANY
        values = []
        shows = prints and expression.op not in {"compare", "test", "not"}
        for each in expression.parts:
            # Who writes `x or y` minds that x may be empty.
            minding = within.within((), {path_of(each, within)}) if expression.op == "or" else within
            values.append(self._evaluate(each, minding, prints=shows, lenient=lenient))
            if expression.op in {"and", "or"}:
                sure = certain(each, within) if expression.op == "and" else refuted(each, within)
                within = within.within(sure)
        if expression.op == "compare":
            for problem in saying.never_equal(expression, values[0], self._contract):
                self._remark("TPL-17", *problem)
        return Value(shape)

    def _certain(self, value: Value, scope: Scope) -> None:
        if value.missing is Missing.ABSENT and value.path and not scope.is_sure(value.path):
            self._remark("TPL-12", *saying.absent(value), path=value.path)

    def _prints(self, value: Value, scope: Scope) -> None:
        if not value.path:
            return
        self._printed.add(value.path)
        self._printed.update(_within(value.shape, value.path) if value.shape.printed else ())
        self._certain(value, scope)
        sure = bool(scope.sure & {value.path, value.beside}) or value.path in scope.minded
        if value.missing is Missing.EMPTY and value.shape.printed and not scope.is_sure(value.path):
            self._remark("TPL-12", *saying.no_table(value), path=value.path)
        elif value.missing is Missing.EMPTY and not sure and value.shape.sort is not Sort.LIST:
            self._remark("TPL-13", *saying.empty(value), path=value.path)

    def _remark(self, rule: str, what: str, remedy: str, path: str = "") -> None:
        remark = Remark(rule, self.tag, what, remedy, path)
        if remark not in self._remarks:
            self._remarks.append(remark)


def _within(shape: Shape, path: str) -> set[str]:
    """Give the paths of everything that a printed table shows."""
    if shape.item is not None:
        return {f"{path}[]", *_within(shape.item, f"{path}[]")}
    found: set[str] = set()
    for member in shape.members.values():
        found |= {f"{path}.{member.name}", *_within(member.shape, f"{path}.{member.name}")}
    return found
