"""Which typed fields of a filing a form may ask for in a part, by the names that a profile uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.compose.outline import certificates, closing, evidence, grounds, petition, relief, response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from filings.compose.context import Built, Context

SOURCES: Mapping[str, Callable[[Context], Built]] = {
    "concerns": petition.concerns,
    "decision": petition.decision,
    "demand": relief.demand,
    "prior-demand": petition.prior_demand,
    "urgency": petition.urgency,
    "grounds": grounds.grounds,
    "relief": relief.relief,
    "interim-relief": relief.interim,
    "final-relief": relief.final,
    "security": relief.security,
    "orders": relief.orders,
    "recital": relief.recital,
    "dated": relief.dated,
    "notice": relief.notice,
    "findings": relief.findings,
    "summary": response.summary,
    "answers": response.answers,
    "threshold": response.threshold,
    "merits": response.merits,
    "positions": response.positions,
    "scope": closing.scope,
    "secrecy": closing.secrecy,
    "closure-grounds": closing.grounds,
    "interest": closing.interest,
    "harm": closing.harm,
    "causal-link": closing.causal_link,
    "necessity": closing.necessity,
    "alternatives": closing.alternatives,
    "tailoring": closing.tailoring,
    "duration": closing.duration,
    "publication": closing.publication,
    "closure-findings": closing.findings,
    "ex-parte": closing.ex_parte,
    "purpose": evidence.purpose,
    "knowledge": evidence.knowledge,
    "enclosures": evidence.enclosures,
    "reply-by": evidence.reply_by,
    "conferral": certificates.conferral,
    "word-count": certificates.length,
}
"""Each gives what the field adds; a filing of a kind that lacks the field adds nothing."""
