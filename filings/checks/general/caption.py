"""The legend and the caption: GEN-01 to GEN-04."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language, PartySide
from filings.checks.finding import Hit, said
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

STUDY_DRAFT = {Language.EN: ("study draft", "not filed"), Language.HE: ("טיוט", "לא הוגש")}
"""What a legend must say, in each language."""
_NUMBERS = r"\s+(\d{1,2}(?:\s*(?:,|and|to|&|–|-)\s*\d{1,2})*)\b(?!\s*(?:hour|day|week|month|year))"


def legend(subject: Subject) -> Iterator[Hit]:
    """GEN-01: every page says that it is a study draft and was not filed."""
    language = subject.language
    words = subject.profile.legend.text(language)
    if not all(each in words.casefold() for each in STUDY_DRAFT[language]):
        what = said(
            "The profile's legend, “{words}”, does not say that the paper is a study draft and was not filed.",
            words=words,
        )
        yield Hit("case.profile", what, "Correct `legend` in the profile, or choose another profile.")


def complete(subject: Subject) -> Iterator[Hit]:
    """GEN-02: the caption names the court, its capacity, the proceeding, its number, and parties on both sides."""
    case = subject.case
    if case.court.capacity is None:
        yield Hit("case.court", "The court's capacity is not given.", "Say in `capacity` in which capacity it sits.")
    if case.number.proceeding is None:
        what = "The kind of proceeding is not given."
        yield Hit("case.number", what, "Write it in `proceeding`, as it stands before the number.")
    if case.number.number is None and case.number.placeholder is None:
        what = "The case has neither a number nor a placeholder for one."
        yield Hit("case.number", what, "Write `number`, or a `placeholder` until the court gives one.")
    for side in (PartySide.PETITIONER_SIDE, PartySide.RESPONDENT_SIDE):
        if not any(party.side is side for party in case.parties):
            what = said("No party stands on the {side}.", side=side)
            yield Hit("case.parties", what, said("Add one with `side: {key}`.", key=side.value))


def numbered(subject: Subject) -> Iterator[Hit]:
    """GEN-03: the case number has a form that the court system uses, or is an explicit placeholder."""
    number, patterns = subject.case.number, subject.profile.case_numbers
    certain = any(pattern.verified for pattern in patterns.values())
    if not patterns:
        return
    if number.number and not any(pattern.matches(number.number) for pattern in patterns.values()):
        samples = ", ".join(pattern.valid[0] for pattern in patterns.values())
        what = said(
            "“{number}” does not have the form of a case number in {profile}.",
            number=number.number,
            profile=subject.profile.id,
        )
        remedy = said("Compare it with the court's paper; such numbers look like {samples}.", samples=samples)
        yield Hit("case.number.number", what, remedy, certain=certain)
    if number.placeholder and any(pattern.matches(number.placeholder) for pattern in patterns.values()):
        what = said("The placeholder “{placeholder}” looks like a real case number.", placeholder=number.placeholder)
        yield Hit("case.number.placeholder", what, "Put underscores in place of what is not known: _____-05-19.")


def same_labels(subject: Subject) -> Iterator[Hit]:
    """GEN-04: a party has one label throughout, and no two parties share one."""
    yield from _renamed(subject)
    yield from _shared(subject)
    yield from _miscounted(subject)


def _renamed(subject: Subject) -> Iterator[Hit]:
    """Find a paper under the main caption that calls a party something else than the caption does."""
    for paper in subject.papers.values():
        if subject.form(paper).caption != "main":
            continue
        for name, role in paper.roles.items():
            main = subject.profile.main_roles.get(subject.parties[name].side)
            if main is not None and role is not main:
                what = said(
                    "This paper calls {name} the {role}, and the caption of the case the {main}.",
                    name=name,
                    role=role,
                    main=main,
                )
                remedy = "Delete the role: it may differ only in a motion, which has a caption of its own."
                yield Hit(f"filings.{paper.id}.roles.{name}", what, remedy)


def _shared(subject: Subject) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for place, party in enumerate(subject.case.parties):
        label = (party.short_name or party.name).text(subject.language)
        other = seen.setdefault(label.casefold(), party.id)
        if other != party.id:
            what = said(
                "The parties {other} and {party} are both called “{label}”.", other=other, party=party.id, label=label
            )
            yield Hit(f"case.parties[{place}]", what, "Give one of them another `short_name`.")


def _miscounted(subject: Subject) -> Iterator[Hit]:
    """Find parties typed by number, `Respondent 3`, where the caption has no such number."""
    language = subject.language
    for side, role in subject.profile.main_roles.items():
        counted = subject.profile.roles[role]
        names = "|".join(re.escape(counted.text(language, plural=plural)) for plural in (True, False))
        last = sum(party.side is side for party in subject.case.parties)
        for passage in subject.passages:
            if passage.sort is not Sort.PROSE:
                continue
            for found in re.finditer(f"(?:{names}){_NUMBERS}", passage.text):
                if max(int(number) for number in re.findall(r"\d+", found[1])) > last:
                    what = said(
                        "“{words}” is not in the caption, which has {last} on that side.", words=found[0], last=last
                    )
                    yield Hit(
                        passage.path,
                        what,
                        "Refer to the party by its id, [@party-id]; its label is printed.",
                        spot=passage.spot(found.start()),
                    )
