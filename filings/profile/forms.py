"""The papers that a court system knows, and their parts."""

from typing import Annotated, Literal

from pydantic import Field

from filing_schemas.base import Id, Localised, Model, about
from filing_schemas.vocabulary import AuthorityKind, Language, PartyRole, PartySide
from filings.profile.placeholders import naming
from filings.profile.sourced import Deadline, Limit, Sourced

TITLE = naming("filing", "supported", "parties", "deponent", "surname", "ordinal")
"""What a title may name."""
IN_GENERAL = {
    "parties": Localised(en="those who file it", he="מגישי המסמך"),
    "filing": Localised(en="the paper that it goes with", he="המסמך שאליו הוא מוגש"),
}
"""What the names in a heading are told as, of no paper in particular."""
DATA = (
    "concerns",
    "decision",
    "demand",
    "prior-demand",
    "urgency",
    "grounds",
    "relief",
    "interim-relief",
    "final-relief",
    "security",
    "orders",
    "recital",
    "dated",
    "notice",
    "findings",
    "summary",
    "answers",
    "threshold",
    "merits",
    "positions",
    "scope",
    "secrecy",
    "closure-grounds",
    "interest",
    "harm",
    "causal-link",
    "necessity",
    "alternatives",
    "tailoring",
    "duration",
    "publication",
    "closure-findings",
    "ex-parte",
    "purpose",
    "knowledge",
    "enclosures",
    "reply-by",
    "conferral",
    "word-count",
)
"""The typed fields of filings that a part may ask for; `filings.compose` words each."""
MADE = (
    "exhibit-index",
    "bundle-index",
    "certificate-of-service",
    "power-of-attorney",
    "notice-of-sealing",
    "key-to-names",
)
"""The kinds of paper that are made from the case, and never typed."""


class SectionSpec(Sourced):
    """A part of a paper, in its place in the order. A required part without a source rests on that of its form."""

    key: Annotated[Id, about("The name by which a filing gives the part.", "facts")]
    heading: Annotated[
        Localised | None,
        TITLE,
        about("Its heading, which may name what a title may; none for a part without one.", "The Facts"),
    ] = None
    level: Annotated[int, Field(ge=1, le=3), about("The level of its heading; deeper ones stand within a part.", 1)] = 1
    numbered: Annotated[
        bool | None, about("Whether its paragraphs have numbers; left out, as the form says.", False)
    ] = None
    text: Annotated[
        Localised | None,
        naming("filers"),
        about("Set words that open it. `{filers}` file the paper.", "All are bound."),
    ] = None
    text_many: Annotated[
        Localised | None, naming("filers"), about("The same where several file the paper.", "All of us are bound.")
    ] = None
    needs: Annotated[Localised, about("What belongs there; printed where it is missing.", "what happened")]
    data: Annotated[str | None, about("The typed field of the filing that also goes here.", "relief")] = None
    required: Annotated[bool, about("Whether the paper is incomplete without it.", True)] = False
    counts: Annotated[bool, about("Whether its words count towards the limit; a certificate's do not.", False)] = True

    def called(self, language: Language) -> str:
        """Give its heading where no paper fills in what it names, or its key where it has none."""
        heading = self.heading.text(language) if self.heading else self.key
        for name, words in IN_GENERAL.items():
            heading = heading.replace("{" + name + "}", words.text(language))
        return heading


class AuthorityKinds(Model):
    """A part of the table of authorities."""

    heading: Annotated[Localised, about("Its heading.", "Cases")]
    kinds: Annotated[tuple[AuthorityKind, ...], Field(min_length=1), about("The kinds of law in it.", ["case"])]


class Tables(Model):
    """The tables that a long paper opens with."""

    contents: Annotated[Localised, about("Heading the table of contents.", "Table of Contents")]
    authorities: Annotated[Localised, about("Heading the table of authorities.", "Table of Authorities")]
    groups: Annotated[
        tuple[AuthorityKinds, ...],
        about("The parts of the table of authorities, in order.", [{"heading": "Cases", "kinds": ["case"]}]),
    ]


class Form(Sourced):
    """A paper that a court system knows."""

    kind: Annotated[Id, about("The kind of filing it is.", "motion")]
    title: Annotated[
        Localised,
        TITLE,
        about(
            "Its title. `{filing}` is the paper it goes with, `{supported}` the one that an opposition to it answered, "
            "`{parties}` those who file it, `{deponent}`, `{surname}` and `{ordinal}` the witness and the number "
            "of the statement.",
            "Petition",
        ),
    ]
    short: Annotated[
        Localised | None, TITLE, about("What other papers call it; the same names.", "Response of {parties}")
    ] = None
    cited: Annotated[
        Localised | None,
        TITLE,
        about("What citations call it, where the court system has a form for them; the same names.", "Compl."),
    ] = None
    subtitle: Annotated[
        Localised | None, TITLE, about("A line under the title; the same names.", "On behalf of {parties}")
    ] = None
    notice: Annotated[
        Localised | None,
        naming("addressees"),
        about(
            "A warning over the title. `{addressees}` are those whom it orders.", "PENAL NOTICE: IF {addressees} ..."
        ),
    ] = None
    caption: Annotated[
        Literal["main", "own", "answered", "none"],
        about("Whose caption it bears: the main proceeding's, its own, that of the paper answered, or none.", "main"),
    ]
    all_parties: Annotated[
        bool, about("Whether its caption names every party where that of other papers is shortened.", True)
    ] = False
    filer: Annotated[PartyRole | None, about("What those who file it are called in it.", "petitioner")] = None
    other: Annotated[PartyRole | None, about("What the other side is called in it.", "respondent")] = None
    filed_by: Annotated[
        tuple[PartySide, ...], about("The sides that may file it; left out, any.", ["petitioner-side"])
    ] = ()
    by_leave: Annotated[bool, about("Whether it may be filed only by leave of the court.", True)] = False
    alleges: Annotated[
        bool, about("Whether it is a pleading that alleges and proves nothing yet: facts in it need no evidence.", True)
    ] = False
    due: Annotated[Deadline | None, about("By when it is due.", {"words": "21 days after service"})] = None
    sections: Annotated[tuple[SectionSpec, ...], about("Its parts, in order.", [])] = ()
    numbered: Annotated[bool, about("Whether its paragraphs have numbers.", True)] = True
    lettered: Annotated[bool, about("Whether its headings are numbered, as the profile numbers headings.", False)] = (
        True
    )
    template: Annotated[Id | None, about("The Word template, where it is not named after the form.", "motion")] = None
    signed_by: Annotated[Literal["counsel", "judge", "deponent", "none"], about("Who would sign.", "counsel")] = (
        "counsel"
    )
    addresses: Annotated[bool, about("Whether the caption gives counsel and addresses for service.", True)] = True
    corner: Annotated[bool, about("Whether a corner of it says whose statement it is.", True)] = False
    lists_exhibits: Annotated[bool, about("Whether it ends with a list of its exhibits.", True)] = True
    lists_authorities: Annotated[bool, about("Whether it opens with tables of contents and authorities.", True)] = False
    limit: Annotated[Limit | None, about("How long it may be.", {"words": 8750})] = None
