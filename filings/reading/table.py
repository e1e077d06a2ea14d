"""Which field refers to what: the one table of every reference by id in the schemas."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from filing_schemas import (
    Affidavit,
    Answer,
    CaseNumber,
    ClosureBasis,
    Counsel,
    Court,
    Decision,
    Deponent,
    Exhibit,
    Fact,
    Ground,
    InjunctionRequest,
    Judge,
    Motion,
    Objection,
    Paper,
    Paragraph,
    Party,
    PartyPosition,
    PriorDemand,
    ProposedOrder,
    Pseudonym,
    RelatedProceeding,
    ReliefItem,
    Response,
    Restriction,
    Ruling,
    Service,
    Support,
)
from filing_schemas.material import Assertion
from filings.reading.index import Sort

if TYPE_CHECKING:
    from collections.abc import Mapping

WITHIN: Final = (Sort.PARAGRAPH, Sort.SECTION, Sort.GROUND, Sort.OBJECTION, Sort.RELIEF, Sort.ITEM)
"""What a filing holds that can be referred to."""

CITEABLE: Final = (Sort.PARTY, Sort.EXHIBIT, Sort.AUTHORITY, Sort.RELATED, Sort.SOURCE, Sort.FILING)
"""What a text can cite from the case as a whole."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a reference may name: things of the case, things of this filing, paragraphs of the filing answered."""

    case: tuple[Sort, ...] = ()
    here: tuple[Sort, ...] = ()
    answered: bool = False
    kind: str = ""
    """The kind of filing that is meant, where only one will do."""

    @property
    def elsewhere(self) -> bool:
        """Say whether a paragraph of any other filing can be named, as `filing/id`."""
        return bool(self.here and self.case)


PARTY = Reach((Sort.PARTY,))
SOURCE = Reach((Sort.SOURCE,))
FILING = Reach((Sort.FILING,))
EXHIBIT = Reach((Sort.EXHIBIT,))
AUTHORITY = Reach((Sort.AUTHORITY,))
COUNSEL = Reach((Sort.COUNSEL,))
ANSWERED = Reach(here=(Sort.PARAGRAPH, Sort.ITEM, Sort.RELIEF), answered=True)
PROSE = Reach(CITEABLE, WITHIN)

REFERENCES: Final[Mapping[tuple[type, str], Reach]] = {
    (Party, "counsel"): COUNSEL,
    (Service, "by"): COUNSEL,
    **dict.fromkeys(((owner, "source") for owner in (Party, Counsel, Court, Judge, CaseNumber)), SOURCE),
    **dict.fromkeys(((owner, "source") for owner in (Fact, Exhibit, RelatedProceeding, Ruling)), SOURCE),
    **dict.fromkeys(((owner, "source") for owner in (Paper, Deponent)), SOURCE),
    (Assertion, "asserted_by"): Reach((Sort.PARTY, Sort.SOURCE)),
    (Support, "to"): Reach((Sort.EXHIBIT, Sort.AUTHORITY, Sort.FILING, Sort.SOURCE), WITHIN),
    (Exhibit, "tendered_by"): PARTY,
    (Exhibit, "authenticated_by"): Reach((Sort.FILING,), WITHIN),
    (Restriction, "requested_by"): PARTY,
    (Restriction, "opposed_by"): PARTY,
    (Pseudonym, "of"): Reach((Sort.PARTY, Sort.COUNSEL)),
    (Restriction, "ruling"): Reach((Sort.RULING,)),
    (Ruling, "on"): FILING,
    (Paper, "filed_by"): PARTY,
    (Paper, "against"): PARTY,
    (Paper, "roles"): PARTY,
    (Paper, "exhibits"): EXHIBIT,
    (Decision, "exhibit"): EXHIBIT,
    (InjunctionRequest, "in_case"): FILING,
    (InjunctionRequest, "prior_demand"): Reach((Sort.FILING,), kind="prior-demand"),
    (Response, "responds_to"): FILING,
    (Answer, "to"): ANSWERED,
    (Paragraph, "answers"): ANSWERED,
    (Affidavit, "in_support_of"): FILING,
    (Motion, "in_support_of"): FILING,
    (ProposedOrder, "on"): FILING,
    (PriorDemand, "to"): PARTY,
    (PartyPosition, "party"): PARTY,
    **dict.fromkeys(((owner, "basis") for owner in (Ground, Objection, ReliefItem, ClosureBasis)), AUTHORITY),
    (ReliefItem, "addressee"): PARTY,
    (ReliefItem, "alternative_to"): Reach(here=(Sort.RELIEF,)),
}
"""Every field that names something by its id; those of a model hold for the models made from it."""


@cache
def references(model: type) -> Mapping[str, Reach]:
    """Give the fields of a model that refer to something, with what they may name."""
    return MappingProxyType({name: reach for (owner, name), reach in REFERENCES.items() if issubclass(model, owner)})
