"""Slips of form: captions, numbers, dates, leftovers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.practice.defect import Defect
from filings.practice.edits import after, at, before, both, field, instead, put, remove

if TYPE_CHECKING:
    from filings.practice.edits import Edit
    from filings.practice.world import World

SPARE: Final = (
    ("petition", "intro"),
    ("petition", "conclusion"),
    ("petition", "no-inquiry-duty"),
    ("response", "summary"),
    ("motion-to-close", "interest"),
    ("motion-to-close", "link"),
    ("opposition-to-closure", "opposition-subject"),
    ("opposition-to-closure", "opposition-narrower"),
)
"""Paragraphs of argument, on whose words nothing else hangs."""


def _swapped(path: str) -> Edit:
    """Put the last two items of a list in the other order."""

    def make(world: World) -> bool:
        held = at(world, path)
        held[-2], held[-1] = held[-1], held[-2]
        return True

    return make


def _twice(filing: str, paragraph: str) -> Edit:
    """Write a paragraph a second time, after itself."""

    def make(world: World) -> bool:
        found = world.paragraph(filing, paragraph)
        if found is None:
            return False
        for each in world.within(filing):
            for held in each.data.values():
                if isinstance(held, list) and found.data in held:
                    copy = {key: value for key, value in found.data.items() if key != "id"}
                    held.insert(held.index(found.data) + 1, {"id": "again", **copy})
        return True

    return make


def _split(filing: str, paragraph: str) -> Edit:
    """Write a sentence after a paragraph as two, the second with its small letter."""

    def make(world: World) -> bool:
        found = world.paragraph(filing, paragraph)
        if found is None or world.language != "en":
            return False
        for each in world.within(filing):
            for held in each.data.values():
                if isinstance(held, list) and found.data in held:
                    place = held.index(found.data) + 1
                    held[place:place] = [
                        {"text": "For that reason"},
                        {"id": "split", "text": "nothing more is said here."},
                    ]
        return True

    return make


def _misspelt(filing: str, paragraph: str) -> Edit:
    """Name the second petitioner in a paragraph, with two letters of the name in the wrong order."""

    def make(world: World) -> bool:
        first, second, *rest = str(at(world, "case.parties.petitioner-2")["name"]).rstrip(".").split()
        name = " ".join([first, f"{second[:2]}{second[3]}{second[2]}{second[4:]}", *rest])
        return after(filing, paragraph, {"en": f"So says {name} as well.", "he": f"כך אומרת גם {name}."})(world)

    return make


def _in(spot: tuple[str, str]) -> str:
    return f"filings.{spot[0]}/{spot[1]}"


DEFECTS: Final = (
    Defect(
        "GEN-02",
        "case.court",
        remove("case.court.capacity"),
        "The capacity in which the court sits was left out.",
        "Write `capacity` under `court` in case.yaml.",
    ),
    Defect(
        "GEN-02",
        "case.number",
        remove("case.number.proceeding"),
        "The kind of proceeding was left out.",
        "Write `proceeding` under `number` in case.yaml.",
    ),
    Defect(
        "GEN-03",
        "case.number.number",
        both(put("case.number.number", "28312/05/19"), remove("case.number.placeholder")),
        "The case number has a form that the court does not use.",
        "Write a number of the court's own form, or a placeholder that cannot be taken for one.",
        touches=("case.number",),
    ),
    *(
        Defect(
            "GEN-04",
            _in(spot),
            after(*spot, {"en": f"{label} 7 was not heard.", "he": "המשיב 7 לא נשמע."}),
            "A party is referred to by a number that the caption does not have.",
            "Refer to the party by its id, [@party-id].",
            systems=systems,
        )
        for label, systems in (("Respondent", ("israel",)), ("Defendant", ("us-federal", "england-wales")))
        for spot in SPARE[:5]
    ),
    Defect(
        "GEN-05",
        "filings.affidavit.filed_by",
        put("affidavit.filed_by", ["ministry"]),
        "The affidavit for the petition is filed by the other side.",
        "Correct `filed_by` of the affidavit.",
    ),
    Defect(
        "GEN-06",
        "case.parties.company",
        remove("case.parties.company.concern"),
        "What the company has to do with the matter was left out.",
        "Write its `concern` in case.yaml.",
    ),
    Defect(
        "GEN-06",
        "filings.petition.against",
        put("petition.against", ["ministry"]),
        "The petition is not directed at one of the respondents.",
        "Add the company to `against` of the petition.",
    ),
    Defect(
        "GEN-06",
        "filings.petition.relief.final.costs",
        put("petition.relief.final.costs.addressee", "organisation"),
        "Costs are asked of a petitioner.",
        "Name a respondent as the `addressee`.",
    ),
    *(
        Defect(
            "GEN-07",
            _in(spot),
            before(*spot, "12. "),
            "A number was typed before the paragraph.",
            "Delete it: paragraphs are numbered by themselves.",
        )
        for spot in SPARE
    ),
    Defect(
        "GEN-07",
        "filings.petition/again",
        _twice("petition", "no-reasons-duty"),
        "A paragraph stands in the petition twice.",
        "Delete one of the two.",
        touches=("filings.petition/no-reasons-duty",),
    ),
    *(
        Defect(
            "GEN-08",
            _in(spot),
            after(*spot, {"en": "See paragraph 140.", "he": "ראו סעיף 140."}),
            "A paragraph is referred to that is not there.",
            "Give the paragraph meant an id, and write [@id].",
        )
        for spot in SPARE
    ),
    Defect(
        "GEN-09",
        "filings.petition/applied",
        field("petition", "applied", date="2099-01"),
        "Something is told that happened after the petition.",
        "Correct the date, or leave it out.",
    ),
    Defect(
        "GEN-09",
        "filings.petition/standing",
        after("petition", "standing", {"en": "See [@response].", "he": "ראו [@response]."}),
        "The petition refers to the response, which came later.",
        "Leave the reference out.",
    ),
    Defect(
        "GEN-10",
        "case.chronology",
        _swapped("case.chronology"),
        "Two events of the chronology stand in the wrong order.",
        "Put them in the order in which they happened.",
    ),
    Defect(
        "GEN-10",
        "filings.petition.decision.date",
        put("petition.decision.date", "2099-01"),
        "The decision attacked is later than the petition.",
        "Correct the date of the decision.",
        systems=("israel", "england-wales"),
        touches=("filings.petition.decision",),
    ),
    Defect(
        "GEN-13",
        "case.counsel.state-counsel.name",
        put("case.counsel.state-counsel.name", "/s/ Counsel Z"),
        "Counsel's name looks as if it were signed.",
        "Take the `/s/` out: a study draft is never signed.",
    ),
    *(
        Defect(
            "GEN-14",
            _in(spot),
            after(*spot, text),
            "Something that was meant to be replaced was left in the text.",
            "Write what belongs there, or [BLANK: what].",
        )
        for spot, text in zip(
            SPARE, ("TODO.", "{{ name }}", "[date]", "<<court>>", "TBD.", "XXX", "lorem ipsum", "[insert]"), strict=True
        )
    ),
    *(
        Defect(
            "GEN-15",
            _in(spot),
            instead(
                *spot,
                {
                    "en": "בית המשפט מתבקש לדחות את הבקשה ולדון בעניין בפומבי כרגיל.",
                    "he": "The Court is asked to hear the matter in public, as it always does.",
                },
            ),
            "A paragraph is written in another language.",
            "Write it in the language of the case.",
        )
        for spot in SPARE[:4]
    ),
    *(
        Defect(
            "GEN-16",
            _in(spot),
            after(*spot, {"en": "It was said in paragraph 2 above.", "he": "כך נאמר בסעיף 2 לעיל."}),
            "A paragraph is referred to by a number that somebody typed.",
            "Give the paragraph meant an id, and write [@id].",
        )
        for spot in SPARE
    ),
    *(
        Defect(
            "GEN-17",
            _in(spot),
            _misspelt(*spot),
            "A party's name is spelt otherwise than in the caption.",
            "Spell it as the caption does, or write [@petitioner-2].",
        )
        for spot in SPARE
    ),
    Defect(
        "GEN-19",
        "filings.petition/split",
        _split("petition", "no-reasons-duty"),
        "A sentence is split between two paragraphs.",
        "Write it as one entry, on a line of its own that begins with '- '.",
        touches=("filings.petition/no-reasons-duty",),
    ),
)
"""Each with its answer."""
