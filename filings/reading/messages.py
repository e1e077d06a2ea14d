"""What Pydantic finds, in plain English with a mend."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from filings.reading.fields import Spec

SHOWN = 60
"""How much of a wrong value is shown, in characters."""

ID_FORM = "Use lower-case letters, digits and hyphens, beginning with a letter, as in 'demand-letter'."
BY_ID = "Numbers are given by the engine and change: write the id of the paragraph, and give it an `id` if it has none."
STEM = re.compile(r"[0-9]{2}-(?P<id>[a-z][a-z0-9-]*?)(?:\.yaml)?")
"""The name of a filing's file, with or without its ending."""
VOCABULARY = "`filings schema KIND`, with the kind of the file,"
CURLY = re.compile(r"[\u2018-\u201f\u05f3\u05f4\u00ab\u00bb](?P<held>.*)[\u2018-\u201f\u05f3\u05f4\u00ab\u00bb]")
"""A value between quotation marks that YAML takes for a part of it."""
DATE_FORM = '"2018", "2018-06" or 2018-06-14'


def explain(error: ErrorDetails, spec: Spec, written: str) -> tuple[str, str]:
    """Give what is wrong and what to do.

    Args:
        error: what Pydantic found.
        spec: where it lies in the schemas.
        written: the value as the file has it, where it is a single value.

    """
    if (remedy := error.get("ctx", {}).get("remedy")) is not None:
        return error["msg"], remedy  # an error of a model that says itself what to do
    return MEANINGS.get(error["type"], _otherwise)(error, spec, written)


