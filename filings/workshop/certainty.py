"""What a condition makes certain, in its branch and in the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.workshop.expressions import traced

if TYPE_CHECKING:
    from filings.word.workshop.expressions import Expression
    from filings.workshop.values import Scope

_SAME: Final = frozenset({"length", "count", "trim", "list", "string", "first", "last", "upper", "lower", "sort"})
"""Filters that give something only where there is something."""
_NOBODY: Final = ("", None, 0)


def path_of(expression: Expression, scope: Scope) -> str:
    """Give the path of what an expression names; empty where it names nothing of the draft."""
    return traced(expression, scope.path, _SAME)


def certain(test: Expression, scope: Scope) -> frozenset[str]:
    """Give the paths of what is there where a condition holds."""
    match test.op:
        case "and":
            return certain(test.parts[0], scope) | certain(test.parts[1], scope)
        case "or":
            return certain(test.parts[0], scope) & certain(test.parts[1], scope)
        case "not":
            return refuted(test.parts[0], scope)
        case "test":
            path = path_of(test.parts[0], scope)
            told = test.name not in {"none", "undefined"} and (test.name != "defined" or path.startswith("words."))
            return _with_owners(path) if told else frozenset()
        case "compare":
            return _compared(test, scope)
        case _:
            return _with_owners(path_of(test, scope))


def refuted(test: Expression, scope: Scope) -> frozenset[str]:
    """Give the paths of what is there where a condition does not hold."""
    match test.op:
        case "not":
            return certain(test.parts[0], scope)
        case "or":
            return refuted(test.parts[0], scope) | refuted(test.parts[1], scope)
        case "test" if test.name in {"none", "undefined"}:
            path = path_of(test.parts[0], scope)
            return _with_owners(path) if test.name == "none" or path.startswith("words.") else frozenset()
        case "compare" if test.name == "eq" and _is_nothing(test.parts[1]):
            return _with_owners(path_of(test.parts[0], scope))
        case _:
            return frozenset()


def mentioned(test: Expression, scope: Scope) -> frozenset[str]:
    """Give the paths of everything that a condition mentions."""
    path = path_of(test, scope)
    found = {path} if path else set()
    return frozenset(found).union(*(mentioned(each, scope) for each in test.parts))


def _compared(test: Expression, scope: Scope) -> frozenset[str]:
    path = path_of(test.parts[0], scope)
    nothing = _is_nothing(test.parts[1])
    holds = (test.name == "eq" and not nothing) or (test.name in {"ne", "gt"} and nothing) or test.name == "gteq"
    return _with_owners(path) if holds else frozenset()


def _is_nothing(expression: Expression) -> bool:
    return expression.op == "constant" and expression.value in _NOBODY


def _with_owners(path: str) -> frozenset[str]:
    """Give a path and those of what it stands in: who asks `oath.certification` has an oath."""
    if not path:
        return frozenset()
    steps = path.split(".")
    return frozenset(".".join(steps[: count + 1]) for count in range(len(steps)))
