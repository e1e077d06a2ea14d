"""The sandbox in which templates run: plain data, read only; a few pure methods; nothing that grows without bound."""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, Final

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace

from filings.compose.rich import Rich
from filings.word.engine.markup import plain

_LIMIT: Final = 10_000
"""The largest repetition, width or range in an expression."""
_BITS: Final = 512
"""The largest whole number in an expression, in bits."""

_TEXT_METHODS: Final = frozenset(
    {
        "capitalize", "casefold", "center", "count", "endswith", "find", "index", "isalnum", "isalpha", "isdecimal",
        "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip",
        "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit",
        "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
    }
)  # fmt: skip
_DATE_METHODS: Final = frozenset({"strftime", "isoformat", "weekday", "isoweekday", "date", "time"})
_METHODS: Final[tuple[tuple[type, frozenset[str]], ...]] = (
    (str, _TEXT_METHODS),
    (Mapping, frozenset({"get", "items", "keys", "values"})),
    (list, frozenset({"count", "index"})),
    (tuple, frozenset({"count", "index"})),
    (dt.date, _DATE_METHODS),
    (dt.time, frozenset({"strftime", "isoformat"})),
    (Cycler, frozenset({"next", "reset"})),
    (LoopContext, frozenset({"cycle", "changed"})),
)
METHODS: Final = frozenset().union(*(names for _, names in _METHODS))
"""Every method that an expression may call, on whatever it is."""