def _unknown_field(_error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    what = f"{spec.owner.capitalize()} has no field '{_short(spec.name)}'."
    known = list(spec.model.model_fields)
    if not spec.name.isascii():
        return what, f"Fields have English names; only the texts are in Hebrew. {offer('', known, kind='fields')}"
    if " " in spec.name:
        return what, "If this is text with a colon in it, put the whole text in quotes."
    if spec.name == "<<":
        return what, "Repeat single values through an alias, or write the fields out."
    return what, offer(spec.name, known, kind="fields")


def _missing(_error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    what = f"{spec.owner.capitalize()} needs the field '{spec.name}'."
    return (
        what,
        f"Add it, for example '{spec.example}'." if spec.example else f"Add '{spec.name}:' and what belongs to it.",
    )


def _text(error: ErrorDetails, spec: Spec, written: str) -> tuple[str, str]:
    value = error["input"]
    what = f"{_at(spec)} is {_sort(value)}, where text belongs."
    if isinstance(value, int | float) and not isinstance(value, bool) and spec.names_something:
        return f"{_at(spec)} is a number, where an id belongs.", BY_ID
    if isinstance(value, bool | int | float):
        return what, f'Put it in quotes: "{_short(written)}".'
    if isinstance(value, dict):
        return what, "Write text; if it is text with a colon in it, put the whole text in quotes."
    if value is None:
        return what, _write(spec)
    return what, "Write one text; if it is text that begins with a bracket, put the whole text in quotes."


def _group(error: ErrorDetails, spec: Spec, written: str) -> tuple[str, str]:
    if spec.bare:
        return _text(error, spec, written)
    return f"{_at(spec)} is {_sort(error['input'])}, where fields of its own belong.", _fields(spec)


def _listing(error: ErrorDetails, spec: Spec, written: str) -> tuple[str, str]:
    what = f"{_at(spec)} is {_sort(error['input'])}, where a list belongs."
    if isinstance(error["input"], str) and not spec.grouped and "\n" not in written and len(written) < SHOWN:
        return what, f"Put it in brackets: [{written}], or on a line of its own that begins with '- '."
    return what, "Begin each entry on a line of its own with '- '."


def _word(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    expected = error.get("ctx", {}).get("expected", "")
    known = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    value = error["input"]
    if spec.name == "format":
        return f"'format' is {_quoted(value)}; this version reads format 1.", "Write 'format: 1'."
    if not isinstance(value, str):
        return f"{_at(spec)} is {_sort(value)}, where a word belongs.", offer("", known, rest=VOCABULARY)
    if error["loc"][-1:] == ("[key]",):
        return f"'{spec.name}' has no place for {_quoted(value)}.", offer(value, known, rest=VOCABULARY)
    return f"'{spec.name}' cannot be {_quoted(value)}.", offer(value, known, rest=VOCABULARY)


def _pattern(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    shown = _quoted(error["input"])
    pattern = error.get("ctx", {}).get("pattern", "")
    if "[0-9]{4}" in pattern:
        return (
            f"{_at(spec)} is {shown}, which is not a date.",
            'Write "2018", "2018-06" or 2018-06-14, as far as it is known.',
        )
    if pattern.startswith("^[A-Z]"):
        own = "Write two to twelve capital letters, a hyphen and two or three digits: OWN-01."
        ours = "Write the name of a check as `filings explain` lists it: GEN-12."
        return f"{shown} cannot be the name of a check.", ours if "{3,4}" in pattern else own
    if found := STEM.fullmatch(str(error["input"])):
        return f"{shown} is the name of a file, where an id belongs.", f"Write the `id` in that file: '{found['id']}'?"
    remedy = f"{ID_FORM} A paragraph of another filing is 'filing/paragraph'." if "/" in pattern else ID_FORM
    return f"{shown} cannot be an id.", remedy


def _day(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    value = error["input"]
    if isinstance(value, str) and len(value) == len("2019-05-13") and value.replace("-", "").isdigit():
        return f"There is no day {_quoted(value)} in the calendar.", "Correct it: year, month, day, as in 2019-05-13."
    if isinstance(value, str) and (marked := CURLY.fullmatch(value)):
        what = f"{_at(spec)} stands in curly quotation marks, which YAML takes for a part of the text."
        return what, f"Write it without them: {_short(marked['held'])}."
    return f"{_at(spec)} is {_quoted(value)}, which is not a day.", "Write year, month and day, as in 2019-05-13."


def _calendar(error: ErrorDetails, _spec: Spec, _written: str) -> tuple[str, str]:
    return (
        f"There is no date {_quoted(error['input'])} in the calendar.",
        f"Correct it: {DATE_FORM}.",
    )


def _short_text(_error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} says nothing.", _write(spec)


def _long_text(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    limit = error.get("ctx", {}).get("max_length", "")
    remedy = "Shorten it." if spec.name == "id" else "Shorten it; a long text belongs in several paragraphs."
    return f"{_at(spec)} has more than {limit} characters.", remedy


def _few(_error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} is an empty list.", _write(spec)


def _number(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} is {_quoted(error['input'])}, where a whole number belongs.", _write(spec)


def _truth(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} is {_quoted(error['input'])}, where yes or no belongs.", "Write true or false."


def _localised(_error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} has no text in any language.", "Write it as text, or as { en: ..., he: ... }."


def _otherwise(error: ErrorDetails, spec: Spec, _written: str) -> tuple[str, str]:
    return f"{_at(spec)} cannot be {_quoted(error['input'])}.", _write(spec)


def _at(spec: Spec) -> str:
    """Name the field that a sentence begins with."""
    if spec.entry:
        return f"An entry of '{spec.name}'"
    return f"'{spec.name}'" if spec.name else "This"


def _write(spec: Spec) -> str:
    """Show how the field is written."""
    return "Write it, or delete the line." if spec.entry else _show(spec)


def _show(spec: Spec) -> str:
    """Show how the field is written, where the schema has an example."""
    return f"Write it like this: {spec.example}." if spec.example else "Write it, or delete the line."


def _fields(spec: Spec) -> str:
    """Name the fields that belong where there is something else, as they are written."""
    return f"Write it like this: {spec.fields}." if spec.fields and not spec.example else _show(spec)


def _sort(value: object) -> str:
    """Say what sort of thing a value is."""
    match value:
        case None:
            return "empty"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case dict():
            return "a group of fields"
        case _:
            return "a list"


def _quoted(value: Any) -> str:  # noqa: ANN401  # whatever an author wrote
    """Show a value within a sentence."""
    return f"'{_short(str(value))}'" if isinstance(value, str | int | float) else _sort(value)


def _short(text: str) -> str:
    """Cut a text to what fits into a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 3] + "..."


MEANINGS: dict[str, Callable[[ErrorDetails, Spec, str], tuple[str, str]]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_type": _text,
    "string_too_short": _short_text,
    "string_too_long": _long_text,
    "string_pattern_mismatch": _pattern,
    "enum": _word,
    "literal_error": _word,
    "tuple_type": _listing,
    "model_type": _group,
    "dict_type": _group,
    "too_short": _few,
    "calendar": _calendar,
    "localised": _localised,
    **dict.fromkeys(("date_type", "date_text", "date_parsing", "date_from_datetime_parsing"), _day),
    **dict.fromkeys(("date_from_datetime_inexact",), _day),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float", "int_parsing_size"), _number),
    **dict.fromkeys(("bool_type", "bool_parsing"), _truth),
}
