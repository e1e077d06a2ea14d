"""A statement of law carries where it was read, when a person last checked it, and how surely."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from filing_schemas.base import Day, Line, Localised, Model, about

Count: TypeAlias = Annotated[int, Field(ge=1)]


class Sourced(Model):
    """A statement of law, with its warrant. Without a source it is this toolkit's own."""

    source: Annotated[Line | None, about("Where it was read.", "a commentary quoting s. 68")] = None
    as_of: Annotated[Day | None, about("The day on which a person last checked it.", "2026-11-24")] = None
    verified: Annotated[bool, about("Whether the text of the law itself was read.", False)] = False


class Limit(Sourced):
    """How long a paper may be."""

    words: Annotated[Count | None, about("In words of the body.", 8750)] = None
    pages: Annotated[Count | None, about("In pages.", 25)] = None
    excludes: Annotated[Localised | None, about("What does not count.", "caption, tables, certificates")] = None


class Deadline(Sourced):
    """By when a paper is due."""

    days: Annotated[Count | None, about("In days, where one number says it.", 21)] = None
    words: Annotated[Localised, about("The rule in words.", "21 days after service")]
