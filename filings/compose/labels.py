"""What everything that can be referred to is called: "12", "P/3", "the Petition", "Courts Law, s. 68"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sort(Enum):
    """What sort of thing a label names; it decides the word that stands before it."""

    PARAGRAPH = "paragraph"
    PART = "part"
    EXHIBIT = "exhibit"
    AUTHORITY = "authority"
    NAME = "name"
    MISSING = "missing"
    """Something still to be written, whose label is the gap."""


@dataclass(frozen=True, slots=True)
class Label:
    """How a thing is referred to. `bookmark` is where it stands: a paragraph, a part of a filing, an exhibit's mark."""

    sort: Sort
    text: str
    bookmark: str = ""
    full: str = ""
    """The long form, for the first mention in a filing; empty where there is only one form."""
    cited: str = ""
    """What citations call it; empty where they call it what sentences do."""
    item: str = ""
    """The letter of an item in a part whose paragraphs have no numbers, "(a)"; it follows the number of the part."""
    mark: str = ""
    """The mark with which the name of an exhibit ends."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a case: what stands in each filing, and what belongs to the case as a whole."""

    within: Mapping[str, Mapping[str, Label]]
    case: Mapping[str, Label]

    def find(self, target: str, filing: str | None, here: str) -> tuple[Label, str | None]:
        """Look in the filing named and its annex; or in this one, in what it is an annex of, and in the case.

        Returns:
            The label, and the filing that it belongs to, if it belongs to one.

        Raises:
            KeyError: there is no such thing; a validated case never asks for one.

        """
        home = self._home(target, filing, here)
        return (self.within[home][target], home) if home else (self.case[target], None)

    def holds(self, target: str, filing: str | None, here: str) -> bool:
        """Say whether there is such a thing to refer to."""
        return self._home(target, filing, here) is not None or (filing is None and target in self.case)

    def _home(self, target: str, filing: str | None, here: str) -> str | None:
        """Give the filing or the annex that a thing stands in, if it stands in one."""
        homes = (filing, f"{filing}/annex") if filing else (here, here.partition("/")[0], f"{here}/annex")
        return next((home for home in homes if home in self.within and target in self.within[home]), None)
