"""What a jurisdiction's `profile.yaml` says. Every statement of law carries where it was read, when, and how surely."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from filing_schemas.base import Day, Id, Line, Localised, Model, about
from filing_schemas.vocabulary import Language, PartyRole, PartySide


class Sourced(Model):
    """A statement of law, with its warrant. Without a source it is this toolkit's own."""

    source: Annotated[Line | None, about("Where it was read.", "a commentary quoting s. 68")] = None
    as_of: Annotated[Day | None, about("The day on which a person last checked it.", "2026-11-24")] = None
    verified: Annotated[bool, about("Whether the text of the law itself was read.", False)] = False


class Counted(Model):
    """Words in the singular and the plural, and in the feminine where the language inflects them."""

    one: Annotated[Localised, about("For one.", "Petitioner")]
    many: Annotated[Localised, about("For several.", "Petitioners")]
    one_feminine: Annotated[Localised | None, about("For one, feminine.", {"he": "העותרת"})] = None
    many_feminine: Annotated[Localised | None, about("For several, feminine.", {"he": "העותרות"})] = None

    def text(self, language: Language, *, plural: bool, feminine: bool = False) -> str:
        """Give the words in the number and gender asked for."""
        plain = self.many if plural else self.one
        inflected = self.many_feminine if plural else self.one_feminine
        return (inflected if feminine and inflected else plain).text(language)


class Ground(Sourced):
    """A ground on which a hearing may be closed."""

    name: Annotated[Localised, about("What the ground is called.", "State security")]
    basis: Annotated[Localised | None, about("The enactment that names it.", "s. 68(b)(1) of the Courts Law")] = None


class Oath(Sourced):
    """The words of an affidavit. `{deponent}`, `{identification}` and `{capacity}` stand for the deponent's."""

    opening: Annotated[Localised, about("The words before the first paragraph.", "I, {deponent}, state:")]
    purpose: Annotated[Localised, about("Its first paragraph.", "I make this affidavit in support of {filing}.")]
    closing: Annotated[Localised, about("The words after the last paragraph.", "This is my name.")]
    certification: Annotated[Localised | None, about("The words of the person who takes it.", "I certify ...")] = None
    certifier: Annotated[Localised | None, about("In what capacity that person signs.", "Advocate")] = None


class Limit(Sourced):
    """How long a paper may be."""

    words: Annotated[int | None, about("In words of the body.", 8750)] = None


class SectionSpec(Sourced):
    """A part of a paper, in its place in the order."""

    key: Annotated[Id, about("The name by which a filing gives the part.", "facts")]
    heading: Annotated[Localised | None, about("Its heading; none for a part without one.", "The Facts")] = None
    needs: Annotated[Localised, about("What belongs there; printed where it is missing.", "what happened")]
    data: Annotated[str | None, about("The typed field of the filing that also goes here.", "relief")] = None
    required: Annotated[bool, about("Whether the paper is incomplete without it.", True)] = False


class Form(Sourced):
    """A paper that a court system knows."""

    kind: Annotated[Id, about("The kind of filing it is.", "motion")]
    title: Annotated[
        Localised, about("Its title. `{filing}` is the paper it goes with, `{parties}` those who file it.", "Petition")
    ]
    short: Annotated[
        Localised | None, about("What other papers call it. `{parties}`, `{filing}`.", "Response of {parties}")
    ] = None
    subtitle: Annotated[Localised | None, about("A line under the title.", "On behalf of {parties}")] = None
    caption: Annotated[
        Literal["main", "own", "answered", "none"],
        about("Whose caption it bears: the main proceeding's, its own, that of the paper answered, or none.", "main"),
    ]
    filer: Annotated[PartyRole | None, about("What those who file it are called in it.", "petitioner")] = None
    other: Annotated[PartyRole | None, about("What the other side is called in it.", "respondent")] = None
    filed_by: Annotated[
        tuple[PartySide, ...], about("The sides that may file it; left out, any.", ["petitioner-side"])
    ] = ()
    sections: Annotated[tuple[SectionSpec, ...], about("Its parts, in order.", [])] = ()
    template: Annotated[Id | None, about("The Word template, where it is not named after the form.", "motion")] = None
    signed_by: Annotated[Literal["counsel", "judge", "deponent", "none"], about("Who would sign.", "counsel")] = (
        "counsel"
    )
    addresses: Annotated[bool, about("Whether the caption gives counsel and addresses for service.", True)] = True
    lists_exhibits: Annotated[bool, about("Whether it ends with a list of its exhibits.", True)] = True
    limit: Annotated[Limit | None, about("How long it may be.", {"words": 8750})] = None


class NumberPattern(Sourced):
    """The form of a number, with the samples that its tests use."""

    pattern: Annotated[str, about("A regular expression that the whole number matches.", "[0-9]{1,6}")]
    valid: Annotated[tuple[str, ...], Field(min_length=1), about("Numbers that match.", ["99999-05-19"])]
    invalid: Annotated[tuple[str, ...], Field(min_length=1), about("Numbers that do not.", ["99999-13-19"])]

    @model_validator(mode="after")
    def _samples_agree(self) -> Self:
        try:
            shape = re.compile(self.pattern)
        except re.error as problem:
            message = "The pattern is not a regular expression: {why}."
            context = {"why": str(problem), "remedy": "Correct it; Python's re module reads it."}
            raise PydanticCustomError("pattern", message, context) from None
        wrong = [text for text in self.valid if not shape.fullmatch(text)]
        wrong += [text for text in self.invalid if shape.fullmatch(text)]
        if wrong:
            message = "The pattern disagrees with its own samples: {wrong}."
            context = {"wrong": ", ".join(wrong), "remedy": "Correct the pattern or the samples."}
            raise PydanticCustomError("samples", message, context)
        return self

    def matches(self, number: str) -> bool:
        """Say whether the whole of the number has this form."""
        return re.fullmatch(self.pattern, number) is not None


class ExhibitMarks(Model):
    """How exhibits are marked. `{number}` counts a party's own; `{party}` is its number on its side, if it has one."""

    petitioner: Annotated[Localised, about("For the petitioners' side.", "P/{number}")]
    respondent: Annotated[Localised, about("For the respondents' side.", "R{party}/{number}")]
    neutral: Annotated[Localised, about("For anybody else.", "N/{number}")]


class DatePatterns(Model):
    """How dates are written (Unicode CLDR patterns)."""

    day: Annotated[Localised, about("A day.", "d MMMM y")]
    month: Annotated[Localised, about("A month.", "MMMM y")]
