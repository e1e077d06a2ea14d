"""The stages from case files to drafts, in their order: the public door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.lazily import lazily

if TYPE_CHECKING:
    from filings.assembly.checking import Assessment, Unfinished, assess, check, idle, in_force, rubrics, unfinished
    from filings.assembly.drafting import Drafted, DraftedPaper, Made, draft, make, refuse_place
    from filings.assembly.leaking import leaks
    from filings.assembly.loading import load, passed_over, profile_of

__all__ = [
    "Assessment",
    "Drafted",
    "DraftedPaper",
    "Made",
    "Unfinished",
    "assess",
    "check",
    "draft",
    "idle",
    "in_force",
    "leaks",
    "load",
    "make",
    "passed_over",
    "profile_of",
    "refuse_place",
    "rubrics",
    "unfinished",
]

# Checking a case needs nothing that knows Word files.
__getattr__ = lazily(
    __name__,
    {
        "Assessment": "checking",
        "Drafted": "drafting",
        "DraftedPaper": "drafting",
        "Made": "drafting",
        "Unfinished": "checking",
        "assess": "checking",
        "check": "checking",
        "draft": "drafting",
        "make": "drafting",
        "refuse_place": "drafting",
        "leaks": "leaking",
        "load": "loading",
        "passed_over": "loading",
        "profile_of": "loading",
        "idle": "checking",
        "in_force": "checking",
        "rubrics": "checking",
        "unfinished": "checking",
    },
)
