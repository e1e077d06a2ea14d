"""Paths over a case: `filings.*.relief.final.*`, where `*` is everything in a list and `**` everything within."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from filing_schemas import Paper
from filing_schemas.base import Localised, LocalisedProse
from filings.checks.added.grammar import Wrong
from filings.checks.texts import Sort, sorts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas.vocabulary import Language

EACH, WITHIN = "*", "**"
BUDGET = 500_000
"""How many things one check may look at in a case."""


@dataclass(slots=True)
class Budget:
    """How much one check may still look at."""

    left: int = BUDGET

    def spend(self, count: int = 1) -> None:
        """Take something off it.

        Raises:
            Wrong: nothing is left.

        """
        self.left -= count
        if self.left < 0:
            raise Wrong(0, "This check looks at too much of this case.", "Ask it of fewer things, or find less in it.")


@dataclass(frozen=True, slots=True)
class Found:
    """Something in a case: where it is, what it is, and the filing it stands in."""

    path: str
    value: Any
    paper: Paper | None = None


def follow(start: Found, steps: list[str], language: Language, budget: Budget) -> Iterator[Found]:
    """Yield everything that a path leads to from a place; what is left out is passed over."""
    if not steps:
        yield start
        return
    for each in _step(start, steps[0], language, budget):
        budget.spend()
        yield from follow(each, steps[1:], language, budget)


def _step(at: Found, step: str, language: Language, budget: Budget) -> Iterator[Found]:
    if step == WITHIN:
        yield from _within(at, budget)
    elif step == EACH:
        yield from _each(at)
    else:
        value = member(at.value, step, language)
        if value is not None:
            yield Found(f"{at.path}.{step}", value, value if isinstance(value, Paper) else at.paper)


def _each(at: Found) -> Iterator[Found]:
    if isinstance(at.value, tuple):
        for place, value in enumerate(at.value):
            yield Found(f"{at.path}[{place}]", value, at.paper)
    elif isinstance(at.value, dict):
        for name, value in at.value.items():
            yield Found(f"{at.path}.{name}", value, value if isinstance(value, Paper) else at.paper)


def _within(at: Found, budget: Budget) -> Iterator[Found]:
    """Yield a thing and every thing within it that has fields, in the order of the schema."""
    budget.spend()
    if isinstance(at.value, BaseModel):
        yield at
        for name in at.value.model_fields_set:
            yield from _within(Found(f"{at.path}.{name}", getattr(at.value, name), at.paper), budget)
    elif isinstance(at.value, tuple | dict):
        for each in _each(at):
            yield from _within(each, budget)


def member(value: object, name: str, language: Language) -> object:
    """Give a field of a thing as plain data; none where it has no such field, or is left out."""
    if isinstance(value, BaseModel):
        return plain(getattr(value, name), language) if name in type(value).model_fields else None
    return plain(value.get(name), language) if isinstance(value, dict) else None


def plain(value: object, language: Language) -> object:
    """Give a value as expressions compare it: a name as text in the language, a day as text."""
    if isinstance(value, Localised | LocalisedProse):
        return value.text(language)
    return value.isoformat() if isinstance(value, date) else value


def texts(value: object, language: Language, budget: Budget) -> Iterator[str]:
    """Yield every text within a thing, as papers print it: no id, no word of the vocabulary, no note and no reason."""
    budget.spend()
    if isinstance(value, Localised | LocalisedProse):
        yield value.text(language)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        printed = sorts(type(value))
        for name in type(value).model_fields:
            held = getattr(value, name) if name in value.model_fields_set else None
            if _has_models(held) or printed.get(name, Sort.NAME) is not Sort.NAME:
                yield from texts(held, language, budget)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from texts(each, language, budget)


def _has_models(held: object) -> bool:
    return isinstance(held, BaseModel) or (
        isinstance(held, tuple) and any(isinstance(each, BaseModel) for each in held)
    )


def roots(names: Mapping[str, object], item: Found | None) -> dict[str, Found]:
    """Give what a path may begin with."""
    found = {name: Found(name, value) for name, value in names.items()}
    if item is not None:
        found["item"] = item
        if item.paper is not None:
            found["paper"] = Found(f"filings.{item.paper.id}", item.paper, item.paper)
    return found
