"""What a tag prints: any value, as WordprocessingML that fits the place at which the tag stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from jinja2.runtime import Undefined
from markupsafe import Markup

from filings.compose.rich import Rich
from filings.word.engine import foreign, marks
from filings.word.engine.markup import texts
from filings.word.engine.runs import block_xml, nodes_xml, plain_rich, run, spoken, style_id, styled, without_notes
from filings.word.engine.tables import is_table, table_lines, table_texts
from filings.word.engine.text import breaks, in_attribute, in_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.word.engine.faults import Where
    from filings.word.engine.tables import Table

Kind: TypeAlias = Literal["text", "run", "block", "attribute"]

_OPEN: Final = '<w:t xml:space="preserve">'
_PLAIN: Final = (str, int, float, bool, Decimal, dt.date, dt.time)


class ValueRefusedError(ValueError):
    """A value cannot be printed at a tag: `what` says why, `remedy` what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Site:
    """The place of a tag that prints: what kind of place, and the formatting there."""

    kind: Kind
    """"text" inside a `w:t`, "run" among runs, "block" among paragraphs, "attribute" anywhere else."""
    where: Where
    rpr: str = ""
    ppr: str = ""
    notes: bool = True
    """Whether Word has footnotes there: it has none in headers, notes and text boxes."""
    noted: bool = True
    """Whether what is printed there stands in the document for certain."""


class Printer:
    """Prints values at the sites of one template."""

    __slots__ = ("_sites", "_strict", "_styles")

    def __init__(self, sites: tuple[Site, ...], styles: Mapping[str, str], *, strict: bool) -> None:
        self._sites = sites
        self._styles = styles
        self._strict = strict

    def __call__(self, value: object, printed: list[str], number: int) -> str:
        """Print a value at site `number`, and note its text in `printed`.

        Raises:
            ValueRefusedError: no Word document can hold it, or it has nothing to say.

        """
        site = self._sites[number]
        text = value if type(value) is str else plain_rich(value) if type(value) is Rich else None
        if text:  # plain text is the most frequent value
            if site.noted:
                printed.append(text)
            return in_run(text) if site.kind == "text" else self._plain(text, site)
        if site.noted:
            printed.extend(_texts(value))
        return self._print(value, site)

    def _print(self, value: object, site: Site) -> str:
        if isinstance(value, Rich):
            text = plain_rich(value)
            return self._rich(value, site) if text is None else self._plain(text, site)
        if isinstance(value, Undefined):
            return self._plain(str(value), site)
        if hasattr(value, "__html__"):
            return self._markup(value, site)
        if isinstance(value, _PLAIN):
            return self._plain(str(value), site)
        if is_table(value) and site.kind != "attribute":
            return self._table(value, site)
        return self._plain(self._other(value), site)

    def _other(self, value: object) -> str:
        if isinstance(value, list | tuple | dict | NoneType) and not self._strict:
            return str(value)
        raise ValueRefusedError(*_refusal(value))

    def _plain(self, text: str, site: Site) -> str:
        if site.kind == "text":
            return in_run(text)
        if site.kind == "attribute":
            return in_attribute(text)
        inline = run(site.rpr, text)
        return inline if site.kind == "run" else f"<w:p>{site.ppr}{inline}</w:p>"

    def _rich(self, value: Rich, site: Site) -> str:
        if site.kind == "attribute":
            return in_attribute(str(value))
        if not value.blocks:
            return self._plain("", site)
        if not site.notes:
            value = without_notes(value)
        if site.kind == "block":
            return "".join(block_xml(block, site.ppr, site.rpr, self._styles) for block in value.blocks)
        first, *further = value.blocks
        out = nodes_xml(first.nodes, site.rpr, self._styles)
        if first.style is not None:
            out += marks.region(marks.STYLE, style_id(first.style, self._styles))
        if further:
            blocks = "".join(block_xml(block, site.ppr, site.rpr, self._styles) for block in further)
            out += marks.region(marks.AFTER, blocks)
        return self._among_runs(out, site)

    def _table(self, value: Table, site: Site) -> str:
        """Print a table of contents or of authorities: its first line where the tag stands, the others after it."""
        lines = table_lines(value, site.rpr, self._styles)
        written = [f"<w:p>{styled(site.ppr, style)}{line}</w:p>" for style, line in lines]
        if site.kind == "block":
            return "".join(written)
        style, first = lines[0]
        out = first + marks.region(marks.STYLE, style) + marks.region(marks.AFTER, "".join(written[1:]))
        return self._among_runs(out, site)

    @staticmethod
    def _among_runs(runs: str, site: Site) -> str:
        return f"</w:t></w:r>{runs}<w:r>{site.rpr}{_OPEN}" if site.kind == "text" else runs

    def _markup(self, value: object, site: Site) -> str:
        """Print what is WordprocessingML already: docxtpl's own values, and what a filter made."""
        made = foreign.convert(value, site.rpr, site.ppr)
        if made.kind == "text":
            return self._plain_markup(made.xml, site)
        if site.kind == "attribute":
            return in_attribute(foreign.text_of(made.xml))
        if made.kind == "runs":
            return f"<w:p>{site.ppr}{made.xml}</w:p>" if site.kind == "block" else self._among_runs(made.xml, site)
        if site.kind == "block":
            return made.xml
        return self._among_runs(marks.region(marks.AFTER, made.xml), site)

    def _plain_markup(self, escaped: str, site: Site) -> str:
        if site.kind == "text":
            return breaks(escaped)
        if site.kind == "attribute":
            return escaped
        inline = f"<w:r>{site.rpr}{_OPEN}{breaks(escaped)}</w:t></w:r>"
        return inline if site.kind == "run" else f"<w:p>{site.ppr}{inline}</w:p>"


def _texts(value: object) -> Iterator[str]:
    """Give the texts of a value that a reader will see, each in one piece."""
    if isinstance(value, Rich):
        yield from (text for block in value.blocks for text in spoken(block.nodes))
    elif is_table(value):
        yield from table_texts(value)
    elif isinstance(value, Markup):
        yield from texts(value)
    elif isinstance(value, _PLAIN):
        yield str(value)


def _refusal(value: object) -> tuple[str, str]:
    """Say why a value cannot be printed, and what to do."""
    if value is None:
        return "The value is missing (None)", "Give it, or test it first: {% if … %}."
    if isinstance(value, list | tuple):
        return "The tag prints a list, not one value", "Loop over it: {% for … %}."
    if isinstance(value, dict):
        return "The tag prints a group of values, not one", "Name one of them: {{ name.part }}."
    kind = type(value).__name__
    return f"The value is an object of class {kind}, which cannot be printed", "Give plain data: text, numbers, dates."
