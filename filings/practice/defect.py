"""What a planted defect is: an edit, the rule that it breaks, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filings.practice.edits import Edit


@dataclass(frozen=True, slots=True)
class Defect:
    """One way to spoil a case."""

    rule: str
    """The check that finds it, by name alone: nothing here asks it."""
    where: str
    """The path at which it is found, `filings.petition.decision`; a paragraph by `filings.petition/refused`."""
    edit: Edit
    done: str
    """What was done, for the answer key."""
    mend: str
    """How to mend it, for the answer key."""
    systems: tuple[str, ...] = ()
    """The court systems in which it is a defect; empty for all."""
    touches: tuple[str, ...] = ()
    """What it changes: no other defect is planted there. Left out, the place at which it is found."""

    @property
    def area(self) -> tuple[str, ...]:
        """What no other defect may touch."""
        return self.touches or (self.where,)
