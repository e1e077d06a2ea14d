"""Which drafts of an earlier run are over, because this one makes the same papers as they are now.

A copy that a paper no longer gets would stay beside the one that it gets instead, and show what that one withholds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from filings.assembly.making import DRAFT, hash_of
from filings.assembly.papers import called_for, is_asked, number_of, of_case
from filings.compose import RENDITIONS, compose

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from filings.compose import Prepared, Rendition
    from filings.outputs import Output
    from filings.reading import FilingFile

_NAME = re.compile(r"(?P<rendition>[a-z-]+?)(?:-learning)?/(?:(?P<paper>(?P<number>[0-9]+)-(?P<form>[^.]+))\.)?.+")
"""A copy, its PDF or its learning copy. What is made from the case has no number, and a log has none either."""
_RENDITIONS = {each.name: each for each in RENDITIONS}


@dataclass(frozen=True)
class Superseding:
    """Says of a draft of an earlier run, by its name and its entry, whether this run is what there is instead of it."""

    prepared: Prepared
    filed: Sequence[FilingFile]
    """All filings of the case."""
    wanted: AbstractSet[str]
    """Stems of those that are drafted."""
    renditions: Collection[str]
    """Names of the renditions that were asked for; all, where there are none."""
    whole: bool
    """Whether the papers made from the case are drafted with them."""

    def __call__(self, name: str, recorded: Output) -> bool:
        """Say so of papers asked for: of copies asked for, and of those that nothing calls for any more."""
        if self.whole and not self.renditions:
            return True
        found = _NAME.fullmatch(name)
        rendition = _RENDITIONS.get(found["rendition"]) if found else None
        if found is None or rendition is None:
            return False
        if found["number"] is None:
            return self.whole and (is_asked(rendition, self.renditions) or rendition not in self._used)
        owner = self._called_for.get((rendition, found["paper"]))
        if owner is not None and owner.stem in self.wanted:
            return is_asked(rendition, self.renditions)
        bearers = self._bearers(rendition, found["paper"])
        held = not self.wanted.isdisjoint(bearers)
        if owner is not None:  # by now the name is that of a paper not asked for: what has it may be older than that
            return held and recorded.made.inputs.get(DRAFT) != hash_of(compose(self.prepared, owner.filing, rendition))
        return held or (not bearers and self._was_one(rendition, found["number"], found["form"]))

    @cached_property
    def _called_for(self) -> Mapping[tuple[Rendition, str], FilingFile]:
        """Give every copy that a filing of the case is given now, by the beginning of its name."""
        return {key: each for each in self.filed for key in called_for(self.prepared, each)}

    @cached_property
    def _used(self) -> frozenset[Rendition]:
        """Give the renditions in which the papers made from the case are made."""
        return frozenset(of_case(self.prepared, (rendition for rendition, _ in self._called_for)))

    def _bearers(self, rendition: Rendition, paper: str) -> list[str]:
        """Give the filings of which a copy would be named so, whether they get such a copy or not."""
        numbered = ((each, number_of(self.prepared, each, rendition)) for each in self.filed)
        return [each.stem for each, number in numbered if f"{number}-{each.filing.form}" == paper]

    def _was_one(self, rendition: Rendition, number: str, form: str) -> bool:
        """Say whether a draft that is no paper's by its name may be of one asked for, with another number or form."""
        return any(
            each.filing.form == form or number_of(self.prepared, each, rendition) == number
            for each in self.filed
            if each.stem in self.wanted
        )
