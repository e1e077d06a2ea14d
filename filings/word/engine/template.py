"""A compiled template: nothing of it changes, so any number of threads and processes may fill it at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal
from xml.sax.saxutils import unescape

from jinja2 import Template as Program
from jinja2.runtime import StrictUndefined, Undefined

from filings.errors import Place, TemplateError
from filings.word.audit import Auditor
from filings.word.engine import diagnosis
from filings.word.engine.printer import Printer, Site
from filings.word.engine.source import PRINT, PRINTED, Source, sandbox
from filings.word.package import Shelf, read_finished, write_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from filings.errors import Problem
    from filings.word.engine.faults import Where
    from filings.word.engine.finish import Finisher
    from filings.word.engine.settle import Desk
    from filings.word.package import Finished


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A part that depends on the values."""

    name: str
    code: CodeType
    source: Source
    namespaces: str


@dataclass(frozen=True)
class Compiled:
    """What compiling made of a template."""

    parts: tuple[CompiledPart, ...]
    sites: tuple[Site, ...]
    styles: Mapping[str, str]
    places: Mapping[int, Where]
    """Where each tag stands."""
    foreign: Mapping[str, tuple[Where, ...]]
    """Where filters stand that the caller has to bring, by name."""
    literals: tuple[str, ...]
    """What an author wrote in docxtpl's escapes, `{_{`, to be printed as braces."""
    constants: tuple[str, ...]
    """The same, where it is printed in any case."""
    finisher: Finisher

    @cached_property
    def strict(self) -> tuple[Program, ...]:
        """The parts as programs for which a name without a value is a fault."""
        return self.programs(StrictUndefined, {}, Printer(self.sites, self.styles, strict=True))

    @cached_property
    def blank(self) -> tuple[Program, ...]:
        """The parts as programs for which a name without a value prints nothing."""
        return self.programs(Undefined, {}, Printer(self.sites, self.styles, strict=False))

    @cached_property
    def shelf(self) -> Shelf:
        """The parts that come again in what is made here."""
        return Shelf(self.finisher.package.parts.values())

    @cached_property
    def auditor(self) -> Auditor:
        """The audit of what is made here."""
        return Auditor(self.finisher.package)

    def programs(
        self,
        undefined: type[Undefined],
        filters: Mapping[str, Callable[..., object]],
        printer: Printer,
    ) -> tuple[Program, ...]:
        """Give the parts as programs of an environment of their own."""
        environment = sandbox(undefined, {**filters, PRINT: printer})
        return tuple(Program.from_code(environment, part.code, environment.globals) for part in self.parts)

    def render(self, programs: tuple[Program, ...], variables: dict[str, Any]) -> tuple[dict[str, str], Desk]:
        """Render and settle every part, the body first. `variables` name the list of what is printed."""
        desk = self.finisher.desk()
        out: dict[str, str] = {}
        for part, program in zip(self.parts, programs, strict=True):
            xml = "".join(program.root_render_func(program.new_context(variables)))
            out[part.name] = desk.settle(part.name, xml, part.namespaces)
        return out, desk


@dataclass(frozen=True)
class Filled:
    """A document made of a template."""

    document: bytes = field(repr=False)
    printed: tuple[str, ...] = field(repr=False)
    """The text of every value that a tag printed, in the order of printing."""
    shelf: Shelf = field(repr=False, compare=False)
    """The parts that come again in what is made of the template."""

    @cached_property
    def package(self) -> Finished:
        """The document read back from its bytes.

        Raises:
            TemplateError: it is not a package, or not a safe one.

        """
        return read_finished(self.document, self.shelf)


