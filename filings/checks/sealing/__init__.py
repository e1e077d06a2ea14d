"""What is withheld, what identifies people, and what must not look genuine: SEC.

SEC-04, SEC-05, SEC-08 and SEC-10 are asked of files that were made, by the commands that their rules name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks.sealing import containment, genuine, identifiers, naming

if TYPE_CHECKING:
    from filings.checks.finding import Checks

CHECKS: Checks = {
    "SEC-01": containment.contained,
    "SEC-02": identifiers.protected,
    "SEC-03": identifiers.private,
    "SEC-06": naming.names,
    "SEC-07": containment.served,
    "SEC-09": containment.reasoned,
    "SEC-11": genuine.genuine,
}
