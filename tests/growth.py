"""What work costs as it grows, told in ratios: a machine's speed, and what else it is doing, have no say in them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 8
"""How many times as much is done the second time."""
LINEAR = 3 * TIMES
"""What that may cost, if each piece costs what it cost before; where each costs as many times more, it is 64 times."""


def growth(work: Callable[[int], object], count: int) -> float:
    """Give how many times the processor's time it takes to do `TIMES` as much, at the better of two."""
    return _least(work, count * TIMES) / _least(work, count)


def _least(work: Callable[[int], object], count: int) -> float:
    least = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work(count)
        least = min(least, time.process_time() - begun)
    return max(least, 0.001)
