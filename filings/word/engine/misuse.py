"""What a tag does wrong with its values, in an instructor's words: Python says it in those of its own functions."""

from __future__ import annotations

import re
from typing import Final

from jinja2.exceptions import SecurityError, UndefinedError

_GENERAL: Final = "See that it does with its values what their kind allows."
_ARGUMENTS: Final = re.compile(
    r"(?:[\w.<>]*\.)?(?:sync_)?(?:do_|test_)?(?P<name>\w+)\(\) (?:takes|missing|got (?:an|multiple)|argument)"
)
_NOT_CALLED: Final = re.compile(r"\w*Undefined is not safely callable")
_ERRORS: Final = (
    (UndefinedError, "A value is missing: {}", "Give it, or test it first."),
    (SecurityError, "The template asks for too much: {}", "Print, test or loop; nothing else."),
    (ZeroDivisionError, "The tag divides by zero", "Test the number first: {% if … %}."),
    (RecursionError, "A macro or a loop calls itself without end", "Give it a condition under which it stops."),
    (KeyError, "The tag asks for {}, which is not given", "Give it, or take it out of the pattern."),
)
_OWN: Final = frozenset({"call", "joined", "_same", "__init__"})
"""Names of functions that no template knows."""
_KINDS: Final = {
    "str": "a text",
    "int": "a number",
    "float": "a number",
    "Decimal": "a number",
    "list": "a list",
    "tuple": "a list",
    "dict": "a group of values",
    "NoneType": "a missing value",
    "Rich": "a text",
    "date": "a date",
    "datetime": "a date",
    "bool": "yes or no",
}
_TWO: Final = re.compile(r"'(?P<first>\w+)' and '(?P<second>\w+)'")
_ONE: Final = re.compile(r"'(?P<kind>\w+)' object is not (?:iterable|reversible)")


def in_words(error: BaseException) -> tuple[str, str]:
    """Say what a tag did wrong, and what to do."""
    if isinstance(error, TypeError):
        return _of_types(str(error))
    if _NOT_CALLED.match(str(error)):
        return "The tag calls something that is not there", "“caller” is there in a macro that {% call … %} uses."
    kinds = (told for kind, *told in _ERRORS if isinstance(error, kind))
    what, remedy = next(kinds, ("The tag cannot be worked out: {}", _GENERAL))
    return what.format(str(error).rstrip(". ")), remedy


def _of_types(message: str) -> tuple[str, str]:
    if called := _ARGUMENTS.match(message):
        name = called["name"]
        what = "The tag gives a filter" if name in _OWN else f"The tag gives “{name}”"
        return f"{what} more, fewer or other arguments than it takes", "Compare it with a tag that works."
    if (one := _ONE.search(message)) and one["kind"] in _KINDS:
        return f"The tag goes through {_KINDS[one['kind']]} as if it were a list", "Give it a list."
    two = _TWO.search(message)
    if two and {two["first"], two["second"]} <= _KINDS.keys():
        first, second = _KINDS[two["first"]], _KINDS[two["second"]]
        verb = "compares" if "not supported between instances" in message else "reckons"
        if first != second:
            return f"The tag {verb} {first} with {second}", "Give it values of one kind, or turn one into the other."
    return f"The tag cannot be worked out: {message}".rstrip("."), _GENERAL
