"""Slips of a petition: what it must hold, and what went before it."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.edits import added, both, instead, put, remove, replaced

DEFECTS: Final = (
    Defect(
        "PET-01",
        "filings.petition.decision",
        remove("petition.decision.date"),
        "It is not said when the decision became known.",
        "Write `date` in `decision`.",
        systems=("israel",),
    ),
    Defect(
        "PET-02",
        "filings.petition/jurisdiction",
        instead(
            "petition", "jurisdiction", {"en": "The Court has jurisdiction.", "he": "לבית המשפט הסמכות לדון בעתירה."}
        ),
        "The part on jurisdiction names no enactment and no item of the First Schedule.",
        "Name both.",
        systems=("israel",),
    ),
    Defect(
        "PET-03",
        "filings.petition",
        both(remove("petition.prior_demand"), remove("petition.sections.prior-application")),
        "The petition does not say that the authority was asked first, nor why not.",
        "Name the letter in `prior_demand`, or write `no_prior_demand`.",
        systems=("israel", "england-wales"),
        touches=("filings.petition/applied", "case.exhibits.demand-letter"),
    ),
    Defect(
        "PET-04",
        "case.exhibits.demand-letter",
        both(
            replaced("petition", "applied", "([@demand-letter])", "([@refusal-letter])"),
            replaced("petition", "asked", "([@demand-letter])", "([@affidavit/copies])"),
        ),
        "A letter that went before the petition is not attached to it.",
        "Cite it in the petition.",
        systems=("israel",),
        touches=(
            "filings.petition/applied",
            "filings.petition/asked",
            "case.exhibits.demand-letter",
            "filings.affidavit.filed_by",
        ),
    ),
    Defect(
        "PET-06",
        "filings.petition",
        remove("petition.sections.standing"),
        "What interest the petitioners have in the matter was left out.",
        "Write the part `standing`.",
        systems=("israel",),
        touches=("filings.petition/standing",),
    ),
    Defect(
        "PET-06",
        "case.parties.petitioner-2",
        both(remove("case.parties.petitioner-2.concern"), remove("petition.sections.standing")),
        "What interest a plaintiff has in the matter was left out.",
        "Write `concern`, or the part `standing`.",
        systems=("us-federal",),
        touches=("filings.petition/standing", "case.parties.petitioner-2"),
    ),
    Defect(
        "PET-07",
        "filings.petition.decision.date",
        both(remove("petition.sections.timeliness"), put("petition.decision.date", "2028-01")),
        "The petition comes long after the decision, and says nothing of that.",
        "Write the part `timeliness`.",
        systems=("israel", "england-wales"),
        touches=("filings.petition.decision",),
    ),
    Defect(
        "PET-08",
        "filings.petition",
        remove("petition.grounds"),
        "The complaint has no claim.",
        "Write the `grounds`.",
        systems=("us-federal",),
        touches=("filings.petition/no-inquiry-duty", "filings.petition/no-reasons-duty", "filings.petition/again"),
    ),
    Defect(
        "PET-09",
        "filings.petition.relief.final.nisi",
        added(
            "petition.relief.final",
            {
                "id": "nisi",
                "kind": "order-nisi",
                "addressee": "ministry",
                "basis": ["court-power"],
                "act": {
                    "en": "show cause why the licence should not be suspended",
                    "he": "ליתן טעם מדוע לא יותלה הרישיון",
                },
            },
        ),
        "An order nisi is asked of a court that does not make one.",
        "Ask for the order itself.",
        systems=("israel",),
    ),
)
"""Each with its answer."""
