"""What the typed fields of an affidavit and of a letter say."""

from __future__ import annotations

from filing_schemas import Affidavit, PriorDemand
from filings.compose.context import Built, Context, gap, prose_or_gap, targets
from filings.compose.deponent import of_deponent
from filings.compose.pieces import Item, Pattern, Pieces, Plain, Refs, Target


def purpose(context: Context) -> Built:
    """Say which filing an affidavit supports."""
    paper = context.paper
    if not isinstance(paper, Affidavit):
        return Built()
    oath = context.profile.oaths[paper.verification or context.profile.oath]
    said = dict(of_deponent(context, paper))
    said["filing"] = (Refs((Target(paper.in_support_of),)) if paper.in_support_of else gap(paper, "in_support_of"),)
    return Built((Item((Pattern(oath.purpose.text(context.language), said),)),), leads=True)


def knowledge(context: Context) -> Built:
    """Say what the deponent knows at first hand, and what from others."""
    paper = context.paper
    return Built((Item((prose_or_gap(paper, "knowledge"),)),)) if isinstance(paper, Affidavit) else Built()


def enclosures(context: Context) -> Built:
    """Say what is enclosed with a letter."""
    paper = context.paper
    if not isinstance(paper, PriorDemand) or not paper.support:
        return Built()
    return Built((Item((context.say("enclosed", references=(Refs(targets(paper.support)),)),)),))


def reply_by(context: Context) -> Built:
    """Say by when a reply is asked for."""
    paper = context.paper
    if not isinstance(paper, PriorDemand):
        return Built()
    when: Pieces = (Plain(paper.reply_by) if paper.reply_by else gap(paper, "reply_by"),)
    return Built((Item((context.say("reply_by", when=when),)),))
