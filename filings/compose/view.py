"""What an audience may know of a case, before a word is made of it: people and papers above it lose all they say.

What is done here need not be remembered by whoever words a caption, a title, a signature or a reference.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from filing_schemas import Affidavit, Counsel, Deponent, Party
from filing_schemas.base import Localised
from filings.compose.labels import Labels
from filings.compose.particulars import pseudonym
from filings.compose.prepare import case_labels, outlined
from filings.compose.pseudonyms import names_of
from filings.compose.renditions import rises_above
from filings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Case, Paper
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.prepare import Prepared
    from filings.compose.pseudonyms import Mask


_Named = TypeVar("_Named", Party, Counsel, Deponent)


def seen(prepared: Prepared, ceiling: ConfidentialityLevel) -> Prepared:
    """Give a case as those know it who may read up to a ceiling: names and titles above it are gone.

    Paragraphs stay, each with its level, for their numbers; whoever words them leaves out what they say.
    """
    levels = [each.level for each in (*prepared.case.parties, *prepared.case.counsel, *prepared.filings.values())]
    levels += [each.deponent.level for each in prepared.filings.values() if isinstance(each, Affidavit)]
    levels += [mask.level for mask in prepared.masks if mask.of]
    return _seen(prepared, ceiling) if any(rises_above(level, ceiling) for level in levels) else prepared


@remembered
def _seen(prepared: Prepared, ceiling: ConfidentialityLevel) -> Prepared:
    phrase, language = prepared.profile.phrases.withheld, prepared.language
    marker = Localised(en=phrase.text(language), he=phrase.text(language))
    masks = {mask.of: mask for mask in prepared.masks if mask.of and rises_above(mask.level, ceiling)}
    parties = [_party(each, ceiling, marker) for each in prepared.case.parties]
    counsel = [_counsel(each, ceiling, marker) for each in prepared.case.counsel]
    case = prepared.case.model_copy(
        update={
            "parties": tuple(_renamed(each, masks.get(each.id)) for each in parties),
            "counsel": tuple(_renamed(each, masks.get(each.id)) for each in counsel),
        }
    )
    filings = {name: _paper(each, ceiling, marker) for name, each in prepared.filings.items()}
    renamed = {name: _deposed(each, prepared.case, masks) for name, each in filings.items()}
    known = replace(prepared, case=case, filings=renamed)
    if any(
        before is not after for before, after in zip((*parties, *counsel), (*case.parties, *case.counsel), strict=True)
    ):
        known = replace(known, outlines=outlined(known)[1])  # which name them in words of their own
    return replace(known, labels=Labels(prepared.labels.within, case_labels(known)))


def _renamed(who: _Named, mask: Mask | None) -> _Named:
    """Give somebody under the other name where the words of their own are no sure sign of them.

    Everywhere else the name is replaced in the words of the draft, with its grammar.
    """
    if mask is None or who.name is None:
        return who
    if not any(map(mask.shows, names_of(who))):
        return who
    other = Localised(en=mask.pseudonym, he=mask.pseudonym)
    return who.model_copy(update={"name": other, **({"short_name": None} if isinstance(who, Party) else {})})


def _deposed(paper: Paper, case: Case, masks: Mapping[str, Mask]) -> Paper:
    """Give a paper with its deponent under the other name, as `_renamed` does."""
    if not isinstance(paper, Affidavit):
        return paper
    entry = pseudonym(case, paper.deponent)
    renamed = _renamed(paper.deponent, masks.get(entry.of or "") if entry else None)
    return paper if renamed is paper.deponent else paper.model_copy(update={"deponent": renamed})


def _party(party: Party, ceiling: ConfidentialityLevel, marker: Localised) -> Party:
    if not rises_above(party.level, ceiling):
        return party
    gone = {"name": marker, "address": marker, "short_name": None, "description": None, "concern": None, "reason": None}
    return party.model_copy(update=gone)


def _counsel(counsel: Counsel, ceiling: ConfidentialityLevel, marker: Localised) -> Counsel:
    if not rises_above(counsel.level, ceiling):
        return counsel
    gone = {"name": marker, "licence_number": marker.en, "firm": None, "address": None, "reason": None}
    return counsel.model_copy(update=gone)


def _paper(paper: Paper, ceiling: ConfidentialityLevel, marker: Localised) -> Paper:
    hidden = rises_above(paper.level, ceiling)
    kept = paper.model_copy(update={"title": None, "opening": None, "reason": None}) if hidden else paper
    if isinstance(kept, Affidavit) and (hidden or rises_above(kept.deponent.level, ceiling)):
        return kept.model_copy(update={"deponent": _deponent(kept.deponent, marker)})
    return kept


def _deponent(who: Deponent, marker: Localised) -> Deponent:
    gone = {"name": marker, "capacity": marker, "identification": marker.en, "reason": None}
    return who.model_copy(update=gone)
