"""Open or closed: what a motion to restrict publicity must show, and what is in force: CLS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.closure import claims, motions, opposing, reasons, remedies

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "CLS-01": motions.known_grounds,
    "CLS-02": reasons.causal_link,
    "CLS-03": motions.alternatives,
    "CLS-04": reasons.scope,
    "CLS-05": motions.duration,
    "CLS-06": motions.publication,
    "CLS-07": motions.findings,
    "CLS-08": reasons.evidence,
    "CLS-09": remedies.publishable,
    "CLS-10": reasons.agreement,
    "CLS-11": remedies.apart,
    "CLS-12": remedies.court_alone,
    "CLS-13": claims.in_force,
    "CLS-14": opposing.narrower,
    "CLS-15": opposing.of_the_public,
    "CLS-16": opposing.notice,
}
