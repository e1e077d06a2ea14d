"""What tags may name beside what a draft holds: Jinja's own functions, and the methods of texts."""

from __future__ import annotations

from typing import Final

from filings.word.engine.expressions import CALLABLE, ENDINGS
from filings.word.engine.filters import FILTERS as _FILTERS
from filings.word.engine.sandbox import METHODS
from filings.word.engine.tags import plain

__all__ = ["ENDINGS", "FILTERS", "METHODS", "SPARED", "plainly"]

FILTERS: Final = frozenset(_FILTERS)
"""The filters that every template may use."""
SPARED: Final = CALLABLE - {"loop", "caller"} | {"true", "false", "none", "True", "False", "None", "self", "_"}
"""Names that are no value of a draft and need not be one."""


def plainly(tag: str) -> bool:
    """Say whether a tag is typed with plain quotation marks, spaces and hyphens outside its texts."""
    inner = tag[2:-2].replace("\n", " ").replace("\t", " ")
    return plain(inner) == inner
