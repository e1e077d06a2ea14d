"""What is asked for: relief items, interim and final kept apart, and what is given for them."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from filing_schemas.base import Id, Ids, Levelled, Line, Model, Prose, about
from filing_schemas.material import Support
from filing_schemas.prose import Paragraph
from filing_schemas.vocabulary import ObjectionKind, ObjectionStage, PositionKind, ReliefKind, SecurityKind


class Security(Model):
    """What the applicant gives, or asks to be spared, for an interim order."""

    kind: Annotated[SecurityKind, about("What is given.", "undertaking")]
    text: Annotated[
        Prose | None, about("Its terms.", "The applicants undertake ...", gap="the terms of the security")
    ] = None
    amount: Annotated[Line | None, about("The amount, where there is one.", "NIS 10,000")] = None


class ReliefItem(Levelled):
    """One thing the court is asked to do."""

    id: Annotated[Id, about("The name by which the text refers to it.", "revoke")]
    kind: Annotated[ReliefKind, about("What sort of relief it is.", "revoke-licence")]
    act: Annotated[
        Prose | None,
        about(
            "The act to be done or not done, so that it could be obeyed.",
            "revoke the licence",
            gap="the order you ask for",
        ),
    ] = None
    addressee: Annotated[Id | None, about("The party that is to act, by id.", "mod")] = None
    duration: Annotated[Prose | None, about("How long it lasts.", "until the petition is decided")] = None
    basis: Annotated[Ids, about("The authorities it rests on, by id.", ["courts-law"])] = ()
    alternative_to: Annotated[Id | None, about("The item in whose stead it is asked for.", "revoke")] = None
    security: Annotated[Security | None, about("What is given for it.", {"kind": "undertaking"})] = None


class Relief(Model):
    """The relief of one filing. Interim and final relief are never the same thing."""

    interim: Annotated[
        tuple[ReliefItem, ...],
        about("Until the case is decided.", [{"id": "stay", "kind": "interim-order", "act": "suspend the licence"}]),
    ] = ()
    final: Annotated[
        tuple[ReliefItem, ...],
        about(
            "At the end of the case, or on the motion.",
            [{"id": "revoke", "kind": "revoke-licence", "act": "revoke the licence", "addressee": "mod"}],
        ),
    ] = ()


class Objection(Levelled):
    """An objection, with its own support."""

    id: Annotated[Id, about("The name by which the text refers to it.", "no-foundation")]
    kind: Annotated[ObjectionKind, about("The ground of the objection.", "no-factual-foundation")]
    stage: Annotated[ObjectionStage, about("Where it is argued.", "threshold")]
    heading: Annotated[Prose | None, about("Its heading, where it is not the profile's.", "No foundation")] = None
    paragraphs: Annotated[tuple[Paragraph, ...], about("The argument.", ["The request rests on ..."])] = ()
    support: Annotated[tuple[Support, ...], about("What the objection rests on.", ["letters"])] = ()
    basis: Annotated[Ids, about("The authorities it rests on, by id.", ["hcj-1942-21"])] = ()

    @model_validator(mode="after")
    def _says_which(self) -> Self:
        if self.kind is ObjectionKind.OTHER and self.heading is None:
            message = "An objection of the kind 'other' needs a heading of its own."
            raise PydanticCustomError("objection", message, {"remedy": "Write in `heading` what the objection is."})
        return self


class PartyPosition(Model):
    """Where another party stands on a motion."""

    party: Annotated[Id, about("The party, by id.", "petitioners")]
    position: Annotated[PositionKind, about("Where it stands.", "opposes")]
    text: Annotated[Prose | None, about("In its own words, or how it is known.", "They ask for open court.")] = None
