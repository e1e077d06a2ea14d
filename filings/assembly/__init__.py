"""The stages from case files to drafts, in their order: the public door."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filings.assembly.checking import Unfinished, check, unfinished
    from filings.assembly.drafting import Drafted, DraftedPaper, draft
    from filings.assembly.leaking import leaks
    from filings.assembly.loading import load, profile_of

__all__ = ["Drafted", "DraftedPaper", "Unfinished", "check", "draft", "leaks", "load", "profile_of", "unfinished"]

_HOMES = {
    "Drafted": "drafting",
    "DraftedPaper": "drafting",
    "Unfinished": "checking",
    "check": "checking",
    "draft": "drafting",
    "leaks": "leaking",
    "load": "loading",
    "profile_of": "loading",
    "unfinished": "checking",
}


def __getattr__(name: str) -> object:
    """Import a stage when it is asked for: checking a case needs nothing that knows Word files."""
    import importlib  # noqa: PLC0415  only here

    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
