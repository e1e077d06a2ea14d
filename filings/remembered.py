"""What follows from something that never changes, worked out once for each such thing, as long as it lives."""

from __future__ import annotations

import weakref
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Concatenate

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")


def remembered(function: Callable[Concatenate[T, P], R]) -> Callable[Concatenate[T, P], R]:
    """Let a pure function remember what it gave for a thing; things are told apart by identity, not by what they say.

    Hashing a whole profile or case costs more than most of what is asked of it. What is given must not hold the thing
    itself, or neither would ever be let go.

    Args:
        function: takes the thing, which can be referred to weakly, and after it what can be hashed.

    """
    known: dict[int, dict[object, R]] = {}

    @wraps(function)
    def found(thing: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
        mine = known.get(id(thing))
        if mine is None:
            mine = known[id(thing)] = {}
            weakref.finalize(thing, known.pop, id(thing), None).atexit = False
        key = (args, *kwargs.items())
        if key not in mine:
            mine[key] = function(thing, *args, **kwargs)
        return mine[key]

    return found
