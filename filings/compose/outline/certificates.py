"""What counsel certify at the end of a paper, or in one of their own: how long it is, and that they conferred."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Motion
from filings.compose.context import Built
from filings.compose.pieces import Item, Missing, Pattern, Plain, Refs, Target
from filings.compose.titles import filers, short_title

if TYPE_CHECKING:
    from filing_schemas import Paper
    from filings.compose.context import Context
    from filings.compose.pieces import Piece
    from filings.profile.forms import SectionSpec

LENGTH, CONFERRAL = "word-count", "conferral"
"""The data of the parts that certify how long a paper is, and that its filers conferred."""


def certified(context: Context) -> Paper | None:
    """Give the paper whose length this one certifies: itself, or the one that it goes with; nothing where none does."""
    if _part(context, LENGTH) is None:
        return None
    beside = context.paper.in_support_of if isinstance(context.paper, Motion) else None
    papers = (context.paper, *((context.filings[beside],) if beside else ()))
    return next((each for each in papers if (limit := _of(context, each).form.limit) and limit.certificate), None)


def length(context: Context, words: int | None = None) -> Built:
    """Certify how long a paper is, where its court asks for that.

    Args:
        context: the paper that certifies.
        words: how many words the paper has; nothing while it is not worded yet.

    """
    paper = certified(context)
    limit = _of(context, paper).form.limit if paper else None
    if paper is None or limit is None or limit.certificate is None:
        return Built()
    itself = paper.id == context.paper.id
    called = context.profile.phrases.the_filing.text(context.language).format(title=short_title(context))
    filing: Piece = Plain(called) if itself else Refs((Target(paper.id),))
    count: Piece = Missing("words", "how many") if words is None else Plain(f"{words:,}")
    said = {
        "filers": (Plain(filers(context)),),
        "filing": (filing,),
        "words": (count,),
        "limit": (Plain(f"{limit.words:,}") if limit.words else Missing("limit", "how many words are allowed"),),
    }
    return Built((Item((Pattern(limit.certificate.text(context.language), said),)),), leads=True)


def conferral(context: Context) -> Built:
    """Say that counsel conferred, where the court asks for that or the author has the part; who and when are gaps."""
    words, part = context.profile.conferral, _part(context, CONFERRAL)
    if words is None or part is None:
        return Built()
    if not part.required and all(section.section != part.key for section in context.paper.sections):
        return Built()
    said = {name: (Missing("conferral", lacking),) for name, lacking in _LACKING.items()}
    said_of = Pattern(words.words.text(context.language), {**said, "filers": (Plain(filers(context)),)})
    return Built((Item((said_of,)),), leads=True)


_LACKING = {
    "who": "who conferred with whom",
    "date": "the day",
    "means": "by what means",
    "subject": "about what",
}
"""What no field of a case holds; each is a gap, for counsel to fill in Word."""


def _part(context: Context, data: str) -> SectionSpec | None:
    return next((spec for spec in context.form.sections if spec.data == data), None)


def _of(context: Context, paper: Paper) -> Context:
    return replace(context, paper=paper, form=context.profile.forms[paper.form])