_DATE_FIELDS: Final = frozenset({"year", "month", "day", "hour", "minute", "second", "microsecond"})
_OPEN_TYPES: Final = (LoopContext, Namespace, Cycler, Joiner, Macro)
_CALLED: Final = (Macro, LoopContext, Joiner, Cycler)
_SIMPLE: Final = (str, int, float, complex, bool, type(None), Decimal, list, tuple, Rich, range)
_LOOP: Final = {"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"}
_FIELDS: dict[type, frozenset[str]] = {LoopContext: frozenset(_LOOP)}
"""The attributes that hold plain data, a type; filled as types are met."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, narrowed to the attributes of plain data."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  whatever a template holds
        """Read `obj.attribute`: a field, a key, nothing else."""
        kind = type(obj)
        if kind is dict and attribute in obj:
            return obj[attribute]
        if attribute in _FIELDS.get(kind, ()):
            return getattr(obj, attribute)
        return self._read(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401  whatever a template holds
        """Read `obj[argument]`: a key, a position or a field."""
        if isinstance(obj, Mapping | list | tuple | str | range):
            try:
                return obj[argument]
            except (LookupError, TypeError):
                return self.undefined(obj=obj, name=argument)
        if isinstance(obj, Undefined):
            return obj[argument]
        if isinstance(argument, str) and not argument.startswith("_"):
            return self.getattr(obj, argument)
        return self.undefined(obj=obj, name=argument)

    def _read(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  whatever a template holds
        if isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        if isinstance(obj, Undefined):
            return getattr(obj, attribute)
        if isinstance(obj, _OPEN_TYPES):
            return super().getattr(obj, attribute)
        kind = type(obj)
        if kind not in _FIELDS and not isinstance(obj, type) and (names := _readable(kind)) is not None:
            _FIELDS[kind] = names
            return self.getattr(obj, attribute)
        if kind in _FIELDS or isinstance(obj, _SIMPLE):
            return self.undefined(obj=obj, name=attribute)
        msg = f"the value is an object of class {type(obj).__name__}, and a template sees plain data alone"
        raise SecurityError(msg)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401  whatever a template holds
        """Say whether a template may call it: its own macros and loops, and what every template is given."""
        return isinstance(obj, _CALLED) or any(obj is each for each in self.globals.values())

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002  Jinja's signature
        """Compute `*`, `**` and `%` within bounds."""
        return _BOUNDED[operator](left, right)


def _readable(cls: type) -> frozenset[str] | None:
    if is_dataclass(cls):
        return frozenset(field.name for field in fields(cls) if not field.name.startswith("_"))
    if issubclass(cls, tuple) and hasattr(cls, "_fields"):
        return frozenset(name for name in cls._fields if not name.startswith("_"))
    if issubclass(cls, dt.date | dt.time):
        return frozenset(name for name in _DATE_FIELDS if hasattr(cls, name))
    return None


def _bounded_size(left: object, right: object) -> None:
    for sized, times in ((left, right), (right, left)):
        if isinstance(sized, str | list | tuple) and isinstance(times, int) and len(sized) * times > _LIMIT:
            msg = f"an expression repeats something more than {_LIMIT:,} times"
            raise SecurityError(msg)
    _bounded_number(left)
    _bounded_number(right)


def _bounded_number(value: object) -> None:
    if isinstance(value, int) and value.bit_length() > _BITS:
        msg = "an expression computes a number that is too large"
        raise SecurityError(msg)


def _times(left: Any, right: Any) -> Any:  # noqa: ANN401  operands of a template
    _bounded_size(left, right)
    return operator.mul(left, right)


def _power(left: Any, right: Any) -> Any:  # noqa: ANN401  operands of a template
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() * abs(right) > _BITS:
        _bounded_number(1 << (_BITS + 1))
    return operator.pow(left, right)


def _percent(left: Any, right: Any) -> Any:  # noqa: ANN401  operands of a template
    return percent_format(left, right) if isinstance(left, str) else operator.mod(left, right)


def percent_format(pattern: str, values: object) -> str:
    """Format as `pattern % values` does, with widths of three digits at the most.

    Raises:
        SecurityError: a width or a precision is longer, or is a `*`.

    """
    if re.search(r"%[^a-zA-Z%]*(\*|[0-9]{4,})", pattern):
        msg = "a format asks for a width of more than three digits"
        raise SecurityError(msg)
    return pattern % values


_BOUNDED: Final[dict[str, Callable[[Any, Any], Any]]] = {"*": _times, "**": _power, "%": _percent}


def method(value: object, name: str, *arguments: object, **named: object) -> object:
    """Call a pure method of plain data.

    Raises:
        SecurityError: the value has no such method that a template may call.

    """
    if isinstance(value, Undefined):
        return str(value)
    value = str(value) if isinstance(value, Rich) else plain(value)
    for kind, names in _METHODS:
        if isinstance(value, kind) and name in names:
            bound_arguments(*arguments, *named.values())
            if name == "strftime":
                _bounded_dates(*arguments)
            if name == "replace":
                bound_replacing(value, *arguments)
            return getattr(value, name)(*arguments, **named)
    msg = f"a template cannot call “{name}” on a value of type {type(value).__name__}"
    raise SecurityError(msg)


def bound_arguments(*arguments: object) -> None:
    """Refuse a width or a count beyond all reason.

    Raises:
        SecurityError: an argument is a number above the bound.

    """
    if any(isinstance(argument, int) and abs(argument) > _LIMIT for argument in arguments):
        msg = f"an expression asks for more than {_LIMIT:,} characters or items"
        raise SecurityError(msg)


def bound_replacing(value: object, old: object = "", new: object = "", *_: object) -> None:
    """Refuse a replacement that makes a text grow beyond all reason.

    Raises:
        SecurityError: the result would be longer than a hundred times the bound.

    """
    if str(value).count(str(old)) * len(str(new)) > _LIMIT * 100:
        bound_arguments(_LIMIT + 1)


def _bounded_dates(*arguments: object) -> None:
    if any(isinstance(argument, str) and re.search(r"%[^a-zA-Z%]*[0-9]{3}", argument) for argument in arguments):
        bound_arguments(_LIMIT + 1)


def bounded_range(*arguments: int) -> range:
    """Give a range of a bounded length.

    Raises:
        SecurityError: it has more than ten thousand steps.

    """
    made = range(*arguments)
    bound_arguments(min(len(made), _LIMIT + 1))
    return made
