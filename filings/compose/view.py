"""What an audience may know of a case, before a word is made of it: people and papers above it lose all they say.

What is done here need not be remembered by whoever words a caption, a title, a signature or a reference.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, Counsel, Deponent, Party
from filing_schemas.base import Localised
from filings.compose.labels import Labels
from filings.compose.prepare import case_labels
from filings.compose.renditions import rises_above
from filings.remembered import remembered

if TYPE_CHECKING:
    from filing_schemas import Paper
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.prepare import Prepared


def seen(prepared: Prepared, ceiling: ConfidentialityLevel) -> Prepared:
    """Give a case as those know it who may read up to a ceiling: names and titles above it are gone.

    Paragraphs stay, each with its level, for their numbers; whoever words them leaves out what they say.
    """
    levels = [each.level for each in (*prepared.case.parties, *prepared.case.counsel, *prepared.filings.values())]
    levels += [each.deponent.level for each in prepared.filings.values() if isinstance(each, Affidavit)]
    return _seen(prepared, ceiling) if any(rises_above(level, ceiling) for level in levels) else prepared


@remembered
def _seen(prepared: Prepared, ceiling: ConfidentialityLevel) -> Prepared:
    phrase, language = prepared.profile.phrases.withheld, prepared.language
    marker = Localised(en=phrase.text(language), he=phrase.text(language))
    case = prepared.case.model_copy(
        update={
            "parties": tuple(_party(each, ceiling, marker) for each in prepared.case.parties),
            "counsel": tuple(_counsel(each, ceiling, marker) for each in prepared.case.counsel),
        }
    )
    known = replace(
        prepared,
        case=case,
        filings={name: _paper(each, ceiling, marker) for name, each in prepared.filings.items()},
    )
    return replace(known, labels=Labels(prepared.labels.within, case_labels(known)))


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
