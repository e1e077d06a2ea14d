"""What any paper must be like: GEN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.general import caption, leftovers, numbers, order, page, parties, spelling, split, terms, typed

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
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
    "GEN-16": typed.by_hand,
    "GEN-17": spelling.as_in_the_caption,
    "GEN-18": order.told_before,
    "GEN-19": split.split_sentences,
}
