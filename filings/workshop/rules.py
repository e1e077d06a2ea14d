"""What the workshop asks of a template and why, as data in `rulebook`, in the form of the rubric's own rules.

The same words in Hebrew stand in `rulebook/he`, as those of the rubric do.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.checks.rules import read_group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.checks import Rule

OF_SORT: Final = {
    "brace": "TPL-01",
    "block": "TPL-02",
    "across": "TPL-03",
    "unreadable": "TPL-04",
    "swallowed": "TPL-05",
    "refused": "TPL-06",
    "shared": "TPL-07",
    "filter": "TPL-08",
    "misplaced": "TPL-09",
}
"""The rule that a fault of the engine offends, by its sort."""


@cache
def template_rules(*, hebrew: bool = True) -> Mapping[str, Rule]:
    """Give the rules for templates by their ids, `TPL-01`. Without their Hebrew it takes half the time."""
    return read_group(Path(__file__).with_name("rulebook") / "TPL.toml", hebrew=hebrew)
