"""What a profile says of words, numbers, marks, dates, oaths and grounds."""

import re
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from filing_schemas.base import Id, Localised, Model, about
from filing_schemas.vocabulary import Language, PartyRole
from filings.profile.placeholders import asked, naming
from filings.profile.sourced import Sourced

APPOINTING = naming("grantors", "counsel", "matter")
"""What an appointment may name."""
NumberFormat: TypeAlias = Literal["decimal", "upper-letter", "lower-letter", "upper-roman", "lower-roman", "hebrew"]


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
        if feminine and inflected and getattr(inflected, language.value):
            return inflected.text(language)
        return plain.text(language)


class Answered(Counted):
    """How paragraphs are answered: `{paragraphs}` are those answered."""

    one: Annotated[Localised, naming("paragraphs"), about("For one paragraph.", "{paragraphs} is denied.")]
    many: Annotated[Localised, naming("paragraphs"), about("For several.", "{paragraphs} are denied.")]


class Stands(Counted):
    """Where a party stands: `{party}` is that party."""

    one: Annotated[Localised, naming("party"), about("For one party.", "{party} consents.")]
    many: Annotated[Localised, naming("party"), about("For a party of several.", "{party} consent.")]
    one_feminine: Annotated[
        Localised | None, naming("party"), about("For one, feminine.", {"he": "{party} מסכימה."})
    ] = None
    many_feminine: Annotated[
        Localised | None, naming("party"), about("For several, feminine.", {"he": "{party} מסכימות."})
    ] = None


class Appoints(Counted):
    """The words of an appointment, in the number and gender of those who appoint."""

    one: Annotated[Localised, APPOINTING, about("By one.", "I, {grantors}, appoint {counsel} in {matter}:")]
    many: Annotated[Localised, APPOINTING, about("By several.", "We, {grantors}, appoint {counsel} in {matter}:")]
    one_feminine: Annotated[Localised | None, APPOINTING, about("By one, feminine.", {"he": "אני, {grantors}:"})] = None
    many_feminine: Annotated[
        Localised | None, APPOINTING, about("By several, feminine.", {"he": "אנו, {grantors}:"})
    ] = None


class Ground(Sourced):
    """A ground on which a hearing may be closed."""

    name: Annotated[Localised, about("What the ground is called.", "State security")]
    basis: Annotated[Localised | None, about("The enactment that names it.", "s. 68(b)(1) of the Courts Law")] = None


OPENING = naming("deponent", "identification", "capacity")
"""What the opening of an affidavit may name."""


class Oath(Sourced):
    """The words of an affidavit. `{deponent}`, `{identification}` and `{capacity}` stand for the deponent's."""

    opening: Annotated[Localised, OPENING, about("The words before the first paragraph.", "I, {deponent}, state:")]
    opening_feminine: Annotated[
        Localised | None, OPENING, about("The same of a woman, where it differs.", {"he": "אני, {deponent}, מצהירה:"})
    ] = None
    opening_masculine: Annotated[
        Localised | None, OPENING, about("The same of a man, where it differs.", {"he": "אני, {deponent}, מצהיר:"})
    ] = None
    purpose: Annotated[
        Localised,
        naming("filing", "capacity"),
        about("Its first paragraph. `{filing}` is what it supports.", "I make this affidavit in support of {filing}."),
    ]
    closing: Annotated[
        Localised,
        naming("deponent", "date"),
        about("The words after the last paragraph. `{date}` is that of the paper.", "This is my name."),
    ]
    certification: Annotated[
        Localised | None, naming("deponent"), about("The words of the person who takes it.", "I certify ...")
    ] = None
    certification_feminine: Annotated[
        Localised | None, naming("deponent"), about("The same of a woman, where it differs.", "I certify that she ...")
    ] = None
    certification_masculine: Annotated[
        Localised | None, naming("deponent"), about("The same of a man, where it differs.", "I certify that he ...")
    ] = None
    certifier: Annotated[Localised | None, about("In what capacity that person signs.", "Advocate")] = None

    def said(self, words: str, language: Language, *, feminine: bool | None) -> str:
        """Give the opening or the certification as it is of a woman, of a man, or of whoever it may be.

        Args:
            words: `opening` or `certification`.
            language: the language of the paper.
            feminine: whether the deponent is spoken of in the feminine; nothing where nobody says.

        """
        gender = "" if feminine is None else "_feminine" if feminine else "_masculine"
        inflected: Localised | None = getattr(self, words + gender)
        plain: Localised | None = getattr(self, words)
        known = inflected if inflected and getattr(inflected, language.value) else plain
        return known.text(language) if known else ""


class NumberPattern(Sourced):
    """The form of a number or a citation, with the samples that its tests use."""

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


