"""Asking an added check of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.added.evaluate import Scope, value
from filings.checks.added.faults import PLACE
from filings.checks.added.grammar import Wrong, parsed
from filings.checks.added.paths import Budget, Found, follow, roots
from filings.checks.finding import Hit
from filings.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas.rubric import AddedCheck
    from filings.checks.subject import Subject


def ask(asked: AddedCheck, subject: Subject) -> Iterator[Hit]:
    """Yield a hit for everything that a check is asked of and that is not as it requires.

    Raises:
        InputError: an expression cannot be worked out for this case, or looks at too much of it.

    """
    path = "case"
    budget = Budget()
    try:
        for item in _items(asked, subject, budget):
            path = item.path if item else "case"
            scope = Scope(roots(_names(subject), item), subject.language, budget)
            if _fails(asked, scope):
                at = f"{path}.{asked.at}" if asked.at and item else path
                yield Hit(at, _message(asked.says.text(scope.language), scope), asked.mend.text(scope.language))
    except Wrong as wrong:
        what = f"The check {asked.id} cannot be worked out here. {wrong.what}"
        raise InputError(Problem(subject.case_file.place(path), what, wrong.remedy, path)) from None


def _names(subject: Subject) -> dict[str, object]:
    return {"case": subject.case, "filings": dict(subject.papers), "language": subject.language.value}


def _fails(asked: AddedCheck, scope: Scope) -> bool:
    if asked.when and not value(parsed(asked.when), scope):
        return False
    return not value(parsed(asked.require), scope)


def _items(asked: AddedCheck, subject: Subject, budget: Budget) -> Iterator[Found | None]:
    if asked.each is None:
        yield None
        return
    root, *steps = asked.each.split(".")
    start = Found("case", subject.case) if root == "case" else Found("filings", dict(subject.papers))
    yield from follow(start, steps, subject.language, budget)


def _message(text: str, scope: Scope) -> str:
    return PLACE.sub(lambda place: _shown(value(parsed(place[1]), scope)), text)


def _shown(held: object) -> str:
    """Write a value as a message shows it."""
    match held:
        case None:
            return "nothing"
        case bool():
            return "true" if held else "false"
        case tuple() | list():
            return ", ".join(map(_shown, held))
        case str() | int() | float():
            return str(held)
    return str(getattr(held, "id", None) or type(held).__name__.lower())
