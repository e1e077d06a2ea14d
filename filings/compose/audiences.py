"""Which copies a paper gets, so that everything in it appears in at least one, and nothing withheld in a copy too many.

What an open copy shows is looked at alone: of what stands in an annex, or in papers and of people that the court alone
knows, it holds no trace, and so it is not called redacted for their sake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.compose import attached
from filings.compose.levels import levels, spans
from filings.compose.pieces import Prose
from filings.compose.pseudonyms import is_named
from filings.compose.renditions import Rendition, called_for, is_annexed
from filings.compose.said import spoken
from filings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Counsel, Paper, Party
    from filing_schemas.base import Localised
    from filings.compose.prepare import Prepared


def copies(prepared: Prepared, paper: Paper) -> tuple[Rendition, ...]:
    """Say which copies a paper gets, so that everything in it appears in at least one."""
    return _copies(prepared, paper.id)


@remembered
def _copies(prepared: Prepared, name: str) -> tuple[Rendition, ...]:
    paper = prepared.filings[name]
    beside = frozenset(_beside(prepared, paper)) | _of_names(prepared, paper)
    shown = beside | levels(prepared.outlines[name])
    own = prepared.held[name] | {level for level in beside if not is_annexed(level)}
    return called_for(paper.level, own, marked=any(map(is_annexed, shown)))


def _beside(prepared: Prepared, paper: Paper) -> Iterator[ConfidentialityLevel]:
    """Give the levels of what a paper shows beside its text: exhibits, parties, counsel, the deponent, its opening."""
    yield from (
        each.level for each in attached(prepared, paper, prepared.context(paper), ConfidentialityLevel.COUNSEL_ONLY)
    )
    yield from (each.level for each in _people(prepared))
    if isinstance(paper, Affidavit):
        yield paper.deponent.level
    for text in (paper.opening, getattr(paper, "subject", None)):
        yield from spans((Prose(text),)) if text else ()


def _people(prepared: Prepared) -> Iterator[Party | Counsel]:
    """Give the people of the case whom its open papers may show: nothing in them refers to others."""
    case = prepared.case
    known = [each for each in case.parties if not is_annexed(each.level)]
    appearing = {name for each in known for name in each.counsel}
    yield from known
    yield from (each for each in case.counsel if each.id in appearing or not is_annexed(each.level))


def _of_names(prepared: Prepared, paper: Paper) -> frozenset[ConfidentialityLevel]:
    """Give the levels of those names, kept from somebody, that a paper may say."""
    if not prepared.masks:
        return frozenset()
    text = "\n".join(_texts(prepared, paper))
    known = {each.id for each in _people(prepared)}  # who goes by another name whatever the own one is
    return frozenset(mask.level for mask in prepared.masks if mask.of in known or is_named(mask, text))


def _texts(prepared: Prepared, paper: Paper) -> Iterator[str]:
    """Give what the open copies of a paper may say: its own texts, those of the case, and the names of other papers."""
    said = (*spoken(prepared.case, (None, "case")), *spoken(paper, (None, "filings")))
    yield from (each.text for each in said if each.printed and not is_annexed(each.level))
    others = [each for each in prepared.filings.values() if not is_annexed(each.level)]
    names: list[Localised | None] = [each.name for each in _people(prepared)]
    names += [each.title for each in others]
    names += [each.deponent.name for each in others if isinstance(each, Affidavit)]
    yield from (text for name in names if name for text in (name.en, name.he) if text)
