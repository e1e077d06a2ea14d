"""A request to close a hearing, seal documents, withhold names or ban publication: what it must show."""

from typing import Annotated

from filing_schemas.base import Ids, Levelled, Line, Localised, Model, Prose, about
from filing_schemas.material import Support
from filing_schemas.prose import Paragraph
from filing_schemas.vocabulary import ClosureGround, Extent, LessRestrictiveAlternative


class ClosureScope(Model):
    """What is to be closed, to whom, and who stays."""

    extent: Annotated[Extent, about("The whole, or a part.", "part")]
    paragraphs: Annotated[
        tuple[Paragraph, ...], about("The scope in words.", ["The hearing of the Ministry's evidence."])
    ] = ()
    items: Annotated[
        tuple[Line, ...], about("The stages, witnesses, documents or names meant.", ["the affidavit"])
    ] = ()
    who_may_attend: Annotated[
        tuple[Localised, ...], about("Who stays in the room.", ["the parties and their counsel"])
    ] = ()


class ClosureBasis(Levelled):
    """One ground of closure with the law it rests on."""

    on: Annotated[ClosureGround, about("The ground.", "state-security")]
    basis: Annotated[Ids, about("The authorities that allow it, by id.", ["courts-law-68"])] = ()
    paragraphs: Annotated[tuple[Paragraph, ...], about("Why it applies here.", ["..."])] = ()


class Alternative(Model):
    """A way that closes less, and why it is or is not enough."""

    alternative: Annotated[LessRestrictiveAlternative, about("The way.", "redaction")]
    adopted: Annotated[bool, about("Whether the motion adopts it.", False)] = False
    why_insufficient: Annotated[
        Prose | None,
        about("Why it does not protect the interest.", "The facts cannot be parted.", gap="why it is not enough"),
    ] = None


class TailoringItem(Levelled):
    """One row of the tailoring table: a portion, and why that portion."""

    item: Annotated[Line, about("The document or stage.", "affidavit of the official")]
    portion: Annotated[Line, about("The portion to be closed.", "paragraphs 4 to 7")]
    why: Annotated[Prose, about("Why that portion, without disclosing it.", "They describe methods.")]
    support: Annotated[tuple[Support, ...], about("The evidence for it.", ["affidavit"])] = ()


class ExParte(Model):
    """Material offered to the judge alone."""

    consent: Annotated[
        Line | None, about("Whether the other side consents.", "not sought", gap="the other side's consent")
    ] = None
    open_summary: Annotated[
        Prose | None, about("What the other side is told about it.", "It concerns ...", gap="an open summary")
    ] = None


class ClosureRequest(Model):
    """What a motion to restrict publicity must show, part by part."""

    scope: Annotated[
        ClosureScope | None, about("What is to be closed.", {"extent": "whole"}, gap="exactly what is to be closed")
    ] = None
    grounds: Annotated[
        tuple[ClosureBasis, ...],
        about("The grounds, each with its basis.", [{"on": "state-security"}], gap="the ground of closure"),
    ] = ()
    interest: Annotated[
        tuple[Paragraph, ...], about("The interest protected.", ["..."], gap="the interest protected")
    ] = ()
    harm: Annotated[
        tuple[Paragraph, ...], about("The harm: concrete, specific, probable.", ["..."], gap="the harm")
    ] = ()
    causal_link: Annotated[
        tuple[Paragraph, ...],
        about("How publicity would cause that harm.", ["..."], gap="how publicity would cause that harm"),
    ] = ()
    necessity: Annotated[
        tuple[Paragraph, ...],
        about("Why the harm is not done already.", ["..."], gap="why the harm is not done already"),
    ] = ()
    alternatives: Annotated[
        tuple[Alternative, ...],
        about(
            "Ways that close less, each considered.",
            [{"alternative": "redaction"}],
            gap="less restrictive alternatives",
        ),
    ] = ()
    tailoring: Annotated[
        tuple[TailoringItem, ...],
        about(
            "Item, portion, reason, evidence.",
            [{"item": "affidavit", "portion": "paragraphs 4 to 7", "why": "They describe methods."}],
        ),
    ] = ()
    duration: Annotated[
        tuple[Paragraph, ...],
        about("How long, and when it is looked at again.", ["..."], gap="how long, and when it is reviewed"),
    ] = ()
    publication: Annotated[
        tuple[Paragraph, ...], about("What the public will get.", ["..."], gap="what may be published")
    ] = ()
    findings: Annotated[
        tuple[Paragraph, ...], about("The findings the court is asked to make.", ["..."], gap="proposed findings")
    ] = ()
    ex_parte: Annotated[ExParte | None, about("Material offered to the judge alone.", {"consent": "not sought"})] = None
