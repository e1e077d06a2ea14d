"""What a paper is called: in full over its text, and in short in other papers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.caption import answers
from filings.compose.roles import in_sentence

if TYPE_CHECKING:
    from filing_schemas.base import Localised
    from filings.compose.context import Context


def title(context: Context) -> str:
    """Give the title of the paper, as its author or its form has it."""
    return _filled(context, context.paper.title or context.form.title)


def subtitle(context: Context) -> str:
    """Give the line under the title."""
    return _filled(context, context.form.subtitle) if context.form.subtitle else ""


def short_title(context: Context) -> str:
    """Give what other papers call it."""
    return _filled(context, context.form.short or context.paper.title or context.form.title)


def filers(context: Context) -> str:
    """Name those who file the paper, by their role in the main proceeding."""
    return in_sentence(context, [context.party(each) for each in context.paper.filed_by])


def _filled(context: Context, text: Localised) -> str:
    """Fill in the paper that it goes with, and those who file it."""
    words = text.text(context.language)
    other = answers(context.paper)
    values = {"parties": filers(context), "filing": ""}
    if "{filing}" in words and other:
        paper = context.filings[other]
        values["filing"] = context.profile.phrases.the_filing.text(context.language).format(
            title=short_title(replace(context, paper=paper, form=context.profile.forms[paper.form]))
        )
    for name, value in values.items():
        words = words.replace("{" + name + "}", value)
    return words
