"""What is looked for in a workbook before its cells are read: what would be read wrongly, or is not a workbook.

openpyxl, reading a row at a time, passes over merged cells, hidden rows and formulas without a value. So each sheet
is read once beforehand for these alone.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it has no types
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]  # as above
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import IO

LARGEST: Final = 2 << 30
"""How many bytes a workbook may unpack to."""
RATIO: Final = 400
"""How many times its packed size a part may unpack to, once it is larger than `SMALL`."""
SMALL: Final = 1 << 20
MOST_PARTS: Final = 2_000
LAST_ROW, LAST_COLUMN = 1_048_576, "XFD"
MOST: Final = 50
"""How many problems of a sheet are told."""
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
ESCAPED: Final = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")
"""How a workbook writes an underscore that would otherwise be read as a character by its number."""
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
DAMAGED: Final = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    DefusedXmlException,
    SyntaxError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
)
"""What openpyxl and the readers of packages and of XML raise for a workbook that is damaged."""


_UNWORKED: Final = "This cell holds a formula whose value was never worked out."
_WORK_OUT: Final = "Open the workbook in Excel or LibreOffice, and save it there; or write the value."


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be seen."""

    name: str
    part: str
    """Its part of the package."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found in a workbook."""

    sheets: tuple[Sheet, ...]
    """Those that can be seen."""
    notes: tuple[Problem, ...]
    """What stops nothing."""
    unworked: Mapping[Place, Problem]
    """Formulas without a value, by their cells: each is a problem of its row."""


def inspected(path: Path) -> Inspected:
    """Look through a workbook.

    Raises:
        InputError: it is no workbook, or cells of it would be read wrongly: all of them at once.

    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as package:
            _bounded(package, path)
            sheets = _sheets(path)
            found = [each for sheet in sheets for each in _inspect(package, path, sheet)]
    except OSError as error:
        raise InputError(refused(path, error.strerror or "the system gives no reason")) from error
    except (DefusedXmlException, SyntaxError) as error:  # both parsers of XML call a mistake a SyntaxError
        raise InputError(refused(path, "it is damaged, or defines entities")) from error
    except DAMAGED as error:
        raise InputError(refused(path, "it is damaged, locked with a password, or not an .xlsx file")) from error
    problems = [problem for problem, stops in found if stops]
    if not sheets:
        raise InputError(refused(path, "no sheet of it can be seen"))
    if problems:
        raise InputError(*problems)
    unworked = {each.place: each for each, _ in found if each.what == _UNWORKED}
    return Inspected(sheets, tuple(each for each, _ in found if each.what != _UNWORKED), unworked)


def refused(path: Path, why: str) -> Problem:
    """Say why a workbook cannot be read."""
    return Problem(
        Place(path.as_posix()),
        f"This workbook cannot be read: {why}.",
        "Save it anew in Excel or LibreOffice as .xlsx.",
    )


def _bounded(package: zipfile.ZipFile, path: Path) -> None:
    """Refuse what unpacks to far more than it is."""
    parts = package.infolist()
    swollen = any(part.file_size > SMALL and part.file_size > RATIO * max(part.compress_size, 1) for part in parts)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST or swollen:
        raise InputError(refused(path, "it unpacks to far more than a workbook holds"))
    names = [part.filename for part in parts]
    if len(set(names)) < len(names):
        raise InputError(refused(path, "a part of it is there twice"))


def _sheets(path: Path) -> tuple[Sheet, ...]:
    with path.open("rb") as file:  # openpyxl would leave open what it cannot read
        book: Any = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        held = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return tuple(Sheet(sheet.title, sheet._worksheet_path) for sheet in held)  # noqa: SLF001  # nothing else says it


def _inspect(package: zipfile.ZipFile, path: Path, sheet: Sheet) -> Iterator[tuple[Problem, bool]]:
    """Look through one sheet; give what is wrong, each with whether it stops the reading."""
    place = f"{path.as_posix()}:{sheet.name}"
    hidden: list[str] = []
    told = 0
    with package.open(sheet.part) as part:
        for problem, stops in _looked(part, place, hidden):
            yield problem, stops
            told += stops
            if told >= MOST:
                return
    if hidden:
        rows = ", ".join(hidden[:10]) + (", ..." if len(hidden) > 10 else "")  # noqa: PLR2004  # a list that fits a line
        what = f"Hidden rows are read as the others are: {rows}."
        yield Problem(Place(place), what, "Delete them to leave them out."), False


def _looked(part: IO[bytes], place: str, hidden: list[str]) -> Iterator[tuple[Problem, bool]]:
    row = 0
    for event, element in iterparse(part, events=("start", "end"), forbid_dtd=True):
        name = element.tag.removeprefix(_MAIN).removeprefix(_STRICT)
        if event == "start":
            if name == "row":
                row = _number(element.get("r"), row + 1)
                if row > LAST_ROW:
                    yield Problem(Place(place), f"Row {row} lies beyond the last row of a sheet.", "Delete it."), True
                    return
                if element.get("hidden") in ("1", "true"):
                    hidden.append(str(row))
            continue
        if name == "c":
            yield from _cell(element, place)
        elif name == "mergeCell":
            area = element.get("ref", "")[:30]
            what = "These cells are merged, so all but the first of them hold nothing."
            yield Problem(Place(f"{place}!{area}"), what, "Unmerge them, and write the value into each."), True
        if name in ("row", "mergeCells"):
            element.clear()


def _cell(element: Any, place: str) -> Iterator[tuple[Problem, bool]]:  # noqa: ANN401  # ElementTree's element
    written = element.get("r") or ""
    known = _CELL.fullmatch(written)
    column = known[1] if known else ""
    if written and (not known or (len(column), column) > (len(LAST_COLUMN), LAST_COLUMN)):
        yield Problem(Place(place), f"There is no cell '{written[:20]}' in a sheet.", "Save the workbook anew."), True
    names = {child.tag.removeprefix(_MAIN).removeprefix(_STRICT): child for child in element}
    if "f" in names and (names.get("v") is None or (names["v"].text is None and element.get("t") != "str")):
        # A heading has to be known before the first row, and a cell that does not say where it is is no row's.
        stops = not known or int(known[2]) == 1
        yield Problem(Place(f"{place}!{written}"), _UNWORKED, _WORK_OUT), stops


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 10 else otherwise  # noqa: PLR2004
