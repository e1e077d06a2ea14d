"""The parts of a filing in order: what its author wrote for each, and what its typed fields add."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.context import Built, Context, paragraphs, veil
from filings.compose.outline.sources import SOURCES
from filings.compose.pieces import Item, Missing, Outline, Part, Plain, Prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filing_schemas import Section
    from filings.profile import SectionSpec

DEEPEST = 3
"""Headings have three levels."""


def outline(context: Context) -> Outline:
    """Take a filing apart.

    Its parts come in the order of its form. A part under a heading of its author's own keeps its place after the part
    it was written after.
    """
    parts: list[Part] = []
    leading, following = _placed(context)
    for section in leading:
        parts += _authored(section, 1, ())
    for spec in context.form.sections:
        parts += _specified(context, spec, following.get(spec.key, ()))
    return Outline(context.paper.id, tuple(parts))


def _placed(context: Context) -> tuple[list[Section], dict[str, list[Section]]]:
    """Sort the author's parts: those before any part of the form, and those of and after each."""
    leading: list[Section] = []
    following: dict[str, list[Section]] = {}
    last: str | None = None
    for section in context.paper.sections:
        last = section.section or last
        (leading if last is None else following.setdefault(last, [])).append(section)
    return leading, following


def _specified(context: Context, spec: SectionSpec, written: Sequence[Section]) -> Iterator[Part]:
    """Give one part of the form, and the parts that its author put after it."""
    own = [section for section in written if section.section == spec.key]
    built = SOURCES[spec.data](context) if spec.data else Built()
    written_items = tuple(item for section in own for item in paragraphs(section.paragraphs))
    items = built.items + written_items if built.leads else written_items + built.items
    inner = [part for section in own for part in _nested(section, 2)] + list(built.parts)
    if not items and not inner and spec.required:
        items = (Item((Missing(spec.key.replace("-", " "), spec.needs.text(context.language)),)),)
    if items or inner:
        heading = next((section.heading for section in own if section.heading), None)
        default = (Plain(spec.heading.text(context.language)),) if spec.heading else ()
        part = Part(spec.key, 1, (Prose(heading),) if heading else default, items)
        named = next((section for section in own if section.id), None)
        part = replace(part, id=named.id if named else spec.key, veil=veil(own[0]) if own else part.veil)
        yield part
        yield from inner
    for section in written:
        if section.section != spec.key:
            yield from _authored(section, 1, ())


def _authored(section: Section, level: int, heading: tuple[Plain, ...]) -> Iterator[Part]:
    """Give a part under its author's own heading, then the parts within it."""
    title = (Prose(section.heading),) if section.heading else heading
    yield Part("", min(level, DEEPEST), title, paragraphs(section.paragraphs), id=section.id, veil=veil(section))
    yield from _nested(section, level + 1)


def _nested(section: Section, level: int) -> Iterator[Part]:
    for inner in section.sections:
        yield from _authored(inner, level, ())
