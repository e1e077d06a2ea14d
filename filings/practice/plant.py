"""Defects planted in a case, each where no other one hides it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.practice.defects import DEFECTS
from filings.text.names import an

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from filings.practice.defect import Defect
    from filings.practice.world import World


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect that stands in a case."""

    defect: Defect
    path: str
    """Where the rubric finds it, in the data as it now is."""


def plant(world: World, random: Random, count: int) -> tuple[World, tuple[Planted, ...]]:
    """Plant so many defects as there is room for: first of as many rules as there are, then more of one rule.

    Args:
        world: the case; it is not changed.
        random: chooses which.
        count: how many are wanted.

    """
    chosen: list[Defect] = []
    for again in (False, True):
        for each in _order(random):
            known = any(one.rule == each.rule for one in chosen)
            if len(chosen) == count or each in chosen or known is not again:
                continue
            if world.system in each.systems or not each.systems:
                spoilt = deepcopy(world)
                if _is_free(each, chosen) and each.edit(spoilt):
                    world = spoilt
                    chosen.append(each)
    return world, tuple(Planted(each, _path(world, each.where)) for each in sorted(chosen, key=DEFECTS.index))


def _order(random: Random) -> list[Defect]:
    """Give every defect, rule by rule: a rule that can be broken in many ways is broken no more often for it."""
    rules = list(dict.fromkeys(each.rule for each in DEFECTS))
    ways = {rule: [each for each in DEFECTS if each.rule == rule] for rule in rules}
    return [each for rule in random.sample(rules, len(rules)) for each in random.sample(ways[rule], len(ways[rule]))]


def _is_free(defect: Defect, others: Iterable[Defect]) -> bool:
    """Say whether nothing that a defect touches is touched by another."""
    return not any(_meet(one, other) for one in defect.area for each in others for other in each.area)


def _meet(one: str, other: str) -> bool:
    """Say whether two places are one, or one of them stands in the other."""
    first, second = (each.replace("/", ".") + "." for each in (one, other))
    return first.startswith(second) or second.startswith(first)


def _path(world: World, where: str) -> str:
    """Give the path of a place: `filings.petition/refused` is a paragraph, wherever it stands."""
    filing, _, name = where.removeprefix("filings.").partition("/")
    found = world.paragraph(filing, name) if name else None
    return found.path if found else where


def room(world: World, planted: Sequence[Planted]) -> str:
    """Say how many defects a case has room for, where it has not enough."""
    return f"{an(world.system).capitalize()} case of this seed has room for {len(planted)} defects."
