"""Word files: templates compiled and filled, and the result audited. The only place that knows docxtpl."""

from __future__ import annotations

from typing import TYPE_CHECKING

# Loaded here, so that `audit` names the function and not the package of the same name.
from filings.word.audit import audit

if TYPE_CHECKING:
    from filings.word.engine.annotated import annotate
    from filings.word.engine.compiling import compile  # noqa: A004  the engine's door
    from filings.word.engine.confined import Confined, Limits
    from filings.word.engine.template import Filled, Template

__all__ = ["Confined", "Filled", "Limits", "Template", "annotate", "audit", "compile"]

_HOMES = {
    "Confined": "filings.word.engine.confined",
    "Filled": "filings.word.engine.template",
    "Limits": "filings.word.engine.confined",
    "Template": "filings.word.engine.template",
    "annotate": "filings.word.engine.annotated",
    "compile": "filings.word.engine.compiling",
}


def __getattr__(name: str) -> object:
    """Import the engine when it is asked for: docxtpl takes a third of a second."""
    import importlib  # noqa: PLC0415  only here

    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(importlib.import_module(_HOMES[name]), name)
