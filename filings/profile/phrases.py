"""The set phrases of a jurisdiction: every word on a paper that neither its author nor its template wrote.

In a phrase, `{name}` stands for what the engine puts there; each field says which names it may use.
"""

from typing import Annotated

from pydantic import ValidationInfo, field_validator

from filing_schemas.base import Localised, Model, about
from filings.profile.placeholders import asked, refuse_others


class Words(Model):
    """Single words and labels, printed by templates as `words.NAME`."""

    versus: Annotated[Localised, about("Between the sides of a caption.", "- v -")]
    page: Annotated[Localised, about("Before a page number.", "Page")]
    of: Annotated[Localised, about("Between a page number and the number of pages.", "of")]
    exhibit: Annotated[Localised, about("Before an exhibit's mark.", "Exhibit")]
    paragraph: Annotated[Localised, about("Before a paragraph's number.", "paragraph")]
    paragraphs: Annotated[Localised, about("Before several paragraphs' numbers.", "paragraphs")]
    part: Annotated[Localised, about("Before a part's number.", "part")]
    date: Annotated[Localised, about("Before the date, and heading a column of dates.", "Date")]
    subject: Annotated[Localised, about("Before the subject of a letter.", "Re:")]
    list_of_exhibits: Annotated[Localised, about("Heading the exhibits attached to a paper.", "Exhibits")]
    mark: Annotated[Localised, about("Heading the column of marks.", "Mark")]
    number: Annotated[Localised, about("Heading the column of numbers, in the index of a bundle.", "No.")]
    description: Annotated[Localised, about("Heading the column of descriptions.", "Description")]
    pages: Annotated[Localised, about("Heading the column of numbers of pages.", "Pages")]
    tendered_by: Annotated[Localised, about("Before the party that puts an exhibit in.", "Tendered by")]
    item: Annotated[Localised, about("Heading what is to be kept, in the tailoring table.", "Item")]
    portion: Annotated[Localised, about("Heading which portion of it.", "Portion")]
    reason: Annotated[Localised, about("Heading why that portion.", "Reason")]
    evidence: Annotated[Localised, about("Heading on what evidence.", "Evidence")]
    papers_served: Annotated[Localised, about("Heading the papers served.", "Papers served")]
    served_on: Annotated[Localised, about("Heading those served.", "Served on")]
    party: Annotated[Localised, about("Heading a column of parties.", "Party")]
    counsel_and_address: Annotated[Localised, about("Heading a column of counsel.", "Counsel and address")]
    licence: Annotated[Localised, about("Before an advocate's licence number.", "Licence no.")]
    certification: Annotated[Localised, about("Heading the certification of an affidavit.", "Certification")]
    enclosure: Annotated[Localised, about("Before the number of what is enclosed with a letter.", "Enclosure")]
    enclosures: Annotated[Localised, about("Heading what is enclosed with a letter.", "Enclosures")]
    first_page: Annotated[
        Localised | None, about("Heading the column of first pages, in an index that has one.", "First page")
    ] = None
    in_the: Annotated[Localised | None, about("Before the name of the court, over a caption.", "In the")] = None
    between: Annotated[Localised | None, about("Before the parties of a caption.", "Between:")] = None
    respectfully: Annotated[Localised | None, about("Over the signature of counsel.", "Respectfully submitted,")] = None


