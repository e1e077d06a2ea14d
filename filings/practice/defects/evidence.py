"""Slips of proof: facts that rest on nothing, quotations that were changed, exhibits that are lost."""

from __future__ import annotations

from typing import Final

from filings.practice.defect import Defect
from filings.practice.edits import added, after, both, field, put, remove, replaced

NOT_ALLEGED: Final = ("israel", "england-wales")
"""Where a petition is no pleading that only alleges."""


def _exhibit(name: str, title: str, kind: str) -> dict[str, object]:
    return {
        "id": name,
        "title": title,
        "kind": kind,
        "tendered_by": "organisation",
        "provenance": "press-report",
        "date": "2030-01",
        "pages": 2,
        "authenticated_by": "affidavit/copies",
    }


DEFECTS: Final = (
    Defect(
        "EVD-01",
        "filings.petition/attacked",
        field("petition", "attacked", support=None),
        "A fact of the petition rests on nothing.",
        "Name in `support` what shows it.",
        systems=NOT_ALLEGED,
    ),
    Defect(
        "EVD-01",
        "filings.interim/interim-harm",
        field("interim", "interim-harm", support=None),
        "A fact of the interim application rests on nothing.",
        "Name in `support` what shows it.",
        systems=("israel", "us-federal"),
    ),
    Defect(
        "EVD-02",
        "filings.petition/attacked",
        both(
            field("petition", "attacked", support=["article"]),
            added("case.exhibits", _exhibit("article", "Article in a newspaper", "media-article")),
        ),
        "A fact of the petition rests on a newspaper alone.",
        "Add the affidavit, or tell it as what was published.",
        systems=NOT_ALLEGED,
    ),
    Defect(
        "EVD-03",
        "filings.petition/attacked",
        field("petition", "attacked", provenance="press-estimate"),
        "An estimate of the press is told as a fact.",
        "Say who estimates it, and write another `nature`.",
    ),
    Defect(
        "EVD-04",
        "filings.petition/only-crime",
        added(
            "petition.sections.introduction.paragraphs",
            {
                "id": "only-crime",
                "nature": "argument",
                "asserted_by": "company",
                "provenance": "party-allegation",
                "text": {"en": "The product is used against crime alone.", "he": "המוצר משמש נגד פשיעה בלבד."},
            },
        ),
        "What the company says is told as if it were so.",
        "Say who says it: “According to ...”.",
    ),
    Defect(
        "EVD-05",
        "filings.petition/refused",
        replaced(
            "petition",
            "refused",
            {"en": "nothing in it was found", "he": "ולא נמצא בה דבר"},
            {"en": "nothing at all in it was found", "he": "ולא נמצא בה שום דבר"},
        ),
        "A word was put into a quotation.",
        "Copy it to the letter, or put what you change in [brackets].",
    ),
    Defect(
        "EVD-08",
        "case.exhibits.photograph",
        added("case.exhibits", _exhibit("photograph", "A photograph", "photo-av")),
        "An exhibit is attached that no paper refers to.",
        "Cite it where it shows something, or take it out.",
    ),
    Defect(
        "EVD-08",
        "case.exhibits.report",
        put("case.exhibits.report.tendered_by", "ministry"),
        "An exhibit is put in by a party none of whose papers refers to it.",
        "Correct `tendered_by`.",
        touches=("case.exhibits.report", "filings.affidavit.filed_by"),
    ),
    *(
        Defect(
            "EVD-10",
            f"case.exhibits.{name}",
            remove(f"case.exhibits.{name}.{part}"),
            f"The exhibit {name} lost its `{part}`.",
            f"Write `{part}`.",
        )
        for name, part in (("report", "pages"), ("demand-letter", "date"), ("refusal-letter", "authenticated_by"))
    ),
    Defect(
        "EVD-12",
        "filings.opposition-to-closure/opposition-summary",
        after(
            "opposition-to-closure",
            "opposition-summary",
            {
                "en": "A visitor wrote: “the benches at the back stood empty and the windows were open all morning”.",
                "he": "מבקר כתב: ״הספסלים מאחור עמדו ריקים והחלונות היו פתוחים לרווחה כל אותו הבוקר בלי הפסקה״.",
            },
        ),
        "Somebody is quoted at length, and nothing cited in which a reader finds it.",
        "Put the document in, and cite it.",
    ),
    Defect(
        "EVD-13",
        "filings.affidavit.verification",
        put("affidavit.verification", "none-training"),
        "The affidavit is verified by nothing.",
        "Take `verification` out: the oath of the form is then printed.",
    ),
    Defect(
        "EVD-14",
        "filings.affidavit",
        after("affidavit", "who", "Executed on May 1, 2031, in Haifa, Israel."),
        "A declaration made abroad has the oath for the United States.",
        "Write `verification: us-1746-foreign`.",
        systems=("us-federal",),
        touches=("filings.affidavit.verification", "filings.affidavit/who"),
    ),
)
"""Each with its answer."""
