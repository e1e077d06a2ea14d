"""Evidence, and who says so: EVD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.evidence import attribution, contradictions, exhibits, quotations, support, witnesses

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "EVD-01": support.supported,
    "EVD-02": support.beyond_the_press,
    "EVD-03": attribution.no_estimates,
    "EVD-04": attribution.attributed,
    "EVD-05": quotations.exact,
    "EVD-06": witnesses.basis,
    "EVD-07": witnesses.expert,
    "EVD-08": exhibits.cited_and_attached,
    "EVD-09": contradictions.told_twice,
    "EVD-10": exhibits.described,
    "EVD-11": contradictions.another_case,
    "EVD-12": quotations.exhibited,
    "EVD-13": witnesses.oath,
    "EVD-14": witnesses.abroad,
}
