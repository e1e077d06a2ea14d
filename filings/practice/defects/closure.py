"""Slips of a motion to close the doors, and of what is said about it."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.edits import after, both, instead, put, remove

MOTION: Final = "filings.motion-to-close.closure"
AGREED: Final = {
    "interest": "The parties agreed that the matter is confidential.",
    "harm": "There is harm, as the parties agreed before anybody wrote it down ([@official-affidavit/once]).",
    "link": "That publicity would cause it is stipulated.",
    "necessity": "It is needed by agreement of the parties.",
    "ground-security": "The ground is agreed between the two sides.",
}
"""A motion that gives no other reason."""
SECOND: Final = {"ban": ("israel",), "record": ("us-federal", "england-wales")}
"""What is asked for beside closed doors, in which court systems."""

DEFECTS: Final = (
    Defect(
        "CLS-01",
        MOTION,
        put("motion-to-close.closure.grounds", []),
        "The motion names no ground.",
        "Name one in `closure.grounds`.",
        touches=(f"{MOTION}.grounds",),
    ),
    Defect(
        "CLS-03",
        MOTION,
        remove("motion-to-close.closure.alternatives"),
        "No way that closes less is considered.",
        "Write which were, and why each is or is not enough.",
        touches=(f"{MOTION}.alternatives",),
    ),
    *(
        Defect(
            "CLS-05",
            MOTION,
            both(
                remove("motion-to-close.closure.duration"),
                remove("motion-to-close.relief.final.close.duration"),
                remove(f"motion-to-close.relief.final.{second}.duration"),
            ),
            "The restriction has no end.",
            "Write in `closure.duration` when it ends or is reviewed.",
            systems=systems,
            touches=(f"{MOTION}.duration", "filings.motion-to-close.relief.final.close"),
        )
        for second, systems in SECOND.items()
    ),
    Defect(
        "CLS-06",
        MOTION,
        remove("motion-to-close.closure.publication"),
        "It is not said what the public will get.",
        "Write it in `closure.publication`.",
        touches=(f"{MOTION}.publication",),
    ),
    Defect(
        "CLS-07",
        MOTION,
        both(remove("motion-to-close.closure.findings"), remove("proposed-order.findings")),
        "The court is offered no findings.",
        "Write them in `closure.findings`.",
        systems=("us-federal", "england-wales"),
        touches=(f"{MOTION}.findings", "filings.proposed-order.findings"),
    ),
    Defect(
        "CLS-10",
        "filings.motion-to-close",
        both(*(instead("motion-to-close", name, text) for name, text in AGREED.items())),
        "The restriction rests on what the parties agreed, and on nothing else.",
        "Say what harm publicity would do, whatever the parties agreed.",
        systems=("us-federal", "england-wales"),
        touches=(MOTION, *(f"filings.motion-to-close/{name}" for name in AGREED)),
    ),
    Defect(
        "CLS-11",
        "filings.motion-to-close.relief.final.ban",
        put("motion-to-close.relief.final.ban.basis", ["courts-law-68"]),
        "The ban on publication rests on the law of closed doors.",
        "Name the provision on publication.",
        systems=("israel",),
    ),
    Defect(
        "CLS-12",
        f"{MOTION}.ex_parte",
        put("motion-to-close.closure.ex_parte", {"consent": "not sought"}),
        "Material is offered to the court alone, without an open summary.",
        "Write `open_summary`.",
    ),
    Defect(
        "CLS-13",
        "filings.response/response-conclusion",
        after(
            "response",
            "response-conclusion",
            {
                "en": "The Court has ordered that the hearing be held behind closed doors.",
                "he": "בית המשפט הורה כי הדיון יתקיים בדלתיים סגורות.",
            },
        ),
        "A session is claimed that no ruling ordered.",
        "Say what was asked for, and that nothing was ordered yet.",
        systems=("israel", "england-wales"),
    ),
    Defect(
        "CLS-14",
        "filings.opposition-to-closure",
        both(
            remove("opposition-to-closure.sections.alternatives"), remove("opposition-to-closure.relief.final.narrower")
        ),
        "The opposition offers nothing narrower.",
        "Write the part `alternatives`.",
        touches=("filings.opposition-to-closure/opposition-narrower",),
    ),
    Defect(
        "CLS-16",
        "filings.motion-to-close",
        remove("motion-to-close.sections.media"),
        "It is not said if the press was told.",
        "Write the part `media`.",
        systems=("england-wales",),
        touches=("filings.motion-to-close/motion-media",),
    ),
)
"""Each with its answer."""