@dataclass(frozen=True)
class Template:
    """A Word template, ready to be filled. `compile` makes it."""

    name: str
    """The file's name, for messages."""
    notes: tuple[Problem, ...]
    """What was left out of the template because it does nothing: a line each."""
    wanted: frozenset[str]
    """The values that the template asks for by name."""
    compiled: Compiled = field(repr=False, compare=False)
    made_from: tuple[Any, ...] = field(repr=False)
    """What `compile` was given."""

    def __reduce__(self) -> tuple[Callable[..., Template], tuple[Any, ...]]:
        """Travel to another process as what it was made from: compiled code cannot."""
        from filings.word.engine.compiling import recompile  # noqa: PLC0415  it makes templates

        return recompile, self.made_from

    @property
    def filters(self) -> frozenset[str]:
        """The filters that the template uses and the engine has not got: `fill` has to be given them."""
        return frozenset(self.compiled.foreign)

    def fill(
        self,
        values: object,
        *,
        filters: Mapping[str, Callable[..., object]] | None = None,
        undefined: Literal["strict", "blank"] = "strict",
    ) -> bytes:
        """Fill the template and give the document.

        Args:
            values: a `Draft`, or a mapping of plain data: text, numbers, dates, lists and mappings of them, rich text,
                docxtpl's own values.
            filters: filters beside the engine's, by name.
            undefined: whether a name without a value is a fault, or prints nothing as with docxtpl.

        Raises:
            TemplateError: the template asks for what the values have not got: every such tag at once, at its place.
            InputError: a value cannot be printed.

        """
        return self.filled(values, filters=filters, undefined=undefined).document

    def filled(
        self,
        values: object,
        *,
        filters: Mapping[str, Callable[..., object]] | None = None,
        undefined: Literal["strict", "blank"] = "strict",
    ) -> Filled:
        """Fill the template as `fill` does, and give the document with what was printed in it.

        Raises:
            TemplateError: the template asks for what the values have not got.
            InputError: a value cannot be printed.

        """
        variables = as_variables(values)
        printed: list[str] = []
        diagnosis.check_filters(self.compiled.foreign, filters or {})
        try:
            parts, desk = self.compiled.render(self._programs(filters, undefined), {**variables, PRINTED: printed})
        except diagnosis.FAILURES as error:
            problems = diagnosis.Diagnosis(
                self.compiled, variables, filters or {}, strict=undefined == "strict"
            ).faults()
            raise diagnosis.error_of(self.name, problems, error) from error
        literals = (each for each in self.compiled.literals if any(each in xml for xml in parts.values()))
        printed += map(unescape, (*literals, *self.compiled.constants))
        shelf = self.compiled.shelf
        return Filled(write_package(*self.compiled.finisher.finish(parts, desk), shelf), tuple(printed), shelf)

    def audit(self, filled: Filled, *, name: str = "draft.docx") -> tuple[Problem, ...]:
        """Audit what was made of this template; what it shares with the template has been audited once.

        Returns:
            What is wrong; nothing if the document may be written.

        """
        try:
            package = filled.package
        except TemplateError as error:
            return tuple(replace(each, place=Place(name)) for each in error.problems)
        return self.compiled.auditor.audit(package, expected=filled.printed, name=name)

    def _programs(
        self, filters: Mapping[str, Callable[..., object]] | None, undefined: Literal["strict", "blank"]
    ) -> tuple[Program, ...]:
        strict = undefined == "strict"
        if filters:
            printer = Printer(self.compiled.sites, self.compiled.styles, strict=strict)
            return self.compiled.programs(StrictUndefined if strict else Undefined, filters, printer)
        return self.compiled.strict if strict else self.compiled.blank


def as_variables(values: object) -> dict[str, Any]:
    """Give the values by name: the fields of a draft, or a mapping's own.

    Raises:
        TypeError: they are neither.

    """
    if isinstance(values, Mapping):
        return dict(values)
    if dataclasses.is_dataclass(values) and not isinstance(values, type):
        return {each.name: getattr(values, each.name) for each in dataclasses.fields(values)}
    msg = f"a template is filled with a Draft or a mapping, not with {type(values).__name__}"
    raise TypeError(msg)
