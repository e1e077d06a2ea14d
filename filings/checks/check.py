"""Every check asked of a case, and what they found, in the order of its files."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks import closure, evidence, general, petition, relief, response, sealing, seed
from filings.checks.finding import Finding, Hit, Severity
from filings.checks.rubric import in_force
from filings.checks.rules import Kind, Rule
from filings.checks.subject import Subject
from filings.checks.telling import UNVERIFIED, told
from filings.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas.rubric import Rubric
    from filings.checks.finding import Checks
    from filings.profile import Profile
    from filings.reading import CaseFile

_GROUPS = (general, evidence, relief, petition, response, closure, sealing, seed)
CHECKS: Checks = dict(chain.from_iterable(group.CHECKS.items() for group in _GROUPS))
"""What looks for each rule's findings, in the order of the rubric; `rulebook` says what each asks for and why."""


def check(case_file: CaseFile, profile: Profile, rubrics: Iterable[Rubric] = ()) -> tuple[Finding, ...]:
    """Ask every check of a case. What is found is a value, never an exception, and told in the language of its papers.

    Args:
        case_file: a case that validates and conforms to the profile.
        profile: its court system.
        rubrics: what instructors change, each over the one before it.

    Raises:
        InputError: a check that an instructor added cannot be worked out for this case.

    """
    subject = Subject(case_file, profile)
    asked = in_force(profile, rubrics, hebrew=case_file.language is Language.HE)
    found = {_finding(case_file, rule, hit): None for rule in asked.values() for hit in _hits(rule, subject)}
    return tuple(sorted(found, key=lambda each: (_first(each.problem.place), each.rule, each.problem.what)))


def _hits(rule: Rule, subject: Subject) -> Iterator[Hit]:
    if rule.asks is None:
        return CHECKS[rule.id](subject) if rule.id in CHECKS else iter(())
    from filings.checks.added import ask  # noqa: PLC0415  # heavy: only where an instructor adds checks

    return ask(rule.asks, subject)


def _finding(case_file: CaseFile, rule: Rule, hit: Hit) -> Finding:
    certain, language = hit.certain and not rule.uncertain, case_file.language
    texts = [hit.what, hit.remedy, *([] if certain else [UNVERIFIED])]
    what, *remedies = (told(text, rule.says, language) for text in texts)
    remedies += [rule.advice.text(language)] if rule.advice else []
    problem = Problem(case_file.place(hit.path, hit.spot), what, " ".join(remedies), hit.path)
    severity = _severity(rule, certain=certain and not hit.open)
    return Finding(rule.id, severity, problem, rule.kind is Kind.ASSISTED, hit, language)


def _severity(rule: Rule, *, certain: bool) -> Severity:
    """Weigh a finding: what rests on law that nobody has verified is never an error, and a candidate only informs."""
    if rule.kind is Kind.ASSISTED:
        return Severity.INFO
    return rule.severity if certain or rule.severity is not Severity.ERROR else Severity.WARNING


def _first(place: Place) -> tuple[bool, Place]:
    """Put what is found in case.yaml before what is found in the filings."""
    return not place.file.endswith("case.yaml"), place
