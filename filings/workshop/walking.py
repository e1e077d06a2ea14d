"""The expressions of a template, each with the tag in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filings.word.workshop.expressions import Expression
    from filings.word.workshop.syntax import Statement


def expressions(statements: Iterable[Statement]) -> Iterator[tuple[int, Expression]]:
    """Yield every expression and what it is made of, with the place of its tag in the flow."""
    for each in statements:
        for expression in filter(None, (each.expression, each.only)):
            yield from ((each.tag, part) for part in parts(expression))
        yield from expressions(each.body)
        yield from expressions(each.otherwise)


def parts(expression: Expression) -> Iterator[Expression]:
    """Yield an expression and everything in it."""
    yield expression
    for each in expression.parts:
        yield from parts(each)


def bindings(statements: Iterable[Statement]) -> Iterator[tuple[int, str]]:
    """Yield every name that `set` or a macro gives, with the place of its tag."""
    for each in statements:
        if each.does == "macro" or (each.does == "set" and each.names):
            yield from ((each.tag, name) for name in each.names[:1])
        yield from bindings(each.body)
        yield from bindings(each.otherwise)
