"""People whom the case withholds and whom a row calls otherwise: no copy of the row may name them either.

What a text of the case says of them is withheld in every copy of the case itself; a row that gives the name of somebody
else changes nothing in that.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filings.compose.pseudonyms import is_named, masks

if TYPE_CHECKING:
    from filings.compose.pseudonyms import Mask
    from filings.profile import Profile
    from filings.reading import CaseFile


class Former:
    """Those whom a case withholds.

    Args:
        base: the case that the rows change.
        profile: its court system; where each row names another, none.

    """

    def __init__(self, base: CaseFile, profile: Profile | None) -> None:
        self._base = base
        self._profile = profile

    def renamed(self, case_file: CaseFile) -> tuple[Mask, ...]:
        """Give those whose names are nobody's any more in the case of a row."""
        if not self._withheld:
            return ()
        gone = self._names - _names(case_file)
        return tuple(mask for mask in self._withheld if any(is_named(mask, name) for name in gone))

    @cached_property
    def _withheld(self) -> tuple[Mask, ...]:
        if self._profile is None:
            return ()
        papers = [each.filing for each in self._base.filings]
        return masks(self._base.case, papers, self._base.language, self._profile)

    @cached_property
    def _names(self) -> frozenset[str]:
        return _names(self._base)


def _names(case_file: CaseFile) -> frozenset[str]:
    """Give every name of somebody in a case, as it is written."""
    case = case_file.case
    papers = [each.filing for each in case_file.filings]
    named = [name for each in case.parties for name in (each.name, each.short_name)]
    named += [each.name for each in case.counsel]
    named += [each.name for each in case.pseudonyms]
    named += [each.deponent.name for each in papers if isinstance(each, Affidavit)]
    return frozenset(text for name in named if name for text in (name.en, name.he) if text)
