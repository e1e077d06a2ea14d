"""Slips in what is asked for."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.defects.closure import SECOND
from filings.practice.edits import added, after, both, put, remove

SUSPEND: Final = {
    "en": "suspend the licence until the matters set out in the demand have been examined",
    "he": "להתלות את הרישיון עד לבדיקת העניינים שפורטו בדרישה",
}
RESTRAIN: Final = {
    "kind": "restrain-act",
    "act": "publish nothing of that part",
    "addressee": "company",
    "duration": "until the Court permits it",
}
"""An act that somebody is to leave undone."""

DEFECTS: Final = (
    *(
        Defect(
            "REL-01",
            f"filings.petition.relief.final.{name}",
            remove(f"petition.relief.final.{name}.basis"),
            "Relief is asked for that rests on no law.",
            "Name the enactment, the rule or the court's power in `basis`.",
        )
        for name in ("quash", "reconsider", "costs")
    ),
    Defect(
        "REL-02",
        "filings.petition.relief.final.reconsider",
        put("petition.relief.final.reconsider.act", {"en": "take all appropriate steps", "he": "לנקוט צעדים מתאימים"}),
        "Nobody could tell what is to be done.",
        "Say the act itself.",
    ),
    Defect(
        "REL-02",
        "filings.petition.relief.final.suspend",
        remove("petition.relief.final.suspend.addressee"),
        "It is not said who is to act.",
        "Name the party in `addressee`.",
    ),
    Defect(
        "REL-03",
        "filings.interim.relief.interim.interim-stay",
        put("interim.relief.interim.interim-stay.act", SUSPEND),
        "The interim relief asks for what the final relief asks for.",
        "Ask for what keeps matters open, and no more.",
        systems=("israel",),
        touches=("filings.petition.relief.final.suspend", "filings.interim.relief.interim.interim-stay"),
    ),
    Defect(
        "REL-06",
        "filings.interim.relief.interim",
        remove("interim.relief.interim.interim-stay.security"),
        "Nothing is offered for the interim order.",
        "Write `security`, or ask with reasons to do without.",
    ),
    Defect(
        "REL-07",
        "filings.interim-order.orders.order-stay",
        put("interim-order.orders.order-stay.act", "refrain from the deliveries described in the Complaint"),
        "The order leaves what it restrains to another document.",
        "Say the acts in the order, in full.",
        systems=("us-federal",),
    ),
    Defect(
        "REL-08",
        "filings.interim",
        after("interim", "interim-balance", "The application is made without notice."),
        "An application without notice does not say why, nor what goes with that.",
        "Say why there was no notice, and add what the court asks for instead.",
        systems=("us-federal", "england-wales"),
        touches=("filings.interim/interim-balance",),
    ),
    Defect(
        "REL-09",
        "filings.proposed-order.form",
        both(
            added("proposed-order.orders", {"id": "order-restrain", **RESTRAIN}),
            added("motion-to-close.relief.final", {"id": "restrain", "basis": ["court-power"], **RESTRAIN}),
        ),
        "An order restrains somebody, and bears no penal notice.",
        "Use the form whose front bears the notice.",
        systems=("england-wales",),
        touches=("filings.proposed-order", "filings.motion-to-close.relief.final"),
    ),
    Defect(
        "REL-10",
        "filings.interim.relief.interim.interim-stay",
        remove("interim.relief.interim.interim-stay.duration"),
        "The interim order has no end.",
        "Write `duration`.",
    ),
    Defect(
        "REL-11",
        "filings.petition.relief",
        remove("petition.relief.final.reconsider.alternative_to"),
        "Nothing narrower is asked for in the alternative.",
        "Add an item with `alternative_to`.",
        touches=("filings.petition.relief.final",),
    ),
    Defect(
        "REL-12",
        "filings.petition.relief.final.suspend",
        both(put("case.parties.company.kind", "public-authority"), remove("case.parties.company.capacity")),
        "No party is the holder of the licence that is to be suspended.",
        "Say in `kind` and `capacity` who holds it.",
        systems=("israel", "england-wales"),
        touches=("case.parties.company", "filings.petition.relief.final.suspend"),
    ),
    Defect(
        "REL-13",
        "filings.petition.relief",
        remove("petition.relief.final.costs"),
        "Nothing is said of the costs.",
        "Add an item of the kind `costs`.",
        systems=("israel", "england-wales"),
        touches=("filings.petition.relief.final",),
    ),
    Defect(
        "REL-16",
        "filings.interim-order.orders.order-stay",
        both(
            put("interim-order.orders.order-stay.kind", "restrain-act"),
            put("interim-order.orders.order-stay.act", "deliver equipment under the licence"),
            put("interim.relief.interim.interim-stay.kind", "restrain-act"),
            put("interim.relief.interim.interim-stay.act", "refrain from delivering equipment under the licence"),
        ),
        "An act that is to be left undone reads as an order to do it.",
        "Write what is left undone: refrain from delivering equipment under the licence.",
        systems=("england-wales",),
        touches=("filings.interim-order.orders.order-stay", "filings.interim.relief.interim.interim-stay"),
    ),
    Defect(
        "REL-14",
        "filings.proposed-order.orders.order-name",
        added(
            "proposed-order.orders",
            {
                "id": "order-name",
                "kind": "anonymity",
                "act": {"en": "the name of the official shall be withheld", "he": "שמה של עובדת הציבור יהיה חסוי"},
            },
        ),
        "The proposed order grants what nobody asked for.",
        "Take it out, or ask for it in the motion.",
        touches=("filings.proposed-order",),
    ),
    *(
        Defect(
            "REL-15",
            "filings.proposed-order.orders",
            remove(f"proposed-order.orders.order-{second}"),
            "The proposed order leaves out what the motion asks for.",
            "Add it to the orders.",
            systems=systems,
            touches=("filings.proposed-order",),
        )
        for second, systems in SECOND.items()
    ),
)
"""Each with its answer."""
