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
from filings.compose.pseudonyms import namings
from filings.compose.renditions import Rendition, called_for, is_annexed
from filings.compose.said import folded_once, spoken
from filings.remembered import remembered
from filings.text.folding import bared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Counsel, Model, Paper, Party
    from filing_schemas.base import Localised
    from filings.compose.prepare import Prepared
    from filings.compose.pseudonyms import Mask


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
    """Give the levels of those names, kept from somebody, that the open copies of a paper may say."""
    if not prepared.masks:
        return frozenset()
    everywhere = _named_everywhere(prepared)
    rest = [mask for mask in prepared.masks if mask not in everywhere]
    own = _named(rest, _said(paper, "filings")) if rest else ()
    return frozenset(mask.level for mask in (*everywhere, *own))


@remembered
def _named_everywhere(prepared: Prepared) -> tuple[Mask, ...]:
    """Give those whom any open paper may name: in texts of the case, or in what another paper is called."""
    open_ones = [each for each in prepared.filings.values() if not is_annexed(each.level)]
    names: list[Localised | None] = [each.name for each in _people(prepared)]
    names += [each.title for each in open_ones]
    names += [each.deponent.name for each in open_ones if isinstance(each, Affidavit)]
    texts = [*_said(prepared.case, "case"), *(text for name in names if name for text in (name.en, name.he) if text)]
    known = {each.id for each in _people(prepared)}  # who goes by another name whatever the own one is
    return tuple(mask for mask in prepared.masks if mask.of in known or _named([mask], texts))


def _said(model: Model, root: str) -> list[str]:
    return [each.text for each in spoken(model, (None, root)) if each.printed and not is_annexed(each.level)]


def _named(masks: Iterable[Mask], texts: Iterable[str]) -> tuple[Mask, ...]:
    """Give those who are named in texts; a name with a full stop in it may stand in two of them."""
    masks = tuple(masks)
    telling = tuple(dict.fromkeys(word for mask in masks for word in mask.ways.telling))
    said = [*texts]
    found = [at for at, each in enumerate(said) if any(map(folded_once(each).__contains__, telling))]
    text = "\n".join(said[at] for at in sorted({near for at in found for near in (max(at - 1, 0), at)}))
    plain = bared(text)
    return tuple(mask for mask in masks if next(namings(mask, plain, text), None) is not None)
