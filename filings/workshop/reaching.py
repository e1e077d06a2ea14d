"""How a branch of a template is led into: the values that it asks for, varied together until something does."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Final

from filings.workshop.samples import RECIPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from filings.compose import Draft
    from filings.word.workshop.branches import Branches, Decision, Outcome
    from filings.workshop.samples import Override, Recipe

_MOST: Final = 96
"""How many further samples are tried for one branch."""
_TOGETHER: Final = 4
"""How many values are varied together."""
_MEANT: Final = ("many", "shortest")
"""The samples that are varied: one where everything is there, one where nothing is."""


def gathered(found: Branches, drafts: Iterable[Draft]) -> list[set[Outcome]]:
    """Give what comes of each decision with some drafts, all told."""
    reached: list[set[Outcome]] = [set() for _ in found.decisions]
    for draft in drafts:
        _add(reached, found, draft)
    return reached


def reached(
    found: Branches, sampled: list[set[Outcome]], tried: Callable[[Recipe], Draft | None]
) -> list[set[Outcome]]:
    """Give what comes of each decision with any draft.

    Args:
        found: the decisions of the template.
        sampled: what has come of them already.
        tried: makes the draft of a recipe; none where the template cannot be filled with it.

    """
    known = [set(each) for each in sampled]
    for number, decision in enumerate(found.decisions):
        for recipe in islice(_recipes(decision), _MOST):
            if known[number] >= set(decision.outcomes):
                break
            draft = tried(recipe)
            if draft is not None:
                _add(known, found, draft)
    return known


def _add(known: list[set[Outcome]], found: Branches, draft: Draft) -> None:
    for number, outcomes in found.taken(draft).items():
        known[number] |= outcomes


def _recipes(decision: Decision) -> Iterator[Recipe]:
    """Give samples in which what a decision asks for is there and is missing, in every combination."""
    paths = decision.paths[:_TOGETHER]
    around = {holder: True for path in paths for holder in _holders(path)}
    for base in (each for each in RECIPES if each.name in _MEANT):
        for states in product(_states(decision), repeat=len(paths)):
            yield base.but({**around, **dict(zip(paths, states, strict=True))})


def _states(decision: Decision) -> tuple[Override, ...]:
    """Give what a value may be made to be."""
    return (True, False, *decision.said) if decision.sort == "if" else (True, False, 1, 2)


def _holders(path: str) -> Iterator[str]:
    """Give what has to be there for a value to be: `sides` and `sides[]` of `sides[].role`."""
    steps = path.replace("[]", ".[]").split(".")
    for count in range(1, len(steps)):
        yield ".".join(steps[:count]).replace(".[]", "[]")
