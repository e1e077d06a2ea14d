"""A workbook as bytes that depend on what it says alone, its formulas with their values."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from filings.outputs.workbook import steady

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl import Workbook

    from filings.outputs.workbook import Value

_SCORES: Final = "xl/worksheets/sheet1.xml"


def fixed(book: Workbook, cached: Mapping[str, Value]) -> bytes:
    """Write a workbook.

    Args:
        book: the workbook.
        cached: the values of the formulas on its first sheet, by cell.

    """
    book.properties.creator = "filings"
    written = io.BytesIO()
    book.save(written)
    return steady(written.getvalue(), {_SCORES: cached})
