"""What follows from something that never changes, worked out once for each such thing, as long as it lives."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
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


class Worked(Mapping[T, R]):
    """A mapping whose values are worked out when they are first asked for, each once.

    Args:
        keys: its keys.
        work: gives the value of a key, always the same.

    """

    def __init__(self, keys: Iterable[T], work: Callable[[T], R]) -> None:
        self._keys = dict.fromkeys(keys)
        self._work = work
        self._known: dict[T, R] = {}

    def __getitem__(self, key: T) -> R:
        """Give a value."""
        if key not in self._known:
            if key not in self._keys:
                raise KeyError(key)
            self._known[key] = self._work(key)
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is such a key, without working anything out."""
        return key in self._keys

    def __iter__(self) -> Iterator[T]:
        """Give the keys."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._keys)
