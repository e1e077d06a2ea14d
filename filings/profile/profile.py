"""A jurisdiction's profile as a whole, and what it says of dates and parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from filing_schemas.base import Day, Id, Localised, Model, about
from filing_schemas.vocabulary import (
    ClosureGround,
    ClosureState,
    Language,
    LessRestrictiveAlternative,
    ObjectionKind,
    PartyKind,
    PartyRole,
    PartySide,
    PositionKind,
    ResponseMode,
    SecurityKind,
    VerificationKind,
)
from filings.language import written_date
from filings.profile.model import Counted, DatePatterns, ExhibitMarks, Form, Ground, NumberPattern, Oath
from filings.profile.phrases import Phrases, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Party


class Profile(Model):
    """A court system: what it calls things, the papers it knows, and the law that a draft rests on."""

    format: Annotated[Literal[1], about("The version of this file's form.", 1)]
    id: Annotated[Id, about("The name by which cases choose it.", "israel")]
    extends: Annotated[Id | None, about("The profile it changes in part.", "israel")] = None
    name: Annotated[Localised, about("What the court system is called.", "Israel")]
    rules_as_of: Annotated[Day, about("The day as of which its rules are given.", "2026-11-24")]
    languages: Annotated[tuple[Language, ...], Field(min_length=1), about("Languages of its papers.", ["en"])]
    legend: Annotated[Localised, about("What every page says.", "STUDY DRAFT - NOT FILED")]
    headings: Annotated[
        Literal["decimal", "upper-letter", "lower-letter", "lower-roman", "hebrew"],
        about("How headings are numbered.", "upper-letter"),
    ] = "upper-letter"
    dates: Annotated[DatePatterns, about("How dates are written.", {"day": "d MMMM y", "month": "MMMM y"})]
    words: Annotated[Words, about("Single words and labels that papers print.", {})]
    phrases: Annotated[Phrases, about("Sentences that the engine words.", {})]
    session_notices: Annotated[
        dict[ClosureState, Localised], about("What a paper says of the state of the session.", {"deferred": "..."})
    ]
    main_roles: Annotated[
        dict[PartySide, PartyRole],
        about("What the sides are called in the main proceeding.", {"petitioner-side": "petitioner"}),
    ]
    roles: Annotated[dict[PartyRole, Counted], about("What parties are called.", {})]
    exhibit_marks: Annotated[ExhibitMarks, about("How exhibits are marked.", {"petitioner": "P/{number}"})]
    case_numbers: Annotated[dict[Id, NumberPattern], about("The forms of case numbers.", {})]
    closure_grounds: Annotated[dict[ClosureGround, Ground], about("Grounds of closure it knows.", {})]
    objections: Annotated[dict[ObjectionKind, Localised], about("Headings of objections.", {"delay": "Delay"})]
    response_modes: Annotated[
        dict[ResponseMode, Counted], about("How a paragraph is answered. `{paragraphs}`, `{filing}`.", {})
    ]
    alternatives: Annotated[
        dict[LessRestrictiveAlternative, Localised], about("Ways that close less.", {"redaction": "Redaction"})
    ]
    positions: Annotated[dict[PositionKind, Counted], about("Where a party stands. `{party}`.", {})]
    securities: Annotated[dict[SecurityKind, Localised], about("What is given for an interim order.", {})]
    oaths: Annotated[dict[VerificationKind, Oath], about("The words of affidavits.", {})]
    oath: Annotated[VerificationKind, about("The oath used where a paper names none.", "il-affidavit-s15")]
    forms: Annotated[dict[Id, Form], about("The papers it knows.", {})]

    def written_date(self, when: str, language: Language) -> str:
        """Write a date as far as it is known, as this court system writes dates."""
        patterns = {"day": self.dates.day.text(language), "month": self.dates.month.text(language)}
        return written_date(when, language.value, **patterns)

    def role_name(self, role: PartyRole, parties: Sequence[Party], language: Language) -> str:
        """Name a role as those parties hold it, in their number and gender."""
        plural = len(parties) > 1 or any(is_plural(party) for party in parties)
        feminine = all(party.feminine for party in parties)
        return self.roles[role].text(language, plural=plural, feminine=feminine)


def is_plural(party: Party) -> bool:
    """Say whether a party is spoken of in the plural."""
    return party.kind is PartyKind.GROUP if party.plural is None else party.plural
