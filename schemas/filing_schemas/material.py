"""What a case rests on: sources, exhibits, authorities, the chronology, related proceedings."""

from typing import Annotated

from pydantic import Field

from filing_schemas.base import Day, Id, Levelled, Line, Localised, Model, Prose, Ref, Shorthand, When, about
from filing_schemas.vocabulary import AuthorityKind, EvidenceKind, FactProvenance, Nature


class Excerpt(Model):
    """Words taken from a source, to the letter, its errors kept."""

    id: Annotated[Id, about("The name by which the excerpt is referred to.", "misuse")]
    text: Annotated[Line, about("The words, exactly as they stand.", "it lacks any factual or evidential basis")]


class Source(Model):
    """Where something about the case was read. Not evidence: an exhibit is."""

    id: Annotated[Id, about("The name by which the case file refers to it.", "seed")]
    title: Annotated[
        Localised, about("Title of the publication or document.", "Court shuts doors on bid to revoke licence")
    ]
    publisher: Annotated[Localised | None, about("Who published it.", "Israel Defense")] = None
    date: Annotated[When | None, about("When it was published, as far as known.", "2020-01-16")] = None
    address: Annotated[Line | None, about("Where it can be found.", "israeldefense.co.il/en/node/41638")] = None
    seed: Annotated[bool, about("Whether this is the source that the exercise starts from.", True)] = False
    excerpts: Annotated[
        tuple[Excerpt, ...],
        about(
            "Words quoted from it, to the letter.",
            [{"id": "misuse", "text": "it lacks any factual or evidential basis"}],
        ),
    ] = ()


class Support(Shorthand):
    """What a statement rests on. A bare text is the id it refers to."""

    shorthand = "to"

    to: Annotated[Ref, about("An exhibit, an authority, or a paragraph of an affidavit.", "demand-letter")]
    pinpoint: Annotated[Line | None, about("Where in it.", "p. 2")] = None
    provenance: Annotated[FactProvenance | None, about("What kind of saying it is.", "official-document")] = None


class Assertion(Model):
    """Who says a thing, how it is known, when it happened, and what it rests on."""

    nature: Annotated[Nature | None, about("What sort of thing is said.", "fact")] = None
    asserted_by: Annotated[Id | None, about("The party or the source that says so, by id.", "petitioners")] = None
    provenance: Annotated[FactProvenance | None, about("How it is known.", "party-allegation")] = None
    date: Annotated[When | None, about("When it happened, as far as known.", "2018-06")] = None
    support: Annotated[
        tuple[Support, ...],
        about("What it rests on; printed after the text where the text does not cite it itself.", ["demand-letter"]),
    ] = ()


class Fact(Assertion, Levelled):
    """One event of the chronology."""

    id: Annotated[Id, about("The name by which the case file refers to it.", "refusal")]
    statement: Annotated[Prose, about("What happened, with the verb that says who claims it.", "The Ministry refused.")]
    source: Annotated[Id | None, about("The source it was read in, by id.", "seed")] = None
    note: Annotated[Line | None, about("What is uncertain about it. Not printed.", "the month is inferred")] = None


class Exhibit(Levelled):
    """A document or thing put before the court. Its mark is never typed: the engine gives it."""

    id: Annotated[Id, about("The name by which the case file refers to it.", "demand-letter")]
    title: Annotated[Localised, about("How the index describes it.", "Letter to the Ministry of Defense")]
    kind: Annotated[EvidenceKind, about("What sort of thing it is.", "correspondence")]
    tendered_by: Annotated[Id, about("The party that puts it in, by id.", "petitioners")]
    provenance: Annotated[
        FactProvenance | None, about("What kind of saying it is.", "official-document", gap="how the exhibit is known")
    ] = None
    date: Annotated[When | None, about("Its date, as far as known.", "2018-11", gap="the date of the exhibit")] = None
    source: Annotated[Id | None, about("The source it was read in, by id.", "seed")] = None
    pages: Annotated[Annotated[int, Field(ge=1)] | None, about("Number of pages.", 4, gap="how many")] = None
    file: Annotated[Line | None, about("Its file in the folder `exhibits`.", "demand-letter.pdf")] = None
    authenticated_by: Annotated[Ref | None, about("The paragraph that identifies it.", "affidavit/letter")] = None
    excerpts: Annotated[
        tuple[Excerpt, ...],
        about(
            "Words quoted from it, to the letter.",
            [{"id": "misuse", "text": "it lacks any factual or evidential basis"}],
        ),
    ] = ()
    note: Annotated[Line | None, about("What is uncertain about it. Not printed.", "not seen by the drafters")] = None


class Authority(Model):
    """A statute, a rule or a decided case. One that nobody has checked says so."""

    id: Annotated[Id, about("The name by which the text cites it.", "courts-law")]
    kind: Annotated[AuthorityKind, about("What sort of law it is.", "statute")]
    citation: Annotated[
        Localised | None,
        about(
            "The full citation. Left out, it prints as a gap: never an invented one.",
            "Courts Law, 5744-1984",
            gap="the citation",
        ),
    ] = None
    short: Annotated[
        Localised | None,
        about("The form after the first mention. Nothing introduces it but you: (the **Courts Law**).", "Courts Law"),
    ] = None
    proposition: Annotated[Localised | None, about("What it is cited for.", "hearings are public")] = None
    verified: Annotated[bool, about("Whether somebody has read the text itself.", False)] = False
    source: Annotated[Line | None, about("Where it was read.", "a commentary on s. 68")] = None
    as_of: Annotated[Day | None, about("The day on which it was read.", "2026-01-15")] = None


class RelatedProceeding(Model):
    """Another case that this one must not be confused with."""

    id: Annotated[Id, about("The name by which the text refers to it.", "abdulaziz")]
    title: Annotated[Localised, about("How it is referred to.", "the suit of Omar Abdulaziz")]
    court: Annotated[Localised | None, about("The court that hears it.", "a court in Israel")] = None
    relation: Annotated[
        Line, about("What it has in common with this case, and what not.", "same product, other parties")
    ]
    source: Annotated[Id | None, about("The source it was read in, by id.", "seed")] = None
