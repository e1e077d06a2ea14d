"""What an instructor changes of the rubric: `rubric.yaml`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from filing_schemas.base import Line, Localised, Model, about

CheckId: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,12}-[0-9]{2,3}$")]
"""The name of a check, `EVD-02`."""
Weight: TypeAlias = Literal["error", "warning", "info"]
"""How much a finding weighs."""
Points: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
"""What a check is worth in a grade."""
Expression: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
"""An expression over the case, `item.kind == "costs"`."""


class CheckSettings(Model):
    """What is different about one check. What is left out stays as it is."""

    off: Annotated[bool, about("Whether it is not asked at all.", True)] = False
    severity: Annotated[Weight | None, about("How much its findings weigh.", "warning")] = None
    points: Annotated[Points | None, about("What it is worth in a grade.", 2)] = None
    statement: Annotated[Localised | None, about("What a paper must be like, in other words.", "Cite it.")] = None
    why: Annotated[Localised | None, about("Why it matters, in other words.", "We discussed it in class.")] = None
    mend: Annotated[Localised | None, about("How to mend it, in other words.", "See the handout, p. 4.")] = None


class AddedCheck(Model):
    """A check that an instructor adds: an expression that must be true of everything at a path."""

    id: Annotated[CheckId, about("Its name: two to twelve capital letters, a hyphen, two or three digits.", "OWN-01")]
    severity: Annotated[Weight, about("How much its findings weigh.", "warning")] = "warning"
    points: Annotated[Points | None, about("What it is worth in a grade.", 2)] = None
    judged: Annotated[
        bool, about("Whether it only points out candidates, for a person to judge; it then informs.", True)
    ] = False
    statement: Annotated[Localised, about("What a paper must be like.", "Each relief rests on an authority.")]
    why: Annotated[Localised | None, about("Why it matters.", "A court grants what the law allows.")] = None
    mend: Annotated[Localised, about("What to do about what it finds.", "Name the enactment in `basis`.")]
    each: Annotated[
        Expression | None,
        about("What it is asked of, one by one, as `item`; left out, it is asked once.", "filings.*.relief.final.*"),
    ] = None
    when: Annotated[
        Expression | None, about("Asked only where this is true.", 'paper.form == "administrative-petition"')
    ] = None
    require: Annotated[Expression, about("What must be true.", "count(item.basis) > 0")]
    at: Annotated[Line | None, about("The field of the item that a finding points at.", "basis")] = None
    says: Annotated[
        Localised,
        about("What a finding says; an expression in braces is worked out.", "{item.id} rests on nothing."),
    ]


class Worth(Model):
    """What checks are worth in a grade, by the weight of their findings, where nothing else is said."""

    error: Annotated[Points, about("Of an error.", 3)] = 3
    warning: Annotated[Points, about("Of a warning.", 1)] = 1
    info: Annotated[Points, about("Of what only informs.", 0)] = 0


class Rubric(Model):
    """What `rubric.yaml` says."""

    format: Annotated[Literal[1], about("The version of this file's form.", 1)]
    title: Annotated[Localised | None, about("What it is for.", "Administrative petitions, first draft")] = None
    points: Annotated[Worth, about("What checks are worth.", {"error": 5})] = Worth()
    checks: Annotated[
        dict[str, CheckSettings],
        about("Checks that are different here, by their names.", {"EVD-02": {"severity": "error"}}),
    ] = {}  # noqa: RUF012  # frozen
    add: Annotated[
        tuple[AddedCheck, ...],
        about(
            "Checks that are added.",
            [
                {
                    "id": "OWN-01",
                    "statement": "Each relief rests on an authority.",
                    "mend": "Name it.",
                    "each": "filings.*.relief.final.*",
                    "require": "count(item.basis) > 0",
                    "says": "{item.id} rests on nothing.",
                }
            ],
        ),
    ] = ()
