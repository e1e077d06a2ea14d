"""What an answer to somebody else's paper must be like: RSP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.response import coverage, denials, objections, propositions

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "RSP-01": coverage.answered,
    "RSP-02": denials.bare_denials,
    "RSP-03": coverage.identified,
    "RSP-04": denials.own_records,
    "RSP-05": denials.speaks_for_itself,
    "RSP-06": objections.in_their_places,
    "RSP-07": objections.lost_defences,
    "RSP-08": propositions.cited,
    "RSP-09": objections.accusations,
    "RSP-10": denials.neither_confirmed,
    "RSP-11": propositions.by_leave,
}
