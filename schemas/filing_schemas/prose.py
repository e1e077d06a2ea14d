"""Sections and numbered paragraphs: the body of every paper."""

from typing import Annotated

from pydantic import Field

from filing_schemas.base import Id, Ids, Levelled, Prose, Ref, Shorthand, about
from filing_schemas.material import Assertion
from filing_schemas.vocabulary import ResponseMode


class Paragraph(Shorthand, Assertion, Levelled):
    """A numbered paragraph. A bare text is a paragraph that nothing refers to."""

    shorthand = "text"

    id: Annotated[Id | None, about("A name, so that other paragraphs can refer to it.", "demand")] = None
    text: Annotated[Prose, about("What it says, in the inline markup.", "The Ministry refused [@refusal].")]
    answers: Annotated[
        tuple[Ref, ...], about("Paragraphs of the filing answered that this paragraph deals with.", ["facts-2"])
    ] = ()


class Answer(Assertion, Levelled):
    """The answer to one numbered paragraph, or to several, of the filing answered."""

    id: Annotated[Id | None, about("A name, so that other paragraphs can refer to it.", "answer-facts")] = None
    to: Annotated[Ids, Field(min_length=1), about("The paragraphs answered, by id.", ["facts-2", "facts-3"])]
    mode: Annotated[ResponseMode | None, about("How they are answered.", "deny", gap="admit, deny, or neither")] = None
    text: Annotated[Prose | None, about("The respondent's own version or reasons.", "No such request was made.")] = None


class Section(Levelled):
    """A part of the paper under a heading."""

    id: Annotated[Id | None, about("A name, so that paragraphs can refer to the part.", "background")] = None
    section: Annotated[
        Id | None, about("The part of the paper this is, in the profile's words; it gives the heading.", "facts")
    ] = None
    heading: Annotated[Prose | None, about("The heading, where it is not the profile's.", "The refusal")] = None
    paragraphs: Annotated[tuple[Paragraph, ...], about("Its numbered paragraphs.", ["The Ministry refused."])] = ()
    sections: Annotated[
        tuple["Section", ...],
        about(
            "Parts within the part, under headings of their own.",
            [{"heading": "The refusal", "paragraphs": ["It was refused."]}],
        ),
    ] = ()


class Ground(Levelled):
    """A ground on which relief is asked for."""

    id: Annotated[Id, about("The name by which the text refers to it.", "unreasonable")]
    heading: Annotated[Prose, about("The ground in a few words.", "The refusal is unreasonable")]
    basis: Annotated[Ids, about("The authorities it rests on, by id.", ["courts-law"])] = ()
    paragraphs: Annotated[tuple[Paragraph, ...], about("The argument.", ["The refusal gave no reasons."])] = ()


Section.model_rebuild()
