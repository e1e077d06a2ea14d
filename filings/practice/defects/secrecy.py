"""Slips that give somebody away, or look genuine."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.edits import added, after, both, put

KEPT: Final = {
    "id": "kept",
    "nature": "procedure",
    "text": {
        "en": "The lists are compared in the ninth room on the first day of March.",
        "he": "הרשימות מושוות בחדר התשיעי ביום הראשון של חודש מרס.",
    },
    "level": "parties-only",
}
GROUNDED: Final = {**KEPT, "ground": "state-security", "reason": "it shows how it is done"}

DEFECTS: Final = (
    Defect(
        "SEC-01",
        "filings.petition/told",
        both(
            added("response.sections.introduction.paragraphs", GROUNDED),
            added(
                "petition.sections.conclusion.paragraphs",
                {key: GROUNDED[key] for key in ("nature", "text")} | {"id": "told"},
            ),
        ),
        "What is withheld in one paragraph stands openly in another.",
        "Give both the same level, or neither.",
        systems=("israel",),
        touches=("filings.response/kept",),
    ),
    Defect(
        "SEC-02",
        "filings.petition/standing",
        after("petition", "standing", "The plaintiff, born on May 3, 1979, lives alone."),
        "A whole date of birth is open to everybody.",
        "Write the year alone.",
        systems=("us-federal",),
    ),
    Defect(
        "SEC-03",
        "filings.affidavit.deponent.identification",
        put("affidavit.deponent.identification", "123456782"),
        "An identity number stands in a training draft.",
        "Write a placeholder: [ID no.].",
        systems=("israel",),
    ),
    Defect(
        "SEC-09",
        "filings.response/kept",
        added("response.sections.introduction.paragraphs", KEPT),
        "A paragraph is withheld, and no ground is given.",
        "Write `ground`.",
        systems=("israel",),
    ),
    *(
        Defect(
            "SEC-11",
            f"filings.{filing}/{name}",
            after(filing, name, {"en": "TOP SECRET.", "he": "[סודי ביותר]"}),
            "A real marking of classification is used.",
            "Take it out: legends are stamped by the engine.",
        )
        for filing, name in (("response", "summary"), ("motion-to-close", "interest"), ("petition", "intro"))
    ),
)
"""Each with its answer."""
