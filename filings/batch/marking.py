"""A copy of a workbook of rows in which each cell that cannot be used is red and says why."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING, Any, Final

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import to_excel

from filings.batch.xlsx import DAMAGED, refused
from filings.errors import InputError
from filings.outputs.workbook import steady

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from filings.outputs.workbook import Value

AUTHOR: Final = "filings"
"""Who signs the comments: those of an earlier copy are known by it, and taken out."""
RED: Final = PatternFill("solid", fgColor="F28B82")
NOTHING: Final = PatternFill()
MOST_SAID: Final = 5
"""How many problems one comment tells."""
WIDTH, LINE, LETTERS = 340, 17, 52
"""Of a comment: its width and the height of a line, in pixels, and the letters of a line."""
_LOST: Final = (
    (re.compile(r"xl/(charts|drawings/drawing|media|diagrams|ctrlProps|activeX)"), "charts, pictures and buttons"),
    (re.compile(r"xl/vbaProject"), "macros"),
    (re.compile(r"xl/(slicers|timelines)"), "slicers"),
    (re.compile(r"xl/threadedComments"), "replies to comments"),
)
"""What openpyxl does not write again, by the parts of a package that hold it."""
_RULES: Final = "rules of a kind that only newer programs know"


def marked(path: Path, marks: Mapping[tuple[str, str], Sequence[str]]) -> tuple[bytes, tuple[str, ...]]:
    """Give the bytes of a marked copy, and what of the workbook is not in it.

    Args:
        path: the workbook; it is only read.
        marks: what is wrong, by sheet and cell.

    Raises:
        InputError: it cannot be read.

    """
    try:
        with warnings.catch_warnings(record=True) as heard, path.open("rb") as file:
            warnings.simplefilter("always")
            book = load_workbook(file, rich_text=True)
            lost = [*_lost(path), *([_RULES] if any("not supported" in str(each.message) for each in heard) else [])]
            _clear(book)
            for (sheet, cell), said in marks.items():
                _mark(book[sheet][cell], said)
            written = io.BytesIO()
            book.save(written)
            return steady(written.getvalue(), _values(book, path)), tuple(lost)
    except OSError as error:
        raise InputError(refused(path, error.strerror or "the system gives no reason")) from error
    except DAMAGED as error:
        raise InputError(refused(path, "it is damaged")) from error


def _lost(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
    for pattern, what in _LOST:
        if any(map(pattern.match, names)):
            yield what


def _clear(book: Any) -> None:  # noqa: ANN401  # openpyxl's workbook
    """Take out the marks of an earlier copy."""
    for sheet in book.worksheets:
        for cell in _cells(sheet):
            if getattr(cell, "comment", None) is not None and cell.comment.author == AUTHOR:
                cell.comment, cell.fill = None, NOTHING


def _mark(cell: Any, said: Sequence[str]) -> None:  # noqa: ANN401  # openpyxl's cell
    shown = [*said[:MOST_SAID], *([f"And {len(said) - MOST_SAID} more."] if len(said) > MOST_SAID else [])]
    if cell.comment is not None:
        shown.append(f"{cell.comment.author}: {cell.comment.text}")
    text = "\n".join(shown)
    lines = sum(1 + len(part) // LETTERS for part in text.split("\n"))
    cell.fill = RED
    cell.comment = Comment(text, AUTHOR, height=(lines + 1) * LINE, width=WIDTH)


def _values(book: Any, path: Path) -> dict[str, dict[str, Value]]:  # noqa: ANN401  # openpyxl's workbook
    """Give what the formulas came to when the workbook was saved, by part of the copy and cell."""
    formulas = {
        (position, sheet.title): [cell.coordinate for cell in _cells(sheet) if cell.data_type == "f"]
        for position, sheet in enumerate(book.worksheets, 1)
    }
    if not any(formulas.values()):
        return {}
    held = load_workbook(path, data_only=True)
    return {
        f"xl/worksheets/sheet{position}.xml": {
            name: found for name in names if (found := _value(held[title][name].value)) is not None
        }
        for (position, title), names in formulas.items()
    }


def _value(value: object) -> Value | None:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    number: Value | None = to_excel(value)  # type: ignore[no-untyped-call]  # days and times are numbers in a workbook
    return number


def _cells(sheet: Any) -> Iterator[Any]:  # noqa: ANN401  # openpyxl's worksheet
    """Yield the cells that there are, without making those between."""
    yield from sheet._cells.values()  # noqa: SLF001  # iterating over rows would make every cell of the rectangle
