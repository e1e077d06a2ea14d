"""The lists of a case that have a sheet of their own: parties, facts, exhibits, relief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filing_schemas.material import Exhibit, Fact
from filing_schemas.parties import Party
from filing_schemas.prose import Paragraph
from filing_schemas.relief import ReliefItem
from filings.batch.columns import listing
from filings.batch.paths import Target, resolve
from filings.batch.shape import CASE
from filings.batch.workbook import chosen
from filings.batch.workbook.values import at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filing_schemas.base import Model
    from filing_schemas.prose import Section
    from filings.reading import CaseFile, FilingFile
    from filings.reading.tree import Key

LONGEST_NAME: Final = 31
"""How many characters the name of a sheet may have."""


@dataclass(frozen=True, slots=True)
class Held:
    """A list that holds something."""

    path: str
    """What its sheet is called."""
    model: type[Model]
    """What its entries are."""
    entries: tuple[Model, ...]


def lists(case_file: CaseFile, only: Sequence[str]) -> Iterator[Held]:
    """Yield the lists that get a sheet.

    Args:
        case_file: the case.
        only: the stems of the filings whose facts and relief are wanted; left out, those of every request.

    """
    case = case_file.case
    shared: tuple[tuple[str, type[Model], tuple[Model, ...]], ...] = (
        ("parties", Party, case.parties),
        ("chronology", Fact, case.chronology),
        ("exhibits", Exhibit, case.exhibits),
    )
    yield from (Held(*each) for each in shared if each[2])
    requests = [each.stem for each in case_file.filings if each.filing.kind == chosen.REQUEST]
    wanted = only or requests or [each.stem for each in case_file.filings]
    for each in case_file.filings:
        if each.stem in wanted:
            yield from _of_filing(each, case_file)


def _of_filing(each: FilingFile, case_file: CaseFile) -> Iterator[Held]:
    """Yield the lists of a filing, by its id; or, where that makes no name for a sheet, by its number."""
    name = each.filing.id
    for held in _under(f"filings.{name}" if name in CASE.fields else name, each, case_file):
        if len(held.path) <= LONGEST_NAME:
            yield held
        else:
            yield from (short for short in _under(each.number, each, case_file) if short.entries is held.entries)


def _under(root: str, each: FilingFile, case_file: CaseFile) -> Iterator[Held]:
    for position, section in enumerate(each.filing.sections):
        if section.section == chosen.FACTS:
            steps: tuple[Key, ...] = ("sections", position)
            numbered = f"{root}.sections.{position + 1}"
            for path in (f"{root}.{chosen.FACTS}", numbered):
                if _leads(path, steps, case_file):
                    yield from _parts(section, path)
                    break
    for steps in chosen.RELIEF:
        entries = at(each.filing, steps)
        if isinstance(entries, tuple) and entries:
            yield Held(".".join((root, *steps)), ReliefItem, entries)


def _leads(path: str, steps: tuple[Key, ...], case_file: CaseFile) -> bool:
    """Say whether a heading leads to a part of a paper: its name may be another thing's as well."""
    found = resolve(path, case_file)
    return isinstance(found, Target) and listing(found).steps == (*steps, "paragraphs")


def _parts(section: Section, path: str) -> Iterator[Held]:
    """Yield the paragraphs of a part, and of the parts within it."""
    if section.paragraphs:
        yield Held(path, Paragraph, section.paragraphs)
    for position, inner in enumerate(section.sections, 1):
        yield from _parts(inner, f"{path}.sections.{position}")
