"""What rows mostly vary, and so what a workbook has columns for. Anything else may be added by typing its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filing_schemas.material import Exhibit, Fact
from filing_schemas.parties import Party
from filing_schemas.prose import Paragraph
from filing_schemas.relief import ReliefItem

if TYPE_CHECKING:
    from pydantic import BaseModel

    from filings.reading.tree import Key

CASE: Final[tuple[tuple[str, ...], ...]] = (
    ("court", "name"),
    ("court", "capacity"),
    ("number", "proceeding"),
    ("number", "number"),
    ("number", "placeholder"),
    ("number", "status"),
    ("judge", "name"),
    ("service", "method"),
)
"""Fields of a case."""
FILING: Final[tuple[tuple[str, ...], ...]] = (
    ("date",),
    ("title",),
    ("opening",),
    ("decision", "description"),
    ("decision", "date"),
    ("urgency",),
    ("no_prior_demand",),
    ("deponent", "name"),
    ("deponent", "capacity"),
    ("subject",),
    ("reply_by",),
)
"""Fields of filings, in those that have them."""
ALWAYS: Final = frozenset({"court", "number", "judge", "date"})
"""Fields that have a column also where the case leaves them out."""
ENTRIES: Final[dict[type[BaseModel], tuple[tuple[Key, ...], ...]]] = {
    Party: (
        ("id",),
        ("name",),
        ("short_name",),
        ("side",),
        ("kind",),
        ("capacity",),
        ("description",),
        ("feminine",),
        ("address",),
        ("concern",),
        ("counsel", 0),
    ),
    Fact: (("id",), ("statement",), ("date",), ("asserted_by",), ("provenance",)),
    Exhibit: (("id",), ("title",), ("kind",), ("tendered_by",), ("provenance",), ("date",), ("pages",)),
    Paragraph: (("id",), ("text",), ("nature",), ("asserted_by",), ("provenance",), ("date",)),
    ReliefItem: (("id",), ("kind",), ("act",), ("addressee",), ("duration",)),
}
"""Fields of the entries of lists."""
WITHHELD: Final[tuple[tuple[str, ...], ...]] = (("level",), ("ground",), ("reason",))
"""Fields that entries have a column for where one of them is kept from some readers."""
FACTS: Final = "facts"
"""The part of a paper that holds its facts."""
RELIEF: Final[tuple[tuple[str, ...], ...]] = (("relief", "interim"), ("relief", "final"), ("orders",), ("demand",))
"""The lists of what is asked for or ordered, in the filings that have them."""
REQUEST: Final = "injunction-request"
"""The kind of filing whose facts and relief are in the workbook of a whole case."""
