"""What is asked for and what is ordered: REL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.relief import asked, interim, notice, orders, restraint

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "REL-01": asked.based,
    "REL-02": asked.precise,
    "REL-03": interim.apart,
    "REL-04": interim.elements,
    "REL-05": interim.harm,
    "REL-06": interim.security,
    "REL-07": orders.complete,
    "REL-08": notice.without_notice,
    "REL-09": orders.penal_notice,
    "REL-10": interim.duration,
    "REL-11": asked.alternatives,
    "REL-12": asked.joined,
    "REL-13": asked.costs,
    "REL-14": orders.no_more,
    "REL-15": orders.no_less,
    "REL-16": restraint.restrained,
}
