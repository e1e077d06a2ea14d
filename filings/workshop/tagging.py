"""How tags are typed: in one piece, plainly, with filters that there are, and on lines that go with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.text.names import nearest
from filings.word.workshop.names import FILTERS, plainly
from filings.word.workshop.remarks import Noticed
from filings.workshop.walking import bindings, expressions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.word.workshop.seen import Seen, SeenParagraph, SeenTag
    from filings.word.workshop.syntax import Statement

_TIDY: Final = "`filings template tidy` puts it right."


def tags(seen: Seen, statements: Sequence[Statement]) -> Iterator[Noticed]:
    """Notice how the tags of a template are typed."""
    own = [each for each in seen.paragraphs if each.shown and each.where.file == seen.name]
    yield from _pieces([tag for each in own if not each.stretched for tag in each.tags])
    yield from _odd([tag for each in own for tag in each.tags])
    for paragraph in own:
        yield from _lines(paragraph)
    yield from _filters(seen, statements)
    yield from _unused(seen, statements)


def _pieces(found: Sequence[SeenTag]) -> Iterator[Noticed]:
    for tag in found:
        if tag.mixed:
            yield Noticed("TPL-65", tag.where, f"Parts of the tag {_short(tag)} look different", _TIDY)
    split = [tag for tag in found if tag.pieces > 1 and not tag.mixed]
    if split:
        yield Noticed("TPL-50", split[0].where, _counted(split, "in pieces", _short(split[0])), _TIDY)


def _odd(found: Sequence[SeenTag]) -> Iterator[Noticed]:
    odd = [tag for tag in found if tag.kind != "comment" and not plainly(tag.text)]
    if odd:
        yield Noticed(
            "TPL-60", odd[0].where, _counted(odd, "typed with signs that are not plain", _short(odd[0])), _TIDY
        )


def _counted(found: Sequence[SeenTag], how: str, first: str) -> str:
    if len(found) == 1:
        return f"The tag {first} is {how}"
    return f"{len(found)} tags are {how}, the first of them {first}"


def _lines(paragraph: SeenParagraph) -> Iterator[Noticed]:
    if paragraph.stretched:
        yield Noticed(
            "TPL-61",
            paragraph.where,
            "A tag begins in this paragraph and ends in a later one",
            "Take the line break out of the tag.",
        )
    alone = paragraph.tags and not paragraph.static.strip("\N{OBJECT REPLACEMENT CHARACTER} \t")
    if alone and paragraph.place != "loose" and all(_leaves_a_line(tag) for tag in paragraph.tags):
        first = paragraph.tags[0]
        if len(paragraph.tags) == 1:
            yield Noticed(
                "TPL-62",
                first.where,
                f"{_short(first)} leaves an empty line behind",
                f"Write it as {first.text.replace('{%', '{%p', 1)}.",
            )


def _leaves_a_line(tag: SeenTag) -> bool:
    return tag.kind == "statement" and not tag.prefix and not tag.body.startswith(("vm", "hm", "colspan", "cellbg"))


def _filters(seen: Seen, statements: Sequence[Statement]) -> Iterator[Noticed]:
    for number, expression in expressions(statements):
        if expression.op == "filter" and expression.name not in FILTERS:
            near = nearest(expression.name, FILTERS)
            yield Noticed(
                "TPL-08",
                seen.flow[number][0].where,
                f"There is no filter “{expression.name}”",
                f"Did you mean “{near}”?" if near else "Take it out of the tag.",
            )


def _unused(seen: Seen, statements: Sequence[Statement]) -> Iterator[Noticed]:
    used = {each.name for _, each in expressions(statements) if each.op == "name"}
    for number, name in dict.fromkeys(bindings(statements)):
        if name not in used:
            yield Noticed(
                "TPL-19", seen.flow[number][0].where, f"“{name}” is set, and nothing uses it", "Use it, or take it out."
            )


def _short(tag: SeenTag) -> str:
    text = " ".join(tag.text.split())
    return f"“{text}”" if len(text) <= 60 else f"“{text[:57]}…”"  # noqa: PLR2004  about a line
