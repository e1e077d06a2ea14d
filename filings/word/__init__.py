"""Word files: templates compiled and filled, and the result audited. The only place that knows docxtpl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.lazily import lazily

# Loaded here, so that `audit` names the function and not the package of the same name.
from filings.word.audit import audit

if TYPE_CHECKING:
    from filings.word.engine.annotated import annotate
    from filings.word.engine.comments import Comment, comment
    from filings.word.engine.compiling import compile  # noqa: A004  the engine's door
    from filings.word.engine.confined import Confined, Limits
    from filings.word.engine.template import Filled, Template

__all__ = ["Comment", "Confined", "Filled", "Limits", "Template", "annotate", "audit", "comment", "compile"]

# docxtpl takes a third of a second to import.
__getattr__ = lazily(
    __name__,
    {
        "Confined": "engine.confined",
        "Filled": "engine.template",
        "Limits": "engine.confined",
        "Template": "engine.template",
        "Comment": "engine.comments",
        "annotate": "engine.annotated",
        "comment": "engine.comments",
        "compile": "engine.compiling",
    },
)
