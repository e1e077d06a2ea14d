"""The other ways in which a case calls somebody whose name a column replaces: the short name, and the surname."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filing_schemas.vocabulary import PartyKind
from filings.batch.paths import documents
from filings.reading.tree import Mapping, Scalar, find
from filings.text.folding import folded, words_of

if TYPE_CHECKING:
    from filings.batch.paths import Target
    from filings.reading import CaseFile
    from filings.reading.tree import Key, Node

NAMES: Final = ("name", "short_name")
LANGUAGES: Final = ("en", "he")
SHORTEST: Final = 3
"""A shorter one cannot be told from a word, even with its capitals."""


@dataclass(frozen=True, slots=True)
class Called:
    """One name of somebody, and where the case file has it."""

    text: str
    steps: tuple[Key, ...]


def other_name(case_file: CaseFile, target: Target) -> tuple[Called, ...]:
    """Give the short name of whom a column renames, or the name where the column gives the short name.

    A short name such as `the Ministry` says what somebody is, and stays true of another name: it is no name here.
    """
    holder, field = _holder(case_file, target)
    if holder is None:
        return ()
    steps = _within(target)[:-1]
    name, short = (_texts(holder.values.get(each)) for each in NAMES)
    if not any(_is_a_name(each, name) for each in short):
        return ()
    other = NAMES[field == NAMES[0]]
    return tuple(Called(each, (*steps, other)) for each in (name if other == NAMES[0] else short))


def surnames(case_file: CaseFile, target: Target) -> tuple[str, ...]:
    """Give the last words of the names of a person whom a column renames; an organisation has no surname."""
    holder, field = _holder(case_file, target)
    if holder is None or field != NAMES[0] or _texts(holder.values.get("kind")) != (PartyKind.NATURAL_PERSON.value,):
        return ()
    parted = (each.split() for each in _texts(holder.values.get(field)))
    last = (words[-1].strip(".,") for words in parted if len(words) > 1)
    return tuple(each for each in last if len(each) >= SHORTEST and each.isalpha())


def _within(target: Target) -> tuple[Key, ...]:
    """Give the path of the name itself, where a column gives it in one language."""
    return target.steps[:-1] if target.steps[-1:] and target.steps[-1] in LANGUAGES else target.steps


def _holder(case_file: CaseFile, target: Target) -> tuple[Mapping | None, Key]:
    """Give who has the name that a column replaces, and the field it stands in; nobody, where it is no party's."""
    steps = _within(target)
    if len(steps) != 3 or steps[0] != "parties" or steps[-1] not in NAMES:  # noqa: PLR2004  # the list, who, the field
        return None, ""
    node, taken = find(documents(case_file)[target.document].root, steps[:-1])
    return (node, steps[-1]) if taken == len(steps) - 1 and isinstance(node, Mapping) else (None, "")


def _texts(node: Node | None) -> tuple[str, ...]:
    held = list(node.values.values()) if isinstance(node, Mapping) else [node]
    return tuple(each.value for each in held if isinstance(each, Scalar) and isinstance(each.value, str))


def _is_a_name(short: str, names: tuple[str, ...]) -> bool:
    """Say whether a short name is a name, and not a description: `the Ministry`, `המשרד`."""
    if len(short) < SHORTEST or folded(short).startswith("the "):
        return False
    said = words_of(folded(short))
    return not short.startswith("ה") or any(said & words_of(folded(each)) for each in names)
