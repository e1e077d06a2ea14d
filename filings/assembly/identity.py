"""What a manifest says of the case that a draft is of, so that no other case is drafted over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.outputs import CASE, COURT, NUMBER, PLACEHOLDER, case_fingerprint, fingerprint

if TYPE_CHECKING:
    from filing_schemas import Case
    from filings.assembly.papers import Copy


@dataclass(frozen=True, slots=True)
class Identity:
    """A case, and which of its copies may tell its id."""

    case: Case
    told: frozenset[str]
    """The renditions from which nothing is withheld, by name."""

    def inputs(self, copy: Copy) -> dict[str, str]:
        """Give the fingerprints that tell the case from others: of what the copy prints, and of the id if it may."""
        number = self.case.number
        said = {COURT: copy.draft.court.name}
        said |= {NUMBER: number.number} if number and number.number else {}
        said |= {PLACEHOLDER: digits} if number and (digits := _digits(number.placeholder)) else {}
        printed = {key: fingerprint(each.encode("utf-8", "surrogatepass")) for key, each in said.items()}
        named = {CASE: case_fingerprint(self.case.id)} if copy.rendition.name in self.told else {}
        return printed | named


def _digits(placeholder: str | None) -> str:
    """Give what is known of a number already: the month and the year of _____-05-19."""
    return "".join(filter(str.isdigit, placeholder or ""))
