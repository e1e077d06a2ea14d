"""A jurisdiction's profile as a whole, and what it says of dates and parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import Field

from filing_schemas.base import Day, Id, Localised, Model, about
from filing_schemas.vocabulary import (
    ClosureGround,
    ClosureState,
    ConfidentialityLevel,
    Language,
    LessRestrictiveAlternative,
    ObjectionKind,
    PartyKind,
    PartyRole,
    PartySide,
    PositionKind,
    ResponseMode,
    SecurityKind,
    SessionType,
    VerificationKind,
)
from filings.language import written_date
from filings.profile.courts import CaptionStyle, CourtRules, Layout, Requirement
from filings.profile.forms import Form, Tables
from filings.profile.model import (
    Answered,
    BundlePart,
    CheckId,
    Cites,
    Counted,
    DatePatterns,
    ExhibitMarks,
    Ground,
    HeadingNumbers,
    NumberPattern,
    Oath,
    PowerOfAttorney,
    Stands,
    Weight,
)
from filings.profile.phrases import Phrases, Words
from filings.profile.placeholders import naming
from filings.profile.sourced import Conferral
from filings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Party


Locale: TypeAlias = Annotated[str, Field(pattern=r"^[a-z]{2}_[A-Z]{2}$")]
CornerLine: TypeAlias = Annotated[Localised, naming("party", "witness", "number", "exhibits", "date")]


class Profile(Model):
    """A court system: what it calls things, the papers it knows, and the law that a draft rests on."""

    format: Annotated[Literal[1], about("The version of this file's form.", 1)]
    id: Annotated[Id, about("The name by which cases choose it.", "israel")]
    extends: Annotated[Id | None, about("The profile it changes in part.", "israel")] = None
    lineage: Annotated[
        tuple[Id, ...], about("What it extends, one after another. Filled in as it is read.", ["israel"])
    ] = ()
    name: Annotated[Localised, about("What the court system is called.", "Israel")]
    rules_as_of: Annotated[Day, about("The day as of which its rules are given.", "2026-11-24")]
    languages: Annotated[tuple[Language, ...], Field(min_length=1), about("Languages of its papers.", ["en"])]
    locales: Annotated[
        dict[Language, Locale], about("The locale of a language, where it is not the usual one.", {"en": "en_US"})
    ] = {}  # noqa: RUF012  # frozen
    legend: Annotated[Localised, about("What every page says.", "STUDY DRAFT - NOT FILED")]
    headings: Annotated[
        dict[Language, HeadingNumbers],
        about("How headings are numbered, by language.", {"en": {"levels": ["upper-letter", "decimal", "decimal"]}}),
    ]
    ordinals: Annotated[tuple[Localised, ...], about("First, second, and so on, in titles.", ["First"])] = ()
    layout: Annotated[Layout | None, about("The paper its courts ask for.", {"paper": "a4"})] = None
    caption: Annotated[CaptionStyle, about("How a caption draws the parties.", {"et_al": "et al."})] = CaptionStyle()
    corner: Annotated[
        tuple[CornerLine, ...], about("What the corner of a witness statement says.", ["Witness: {witness}"])
    ] = ()
    dates: Annotated[DatePatterns, about("How dates are written.", {"day": "d MMMM y", "month": "MMMM y"})]
    words: Annotated[Words, about("Single words and labels that papers print.", {})]
    phrases: Annotated[Phrases, about("Sentences that the engine words.", {})]
    gaps: Annotated[
        dict[Language, dict[str, str]],
        about("What is said of what is missing, by language and English words.", {"he": {"capacity": "תפקיד"}}),
    ] = {}  # noqa: RUF012  # frozen
    cites: Annotated[
        Cites | None, about("How citations name things, where they have a form of their own.", {"paragraph": "¶"})
    ] = None
    session_notices: Annotated[
        dict[ClosureState, Localised], about("What a paper says of the state of the session.", {"deferred": "..."})
    ]
    session_legends: Annotated[
        dict[SessionType, Localised], about("What every page of it says, by session.", {"pending": "CONFIDENTIAL"})
    ] = {}  # noqa: RUF012  # frozen
    level_legends: Annotated[
        dict[ConfidentialityLevel, Localised], about("The same, by who may read it.", {"court-only": "EX PARTE"})
    ] = {}  # noqa: RUF012  # frozen
    redacted_legend: Annotated[
        Localised | None, about("What a public copy says from which something was taken.", "REDACTED")
    ] = None
    watermark: Annotated[
        Localised | None,
        naming("legend"),
        about("What stands across each page of a copy that is not for everybody.", "TRAINING LEGEND: {legend}"),
    ] = None
    main_roles: Annotated[
        dict[PartySide, PartyRole],
        about("What the sides are called in the main proceeding.", {"petitioner-side": "petitioner"}),
    ]
    roles: Annotated[dict[PartyRole, Counted], about("What parties are called.", {})]
    exhibit_marks: Annotated[ExhibitMarks, about("How exhibits are marked.", {"petitioner": "P/{number}"})]
    case_numbers: Annotated[dict[Id, NumberPattern], about("The forms of case numbers.", {})]
    citations: Annotated[dict[Id, NumberPattern], about("The forms of citations.", {})] = {}  # noqa: RUF012  # frozen
    closure_grounds: Annotated[dict[ClosureGround, Ground], about("Grounds of closure it knows.", {})]
    objections: Annotated[dict[ObjectionKind, Localised], about("Headings of objections.", {"delay": "Delay"})]
    response_modes: Annotated[dict[ResponseMode, Answered], about("How a paragraph is answered. `{paragraphs}`.", {})]
    alternatives: Annotated[
        dict[LessRestrictiveAlternative, Localised], about("Ways that close less.", {"redaction": "Redaction"})
    ]
    positions: Annotated[dict[PositionKind, Stands], about("Where a party stands. `{party}`.", {})]
    securities: Annotated[dict[SecurityKind, Localised], about("What is given for an interim order.", {})]
    oaths: Annotated[dict[VerificationKind, Oath], about("The words of affidavits.", {})]
    oath: Annotated[VerificationKind, about("The oath used where a paper names none.", "il-affidavit-s15")]
    power: Annotated[PowerOfAttorney | None, about("The words of a power of attorney.", {"closing": "..."})] = None
    bundle: Annotated[
        tuple[BundlePart, ...],
        about("The parts of a bundle, in order.", [{"heading": "Evidence", "papers": ["affidavit", "exhibit"]}]),
    ] = ()
    forms: Annotated[dict[Id, Form], about("The papers it knows.", {})]
    tables: Annotated[
        Tables | None, about("What the tables are called that a form with `lists_authorities` opens with.", {})
    ] = None
    conferral: Annotated[
        Conferral | None,
        about("How the part that asks for it says that counsel conferred.", {"words": "On {date}, {who} conferred."}),
    ] = None
    sealing: Annotated[tuple[Requirement, ...], about("What a request to restrict publicity must show.", [])] = ()
    courts: Annotated[dict[Id, CourtRules], about("Courts with rules of their own, by id.", {"cand": {}})] = {}  # noqa: RUF012  # frozen
    weights: Annotated[
        dict[CheckId, Weight], about("Checks that weigh otherwise here.", {"REL-06": {"severity": "warning"}})
    ] = {}  # noqa: RUF012  # frozen

    def descends(self, system: str) -> bool:
        """Say whether this is a court system, or extends it, however many profiles lie between."""
        return system in {self.id, self.extends, *self.lineage}

    def at(self, court: str | None) -> Profile:
        """Give the profile as it holds in one of its courts; a court without rules of its own changes nothing."""
        return self._in_court(court) if court in self.courts else self

    @remembered
    def _in_court(self, court: str) -> Profile:
        rules = self.courts[court]
        changed: dict[str, Any] = {"sealing": self.sealing + rules.sealing}
        changed["conferral"] = rules.conferral or self.conferral
        changed["layout"], changed["caption"] = rules.layout or self.layout, rules.caption or self.caption
        changed["forms"] = {name: _at(form, name, rules) for name, form in self.forms.items()}
        return self.model_copy(update=changed)

    def gap(self, name: str, words: str, language: Language) -> str:
        """Say that something has still to be written, in the language where the profile has the words for it."""
        known = self.gaps.get(language, {})
        return self.phrases.gap.text(language).format(name=known.get(name, name), words=known.get(words, words))

    def locale(self, language: Language) -> str:
        """Give the locale in which lists of a language are written."""
        return self.locales.get(language, language.value)

    def written_date(self, when: str, language: Language) -> str:
        """Write a date as far as it is known, as this court system writes dates."""
        patterns = {"day": self.dates.day.text(language), "month": self.dates.month.text(language)}
        return written_date(when, language.value, **patterns)

    def ordinal(self, place: int, language: Language) -> str:
        """Write "First", "Second"; beyond the words it has, the number."""
        return self.ordinals[place - 1].text(language) if place <= len(self.ordinals) else str(place)

    def role_name(self, role: PartyRole, parties: Sequence[Party], language: Language) -> str:
        """Name a role as those parties hold it, in their number and gender."""
        plural = len(parties) > 1 or any(is_plural(party) for party in parties)
        feminine = all(party.feminine for party in parties)
        return self.roles[role].text(language, plural=plural, feminine=feminine)


def _at(form: Form, name: str, rules: CourtRules) -> Form:
    """Give a form with the limit and the required parts of a court."""
    asked = rules.asks_for.get(name, ())
    sections = tuple(
        each.model_copy(update={"required": True, "source": rules.source, "as_of": rules.as_of, "verified": False})
        if each.key in asked and not each.required
        else each
        for each in form.sections
    )
    return form.model_copy(update={"limit": rules.limits.get(name, form.limit), "sections": sections})


def is_plural(party: Party) -> bool:
    """Say whether a party is spoken of in the plural."""
    return party.kind is PartyKind.GROUP if party.plural is None else party.plural
