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
    """How a thing is referred to. `bookmark` is where it stands, for a paragraph or a part of a filing."""

    sort: Sort
    text: str
    bookmark: str = ""
    full: str = ""
    """The long form, for the first mention in a filing; empty where there is only one form."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a case: what stands in each filing, and what belongs to the case as a whole."""

    within: Mapping[str, Mapping[str, Label]]
    case: Mapping[str, Label]

    def find(self, target: str, filing: str | None, here: str) -> tuple[Label, str | None]:
        """Look in the filing named; or in this one, in the filing it is an annex of, and then in the case.

        Returns:
            The label, and the filing that it belongs to, if it belongs to one.

        Raises:
            KeyError: there is no such thing; a validated case never asks for one.

        """
        if filing is not None:
            return self.within[filing][target], filing
        for home in (here, here.partition("/")[0]):
            if target in self.within.get(home, {}):
                return self.within[home][target], home
        return self.case[target], None
