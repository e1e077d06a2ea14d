"""The parts of a filing in order: what its author wrote for each, and what its typed fields add."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from filings.compose.context import Built, Context, paragraphs, veil
from filings.compose.outline.sources import SOURCES
from filings.compose.pieces import OPEN, Item, Missing, Outline, Part, Pattern, Plain, Prose
from filings.compose.renditions import rank
from filings.compose.titles import filers, filled
from filings.profile import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filing_schemas import Section
    from filings.compose.pieces import Veil
    from filings.profile import SectionSpec

DEEPEST = 3
"""Headings have three levels."""


def outline(context: Context) -> Outline:
    """Take a filing apart.

    Its parts come in the order of its form. A part under a heading of its author's own keeps its place after the part
    it was written after.
    """
    leading, following = _placed(context)
    parts = [part for section in leading for part in _authored(section, 1, numbered=context.form.numbered)]
    parts += _formed(context, following)
    return Outline(context.paper.id, tuple(replace(part, lettered=context.form.lettered) for part in parts))


def _placed(context: Context) -> tuple[list[Section], dict[str, list[Section]]]:
    """Sort the author's parts: those before any part of the form, and those of and after each."""
    leading: list[Section] = []
    following: dict[str, list[Section]] = {}
    last: str | None = None
    for section in context.paper.sections:
        last = section.section or last
        (leading if last is None else following.setdefault(last, [])).append(section)
    return leading, following


def _formed(context: Context, following: dict[str, list[Section]]) -> Iterator[Part]:
    """Give the parts of the form, from the last to the first, so that a heading knows of the parts that stand in it."""
    blocks: list[tuple[Part, ...]] = []
    for spec in reversed(context.form.sections):
        holds = bool(blocks) and blocks[-1][0].level > spec.level
        block = tuple(_specified(context, spec, following.get(spec.key, ()), holds=holds))
        blocks += [block] if block else []
    return chain.from_iterable(reversed(blocks))


def _specified(context: Context, spec: SectionSpec, written: Sequence[Section], *, holds: bool) -> Iterator[Part]:
    """Give one part of the form, and the parts that its author put after it."""
    numbered = context.form.numbered if spec.numbered is None else spec.numbered
    own = [section for section in written if section.section == spec.key]
    built = SOURCES[spec.data](context) if spec.data else Built()
    items = _items(context, spec, own, built)
    inner = [part for section in own for part in _nested(section, spec.level + 1, veil(section), numbered=numbered)]
    inner += [_deeper(part, spec.level - 1, numbered=numbered) for part in built.parts]
    if not items and not inner and not holds and (spec.required or own):
        items = (Item((Missing(spec.key.replace("-", " "), spec.needs.text(context.language)),)),)
    if items or inner or holds:
        yield _headed(context, spec, own, items, numbered=numbered)
        yield from inner
    for section in written:
        if section.section != spec.key:
            yield from _authored(section, spec.level, numbered=numbered)


def _headed(
    context: Context, spec: SectionSpec, own: Sequence[Section], items: tuple[Item, ...], *, numbered: bool
) -> Part:
    """Give a part of the form under its author's heading or its own; the heading is kept as the part it stands over."""
    titled = next((section for section in own if section.heading), None)
    default = (Plain(filled(context, spec.heading)),) if spec.heading else ()
    heading = (Prose(titled.heading),) if titled and titled.heading else default
    named = next((section.id for section in own if section.id), spec.key)
    veils = [veil(titled)] if titled else [veil(section) for section in own]
    kept = min(veils, key=lambda each: rank(each.level), default=OPEN)
    return Part(spec.key, spec.level, heading, items, id=named, veil=kept, numbered=numbered)


def _items(context: Context, spec: SectionSpec, own: Sequence[Section], built: Built) -> tuple[Item, ...]:
    """Give the paragraphs of a part: its set words, then what its author wrote and what the typed fields add."""
    written = tuple(item for section in own for item in paragraphs(section.paragraphs, veil(section)))
    items = built.items + written if built.leads else written + built.items
    several = len(context.paper.filed_by) > 1 or any(is_plural(context.party(each)) for each in context.paper.filed_by)
    text = spec.text_many if several and spec.text_many else spec.text
    if text is None:
        return items
    return (Item((Pattern(text.text(context.language), {"filers": (Plain(filers(context)),)}),)), *items)


def _authored(section: Section, level: int, around: Veil = OPEN, *, numbered: bool) -> Iterator[Part]:
    """Give a part under its author's own heading, then the parts within it."""
    title = (Prose(section.heading),) if section.heading else ()
    kept = veil(section).within(around)
    items = paragraphs(section.paragraphs, kept)
    yield Part("", min(level, DEEPEST), title, items, id=section.id, veil=kept, numbered=numbered)
    yield from _nested(section, level + 1, kept, numbered=numbered)


def _nested(section: Section, level: int, around: Veil, *, numbered: bool) -> Iterator[Part]:
    for inner in section.sections:
        yield from _authored(inner, level, around, numbered=numbered)


def _deeper(part: Part, levels: int, *, numbered: bool) -> Part:
    """Put a part that a typed field gives under the part of the form that it belongs to."""
    return replace(part, level=min(part.level + levels, DEEPEST), numbered=numbered)
