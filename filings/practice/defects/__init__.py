"""Every way to spoil a case, in the order of the rubric."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.practice.defects import closure, evidence, general, petition, relief, response, secrecy

if TYPE_CHECKING:
    from filings.practice.defect import Defect

DEFECTS: Final[tuple[Defect, ...]] = (
    *general.DEFECTS,
    *evidence.DEFECTS,
    *relief.DEFECTS,
    *petition.DEFECTS,
    *response.DEFECTS,
    *closure.DEFECTS,
    *secrecy.DEFECTS,
)
