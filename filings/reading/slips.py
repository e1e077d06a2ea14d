"""Slips of the hand that a parser meets only lines later, or calls by another name: a space too few or too many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ruamel.yaml.error import MarkedYAMLError

COLON = re.compile(r"(?P<before>\s*(?:- +)*(?P<name>[A-Za-z_][\w-]*)):(?P<after>[^\s/:].*)")
"""A field with no space after its colon; `http://` is no field."""
DASH = re.compile(r"(?P<before>\s*(?:- +)*)-(?P<after>[^\s\-0-9].*)")
"""An entry with no space after its dash; a figure after it is a number."""
FIELD = re.compile(r"(?P<indent>\s*)[A-Za-z_][\w-]*:(?=\s|$)")
WITH_VALUE = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*: +[^\s\"'\[{|>#].*")
"""A field whose text may go on in the next line."""
ODD = re.compile(r"[ ]*(?P<space>[^\S \n\t])")
"""An indentation that holds another space than the ordinary one."""
SHOWN = 40
"""How much of a line is shown, in characters."""
INDENT = "Indent with ordinary spaces."
NOT_HERE = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "expected <block end>",
    "expected the node",
)
"""What the parser says where a slip of an earlier line may be meant."""


def slip(error: MarkedYAMLError, text: str, file: str) -> Problem | None:
    """Say which slip of the hand stopped the parser; nothing where it is none of these."""
    if error.problem_mark is None or not any(each in f"{error.problem} {error.context}" for each in NOT_HERE):
        return None
    rows = text.split("\n")
    here = min(error.problem_mark.line, len(rows) - 1)
    began = min(error.context_mark.line, here) if error.context_mark else here
    near = list(dict.fromkeys((here, _before(rows, here), began)))
    return (
        _first(rows, (here, began), _odd, file)
        or _first(rows, near, _tight, file)
        or _deeper(rows, here, error.problem_mark.column, file)
    )


def odd_space(name: str, spot: tuple[int, int], file: str) -> Problem | None:
    """Say that a field's name begins with a space that is none in YAML; nothing where it does not."""
    return _odd(name, spot[0], file, spot[1])


def _first(
    rows: Sequence[str], lines: Iterable[int], look: Callable[[str, int, str], Problem | None], file: str
) -> Problem | None:
    return next((found for line in lines if (found := look(rows[line], line + 1, file))), None)


def _before(rows: Sequence[str], line: int) -> int:
    """Give the last line before one that holds something; that line itself where none does."""
    return next((each for each in range(line - 1, -1, -1) if rows[each].strip(" ")), line)


def _odd(row: str, line: int, file: str, column: int = 1) -> Problem | None:
    found = ODD.match(row)
    if found is None:
        return None
    code = ord(found["space"])
    name = "a no-break space" if code == 0xA0 else "a space of another kind"  # noqa: PLR2004  # Unicode's number of it
    what = f"The indentation of this line holds {name} (U+{code:04X}), which YAML takes for text."
    return Problem(Place(file, line, column + found.start("space")), what, INDENT)


def _tight(row: str, line: int, file: str) -> Problem | None:
    """Find a colon or a dash with no space after it."""
    if found := DASH.fullmatch(row):
        what = "There is no space after this dash, so it begins no entry of a list."
        remedy = f"Put a space after the dash: '- {_short(found['after'])}'."
        return Problem(Place(file, line, len(found["before"]) + 1), what, remedy)
    if found := COLON.fullmatch(row):
        what = f"There is no space after this colon, so '{_short(found['name'])}' is no field."
        remedy = f"Put a space after the colon: '{_short(found['name'])}: {_short(found['after'])}'."
        return Problem(Place(file, line, len(found["before"]) + 1), what, remedy)
    return None


def _deeper(rows: Sequence[str], line: int, column: int, file: str) -> Problem | None:
    """Find a field that is indented deeper than the one before it, which has a text already."""
    found, above = FIELD.match(rows[line]), rows[_before(rows, line)]
    if found is None or found.end() != column + 1 or not WITH_VALUE.fullmatch(above):
        return None
    field = re.match(r"\s*(?:- +)*", above)
    indent = field.end() if field else 0
    if len(found["indent"]) <= indent:
        return None
    what = "This line is indented deeper than the field before it, so YAML takes it for more of that field's text."
    by = "Begin it at the margin" if not indent else f"Indent it by {indent} space{'s' if indent > 1 else ''}"
    remedy = f"{by}, as that field is; if it is text, put the whole text in quotes."
    return Problem(Place(file, line + 1, len(found["indent"]) + 1), what, remedy)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 3]}..."
