"""The audit: a finished package read back from its bytes and put to every rule, once for what the template settles."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from filings.errors import Problem, TemplateError
from filings.word.audit.reading import Reading, read_parts, read_template
from filings.word.audit.repeats import Repeats
from filings.word.audit.rules import content, offered, packaging, sheets, unreadable
from filings.word.package.finished import Finished, read_finished
from filings.word.package.model import Package
from filings.word.package.names import CONTENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from filings.word.audit.findings import Fault
    from filings.word.audit.links import Sheet

_NAME: Final = "draft.docx"


def audit(package: bytes | Finished, *, expected: Iterable[str] = (), name: str = _NAME) -> tuple[Problem, ...]:
    """Put a finished package to every rule of ECMA-376 that we know, and to those that only Word enforces.

    Args:
        package: the bytes of the .docx file, or what was read back from them.
        expected: the values that were printed, in the order of printing; each must be in it.
        name: what problems call the file.

    Returns:
        What is wrong, each with its part, paragraph and text; nothing if the file may be written.

    """
    return Auditor().audit(package, expected=expected, name=name)


class Auditor:
    """An audit of what is made from one template: what a template leaves as it is was audited once, here.

    Args:
        template: the package that outputs are made from; without one, every part is audited each time.

    """

    def __init__(self, template: Package | None = None) -> None:
        self._known: Mapping[str, Reading] = MappingProxyType({})
        self._sheets: tuple[Reading, ...] = ()
        self._sheet: Sheet | None = None
        self._inherited: tuple[Fault, ...] = ()
        self._repeats: Repeats | None = None
        if template is not None:
            self._known = read_template(template)
            self._sheets = sheets(self._known)
            self._sheet = offered(self._sheets)
            faults = (*content(self._known, self._sheet, ()), *packaging(template, self._known))
            self._inherited = tuple(fault for fault in faults if fault.inherited)
            self._repeats = Repeats(template[template.main], self._sheet)
        self._excused = frozenset(fault.what for fault in self._inherited)

    def inherited(self, name: str = _NAME) -> tuple[Problem, ...]:
        """Give the faults of the template itself, which are not held against what is made from it."""
        return tuple(fault.problem(name) for fault in self._inherited)

    def audit(
        self, package: bytes | Finished, *, expected: Iterable[str] = (), name: str = _NAME
    ) -> tuple[Problem, ...]:
        """Put a finished package to every rule, as `filings.word.audit.audit` does."""
        values = tuple(expected)
        try:
            finished = package if isinstance(package, Finished) else read_finished(package, name=name)
            if self._repeats:
                readings = read_parts(finished, self._known, self._repeats.read)
                if sheets(readings) == self._sheets and not self._found(readings, values):
                    return ()
            found = self._found(read_parts(finished, self._known), values)
        except TemplateError as error:
            return error.problems
        return tuple(fault.problem(name) for fault in found)

    def _found(self, readings: Mapping[str, Reading], expected: Sequence[str]) -> tuple[Fault, ...]:
        """Put what was read to every rule."""
        return self._held(tuple(unreadable(readings)) or self._readable(readings, expected))

    def _held(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """Leave out the faults that the template has itself, and those said already."""
        return tuple(dict.fromkeys(each for each in faults if not (each.inherited and each.what in self._excused)))

    def _readable(self, readings: Mapping[str, Reading], expected: Sequence[str]) -> Iterator[Fault]:
        own = sheets(readings)
        as_before = self._sheet is not None and own == self._sheets
        yield from content(readings, self._sheet if self._sheet and as_before else offered(own), expected)
        if not self._is_settled(readings):
            yield from packaging(Package(_NAME, {part: reading.part for part, reading in readings.items()}), readings)

    def _is_settled(self, readings: Mapping[str, Reading]) -> bool:
        """Say whether the parts, their types and their relationships are those of the template."""
        known = self._known
        return readings.keys() == known.keys() and all(
            reading is known[part]
            or (reading.used == known[part].used and part != CONTENT_TYPES and not part.endswith(".rels"))
            for part, reading in readings.items()
        )
