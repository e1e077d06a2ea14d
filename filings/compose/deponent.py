"""What is said of the person who makes a statement, for the phrases of an oath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.compose.context import gap, veil
from filings.compose.particulars import particular
from filings.compose.pieces import Plain, Veiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Affidavit
    from filings.compose.context import Context
    from filings.compose.pieces import Piece, Pieces


def of_deponent(context: Context, paper: Affidavit) -> Mapping[str, Pieces]:
    """Give what `{deponent}`, `{capacity}`, `{identification}` and `{date}` stand for in an oath."""
    who, language = paper.deponent, context.language
    known: dict[str, Piece] = {
        "deponent": Plain(who.name.text(language)) if who.name else gap(who, "name", "deponent"),
        "capacity": Plain(who.capacity.text(language)) if who.capacity else gap(who, "capacity"),
        "identification": particular(context.case, who, context.placeholder(who.identification)),
    }
    date = context.dated(paper.date.isoformat()) if paper.date else gap(paper, "date")
    return {"date": (date,)} | {name: (Veiled((piece,), veil(who)),) for name, piece in known.items()}
