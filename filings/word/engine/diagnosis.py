"""Why a template could not be filled: rendered once more, slowly, to find every tag that fails and where it stands."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Template as Program
from jinja2.exceptions import TemplateError
from jinja2.runtime import ChainableUndefined, Undefined
from jinja2.utils import missing

from filings import errors
from filings.word.engine.faults import TemplateFault, Where, fault, nearest
from filings.word.engine.foreign import ForeignError
from filings.word.engine.misuse import in_words
from filings.word.engine.printer import Printer, ValueRefusedError
from filings.word.engine.runs import NoStyleError
from filings.word.engine.source import PRINT, PRINTED, masked, sandbox
from filings.word.engine.source import code as compiled
from filings.word.engine.text import UnprintableError

if TYPE_CHECKING:
    from types import FrameType, TracebackType

    from filings.word.engine.template import Compiled, CompiledPart

FAILURES: Final = (
    TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError,
    AssertionError, RuntimeError, StopIteration, OSError,
)  # fmt: skip
"""What a tag can raise: Jinja's own errors, those of plain data put to a wrong use, and those of careless filters.

Some of Jinja's filters assert what they expect of their arguments, and a date may be one that the machine cannot write.
"""

_MOST: Final = 50
"""How many tags that fail in themselves are looked for in a part."""


def check_filters(wanted: Mapping[str, tuple[Where, ...]], given: Mapping[str, object]) -> None:
    """See that every filter the template uses is there.

    Raises:
        TemplateError: some are not, each at every place where it is used.

    """
    from filings.word.engine.filters import FILTERS  # noqa: PLC0415  named here alone

    faults = [
        fault(
            where,
            f"There is no filter “{name}”",
            nearest(name, {**FILTERS, **given}, "Take it out of the tag, or give the filter when filling."),
            "filter",
        )
        for name, places in wanted.items()
        if name not in given
        for where in places
    ]
    if faults:
        raise errors.TemplateError(*sorted(faults, key=lambda each: each.place))


def error_of(
    name: str, found: tuple[list[TemplateFault], list[TemplateFault]], cause: BaseException
) -> errors.FilingsError:
    """Give the error to raise: the template's when it asks for what is not there, the input's when a value is unfit."""
    template, values = found
    if template or not values:
        return errors.TemplateError(*(template or [fault(Where(name, "body"), *in_words(cause))]), *values)
    return errors.InputError(*values)


class Diagnosis:
    """One slow rendering in which nothing is missed."""

    def __init__(
        self,
        compiled: Compiled,
        variables: dict[str, Any],
        filters: Mapping[str, Callable[..., object]],
        *,
        strict: bool,
    ) -> None:
        self._compiled = compiled
        self._variables = {**variables, PRINTED: []}
        self._filters = filters
        self._strict = strict
        self._printer = Printer(compiled.sites, compiled.styles, strict=strict)
        self._template: dict[TemplateFault, None] = {}
        self._values: dict[TemplateFault, None] = {}
        self._environment = sandbox(Undefined, {})
        self._elsewhere = Where(compiled.finisher.package.name, "body")

    def faults(self) -> tuple[list[TemplateFault], list[TemplateFault]]:
        """Find what is wrong with the template, and what is wrong with the values."""
        undefined = _reporting(self._missing) if self._strict else Undefined
        self._environment = sandbox(undefined, {**self._filters, PRINT: self._print})
        for part in self._compiled.parts:
            self._try(part)
        return sorted(self._template, key=_order), sorted(self._values, key=_order)

    def _try(self, part: CompiledPart) -> None:
        """Render a part; a tag that fails is masked and the rest tried again."""
        source, code = part.source, part.code
        for _ in range(_MOST):
            self._source = source
            self._program = Program.from_code(self._environment, code, self._environment.globals)
            try:
                for _piece in self._program.root_render_func(self._program.new_context(self._variables)):
                    pass
            except FAILURES as error:
                line = self._failed(error)
                changed = masked(source, line) if line else None
                if changed is None:
                    return
                source, code = changed, compiled(changed, self._compiled.foreign)
            else:
                return

    def _print(self, value: object, printed: list[str], number: int) -> str:
        where = self._compiled.sites[number].where
        try:
            if isinstance(value, Undefined):
                str(value)
                return ""
            return self._printer(value, printed, number)
        except NoStyleError as error:
            known = self._compiled.styles
            remedy = nearest(error.style.casefold(), known, "Make the style in Word, under that name.")
            self._template[fault(where, f"The template has no style named “{error.style}”", remedy)] = None
        except ValueRefusedError as error:
            self._template[fault(where, error.what, error.remedy)] = None
        except UnprintableError as error:
            what = f"{str(error)[0].upper()}{str(error)[1:]}"
            self._values[fault(where, what, "Take the character out of the value.")] = None
        except ForeignError as error:
            self._values[fault(where, str(error), "Give plain or rich text in its place.")] = None
        return ""

    def _missing(self, value: Undefined) -> None:
        where = self._where(sys._getframe(2))  # noqa: SLF001  the frame of the tag that asked is the place
        obj, name = value._undefined_obj, str(value._undefined_name)  # noqa: SLF001  what Jinja says of it
        if value._undefined_name is None:  # noqa: SLF001  the same
            self._template[fault(where, "A value is missing", "Give the tag something to print.")] = None
        elif obj is missing:
            otherwise = "Give it a value, or test it first: {% if … is defined %}."
            if name == "loop":
                otherwise = "It has a value between {% for … %} and {% endfor %} alone."
            remedy = nearest(name, self._variables, otherwise)
            self._template[fault(where, f"There is no value named “{name}”", remedy)] = None
        elif obj is None:
            what = f"“{name}” is asked of a value that is missing (None)"
            self._template[fault(where, what, "Test the value first: {% if … %}.")] = None
        elif isinstance(obj, list | tuple) and name.lstrip("-").isdigit():
            what = f"The list has no item [{name}]: there are {len(obj)} of them"
            self._template[fault(where, what, "Test the list first, {% if … %}, or go through it with a loop.")] = None
        else:
            remedy = nearest(name, _names(obj), "Compare it with the fields that the value has.")
            self._template[fault(where, f"The value has no “{name}”", remedy)] = None

    def _failed(self, error: BaseException) -> int:
        """Enter what a tag raised, and give its line."""
        line = self._line_raised(error.__traceback__)
        self._template[fault(self._place(line), *in_words(error))] = None
        return line

    def _where(self, frame: FrameType | None) -> Where:
        while frame is not None:
            if frame.f_globals is self._program.root_render_func.__globals__:
                return self._place(self._program.get_corresponding_lineno(frame.f_lineno))
            frame = frame.f_back
        return self._elsewhere

    def _line_raised(self, traceback: TracebackType | None) -> int:
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_globals is self._program.root_render_func.__globals__:
                line = self._program.get_corresponding_lineno(traceback.tb_lineno)
            traceback = traceback.tb_next
        return line

    def _place(self, line: int) -> Where:
        number = self._source.tags.get(line)
        return self._elsewhere if number is None else self._compiled.places.get(number, self._elsewhere)


def _order(each: TemplateFault) -> tuple[str, int, int]:
    return each.place.file, each.place.line, each.place.column


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        return tuple(str(key) for key in value)
    if dataclasses.is_dataclass(value):
        return tuple(each.name for each in dataclasses.fields(value))
    return ()


def _reporting(report: Callable[[Undefined], None]) -> type[Undefined]:
    """Give a kind of missing value that reports when it is used, and goes on."""

    class Missing(ChainableUndefined):
        __slots__ = ()

        def _used(self, *_: object, **__: object) -> Any:  # noqa: ANN401  stands for any operation
            report(self)
            return self

        def __str__(self) -> str:
            report(self)
            return ""

        def __bool__(self) -> bool:
            report(self)
            return False

        def __iter__(self) -> Any:  # noqa: ANN401  Jinja's signature
            report(self)
            return iter(())

        def __len__(self) -> int:
            report(self)
            return 0

        def __eq__(self, other: object) -> bool:
            report(self)
            return False

        def __hash__(self) -> int:
            report(self)
            return hash(type(self))

        __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _used
        __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = __neg__ = __pos__ = _used
        __call__ = __lt__ = __le__ = __gt__ = __ge__ = _used
        __ne__ = __contains__ = _used

    return Missing
