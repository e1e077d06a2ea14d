"""The folder of each row: made from data, and still a plain name on every system, inside the folder of the batch."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.batch.rows import ID, Row
from filings.errors import Place, Problem, UsageError
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LONGEST: Final = 100
"""Bytes that the name of a folder may have."""
PAPERS: Final = 110
"""Characters that a paper's own path takes at most: `public-redacted/01-administrative-petition...docx`."""
LONGEST_PATH: Final = 259 if os.name == "nt" else 4_000
ROW: Final = "row"
_ODD = re.compile(r"[^\w .()+-]")
_FIELD = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}:]+)(:(?P<wide>0[0-9]{1,2}))?\}|[{}]")
_ENDS = " .-_+("
# Windows keeps these for devices, whatever ending follows them; it takes superscript digits for digits.
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    }
)
_OURS = ("ledger.jsonl",)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How folders are named: text, with `{id}`, `{row}` or `{row:04}`, and `{COLUMN}` for a value of the row."""

    written: str = "{id}"

    def fields(self) -> list[str]:
        """Give the columns that it names.

        Raises:
            UsageError: a brace stands alone in it.

        """
        found = list(_FIELD.finditer(self.written))
        if any(each[0] in ("{", "}") for each in found):
            what = "A brace stands alone in this pattern."
            raise UsageError(Problem(Place(f"--name {self.written}"), what, "Write {id}, {row} or {court.name}."))
        return [each["name"] for each in found if each["name"]]

    def check(self, columns: Collection[str]) -> None:
        """See that each name is that of a column.

        Raises:
            UsageError: one is not.

        """
        known = [ID, ROW, *columns]
        unknown = [name for name in self.fields() if name not in known]
        if unknown and columns:
            problems = (
                Problem(Place(f"--name {self.written}"), f"There is no column '{name}'.", offer(name, known))
                for name in unknown
            )
            raise UsageError(*problems)

    def name(self, row: Row) -> str:
        """Give the name of a row's folder."""
        values = {ID: row.id, ROW: str(row.number), **{cell.path: cell.value for cell in row.cells}}

        def put(found: re.Match[str]) -> str:
            if not found["name"]:
                return found[0][0]
            value = values.get(found["name"])
            return ("" if value is None else str(value)).rjust(int(found["wide"] or 0), "0")

        return plain(_FIELD.sub(put, self.written)) or f"row-{row.number}"


def plain(text: str) -> str:
    """Make a plain name of any text; empty where nothing of it can stay."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(each for each in composed if unicodedata.category(each) not in {"Mn", "Me", "Cc", "Cf", "Cs", "Co"})
    name = _ODD.sub("_", " ".join(seen.split())).strip(_ENDS)
    stem, dot, rest = name.partition(".")
    if stem.strip().casefold() in _DEVICES:
        name = f"{stem}_{dot}{rest}"
    if name.casefold().endswith((".zip", *_OURS)):
        name += "_"
    return _shortened(name, text)


def _shortened(name: str, text: str) -> str:
    """Cut a name that is too long, and end it with what tells it from others that begin alike."""
    if len(name.encode()) <= LONGEST:
        return name
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return name.encode()[: LONGEST - len(mark) - 1].decode("utf-8", "ignore").rstrip(_ENDS) + f"-{mark}"


def alike(name: str) -> str:
    """Give what two names share that are one on some system: by case, or by how letters are put together."""
    apart = unicodedata.normalize("NFD", name)
    # Capitals first: some systems compare those, and i has one capital with its twin that has no dot.
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", apart.upper()).casefold())


def too_long(folder: Path, name: str, limit: int = LONGEST_PATH) -> str:
    """Say that the paths of a row's papers would be too long for the system, if they would."""
    whole = len(os.fsencode(folder.absolute())) if os.name != "nt" else len(str(folder.absolute()))
    if whole + 2 + len(name) + PAPERS <= limit:
        return ""
    return f"The paths of this row's papers would have more than the {limit} characters that the system allows."
