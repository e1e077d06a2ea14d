"""What ruamel.yaml's parser says, in plain English with a mend."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from filings.errors import Place, Problem
from filings.reading.slips import slip

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

QUOTES = "Put the whole text in quotes, or on the lines after '|', indented."
ESCAPE = "Use single quotes, or write the backslash twice."
ESCAPED = re.compile(r"\\U([0-9a-fA-F]{8})")
FIELD = "Write 'field: value', or indent the line as the text before it."

CANNOT_BEGIN = "that cannot start any token"
MEANINGS = (
    # what the parser says; what it means, what to do; whether the place is where it began rather than where it stopped
    (r"character '\t'", "A tab stands where only spaces can. Indent with spaces.", False),
    ("mapping values are not allowed", f"A colon stands here where no field can begin. {QUOTES}", False),
    ("mapping keys are not allowed", f"Text cannot begin with a question mark and a space. {QUOTES}", False),
    ("sequence entries are not allowed", "A list begins here where none can. Begin it on a line of its own.", False),
    ("unknown escape character", f"In double quotes this backslash means nothing. {ESCAPE}", False),
    ("hexdecimal numbers", f"In double quotes this backslash means nothing. {ESCAPE}", False),
    ("unexpected end of stream", "A quoted text begins here and never ends. Close it with the same mark.", True),
    ("unexpected document separator", "A quoted text begins here and never ends. Close it with the same mark.", True),
    ("could not find expected ':'", f"This line is no field and belongs to no text. {FIELD}", True),
    (
        "but found '?'",
        "This line is indented otherwise than the fields before it. Indent it exactly alike.",
        False,
    ),
    (
        "but found '-'",
        "This list is indented otherwise than the lines before it. Indent it exactly alike.",
        False,
    ),
    ("but found '<block", "This line is indented otherwise than the lines before it. Indent it exactly alike.", False),
    ("expected <block end>", f"Something follows a text in brackets or quotes that has ended. {QUOTES}", False),
    ("expected ',' or", "A list or mapping in brackets is not closed. Close it; for text, use quotes.", True),
    (
        "expected the node content",
        "A value is missing here. Write it; for text that begins with a mark, use quotes.",
        False,
    ),
    ("directive", "A line begins with %. Delete it, or put the text in quotes.", False),
    ("incompatible YAML", "This is not YAML 1.2. Delete the line that begins with %YAML.", False),
    ("expected alphabetic or numeric", f"Text cannot begin with '*' or '&'. {QUOTES}", False),
    ("indentation indicators", "After '|' or '>' the text begins on the next line. Move it there, indented.", False),
    ("a comment or a line break", "After '|' or '>' the text begins on the next line. Move it there, indented.", False),
    ("unclosed", "A bracket is not closed, or a line in it is not indented. Close it.", False),
    ("non-comment content", "Something follows the end of the document. Delete the line '...'.", False),
    ("tag", f"Text cannot begin with '!'. {QUOTES}", False),
)


def explain(error: MarkedYAMLError, text: str, file: str) -> Problem:
    """Say in plain English what the parser could not read, and where."""
    if slipped := slip(error, text, file):
        return slipped
    said = f"{error.problem or ''} {error.context or ''}"
    if CANNOT_BEGIN in said and r"'\t'" not in said and error.problem_mark is not None:
        return _beginning(error, text, file)
    percent = next((line for line, row in enumerate(text.split("\n"), 1) if row.startswith("%")), None)
    if "<document start>" in said and percent is not None:
        return Problem(Place(file, percent, 1), "A line begins with %.", f"Delete it, or indent it. {QUOTES}")
    for fragment, meaning, began in MEANINGS:
        if fragment in said:
            return Problem(_place(error, text, file, began=began), meaning)
    meaning = "This line cannot be read as YAML. Compare its indentation and quotes with the lines above."
    return Problem(_place(error, text, file, began=False), meaning)


def _beginning(error: MarkedYAMLError, text: str, file: str) -> Problem:
    """Name the character with which no text can begin: `%`, `@`, a backquote; after a bracket, with the bracket."""
    mark = error.problem_mark
    row = text.split("\n")[mark.line]
    found, column = row[mark.column : mark.column + 1], mark.column + 1
    if row[mark.column - 1 : mark.column] == "[":
        found, column = f"[{found}", mark.column
    place = Place(file, mark.line + 1, column)
    return Problem(place, f"Text cannot begin with '{found}', which means something else in YAML.", QUOTES)


def unclosed(error: MarkedYAMLError, last: Any, file: str) -> Problem | None:  # noqa: ANN401  # an event has no type
    """Say where a quote opened that was closed only by the next one, lines below; nothing where it is not that.

    Args:
        error: what stopped the parser.
        last: the event before it.
        file: the file's name.

    """
    style, stopped = getattr(last, "style", None), error.problem_mark
    if style not in ("'", '"') or stopped is None or stopped.line != last.end_mark.line:
        return None
    if last.start_mark.line == last.end_mark.line:
        return None
    what = f"A quoted text begins here, and the next {style} ends it only in line {last.end_mark.line + 1}."
    place = Place(file, last.start_mark.line + 1, last.start_mark.column + 1)
    return Problem(place, what, "Close it where it should end, with the same mark.")


def no_character(text: str, file: str) -> Problem:
    """Say that a numeric escape stands for no character, which the parser finds without saying where."""
    found = next((each for each in ESCAPED.finditer(text) if int(each[1], 16) > sys.maxunicode), None)
    before = text[: found.start()] if found else ""
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")) if found else Place(file)
    return Problem(place, "This escape stands for no character.", ESCAPE)


def _place(error: MarkedYAMLError, text: str, file: str, *, began: bool) -> Place:
    """Give the place of an error; never one past the end of the text."""
    marks = (error.context_mark, error.problem_mark) if began else (error.problem_mark, error.context_mark)
    mark = next((mark for mark in marks if mark is not None), None)
    if mark is None:
        return Place(file)
    return Place(file, min(mark.line + 1, text.rstrip("\n").count("\n") + 1), mark.column + 1)
