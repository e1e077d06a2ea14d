"""What a manifest says of the case that a draft is of, so that no other case is drafted over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import PartySide
from filings.compose.masking import masked
from filings.compose.renditions import is_annexed, rises_above
from filings.compose.view import seen
from filings.outputs import CASE, COURT, NUMBER, PLACEHOLDER, SIDES, case_fingerprint, fingerprint

if TYPE_CHECKING:
    from filings.assembly.papers import Copy
    from filings.compose import Prepared
    from filings.compose.renditions import Rendition

_SIDES = dict(zip(SIDES, (PartySide.PETITIONER_SIDE, PartySide.RESPONDENT_SIDE), strict=True))


@dataclass(frozen=True, slots=True)
class Identity:
    """A case, and which of its copies may tell its id."""

    prepared: Prepared
    told: frozenset[str]
    """The renditions from which nothing is withheld, by name."""

    def inputs(self, copy: Copy) -> dict[str, str]:
        """Give the fingerprints that tell the case from others: of what the copy prints, and of the id if it may."""
        case = self.prepared.case
        number = case.number
        said = {COURT: copy.draft.court.name, **self._sides(copy.rendition)}
        said |= {NUMBER: number.number} if number and number.number else {}
        said |= {PLACEHOLDER: digits} if number and (digits := _digits(number.placeholder)) else {}
        printed = {key: fingerprint(each.encode("utf-8", "surrogatepass")) for key, each in said.items()}
        named = {CASE: case_fingerprint(case.id)} if copy.rendition.name in self.told else {}
        return printed | named

    def _sides(self, rendition: Rendition) -> dict[str, str]:
        """Give the party that stands first on each side, as the readers of a copy know it."""
        known = seen(self.prepared, rendition.ceiling)
        hidden = [mask for mask in known.masks if rises_above(mask.level, rendition.ceiling)]
        parties = [each for each in known.case.parties if not is_annexed(each.level)]
        first = {
            key: next((each.name.text(known.language) for each in parties if each.side is side), "")
            for key, side in _SIDES.items()
        }
        return {key: masked(name, hidden) for key, name in first.items() if name}


def _digits(placeholder: str | None) -> str:
    """Give what is known of a number already: the month and the year of _____-05-19."""
    return "".join(filter(str.isdigit, placeholder or ""))
