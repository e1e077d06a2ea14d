"""The values of a case as cells hold them: text, whole numbers, days."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from pydantic import BaseModel

from filing_schemas.base import Localised, LocalisedProse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filings.reading.tree import Key

Value: TypeAlias = str | int | date | None


def at(holder: object, steps: Sequence[Key]) -> object:
    """Follow fields and positions; `None` where they lead nowhere."""
    for step in steps:
        if isinstance(step, int):
            holder = holder[step] if isinstance(holder, tuple) and step < len(holder) else None
        else:
            holder = getattr(holder, step, None)
    return holder


def value(holder: object, steps: Sequence[Key]) -> Value:
    """Give a single value."""
    found = at(holder, steps)
    if isinstance(found, Enum):
        return str(found.value)
    if isinstance(found, bool):
        return "true" if found else "false"  # programs show a truth of theirs as TRUE, as 1, or in their own language
    return found if isinstance(found, str | int | date) else None


def spoken(held: Iterable[object], first: str) -> tuple[tuple[str, str], ...]:
    """Say in which languages names are written: what each adds to a heading, and the field that holds it.

    Args:
        held: names, or whatever else stands there.
        first: the language of the papers, which comes first.

    """
    names = [each for each in held if isinstance(each, Localised | LocalisedProse)]
    used = {code for code in ("en", "he") if any(getattr(each, code) is not None for each in names)}
    if used <= {"en"}:
        return (("", "en"),)
    return tuple((f".{code}", code) for code in sorted(used, key=lambda code: code != first))


def leaves(holder: object, before: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    """Yield the steps to every single value that is said and not what it would be if left out."""
    if isinstance(holder, BaseModel):
        for name in sorted(holder.model_fields_set, key=list(type(holder).model_fields).index):
            inner = getattr(holder, name)
            if inner != type(holder).model_fields[name].default:
                yield from leaves(inner, (*before, name))
    elif isinstance(holder, tuple):
        for position, item in enumerate(holder):
            yield from leaves(item, (*before, position))
    elif holder is not None:
        yield before
