"""Names that the rows replace and that the case's own texts still say: every row would say them of somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filing_schemas import Localised
from filings.batch.called import other_name, surnames
from filings.batch.paths import Target, documents
from filings.compose.names import HEBREW_PREFIXES
from filings.compose.said import said
from filings.errors import Problem
from filings.reading.tree import Scalar, find, steps
from filings.text.folding import folded, stands_in, uncovered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from filings.compose.said import Said
    from filings.reading import CaseFile
    from filings.reading.tree import Key

SHORTEST: Final = 4
"""A shorter name cannot be told from a word."""
MOST: Final = 20
"""How many are told."""


def leftovers(
    case_file: CaseFile, columns: Iterable[tuple[str, Target]], only: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Give every text of a case that says a name which a column replaces, and that no column replaces itself.

    Args:
        case_file: the case that the rows change.
        columns: the headings, each with the place that it names.
        only: stems of the filings that are drafted; all, where there are none.

    """
    known = tuple(columns)
    taken = [(target.document, target.steps) for _, target in known]
    placed = ((each, _place(case_file, each.where)) for each in said(case_file) if each.printed)
    kept = [
        _Text(each, place, folded(each.text), uncovered(each.text))
        for each, place in placed
        if not _within(place, taken) and (not only or place[0] in ("", *only))
    ]
    found = (told for heading, target in known for told in _of_column(case_file, heading, target, kept))
    return tuple(dict.fromkeys(found))[:MOST]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that stays in every row: where it stands, and its letters without and with their capitals."""

    said: Said
    place: tuple[str, tuple[Key, ...]]
    folded: str
    written: str


def _of_column(case_file: CaseFile, heading: str, target: Target, kept: Iterable[_Text]) -> Iterator[Problem]:
    """Give what still says the name that one column replaces, each text once, with the longest that it says."""
    whole = [(name, folded(name)) for name in _names(case_file, target)]
    others = other_name(case_file, target)
    called = (*(each.text for each in others if each.steps[-1] != "name"), *surnames(case_file, target))
    short = [(name, uncovered(name)) for name in called]  # its capitals tell `Reed` from `reed`
    for each in kept:
        if any(_starts(each.place[1], one.steps) for one in others) and not each.place[0]:
            yield _told_other(case_file, heading, each.said)
            continue
        names = (name for name, sought in whole if stands_in(sought, each.folded, alone=True))
        parts = (
            name for name, sought in short if stands_in(sought, each.written, alone=True, prefixes=HEBREW_PREFIXES)
        )
        if name := next(names, None) or next(parts, None):
            yield _told(case_file, heading, name, each.said)


def _names(case_file: CaseFile, target: Target) -> Iterator[str]:
    """Give the names that the case has at a place, in each language, if names belong there."""
    if target.shape.model is not Localised:
        return
    node, taken = find(documents(case_file)[target.document].root, target.steps)
    if taken < len(target.steps):
        return
    held = [node] if isinstance(node, Scalar) else list(getattr(node, "values", {}).values())
    yield from (
        each.value
        for each in held
        if isinstance(each, Scalar) and isinstance(each.value, str) and len(each.value) >= SHORTEST
    )


def _place(case_file: CaseFile, where: str) -> tuple[str, tuple[Key, ...]]:
    """Give the file and the path of what a case says, from the path as findings write it."""
    root, _, rest = where.split(",", maxsplit=1)[0].partition(".")
    if root != "filings":
        return "", steps(case_file.document.root, rest)
    name, _, rest = rest.partition(".")
    filed = case_file.filing(name)
    return filed.stem, steps(filed.document.root, rest)


def _within(place: tuple[str, tuple[Key, ...]], taken: Iterable[tuple[str, tuple[Key, ...]]]) -> bool:
    document, path = place
    return any(document == other and _starts(path, whole) for other, whole in taken)


def _starts(path: tuple[Key, ...], whole: tuple[Key, ...]) -> bool:
    return path[: len(whole)] == whole


def _told_other(case_file: CaseFile, heading: str, each: Said) -> Problem:
    """Tell of a short name that stays while the name is replaced, or the other way."""
    field = each.where.rpartition(".")[2]
    what = f"This {field}, '{each.text}', stays as it is while the column '{heading}' replaces the name beside it."
    remedy = f"Give `{field}` a column as well, so that each row says both of one person."
    return Problem(case_file.place(each.where), what, remedy, each.where)


def _told(case_file: CaseFile, heading: str, name: str, each: Said) -> Problem:
    what = f"This text says '{name}', which the column '{heading}' replaces: every row would say it."
    remedy = "Refer to the person or the court by id, or give the text a column as well."
    return Problem(case_file.place(each.where.split(",")[0]), what, remedy, each.where)
