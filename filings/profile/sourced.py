"""A statement of law carries where it was read, when a person last checked it, and how surely."""

from typing import Annotated, TypeAlias

from pydantic import Field

from filing_schemas.base import Day, Line, Localised, Model, about
from filings.profile.placeholders import naming

Count: TypeAlias = Annotated[int, Field(ge=1)]


class Sourced(Model):
    """A statement of law, with its warrant. Without a source it is this toolkit's own."""

    source: Annotated[Line | None, about("Where it was read.", "a commentary quoting s. 68")] = None
    as_of: Annotated[Day | None, about("The day on which a person last checked it.", "2026-11-24")] = None
    verified: Annotated[bool, about("Whether the text of the law itself was read.", False)] = False


class Limit(Sourced):
    """How long a paper may be."""

    words: Annotated[Count | None, about("In words of the body.", 8750)] = None
    pages: Annotated[Count | None, about("In pages, which Word alone counts: told to authors, not checked.", 25)] = None
    excludes: Annotated[Localised | None, about("What does not count.", "caption, tables, certificates")] = None
    footnotes: Annotated[bool, about("Whether the words of footnotes count.", False)] = True
    certificate: Annotated[
        Localised | None,
        naming("filers", "filing", "words", "limit"),
        about(
            "How its length is certified, where the court asks for that; the part with `data: word-count` prints it. "
            "`{filers}`, `{filing}`, `{words}` as they are counted, `{limit}`.",
            "{filing} has {words} words.",
        ),
    ] = None


class Conferral(Sourced):
    """How a paper says that counsel conferred before it was filed."""

    words: Annotated[
        Localised,
        naming("filers", "who", "date", "means", "subject"),
        about(
            "The words. `{filers}` file the paper; `{who}`, `{date}`, `{means}` and `{subject}` are gaps.",
            "On {date}, {who} conferred by {means} about {subject}.",
        ),
    ]


class Deadline(Sourced):
    """By when a paper is due."""

    days: Annotated[Count | None, about("In days, where one number says it.", 21)] = None
    words: Annotated[Localised, about("The rule in words.", "21 days after service")]
