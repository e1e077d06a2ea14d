"""Slips of an answer to somebody else's paper."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.edits import instead, put, remove

DEFECTS: Final = (
    *(
        Defect(
            "RSP-01",
            "filings.response.answers",
            remove(f"response.answers.{name}"),
            "A paragraph of the petition is not answered.",
            "Write an answer to it.",
            systems=("israel", "us-federal"),
            touches=(f"filings.response.answers.{name}",),
        )
        for name in ("answer-attacked", "answer-asked", "answer-refused")
    ),
    Defect(
        "RSP-02",
        "filings.response.answers.answer-examined",
        remove("response.answers.answer-examined.text"),
        "A denial gives no reasons.",
        "Write the reasons, and what happened instead, in `text`.",
        systems=("england-wales",),
    ),
    Defect(
        "RSP-03",
        "filings.response.against",
        put("response.against", ["company"]),
        "The response is directed at somebody who did not file what it answers.",
        "Name the petitioners, or leave it out.",
    ),
    Defect(
        "RSP-05",
        "filings.response.answers.answer-asked",
        put("response.answers.answer-asked.mode", "document-speaks"),
        "A document is said to speak for itself, and no more is answered.",
        "Admit what it says, and deny what it does not.",
        systems=("us-federal",),
    ),
    Defect(
        "RSP-06",
        "filings.response.objections.discretion",
        put("response.objections.discretion.kind", "no-standing"),
        "An objection that ends a case before its merits is argued on them.",
        "Write `stage: threshold`.",
    ),
    Defect(
        "RSP-08",
        "filings.response/framework",
        instead(
            "response",
            "framework",
            {
                "en": "The supervision of exports is left to the authority.",
                "he": "הפיקוח על היצוא מסור לשיקול דעת הרשות.",
            },
        ),
        "A statement of law cites nothing.",
        "Cite the enactment or the decision.",
        systems=("israel",),
    ),
)
"""Each with its answer."""
