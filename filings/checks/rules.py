"""What each check asks for and why, as data: one file a group in `rulebook`, named after it (`GEN.toml`).

An entry::

    [EVD-01]
    severity = "error"       # error, warning or info
    kind = "decidable"       # the usual one, may be left out; assisted: it points out candidates, and a person decides;
                             # manual: nothing computes it, `explain` tells it, and an instructor judges it
    uncertain = true         # it rests on law that nobody has verified: never more than a warning, and it says so
    commands = ["draft"]     # what asks it, where it is asked of files that were made, and not of a case
    systems = ["israel"]     # the court systems that have the rule, and those that extend them; left out, all
    statement = "..."        # what a paper must be like
    why = "..."
    source = "..."           # the rule of court, or "This toolkit."
    mend = "..."
    bad = '''...'''          # an example at which it fires
    good = '''...'''         # the same, mended

The same words in Hebrew stand in a file of the same name in the folder `he`::

    [EVD-01]                 # statement, why, source, mend; bad and good where the examples differ
    [EVD-01.says]            # what its findings say: the English of the code, placeholders kept, and its Hebrew
    "The term “{term}” is defined twice in this paper." = "..."

What several checks say stands in `he/shared.toml`, with the words of the vocabulary.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filings.checks.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Localised
    from filing_schemas.rubric import AddedCheck
    from filings.profile import Profile

GROUPS = ("GEN", "EVD", "REL", "PET", "RSP", "CLS", "SEC", "SEED")
"""The groups of the rubric, in its order."""
RUBRIC = "rubric.yaml"
"""What an instructor's changes of the rubric are called."""


class Kind(StrEnum):
    """Who decides what a check asks."""

    DECIDABLE = "decidable"
    """The check: what it finds is wrong."""
    ASSISTED = "assisted"
    """A person, over the candidates that the check points out."""
    MANUAL = "manual"
    """A person alone."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a check, in one language."""

    statement: str
    """What a paper must be like."""
    why: str
    """Why it matters."""
    source: str
    """The rule of court it comes from, or this toolkit."""
    mend: str
    """How to mend it."""
    bad: str
    """An example at which it fires."""
    good: str
    """The same, mended."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check of the rubric."""

    id: str
    """`GEN-09`."""
    severity: Severity
    """How much its findings weigh, where the law it rests on is sure."""
    words: Words
    kind: Kind = Kind.DECIDABLE
    uncertain: bool = False
    """Whether it rests on law that nobody has verified."""
    systems: tuple[str, ...] = ()
    """The court systems that have the rule; empty for one that all have."""
    commands: tuple[str, ...] = ()
    """What asks it of files that were made, `draft`; empty for one that is asked of a case."""
    hebrew: Words | None = None
    says: Mapping[str, str] = field(default_factory=dict)
    """What its findings say in Hebrew, by what they say in English."""
    points: int | None = None
    """What it is worth in a grade; nothing is said of it before a rubric is in force."""
    advice: Localised | None = None
    """What an instructor adds to the remedy of each finding."""
    asks: AddedCheck | None = None
    """What an instructor's own check asks; none for a check of this toolkit."""

    @property
    def most(self) -> Severity:
        """The most that a finding of it weighs: on law that nobody has verified it is never an error."""
        unsure = self.uncertain and self.severity is Severity.ERROR
        return Severity.INFO if self.kind is Kind.ASSISTED else Severity.WARNING if unsure else self.severity

    def holds_in(self, profile: Profile) -> bool:
        """Say whether a court system has the rule, by itself or from what it extends."""
        return not self.systems or any(map(profile.descends, self.systems))


def rules(*, hebrew: bool = True) -> Mapping[str, Rule]:
    """Give every check by its id, in the order of the rubric. Without their Hebrew it takes a third of the time."""
    return _rules(hebrew)


@cache
def _rules(hebrew: bool) -> Mapping[str, Rule]:  # noqa: FBT001  # a cache tells arguments apart by how they are given
    folder = Path(__file__).with_name("rulebook")
    files = [path for group in GROUPS if (path := folder / f"{group}.toml").is_file()]
    return {name: rule for file in files for name, rule in read_group(file, hebrew=hebrew).items()}


def read_group(file: Path, *, hebrew: bool = True) -> Mapping[str, Rule]:
    """Read the rules of one group, by their ids; their Hebrew is in a file of the same name in the folder `he`."""
    told = _entries(file.parent / "he" / file.name) if hebrew else {}
    return {name: _rule(name, entry, told.get(name)) for name, entry in _entries(file).items()}


def _entries(file: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _rule(name: str, entry: dict[str, Any], hebrew: dict[str, Any] | None) -> Rule:
    return Rule(
        name,
        Severity(entry["severity"]),
        _words(entry),
        Kind(entry.get("kind", Kind.DECIDABLE)),
        entry.get("uncertain", False),
        tuple(entry.get("systems", ())),
        tuple(entry.get("commands", ())),
        _words({**entry, **hebrew}) if hebrew else None,
        hebrew.get("says", {}) if hebrew else {},
    )


def _words(entry: Mapping[str, str]) -> Words:
    return Words(*(entry[name].strip() for name in Words.__dataclass_fields__))
