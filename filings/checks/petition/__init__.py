"""Petitions, and what a petitioner owes the court: PET. PET-05, PET-10 and PET-11 are for an instructor alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.petition import before, parts

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "PET-01": parts.decision,
    "PET-02": parts.jurisdiction,
    "PET-03": before.demanded,
    "PET-04": before.attached,
    "PET-06": parts.standing,
    "PET-07": before.timely,
    "PET-08": parts.whole,
    "PET-09": parts.fits_the_court,
}