class Phrases(Model):
    """Sentences and parts of sentences that the engine words."""

    unsigned: Annotated[Localised, about("In place of a signature.", "[not signed: study draft]")]
    hypothetical: Annotated[Localised, about("On a paper made up in a real case.", "HYPOTHETICAL PAPER")]
    fictional: Annotated[Localised, about("On every paper of a case made up throughout.", "FICTIONAL CASE")]
    number_uncertain: Annotated[Localised, about("After a number nobody confirmed. `{number}`.", "{number} (?)")]
    before_judge: Annotated[Localised, about("The judge's line. `{judge}`.", "Before {judge}")]
    counsel: Annotated[Localised, about("Who appears for a party. `{counsel}`.", "represented by {counsel}")]
    address: Annotated[Localised, about("Address for service. `{address}`.", "Address for service: {address}")]
    counsel_for: Annotated[Localised, about("Under counsel's signature. `{parties}`.", "Counsel for {parties}")]
    role_with_main: Annotated[
        Localised,
        about("A role in a motion, with that in the main proceeding. `{role}`, `{main}`.", "{role} ({main})"),
    ]
    some_of_side: Annotated[
        Localised,
        about(
            "Some of several on a side, by `{numbers}`, `{names}` or `{ordinals}`. `{role}`.",
            "{role} {numbers}",
        ),
    ]
    caption_role: Annotated[Localised, about("A side of a caption by its role. `{role}`.", "The {role}")]
    paragraph_of: Annotated[
        Localised, about("A paragraph of another paper. `{reference}`, `{filing}`.", "{reference} of {filing}")
    ]
    paragraph_range: Annotated[Localised, about("Paragraphs in a row. `{first}`, `{last}`.", "{first} to {last}")]
    with_pinpoint: Annotated[
        Localised, about("A reference with a place in it. `{reference}`, `{pinpoint}`.", "{reference}, {pinpoint}")
    ]
    support: Annotated[Localised, about("What a paragraph rests on. `{references}`.", "({references})")]
    source: Annotated[Localised, about("The title of a publication. `{title}`.", "“{title}”")]
    the_filing: Annotated[Localised, about("A paper of the case, in a sentence. `{title}`.", "the {title}")]
    by_whom: Annotated[
        Localised | None,
        about("A paper of several that are called alike. `{title}`, `{whose}`.", "{title} of {whose}"),
    ] = None
    order_on: Annotated[
        Localised | None,
        about("A proposed order of several. `{title}`, `{whose}`: of the paper it is on.", "{title} on {whose}"),
    ] = None
    one_of_several: Annotated[
        Localised | None,
        about("One of several by the same. `{title}`, `{number}`, `{ordinal}`.", "{ordinal} {title}"),
    ] = None
    the_role: Annotated[Localised, about("Parties by their role, in a sentence. `{role}`.", "the {role}")]
    citation_missing: Annotated[Localised, about("The name of a gap for a citation.", "authority")]
    no_identification: Annotated[
        Localised, about("In place of an identity number, which no training paper gives.", "[ID no.]")
    ]
    no_registration: Annotated[
        Localised | None,
        about("The same of a company or an association; left out, what people have.", "[registration no.]"),
    ] = None
    withheld: Annotated[Localised, about("In place of what this copy may not show.", "[withheld]")]
    withheld_ground: Annotated[Localised, about("The same, naming the ground. `{ground}`.", "[withheld: {ground}]")]
    concern: Annotated[
        Localised,
        about(
            "A party and its concern. `{party}`, `{role}`, or its `{designation}` by itself, `{concern}`.",
            "{party} is {role}. {concern}",
        ),
    ]
    decision: Annotated[Localised, about("The decision attacked. `{description}`.", "This petition attacks it.")]
    decision_date: Annotated[
        Localised, about("When it was known. `{date}`, `{exhibit}`.", "It became known on {date}{exhibit}.")
    ]
    prior_demand: Annotated[
        Localised,
        about("That the authority was asked first. `{authority}`, `{date}`, `{parties}`.", "{parties} wrote first."),
    ]
    no_prior_demand: Annotated[Localised, about("Why it was not. `{reason}`.", "No demand was made. {reason}")]
    relief: Annotated[Localised, about("Before final relief.", "The Court is asked to:")]
    interim_relief: Annotated[Localised, about("Before interim relief.", "As interim relief, the Court is asked to:")]
    relief_one: Annotated[
        Localised | None, about("Before a single final relief; left out, as before several.", "The Court is asked to")
    ] = None
    interim_relief_one: Annotated[
        Localised | None, about("Before a single interim relief; left out, as before several.", "Meanwhile it is to")
    ] = None
    interim_duration: Annotated[
        Localised | None, about("How long an interim order holds that does not say so.", "until judgment")
    ] = None
    relief_addressed: Annotated[
        Localised, about("An order to somebody. `{addressee}`, `{act}`.", "order {addressee} to {act}")
    ]
    relief_duration: Annotated[Localised, about("How long. `{relief}`, `{duration}`.", "{relief}, {duration}")]
    relief_alternative: Annotated[
        Localised, about("Instead of another. `{relief}`, `{other}`.", "in the alternative to {other}, {relief}")
    ]
    relief_security: Annotated[Localised, about("What is given. `{kind}`, `{text}`.", "{kind}: {text}")]
    order: Annotated[Localised, about("Before what an order orders.", "The Court orders:")]
    order_one: Annotated[
        Localised | None, about("Before the only thing ordered; left out, as before several.", "The Court orders that")
    ] = None
    order_recital: Annotated[Localised, about("What an order decides. `{filing}`.", "Upon {filing}:")]
    order_addressed: Annotated[Localised, about("An item. `{addressee}`, `{act}`.", "{addressee} shall {act}")]
    demand: Annotated[Localised, about("Before the demands of a letter. `{addressee}`.", "{addressee} is asked to:")]
    demand_one: Annotated[
        Localised | None,
        about("Before a single demand; left out, as before several. `{addressee}`.", "{addressee} is asked to"),
    ] = None
    reply_by: Annotated[Localised, about("The time for a reply. `{when}`.", "A reply is asked for {when}.")]
    enclosed: Annotated[Localised, about("What is enclosed. `{references}`.", "Enclosed: {references}.")]
    salutation: Annotated[Localised, about("How a letter begins.", "To whom it may concern,")]
    valediction: Annotated[Localised, about("How a letter ends.", "Respectfully,")]
    closing_date: Annotated[Localised, about("The date of a paper. `{date}`.", "Date: {date}")]
    scope_whole: Annotated[Localised, about("A request to close all of it.", "The whole is meant.")]
    scope_part: Annotated[Localised, about("A request to close part of it.", "A part is meant.")]
    scope_items: Annotated[Localised, about("Before the parts.", "Meant are:")]
    secrecy_items: Annotated[Localised, about("Before names or matters that are not to be known.", "Meant are:")]
    who_may_know: Annotated[Localised, about("Before those who may know them.", "The following may know them:")]
    who_may_attend: Annotated[Localised, about("Before those who stay.", "The following would stay:")]
    closure_ground: Annotated[Localised, about("A ground. `{ground}`, `{basis}`.", "The ground is {ground}{basis}.")]
    alternative_adopted: Annotated[Localised, about("A way adopted. `{alternative}`.", "{alternative}: adopted.")]
    alternative_insufficient: Annotated[
        Localised, about("A way that is not enough. `{alternative}`, `{why}`.", "{alternative}: {why}")
    ]
    ex_parte: Annotated[
        Localised, about("Material for the judge alone. `{consent}`.", "The other side's consent: {consent}.")
    ]
    filed: Annotated[
        Localised, about("That a paper was filed, in a notice of it. `{parties}`, `{filing}`.", "{parties} filed it.")
    ]
    service: Annotated[
        Localised, about("The words of a certificate of service. `{by}`, `{method}`, `{date}`.", "Served {method}.")
    ]
    list_between: Annotated[Localised, about("After each lettered item but the last.", ";")]
    list_end: Annotated[Localised, about("After the last lettered item.", ".")]
    in_full: Annotated[
        Localised, about("A paragraph of the open copies, in an annex. `{reference}`, `{text}`.", "{reference}: {text}")
    ]
    annex: Annotated[Localised, about("The title of an annex. `{filing}`.", "Annex to {filing}")]
    notice_of_sealing: Annotated[
        Localised,
        about("That a paper was filed under seal. `{parties}`, `{ground}`.", "{parties} filed a paper under seal."),
    ]
    no_ground: Annotated[Localised, about("In place of a ground that is not given.", "not stated")]
    key_to_names: Annotated[
        Localised, about("A line of the key to names. `{pseudonym}`, `{name}`.", "{pseudonym} is {name}.")
    ]
    exhibit_of: Annotated[
        Localised | None,
        about("Which statement a cover sheet's exhibit belongs to. `{mark}`, `{statement}`.", "{mark} of {statement}"),
    ] = None
    judge_signs: Annotated[
        Localised | None,
        about("Under the judge's name on an order; left out, the name of the court.", "United States District Judge"),
    ] = None
    gap: Annotated[Localised, about("Something still to be written. `{name}`, `{words}`.", "[{name}: {words}]")]

    @field_validator("*")
    @classmethod
    def _names_are_known(cls, phrase: Localised | None, info: ValidationInfo) -> Localised | None:
        """Refuse a phrase that asks for something the engine does not put there; its description says what it does."""
        described = cls.model_fields[info.field_name or ""].description or ""
        for text in (phrase.en, phrase.he) if phrase else ():
            refuse_others(asked(text or ""), asked(described.replace("`", "")))
        return phrase
