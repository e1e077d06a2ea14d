"""Every check asked of a case, and what they found, in the order of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks import caption, leftovers, numbers, order, page, parties, record, seed, terms
from filings.checks.finding import Finding, Hit, Severity
from filings.checks.rules import Rule, rules
from filings.checks.subject import Subject
from filings.errors import Place, Problem
from filings.reading.tree import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.reading.document import Document

CHECKS: Mapping[str, Callable[[Subject], Iterator[Hit]]] = {
    "GEN-01": caption.legend,
    "GEN-02": caption.complete,
    "GEN-03": caption.numbered,
    "GEN-04": caption.same_labels,
    "GEN-05": parties.roles,
    "GEN-06": parties.no_orphans,
    "GEN-07": numbers.one_series,
    "GEN-08": numbers.resolved,
    "GEN-09": order.no_hindsight,
    "GEN-10": order.in_order,
    "GEN-11": terms.defined_terms,
    "GEN-12": page.length,
    "GEN-13": page.signatures,
    "GEN-14": leftovers.leftovers,
    "GEN-15": page.script,
    "SEED-01": seed.estimates,
    "SEED-02": seed.quotations,
    "SEED-03": record.sources,
    "SEED-04": record.positions,
    "SEED-05": seed.uncertain_number,
}
"""What looks for each rule's findings; `rules.toml` says what each asks for and why."""


def check(case_file: CaseFile, profile: Profile) -> tuple[Finding, ...]:
    """Ask every check of a case. What is found is a value, never an exception.

    Args:
        case_file: a case that validates and conforms to the profile.
        profile: its court system.

    """
    subject = Subject(case_file, profile)
    found = {
        Finding(name, _severity(rules()[name], hit), _problem(case_file, hit)): None
        for name, look in CHECKS.items()
        for hit in look(subject)
    }
    return tuple(sorted(found, key=lambda each: (_first(each.problem.place), each.rule, each.problem.what)))


def _severity(rule: Rule, hit: Hit) -> Severity:
    """Weigh a finding: what rests on law that nobody has verified is never an error."""
    return rule.severity if hit.certain or rule.severity is not Severity.ERROR else Severity.WARNING


def _problem(case_file: CaseFile, hit: Hit) -> Problem:
    return Problem(_place(case_file, hit), hit.what, hit.remedy, hit.path)


def _place(case_file: CaseFile, hit: Hit) -> Place:
    document, rest = _document(case_file, hit.path)
    if hit.spot is None or document is None:
        return case_file.place(hit.path)
    return document.within(steps(document.root, rest), *hit.spot)


def _document(case_file: CaseFile, path: str) -> tuple[Document | None, str]:
    """Give the file that a path leads into, and the rest of the path."""
    root, _, rest = path.partition(".")
    if root == "case":
        return case_file.document, rest
    name, _, rest = rest.partition(".")
    return next((each.document for each in case_file.filings if each.filing.id == name), None), rest


def _first(place: Place) -> tuple[bool, Place]:
    """Put what is found in case.yaml before what is found in the filings."""
    return not place.file.endswith("case.yaml"), place
