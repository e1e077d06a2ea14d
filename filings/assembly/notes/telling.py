"""What the notes of one case may tell, and to whom: never what the copy that they stand in keeps back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from filing_schemas import Levelled
from filings.assembly.notes import placing
from filings.assembly.notes.found import found
from filings.compose.levels import spans
from filings.compose.origins import origins
from filings.compose.renditions import rises_above
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Model
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.checks import Finding, Rule
    from filings.compose import Prepared, Rendition
    from filings.compose.origins import PartOrigins, Path
    from filings.compose.pieces import Veil
    from filings.reading import CaseFile
    from filings.word import Comment
    from filings.word.leaks import Search

TELLING: Final = "SEC-"
"""Begins the checks whose findings say themselves what is withheld, or who somebody is."""
SHORT: Final = 2
"""Parts of a name of so many letters or fewer are initials, and found everywhere."""


@dataclass(frozen=True)
class Telling:
    """What is told in the learning copies of one case."""

    case_file: CaseFile
    prepared: Prepared
    findings: tuple[tuple[Path, Finding], ...]
    rules: Mapping[str, Rule]
    withheld: Mapping[str, Search]

    @cached_property
    def origins(self) -> Mapping[str, tuple[PartOrigins, ...]]:
        """What each paper was made of."""
        return origins(self.case_file, self.prepared.profile)

    @cached_property
    def levels(self) -> frozenset[ConfidentialityLevel]:
        """Every level that something in the case has."""
        models = (self.case_file.case, *(each.filing for each in self.case_file.filings))
        held = (part.model for model in models for part in parts(model))
        own = {each.level for each in held if isinstance(each, Levelled)}
        return frozenset(own).union(*self.prepared.held.values())

    def names(self, readers: Rendition) -> re.Pattern[str] | None:
        """Give what finds the ids of things that some readers may not know, and parts of the names of people.

        Findings tell of things by their ids, and may quote a name in part.
        """
        hidden = {name for name, level in self._names if rises_above(level, readers.ceiling)}
        for mask in self.prepared.masks:
            if rises_above(mask.level, readers.ceiling):
                ways = mask.ways
                parts_of = (
                    *(word for each in ways.surely for word in each),
                    *ways.capital,
                    *ways.titled,
                    *ways.perhaps,
                    *ways.several,
                )
                hidden |= {part for part in parts_of if len(part) > SHORT}
        if not readers.names_people:
            hidden |= {each.of for each in self.case_file.case.pseudonyms if each.of}
        shapes = "|".join(map(re.escape, sorted(hidden)))
        return re.compile(rf"(?<!\w)(?:{shapes})(?!\w)", re.IGNORECASE) if hidden else None

    def found(self, finding: Finding) -> Comment:
        """Give a finding as a comment."""
        return found(finding, self.rules.get(finding.rule), self.case_file.language)

    def withholds(self, readers: Rendition) -> bool:
        """Say whether anything at all is kept from some readers."""
        masked = any(rises_above(mask.level, readers.ceiling) for mask in self.prepared.masks)
        return masked or any(rises_above(level, readers.ceiling) for level in self.levels)

    @cached_property
    def _names(self) -> tuple[tuple[str, ConfidentialityLevel], ...]:
        """Every id with the level of what it names."""
        roots: list[tuple[tuple[str, ...], Model]] = [(("case",), self.case_file.case)]
        roots += [(("filings", each.filing.id), each.filing) for each in self.case_file.filings]
        held = ((keys, part) for keys, model in roots for part in parts(model))
        named = ((getattr(part.model, "id", None), (*keys, *part.path)) for keys, part in held)
        return tuple((name, placing.level_of(self.case_file, path)) for name, path in named if name)


def may_be_told(telling: Telling, path: Path, finding: Finding, readers: Rendition) -> bool:
    """Say whether a finding may be told: what it is about is open, and it does not itself give something away."""
    if finding.rule.startswith(TELLING) and telling.withholds(readers):
        return False
    return not rises_above(placing.level_of(telling.case_file, path), readers.ceiling)


def is_shown(telling: Telling, here: str, spot: placing.Spot, readers: Rendition) -> bool:
    """Say whether the readers of a copy see what stands at a spot, and not only its marker."""
    part = telling.prepared.outlines[here].parts[spot.part]
    veils: list[Veil] = [part.veil] if spot.item is None else [part.items[spot.item].veil]
    if spot.item is not None and spot.sub is not None:
        veils.append(part.items[spot.item].subs[spot.sub].veil)
    return not any(rises_above(veil.level, readers.ceiling) for veil in veils)


def is_whole(telling: Telling, here: str, spot: placing.Spot, readers: Rendition) -> bool:
    """Say whether nothing was left out of a paragraph: what was found in it may quote any of its words."""
    part = telling.prepared.outlines[here].parts[spot.part]
    pieces = part.heading
    if spot.item is not None:
        item = part.items[spot.item]
        pieces = item.pieces if spot.sub is None else item.subs[spot.sub].pieces
    return not any(rises_above(level, readers.ceiling) for level in spans(pieces))
