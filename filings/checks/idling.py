"""Checks that have nothing to look at in a case: where nothing is said, nothing is well said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Motion, Response
from filing_schemas.vocabulary import ConfidentialityLevel, FixtureMode
from filings.checks.petition.parts import petitions
from filings.checks.relief.items import asked, ordered
from filings.checks.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.checks.rules import Rule
    from filings.profile import Profile
    from filings.reading import CaseFile


def idle(case_file: CaseFile, profile: Profile, asked_of: Mapping[str, Rule]) -> frozenset[str]:
    """Give the checks, of those in force, that look for something of which the case holds nothing at all.

    They are told by their group: the checks of responses look at responses. One that an instructor added says itself
    what it is asked of, and so is none of them.
    """
    subject = Subject(case_file, profile)
    empty = tuple(f"{group}-" for group, there in _looked_at(subject).items() if not there)
    return frozenset(name for name, rule in asked_of.items() if rule.asks is None and name.startswith(empty))


def _looked_at(subject: Subject) -> Mapping[str, bool]:
    """Say of each group of checks whether there is anything for it to look at."""
    case, papers = subject.case, tuple(subject.papers.values())
    told = bool(subject.statements)
    held = [level for levels in subject.prepared.held.values() for level in levels]
    return {
        "GEN": told,
        "EVD": told or bool(case.exhibits or case.chronology),
        "REL": any(True for each in papers for _ in (*asked(each), *ordered(each))),
        "PET": any(True for _ in petitions(subject)),
        "RSP": any(isinstance(each, Response) for each in papers),
        "CLS": case.session != type(case.session)()
        or any(isinstance(each, Motion) and each.closure is not None for each in papers),
        "SEC": bool(case.pseudonyms) or any(level is not ConfidentialityLevel.PUBLIC for level in held),
        "SEED": case.fixture_mode is FixtureMode.FAITHFUL,
    }
