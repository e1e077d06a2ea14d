"""The bytes of a workbook, made to depend on what it says alone: no clock, no machine; formulas with their values."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | bool
_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can name."""
_CORE: Final = "docProps/core.xml"
_CLOCK: Final = re.compile(r"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_FORMULA: Final = re.compile(
    r'<c r="(?P<cell>[A-Z]+[0-9]+)"(?P<more>[^>]*)>(?P<formula><f[^>]*/>|<f[^>]*>[^<]*</f>)<v\s*(?:/>|></v>)'
)
_KIND: Final = re.compile(r' t="[a-z]*"')


def steady(data: bytes, values: Mapping[str, Mapping[str, Value]] | None = None) -> bytes:
    """Give a workbook without the times that its writer put into it.

    Args:
        data: the workbook.
        values: what the formulas come to, for readers that do not calculate: by part (`xl/worksheets/sheet1.xml`) and
            cell (`B2`).

    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == _CORE:
                part = _CLOCK.sub(r"\g<1>2000-01-01T00:00:00Z\g<3>", part.decode()).encode()
            elif values and (held := values.get(name)):
                part = _FORMULA.sub(lambda found, held=held: _valued(found, held), part.decode()).encode()  # type: ignore[misc]  # mypy knows no default of a lambda
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, part)
    return out.getvalue()


def _valued(found: re.Match[str], values: Mapping[str, Value]) -> str:
    """Give the cell of a formula with its value, and with the kind of the value where it is no number."""
    value = values.get(found["cell"])
    if value is None:
        return found[0]
    more = _KIND.sub("", found["more"])
    if isinstance(value, bool):
        kind, written = "b", str(int(value))
    elif isinstance(value, str):
        kind, written = "e" if value.startswith("#") else "str", escape(value)
    else:
        kind, written = "", repr(value)
    more += f" t={quoteattr(kind)}" if kind else ""
    return f'<c r="{found["cell"]}"{more}>{found["formula"]}<v>{written}</v>'
