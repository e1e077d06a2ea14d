"""What a faithful case owes to the record: SEED."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.seed import honesty, record

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "SEED-01": honesty.estimates,
    "SEED-02": honesty.quotations,
    "SEED-03": record.sources,
    "SEED-04": record.positions,
    "SEED-05": honesty.uncertain_number,
}