class PowerOfAttorney(Sourced):
    """The words by which parties appoint counsel. `{grantors}` appoint, `{counsel}` are appointed, in `{matter}`."""

    opening: Annotated[
        Appoints,
        about("The appointment, before the powers.", {"one": "I, {grantors}, appoint {counsel}:", "many": "We ..."}),
    ]
    powers: Annotated[
        tuple[Localised, ...], Field(min_length=1), about("What counsel may do, one by one.", ["to file papers"])
    ]
    closing: Annotated[
        Counted, about("Over the signatures of those who appoint.", {"one": "I sign it:", "many": "We sign it:"})
    ]
    certification: Annotated[
        Localised | None, naming("grantors"), about("By which counsel certifies them.", "I certify it.")
    ] = None


EXHIBIT = "exhibit"
"""Stands for the exhibits among the papers of a bundle."""


class BundlePart(Model):
    """A part of a bundle: what stands in it, by form or by kind of paper."""

    heading: Annotated[Localised, about("Its heading.", "Evidence")]
    papers: Annotated[
        tuple[Id, ...],
        Field(min_length=1),
        about(
            "The papers in it, by form, or by kind where no part names the form; `exhibit` stands for the exhibits.",
            ["affidavit", "exhibit"],
        ),
    ]


class Cites(Model):
    """How citations name things, where a court system has a form for them that the sentences of a paper do not use.

    A reference is a citation in brackets, where a paragraph says what it rests on, and after a signal such as "See".
    """

    paragraph: Annotated[Localised, about("Before a paragraph's number.", "¶")]
    paragraphs: Annotated[Localised, about("Before several paragraphs' numbers.", "¶¶")]
    exhibit: Annotated[Localised, about("Before an exhibit's mark.", "Ex.")]
    within: Annotated[
        Localised,
        naming("reference", "filing"),
        about("A paragraph of another paper. `{reference}`, `{filing}`.", "{filing} {reference}"),
    ]
    run: Annotated[
        Localised, naming("first", "last"), about("Paragraphs in a row. `{first}`, `{last}`.", "{first}-{last}")
    ]
    between: Annotated[Localised, about("Between citations of several things.", ";")]
    signals: Annotated[tuple[Localised, ...], about("Words that lead to a citation.", ["See"])] = ()


def _counting(scheme: Localised | None) -> Localised | None:
    """Refuse a scheme that gives every exhibit the same mark."""
    for text in (scheme.en, scheme.he) if scheme else ():
        if text and not {"number", "letter"} & asked(text):
            message = "Every exhibit would have the mark “{mark}”."
            context = {"mark": text, "remedy": "Write {number} or {letter} where they are counted."}
            raise PydanticCustomError("marks", message, context)
    return scheme


Scheme: TypeAlias = Annotated[Localised, naming("number", "letter", "party"), AfterValidator(_counting)]


class ExhibitMarks(Model):
    """How exhibits are marked. `{number}` or `{letter}` counts them; `{party}` is its party's number, if it has one."""

    petitioner: Annotated[Scheme, about("For the petitioners' side.", "P/{number}")]
    respondent: Annotated[Scheme, about("For the respondents' side.", "R{party}/{number}")]
    neutral: Annotated[Scheme, about("For anybody else.", "N/{number}")]
    apart: Annotated[
        dict[PartyRole, Scheme],
        about("For parties of a side that have marks of their own, by capacity.", {"interested-party": "IP{number}"}),
    ] = {}  # noqa: RUF012  # frozen
    witness: Annotated[
        Localised | None,
        naming("number", "letter", "initials"),
        AfterValidator(_counting),
        about("For what a witness identifies, where it is marked with the witness's initials.", "{initials}{number}"),
    ] = None

    @property
    def of_parties(self) -> tuple[Localised, ...]:
        """Every scheme by which the exhibits of a party may be marked."""
        return (self.petitioner, self.respondent, self.neutral, *self.apart.values())


class DatePatterns(Model):
    """How dates are written (Unicode CLDR patterns)."""

    day: Annotated[Localised, about("A day.", "d MMMM y")]
    month: Annotated[Localised, about("A month.", "MMMM y")]


class HeadingNumbers(Model):
    """How headings are numbered, level by level, and items under a paragraph."""

    levels: Annotated[
        tuple[NumberFormat, NumberFormat, NumberFormat],
        about("The numbers of each of the three levels.", ["upper-letter", "decimal", "decimal"]),
    ]
    items: Annotated[
        tuple[NumberFormat, NumberFormat],
        about("The marks of items under a paragraph, and of items under those.", ["lower-letter", "lower-roman"]),
    ] = ("lower-letter", "lower-roman")
    whole: Annotated[bool, about("Whether a heading repeats the numbers above it: A.1 and not 1.", True)] = True


class Weight(Sourced):
    """How much the findings of one check weigh in this court system, where it is not what the rubric says."""

    severity: Annotated[Literal["info", "warning", "error"], about("The weight.", "warning")]
    why: Annotated[Localised, about("Why.", "Security is in the discretion of the Court.")]


CheckId: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z]{3,4}-[0-9]{2}$")]
"""The name of a check of the rubric, `REL-06`."""
