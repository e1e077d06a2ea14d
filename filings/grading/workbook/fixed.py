"""A workbook as bytes that depend on what it says alone: no clock, no machine, and formulas with their values."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl import Workbook

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can name."""
_CORE: Final = "docProps/core.xml"
_SCORES: Final = "xl/worksheets/sheet1.xml"
_CLOCK: Final = re.compile(r"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_FORMULA: Final = re.compile(r'(<c r="([A-Z]+[0-9]+)"[^>]*>)(<f>[^<]*</f>)<v\s*(?:/>|></v>)')


def fixed(book: Workbook, cached: Mapping[str, str]) -> bytes:
    """Write a workbook.

    Args:
        book: the workbook.
        cached: the values of the formulas on its first sheet, by cell.

    """
    book.properties.creator = "filings"
    written, out = io.BytesIO(), io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == _CORE:
                data = _CLOCK.sub(r"\g<1>2000-01-01T00:00:00Z\g<3>", data.decode()).encode()
            elif name == _SCORES:
                data = _FORMULA.sub(lambda found: _valued(found, cached), data.decode()).encode()
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return out.getvalue()


def _valued(found: re.Match[str], cached: Mapping[str, str]) -> str:
    return f"{found[1]}{found[3]}<v>{cached.get(found[2], '')}</v>"
