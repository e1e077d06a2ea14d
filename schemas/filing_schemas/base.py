"""What every model of a filing is built from: frozen, closed to unknown fields, each field described."""

import re
from collections import Counter
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from filing_schemas.vocabulary import ClosureGround, ConfidentialityLevel, Language


class Model(BaseModel):
    """A part of a case. It never changes after it is made."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=False,
        hide_input_in_errors=True,
        regex_engine="rust-regex",
    )


def about(description: str, example: object, *, gap: str | None = None) -> FieldInfo:
    """Describe a field for the editor, the JSON Schema and the documentation.

    Args:
        description: what the field says, in one or two sentences.
        example: a value it may have.
        gap: for a field that a finished filing needs but an unfinished one may lack: what is missing, in words
            that fit into `[relief: the order you ask for]`.

    """
    extra: dict[str, Any] | None = {"x-gap": gap} if gap else None
    described: FieldInfo = Field(description=description, examples=[example], json_schema_extra=extra)
    return described


class ProseMark:
    """Marks text that is written in the inline markup, so that it can be found on any model."""


def _calendar(value: str) -> str:
    """Check that a year, a month or a day exists."""
    parts = [int(part) for part in value.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        message = "there is no such date in the calendar"
        raise PydanticCustomError("calendar", message) from None
    return value


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _only_text(value: object) -> object:
    """Let a day be typed only as year, month and day: no number, in quotes or not, is read as seconds since 1970."""
    if not isinstance(value, date) and not (isinstance(value, str) and _DAY.fullmatch(value)):
        message = "a date is written as 2019-05-13"
        raise PydanticCustomError("date_text", message)
    return value


def _one_line(value: str) -> str:
    """Refuse a line break in what is printed on one line."""
    if "\n" in value:
        message = "This holds a line break, and is printed on one line."
        raise PydanticCustomError(
            "one_line", message, {"remedy": "Write it on one line, or after '>-' instead of '|'."}
        )
    return value


def _each_once(value: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse an id that is listed twice."""
    twice = [each for each, count in Counter(value).items() if count > 1]
    if twice:
        context = {"twice": ", ".join(twice[:5]), "remedy": "Take it out once."}
        raise PydanticCustomError("each_once", "Listed twice: {twice}.", context)
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
"""A name given to something in a case: lower-case words with hyphens, `demand-letter`."""

Ids = Annotated[tuple[Id, ...], AfterValidator(_each_once)]
"""Several names, each once."""

Ref = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$", max_length=121)
]
"""The id of something, or `filing/id` for a paragraph of another filing."""

Line = Annotated[
    str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True), AfterValidator(_one_line)
]
"""Text printed as it is, on one line."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=200_000), ProseMark()]
"""Text in the inline markup."""

Day = Annotated[date, BeforeValidator(_only_text)]
"""A day, `2019-05-13`."""

When = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), AfterValidator(_calendar)]
"""A year, a month or a day: `2018`, `2018-06`, `2018-06-14`. What is not known is left off, never guessed."""


class Shorthand(Model):
    """A model that may be written as a bare text, which then stands for its field `shorthand`."""

    shorthand: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {cls.shorthand: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:  # noqa: ANN401  # Pydantic's own signature
        """Publish both ways of writing it."""
        whole: dict[str, Any] = handler.resolve_ref_schema(handler(schema))
        bare = {
            key: item for key, item in whole["properties"][cls.shorthand].items() if key not in {"title", "default"}
        }
        mapping = {key: whole.pop(key) for key in list(whole) if key not in {"title", "description", "$defs"}}
        whole["anyOf"] = [bare, mapping]
        return whole


class Localised(Shorthand):
    """A name in each language of the case; a bare text is the same in all of them."""

    shorthand = "en"

    en: Annotated[Line | None, about("In English, or in the only language there is.", "Ministry of Defense")] = None
    he: Annotated[Line | None, about("In Hebrew.", "משרד הביטחון")] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.en is None and self.he is None:
            message = "a name needs a text in at least one language"
            raise PydanticCustomError("localised", message)
        return self

    def text(self, language: Language) -> str:
        """Give the name in the language, or in the other one where it has none."""
        return (self.he or self.en or "") if language is Language.HE else (self.en or self.he or "")


class LocalisedProse(Shorthand):
    """A text in the inline markup, in each language of the case; a bare text is the same in all of them."""

    shorthand = "en"

    en: Annotated[Prose | None, about("In English, or in the only language there is.", "It grants licences.")] = None
    he: Annotated[Prose | None, about("In Hebrew.", "הוא מעניק רישיונות.")] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.en is None and self.he is None:
            message = "a text needs words in at least one language"
            raise PydanticCustomError("localised", message)
        return self

    def text(self, language: Language) -> str:
        """Give the text in the language, or in the other one where it has none."""
        return (self.he or self.en or "") if language is Language.HE else (self.en or self.he or "")


class Levelled(Model):
    """Something that may be kept from some readers."""

    level: Annotated[ConfidentialityLevel, about("Who may read it. Left out, everybody may.", "parties-only")] = (
        ConfidentialityLevel.PUBLIC
    )
    ground: Annotated[ClosureGround | None, about("The ground on which it is kept back.", "state-security")] = None
    reason: Annotated[
        Line | None,
        about("Why this item falls under that ground. Never printed where the item is not.", "names a source"),
    ] = None
    lowered: Annotated[
        Line | None,
        about("Why it may be read by more people than what it stands in; without it, it may not.", "it was published"),
    ] = None
