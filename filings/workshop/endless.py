"""Loops through more numbers than a paper has room for, told before anybody waits for them."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from filings.word.workshop.remarks import Noticed
from filings.workshop.walking import parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from filings.word.workshop.expressions import Expression
    from filings.word.workshop.seen import Seen
    from filings.word.workshop.syntax import Statement

MOST: Final = 10_000
"""How many numbers `range` gives at most when a paper is made."""
MOST_TOGETHER: Final = 100_000
"""How often what stands in loops, one within another, may be printed."""
_HUGE: Final = 10**30
"""Whatever is larger counts as this: nothing is gained by working it out."""
_REMEDY: Final = "Go through a list that the draft has, or as far as a smaller number."


def endless(seen: Seen, statements: Sequence[Statement]) -> Iterator[Noticed]:
    """Notice what goes through more numbers than a paper can be made with, where the template itself says how many."""
    told: set[int] = set()
    for tag, count in _counts(statements, {}, 1):
        if count > MOST and tag not in told:
            told.add(tag)
            yield Noticed("TPL-06", seen.flow[tag][0].where, *_words(count))


def _words(count: int) -> tuple[str, str]:
    shown = f"{count:,}" if count < _HUGE else "far too many"
    return f"The template goes through {shown} numbers here, and no paper can be made then", _REMEDY


def _counts(statements: Sequence[Statement], known: Mapping[str, int | None], around: int) -> Iterator[tuple[int, int]]:
    """Yield how many numbers a tag goes through, of those that go through too many.

    Args:
        statements: what the tags do.
        known: names that the template has given a number, or something else.
        around: how often what stands here is printed at the least.

    """
    names = dict(known)
    for each in statements:
        for asked in (each.expression, each.only):
            yield from ((each.tag, count) for count in _ranges(asked, names) if count > MOST)
        inner, times = names, around
        match each.does:
            case "set":
                number = _number(each.expression, names) if each.expression is not None else None
                names |= dict.fromkeys(each.names, number if len(each.names) == 1 else None)
            case "for":
                inner = {**names, **dict.fromkeys((*each.names, "loop"))}
                count = _length(each.expression, names) or 1
                times = around * count if count <= MOST else around  # what is told of already is not told again
                if times > MOST_TOGETHER:
                    yield each.tag, times
                    times = around
            case "macro" | "call":
                inner = {**names, **dict.fromkeys(each.names)}
        yield from _counts(each.body, inner, times)
        yield from _counts(each.otherwise, names, around)


def _ranges(expression: Expression | None, names: Mapping[str, int | None]) -> Iterator[int]:
    """Yield the length of each `range` in an expression, where it can be told."""
    for each in parts(expression) if expression is not None else ():
        count = _length(each, names)
        if count is not None:
            yield count


def _length(expression: Expression | None, names: Mapping[str, int | None]) -> int | None:
    """Give the length of a `range`; none for anything else, or where it depends on the draft."""
    if expression is None or expression.op != "call" or not expression.parts:
        return None
    target, *given = expression.parts
    if target.op != "name" or target.name != "range" or "range" in names or not 1 <= len(given) <= 3:  # noqa: PLR2004
        return None
    numbers = [number for each in given if (number := _number(each, names)) is not None]
    if len(numbers) < len(given):
        return None
    first, last, step = (0, *numbers, 1) if len(numbers) == 1 else (*numbers, 1)[:3]
    return max(0, -(-(last - first) // step)) if step else None


def _number(expression: Expression, names: Mapping[str, int | None]) -> int | None:
    """Work out a whole number, as far as it needs nothing of the draft."""
    if expression.op == "name":
        return names.get(expression.name)
    if expression.op == "constant":
        value = expression.value
        return _bounded(value) if isinstance(value, int) and not isinstance(value, bool) else None
    if expression.op != "reckon":
        return None
    numbers = [number for each in expression.parts if (number := _number(each, names)) is not None]
    sign = _SIGNS.get(expression.name)
    try:
        return _bounded(sign(*numbers)) if sign is not None and len(numbers) == len(expression.parts) else None
    except ZeroDivisionError:
        return None


def _bounded(number: int) -> int:
    return max(-_HUGE, min(number, _HUGE))


def _power(base: int, exponent: int) -> int:
    if exponent < 0:
        return 0
    raised: int = base ** (min(exponent, 100) if abs(base) > 1 else exponent % 2)  # above a hundred, all is huge
    return raised


_SIGNS: Final[Mapping[str, Callable[..., int]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": _power,
    "neg": operator.neg,
}
