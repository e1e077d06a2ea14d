"""The copies of a paper, one for each audience, and what each audience may read.

A copy has a ceiling: what lies above it is withheld. What is for the court alone, or for it and a special advocate, is
not withheld from the open copies but absent from them: it stands in an annex with numbers of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from filing_schemas.vocabulary import ConfidentialityLevel

_ORDER = {level: rank for rank, level in enumerate(ConfidentialityLevel)}
_ANNEXED = frozenset(
    level for level in ConfidentialityLevel if _ORDER[level] > _ORDER[ConfidentialityLevel.COUNSEL_ONLY]
)


def rank(level: ConfidentialityLevel) -> int:
    """Give the place of a level in their order, 0 for what everybody may read."""
    return _ORDER[level]


def rises_above(level: ConfidentialityLevel, ceiling: ConfidentialityLevel) -> bool:
    """Say whether something of a level is kept from those who may read up to a ceiling."""
    return _ORDER[level] > _ORDER[ceiling]


def highest(*levels: ConfidentialityLevel) -> ConfidentialityLevel:
    """Give the highest of several levels."""
    return max(levels, key=rank)


def is_annexed(level: ConfidentialityLevel) -> bool:
    """Say whether something of a level stands in an annex, because a party of the case may not even know of it."""
    return level in _ANNEXED


@dataclass(frozen=True, slots=True)
class Rendition:
    """A copy for one audience."""

    name: str
    """Its name, which is that of its folder: `public-redacted`."""
    ceiling: ConfidentialityLevel
    annex: bool = False
    """Whether it holds the annexed material alone."""

    @property
    def names_people(self) -> bool:
        """Whether people go by their own names in it."""
        return rises_above(self.ceiling, ConfidentialityLevel.PUBLIC)


PUBLIC = Rendition("public", ConfidentialityLevel.PUBLIC)
PUBLIC_REDACTED = Rendition("public-redacted", ConfidentialityLevel.PUBLIC)
SEALED = Rendition("sealed", ConfidentialityLevel.PARTIES_ONLY)
COUNSEL_ONLY = Rendition("counsel-only", ConfidentialityLevel.COUNSEL_ONLY)
SPECIAL_ADVOCATE = Rendition("special-advocate", ConfidentialityLevel.COURT_AND_SPECIAL_ADVOCATE, annex=True)
EX_PARTE = Rendition("ex-parte", ConfidentialityLevel.COURT_ONLY, annex=True)

RENDITIONS = (PUBLIC, PUBLIC_REDACTED, SEALED, COUNSEL_ONLY, SPECIAL_ADVOCATE, EX_PARTE)
"""Every rendition, from that which everybody may read to that which the court alone may."""


def called_for(
    whole: ConfidentialityLevel, held: frozenset[ConfidentialityLevel], *, marked: bool
) -> tuple[Rendition, ...]:
    """Say which copies a paper gets: so many that every item of it appears in at least one.

    Args:
        whole: the level of the paper as a whole.
        held: the levels of what stands in it, and of the names in it that not everybody may read.
        marked: whether the open copies show by a marker or another name that something annexed was left out.

    """
    open_levels = {level for level in held if not is_annexed(level)} | {whole}
    withheld = marked or any(rises_above(level, ConfidentialityLevel.PUBLIC) for level in open_levels)
    copies = [PUBLIC_REDACTED if withheld else PUBLIC] if whole is ConfidentialityLevel.PUBLIC else []
    if not is_annexed(whole):
        copies += [copy for copy in (SEALED, COUNSEL_ONLY) if copy.ceiling in open_levels]
    annexed = {level for level in {*held, whole} if is_annexed(level)}
    copies += [copy for copy in (SPECIAL_ADVOCATE, EX_PARTE) if copy.ceiling in annexed]
    return tuple(copy for copy in copies if not rises_above(whole, copy.ceiling))
