"""What a rubric finds in a practice case, set against what was planted in it. Nothing here knows the rubric."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filings.reading.document import Document
from filings.reading.tree import data, steps
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filings.errors import Place
    from filings.practice.make import Answer, Practice


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that was found in a practice case."""

    rule: str
    place: Place
    """File, line and column, relative to the case's folder."""
    path: str
    said: str
    """What is wrong and what to do."""
    counts: bool
    """Whether it is an error or a warning, and no mere hint."""


def compared(made: Practice, found: Iterable[Seen]) -> Practice:
    """Put each answer where what it tells of is found, and name what else is found and counts.

    Args:
        made: the case.
        found: all that was found in it.

    """
    documents = dict(_documents(made))
    where = {each: _keys(documents, each.path) for each in found}

    def of(answer: Answer) -> list[Seen]:
        """Give what is found of an answer: of its rule, at its place, around it, or in it."""
        own = _keys(documents, answer.path)
        return [
            each
            for each, keys in where.items()
            if each.rule == answer.rule and (own[: len(keys)] == keys or keys[: len(own)] == own)
        ]

    seen = {answer: of(answer) for answer in made.answers}
    answers = tuple(replace(each, place=same[0].place) if same else each for each, same in seen.items())
    told = {each for same in seen.values() for each in same}
    return replace(made, answers=answers, also=tuple(each for each in where if each.counts and each not in told))


def _documents(made: Practice) -> Iterable[tuple[str, Document]]:
    """Give the files of a case, each by the name with which paths begin that lead into it."""
    for name, content in made.files.items():
        text = content.decode()
        root = parse(text, name)
        held = data(root)
        known = str(held["id"]) if isinstance(held, dict) and name != "case.yaml" else "case"
        yield known, Document(name, text, root)


def _keys(documents: Mapping[str, Document], path: str) -> tuple[object, ...]:
    """Give a path without what it may say in two ways, the ids and the positions of the items of a list."""
    known, _, rest = path.removeprefix("filings.").partition(".")
    return (known, *steps(documents[known].root, rest)) if known in documents else (path,)
