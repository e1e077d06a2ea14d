"""A case: everything its filings have in common."""

from typing import Annotated, Literal

from pydantic import Field

from filing_schemas.base import Day, Id, Line, Localised, Model, about
from filing_schemas.material import Authority, Exhibit, Fact, RelatedProceeding, Source
from filing_schemas.parties import CaseNumber, Counsel, Court, Judge, Party, Pseudonym
from filing_schemas.session import Session
from filing_schemas.vocabulary import FixtureMode, Language


class Service(Model):
    """How the papers reach the other parties; the certificate of service is made from it."""

    method: Annotated[
        Line | None, about("How the papers are served.", "by e-mail to counsel", gap="method of service")
    ] = None
    by: Annotated[Id | None, about("Counsel who serves, by id.", "clinic")] = None
    date: Annotated[Day | None, about("The day on which they are served.", "2026-01-15", gap="the day of service")] = (
        None
    )


class Case(Model):
    """What `case.yaml` says."""

    format: Annotated[Literal[1], about("The version of this file's form.", 1)]
    id: Annotated[Id, about("A short name for the case.", "amnesty-v-mod")]
    title: Annotated[
        Localised, about("What people call the case. Not printed on papers.", "Amnesty v. Ministry of Defense")
    ]
    profile: Annotated[Id, about("The court system whose rules and papers are used.", "israel")]
    language: Annotated[Language, about("The language of the papers.", "en")] = Language.EN
    fixture_mode: Annotated[FixtureMode, about("Real, made up, or a clinic's own.", "faithful")] = FixtureMode.OWN
    court: Annotated[Court, about("The court.", {"name": "Tel Aviv-Jaffa District Court"})]
    number: Annotated[CaseNumber, about("The number of the case.", {"placeholder": "_____-05-19"})] = CaseNumber()
    judge: Annotated[Judge | None, about("The judge.", {"name": "Judge A. B."})] = None
    parties: Annotated[
        tuple[Party, ...],
        Field(min_length=1),
        about(
            "The parties, in the order of the caption.",
            [{"id": "mod", "name": "Ministry of Defense", "side": "respondent-side", "kind": "public-authority"}],
        ),
    ]
    counsel: Annotated[tuple[Counsel, ...], about("Counsel.", [{"id": "clinic"}])] = ()
    pseudonyms: Annotated[
        tuple[Pseudonym, ...],
        about("Who goes by another name in what the public may read.", [{"of": "petitioner-1", "pseudonym": "A"}]),
    ] = ()
    session: Annotated[
        Session, about("Open or closed: the state of publicity.", {"hearing": {"state": "deferred"}})
    ] = Session()
    chronology: Annotated[
        tuple[Fact, ...],
        about("What happened, in order.", [{"id": "refusal", "statement": "The Ministry refused.", "date": "2018-11"}]),
    ] = ()
    exhibits: Annotated[
        tuple[Exhibit, ...],
        about(
            "Exhibits.",
            [
                {
                    "id": "letter",
                    "title": "Letter to the Ministry",
                    "kind": "correspondence",
                    "tendered_by": "petitioners",
                }
            ],
        ),
    ] = ()
    authorities: Annotated[
        tuple[Authority, ...],
        about("Law cited.", [{"id": "courts-law", "kind": "statute", "citation": "Courts Law, 5744-1984"}]),
    ] = ()
    related: Annotated[
        tuple[RelatedProceeding, ...],
        about(
            "Other proceedings.",
            [{"id": "abdulaziz", "title": "the suit of Omar Abdulaziz", "relation": "same product, other parties"}],
        ),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        about("Where things were read.", [{"id": "seed", "title": "Court shuts doors on bid to revoke licence"}]),
    ] = ()
    appointed: Annotated[
        Day | None,
        about(
            "The day on which those who begin the case appoint their counsel: the date of a power of attorney.",
            "2026-01-10",
        ),
    ] = None
    service: Annotated[Service, about("How papers are served.", {"method": "by e-mail to counsel"})] = Service()
