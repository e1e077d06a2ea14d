"""The papers of a case: injunction request, response, motion, and those that go with them."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from filing_schemas.base import Day, Id, Ids, Levelled, Line, Localised, Model, Prose, When, about
from filing_schemas.closure import ClosureRequest
from filing_schemas.material import Support
from filing_schemas.prose import Answer, Ground, Paragraph, Section
from filing_schemas.relief import Objection, PartyPosition, Relief, ReliefItem
from filing_schemas.vocabulary import ClosureState, PartyRole, VerificationKind


class Paper(Levelled):
    """What every paper has. Its place in the order of filing is that of its file."""

    form: Annotated[
        Id, about("The paper this is, in the profile's words; it names the template.", "administrative-petition")
    ]
    id: Annotated[Id, about("The name by which other filings refer to it.", "petition")]
    title: Annotated[
        Localised | None, about("Its title, where it is not the profile's.", "Motion for a hearing behind closed doors")
    ] = None
    date: Annotated[
        Day | None,
        about("The day it is dated; nothing later may be cited in it.", "2019-05-13", gap="the day it is dated"),
    ] = None
    filed_by: Annotated[Ids, Field(min_length=1), about("The parties that file it, by id.", ["petitioners"])]
    against: Annotated[Ids, about("The parties it is directed at, by id; left out, the other side.", ["mod"])] = ()
    roles: Annotated[
        dict[Id, PartyRole],
        about("What a party is called in this paper, where it is not what the form says.", {"mod": "applicant"}),
    ] = {}  # noqa: RUF012  # frozen
    hypothetical: Annotated[
        bool,
        about("Whether the paper is made up for training in a case that is otherwise real; it then says so.", False),
    ] = False
    source: Annotated[Id | None, about("The source that reports it, by id.", "seed")] = None
    session: Annotated[
        ClosureState | None, about("The state of the session that the paper claims, where it claims one.", "deferred")
    ] = None
    opening: Annotated[
        Prose | None, about("The opening words, before the first heading.", "The Petitioners hereby ...")
    ] = None
    sections: Annotated[
        tuple[Section, ...], about("The body, part by part.", [{"section": "facts", "paragraphs": ["..."]}])
    ] = ()
    exhibits: Annotated[
        Ids,
        about("Exhibits attached to this paper, by id; those its text cites need not be listed.", ["demand-letter"]),
    ] = ()


class Decision(Model):
    """The decision that a petition attacks."""

    description: Annotated[
        Prose | None,
        about(
            "What was decided, and by whom, as it goes on after: This petition is directed at ...",
            "the refusal to revoke the licence",
            gap="the decision attacked",
        ),
    ] = None
    date: Annotated[
        When | None,
        about("When it was published, notified or became known.", "2018-11", gap="the date of the decision"),
    ] = None
    exhibit: Annotated[Id | None, about("The exhibit that holds it, by id.", "refusal-letter")] = None


class InjunctionRequest(Paper):
    """A request for an order: a petition, or an application for interim relief."""

    kind: Annotated[Literal["injunction-request"], about("The kind of filing.", "injunction-request")]
    in_case: Annotated[
        Id | None, about("The filing it accompanies, by id, for an interim application.", "petition")
    ] = None
    decision: Annotated[Decision | None, about("The decision attacked.", {"date": "2018-11"})] = None
    prior_demand: Annotated[Id | None, about("The prior demand to the authority, by id.", "demand")] = None
    no_prior_demand: Annotated[Prose | None, about("Why there was none.", "There was no time.")] = None
    urgency: Annotated[Prose | None, about("Why the matter cannot wait.", "The licence is in use.")] = None
    grounds: Annotated[
        tuple[Ground, ...],
        about("The grounds of law.", [{"id": "unreasonable", "heading": "The refusal is unreasonable"}]),
    ] = ()
    relief: Annotated[
        Relief,
        about(
            "What is asked for.",
            {"final": [{"id": "revoke", "kind": "revoke-licence", "act": "revoke the licence", "addressee": "mod"}]},
        ),
    ] = Relief()


class Response(Paper):
    """An answer, an opposition or a reply to a filing of another party."""

    kind: Annotated[Literal["response"], about("The kind of filing.", "response")]
    responds_to: Annotated[Id, about("The filing it answers, by id.", "petition")]
    summary: Annotated[
        tuple[Paragraph, ...], about("The position in a few words.", ["The petition should be dismissed."])
    ] = ()
    objections: Annotated[
        tuple[Objection, ...],
        about(
            "Objections, threshold and merits, each with its support.",
            [{"id": "delay", "kind": "delay", "stage": "threshold"}],
        ),
    ] = ()
    answers: Annotated[
        tuple[Answer, ...], about("Answers, paragraph by paragraph.", [{"to": ["facts-1"], "mode": "deny"}])
    ] = ()
    relief: Annotated[
        Relief,
        about(
            "What the court is asked to do with the filing answered.",
            {"final": [{"id": "dismiss", "kind": "dismiss-in-limine", "act": "dismiss the petition"}]},
        ),
    ] = Relief()


class Motion(Paper):
    """A motion in a pending case."""

    kind: Annotated[Literal["motion"], about("The kind of filing.", "motion")]
    in_support_of: Annotated[
        Id | None,
        about("The filing it goes with, by id, for a memorandum, a skeleton argument or a certificate.", "motion"),
    ] = None
    grounds: Annotated[
        tuple[Ground, ...],
        about("The grounds of the motion.", [{"id": "unreasonable", "heading": "The refusal is unreasonable"}]),
    ] = ()
    objections: Annotated[
        tuple[Objection, ...],
        about("Objections, for a motion to dismiss.", [{"id": "delay", "kind": "delay", "stage": "threshold"}]),
    ] = ()
    closure: Annotated[
        ClosureRequest | None, about("What a motion to restrict publicity must show.", {"harm": ["..."]})
    ] = None
    positions: Annotated[
        tuple[PartyPosition, ...],
        about("Where the other parties stand.", [{"party": "petitioners", "position": "opposes"}]),
    ] = ()
    relief: Annotated[
        Relief,
        about("What is asked for.", {"final": [{"id": "close", "kind": "close-hearing", "act": "close the doors"}]}),
    ] = Relief()


class Deponent(Levelled):
    """The person who makes a statement."""

    name: Annotated[Localised | None, about("Name.", "A. B.", gap="name of the deponent")] = None
    capacity: Annotated[
        Localised | None, about("Capacity in which the statement is made.", "Deputy Director", gap="capacity")
    ] = None
    identification: Annotated[
        Line | None, about("Identity number. In training a placeholder; never an invented one.", "[ID no.]")
    ] = None
    feminine: Annotated[
        bool | None,
        about(
            "Whether the deponent is spoken of in the feminine; left out, the words of the oath leave it open.", True
        ),
    ] = None
    source: Annotated[Id | None, about("The source that names the deponent, by id.", "seed")] = None


class Affidavit(Paper):
    """A statement of facts by a person: affidavit, declaration or witness statement."""

    kind: Annotated[Literal["affidavit"], about("The kind of paper.", "affidavit")]
    in_support_of: Annotated[
        Id | None, about("The filing it supports, by id.", "petition", gap="the filing it supports")
    ] = None
    deponent: Annotated[Deponent, about("Who makes it.", {"capacity": "Deputy Director"})] = Deponent()
    verification: Annotated[
        VerificationKind | None, about("How it is verified; left out, as the form says.", "il-affidavit-s15")
    ] = None
    knowledge: Annotated[
        Prose | None,
        about(
            "What the deponent knows at first hand, and what from others.",
            "I know these facts ...",
            gap="what you know yourself and what from others",
        ),
    ] = None


class ProposedOrder(Paper):
    """The order that the court is asked to make, ready to sign; it is never signed here."""

    kind: Annotated[Literal["proposed-order"], about("The kind of paper.", "proposed-order")]
    on: Annotated[Id, about("The filing that asks for it, by id.", "motion-to-close")]
    findings: Annotated[tuple[Paragraph, ...], about("Findings.", ["Publicity would cause ..."])] = ()
    orders: Annotated[
        tuple[ReliefItem, ...],
        about(
            "What is ordered, item by item.",
            [{"id": "revoke", "kind": "revoke-licence", "act": "revoke the licence", "addressee": "mod"}],
            gap="what is ordered",
        ),
    ] = ()


class PriorDemand(Paper):
    """A letter that demands of the authority what the petition will later ask of the court."""

    kind: Annotated[Literal["prior-demand"], about("The kind of paper.", "prior-demand")]
    to: Annotated[Id, about("The authority addressed, by id.", "mod")]
    subject: Annotated[
        Prose | None, about("The subject line.", "Revocation of an export licence", gap="subject of the letter")
    ] = None
    demand: Annotated[
        tuple[ReliefItem, ...],
        about(
            "The demand, in the words of the later relief.",
            [{"id": "revoke", "kind": "revoke-licence", "act": "revoke the licence", "addressee": "mod"}],
            gap="what you demand",
        ),
    ] = ()
    reply_by: Annotated[
        Line | None,
        about("The date by which a reply is asked for.", "within 14 days", gap="a reasonable date for reply"),
    ] = None
    support: Annotated[tuple[Support, ...], about("What is enclosed.", ["report"])] = ()


Filing: TypeAlias = Annotated[
    InjunctionRequest | Response | Motion | Affidavit | ProposedOrder | PriorDemand, Field(discriminator="kind")
]
"""Any paper of a case; `kind` tells which."""

FILING: TypeAdapter[Filing] = TypeAdapter(Filing)
"""Validates one filing, whatever its kind."""

KINDS: dict[str, type[Paper]] = {
    "injunction-request": InjunctionRequest,
    "response": Response,
    "motion": Motion,
    "affidavit": Affidavit,
    "proposed-order": ProposedOrder,
    "prior-demand": PriorDemand,
}
"""The model of each kind, in the order in which they are listed."""
