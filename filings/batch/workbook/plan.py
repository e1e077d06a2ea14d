"""What a workbook holds, worked out from a case: the sheet of rows and the child sheets, before any of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filing_schemas import KINDS, Case
from filing_schemas.base import Localised, LocalisedProse
from filing_schemas.vocabulary import PartySide
from filings.batch.rows import EVERY, ID
from filings.batch.shape import Shape
from filings.batch.sheets import CHILD
from filings.batch.workbook import chosen
from filings.batch.workbook.columns import Column, Kind, column
from filings.batch.workbook.lists import LONGEST_NAME, Held, lists
from filings.batch.workbook.values import at, leaves, spoken, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import BaseModel

    from filings.batch.workbook.values import Value
    from filings.reading import CaseFile
    from filings.reading.tree import Key

MAIN: Final = "Rows"
LONGEST_TEXT: Final = 32_767
"""How many characters a cell holds."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its columns, and a line for each row or entry."""

    name: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The sheets, the sheet of rows first."""

    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]
    """Places of the case that have no room in a workbook."""


def plan(case_file: CaseFile, only: Sequence[str] = ()) -> Plan:
    """Work out a workbook whose one row is the case as it is.

    Args:
        case_file: the case.
        only: the stems of the filings that it is for; left out, all of them.

    """
    main, left_out = _fitting(case_file.case.id, _main(case_file, only))
    sheets = [main]
    for held in lists(case_file, only):
        sheet = _child(held, case_file)
        if len(held.path) > LONGEST_NAME or any(map(_too_long, (cell for line in sheet.lines for cell in line))):
            left_out += (held.path,)
        else:
            sheets.append(sheet)
    return Plan(tuple(sheets), left_out)


def _fitting(name: str, found: Iterator[tuple[Column, Value]]) -> tuple[Sheet, tuple[str, ...]]:
    pairs = [(Column(ID, (), Kind.LINE), name), *found]
    left_out = tuple(each.path for each, held in pairs if _too_long(held))
    fitting = [(each, held) for each, held in pairs if not _too_long(held)]
    line = tuple(held for _, held in fitting)
    return Sheet(MAIN, tuple(each for each, _ in fitting), (line,)), left_out


def _too_long(held: Value) -> bool:
    return isinstance(held, str) and len(held) > LONGEST_TEXT


def _main(case_file: CaseFile, only: Sequence[str]) -> Iterator[tuple[Column, Value]]:
    """Yield the columns of the sheet of rows, each with what the case has there."""
    first = case_file.language.value
    yield from _fields(case_file.case, Case, "", chosen.CASE, first)
    for each in case_file.filings:
        if not only or each.stem in only:
            root = f"filings.{each.filing.id}."
            yield from _fields(each.filing, KINDS[each.filing.kind], root, chosen.FILING, first)


def _fields(
    holder: BaseModel, model: type[BaseModel], root: str, fields: Iterable[tuple[str, ...]], first: str
) -> Iterator[tuple[Column, Value]]:
    for steps in fields:
        if steps[0] not in model.model_fields:
            continue
        if at(holder, steps) is None and steps[0] not in chosen.ALWAYS:
            continue
        for more in _languages(model, steps, [holder], first):
            heading = root + ".".join(steps) + more[0]
            yield column(heading, model, (*steps, *more[1])), value(holder, (*steps, *more[1]))


def _languages(
    model: type[BaseModel], steps: Sequence[Key], holders: Iterable[object], first: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give what has to be added to a heading and to its steps to name a single value: nothing, or languages."""
    for step in steps:
        if isinstance(step, str):
            shape = Shape(model).field(step)
            inner = (shape.entry or shape).model
            if inner is None:
                return (("", ()),)
            model = inner
    if not issubclass(model, Localised | LocalisedProse):
        return (("", ()),)
    return tuple((more, (code,)) for more, code in spoken((at(each, steps) for each in holders), first))


def _child(held: Held, case_file: CaseFile) -> Sheet:
    """Make the sheet of a list."""
    columns = [Column(CHILD, (), Kind.ROW)]
    for steps in _wanted(held):
        for more, code in _languages(held.model, steps, held.entries, case_file.language.value):
            heading = ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)
            columns.append(column(heading + more, held.model, (*steps, *code)))
    lines = tuple(
        (_row(entry, case_file), *(value(entry, each.steps) for each in columns[1:])) for entry in held.entries
    )
    return Sheet(held.path, tuple(columns), lines)


def _row(entry: BaseModel, case_file: CaseFile) -> str:
    """Say to which row an entry belongs: whoever begins the case to its own, and all else to every row."""
    own = getattr(entry, "side", None) is PartySide.PETITIONER_SIDE
    return case_file.case.id if own else EVERY


def _wanted(held: Held) -> list[tuple[Key, ...]]:
    """Choose the fields: the usual ones, and all that an entry says which no id ties to the case."""
    wanted = list(chosen.ENTRIES[held.model])
    if any(at(each, ("level",)) != held.model.model_fields["level"].default for each in held.entries):
        wanted += chosen.WITHHELD
    for entry in held.entries:
        if getattr(entry, "id", None) is None:
            wanted += (steps for steps in leaves(entry) if steps not in wanted)
    return sorted(wanted, key=lambda steps: _order(held.model, steps, wanted))


def _order(model: type[BaseModel], steps: tuple[Key, ...], wanted: list[tuple[Key, ...]]) -> tuple[int, int]:
    """Keep the order, but for positions of one list, which stand together."""
    usual = chosen.ENTRIES[model]
    if steps in usual or len(steps) == 1:
        return wanted.index(steps), 0
    return len(wanted) + list(model.model_fields).index(str(steps[0])), wanted.index(steps)
