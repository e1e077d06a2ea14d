"""The shared blocks: what every paper of a jurisdiction prints alike, kept once and included by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.markup import cell, each, line, paragraph, row, row_tag, rows, run, table, tag, when

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filings.word.starter.house import House


def columns(house: House, *shares: float) -> tuple[int, ...]:
    """Divide the measure into columns: widths in centimetres, 0 for what is left over."""
    fixed = [round(share * TWIPS_PER_CM) for share in shares]
    rest = house.measure - sum(fixed)
    return tuple(width or rest for width in fixed)


def caption(house: House) -> str:
    """Set the caption: the court, the number of the case, and the sides with their roles."""
    widths = columns(house, 0, 5)
    wide = sum(widths)
    party, role = widths
    sides = table(
        "Caption Table",
        widths,
        row_tag("for side in sides", widths),
        row_tag("if not loop.first", widths),
        row(cell(wide, line("Caption Versus", "{{ words.versus }}"), span=2)),
        row_tag("endif", widths),
        row_tag("for party in side.parties", widths),
        row(
            cell(party, *_party()),
            cell(role, line("Caption Role", "{% if loop.last %}{{ side.role }}{% endif %}"), align="bottom"),
        ),
        row_tag("endfor", widths),
        row_tag("endfor", widths),
    )
    return (
        line("Court", "{{ court.name }}")
        + when("court.capacity", line("Court Line", "{{ court.capacity }}"))
        + when("court.judge", line("Court Line", "{{ court.judge }}"))
        + when("case_number", line("Case Number", "{{ case_number }}"))
        + when("sides", sides)
    )


def _party() -> tuple[str, ...]:
    return (
        line("Caption Party", "{{ party.number }}\t{{ party.name }}"),
        when("party.description", line("Caption Detail", "{{ party.description }}")),
        when("party.counsel", line("Caption Detail", "{{ party.counsel }}")),
        when("party.address", line("Caption Detail", "{{ party.address }}")),
    )


def legends(house: House) -> str:  # noqa: ARG001  # each block is set for a house
    """Set the notices above the title: the state of the session, a hypothetical paper."""
    return each("notice in notices", line("Notice", "{{ notice }}"))


def title(house: House) -> str:  # noqa: ARG001  # each block is set for a house
    """Set the title and the line under it."""
    return line("Filing Title", "{{ title }}") + when("subtitle", line("Filing Subtitle", "{{ subtitle }}"))


def body(house: House) -> str:  # noqa: ARG001  # each block is set for a house
    """Set the opening, then every part: its heading by level, its paragraphs numbered or not."""
    heading = (
        tag("if section.level == 1")
        + line("heading 1", "{{ section.heading }}")
        + tag("elif section.level == 2")
        + line("heading 2", "{{ section.heading }}")
        + tag("else")
        + line("heading 3", "{{ section.heading }}")
        + tag("endif")
    )
    paragraphs = (
        tag("if paragraph.number")
        + line("Numbered Paragraph", "{{ paragraph.text }}")
        + tag("else")
        + line("Body Text", "{{ paragraph.text }}")
        + tag("endif")
    )
    return when("opening", line("Body Text", "{{ opening }}")) + each(
        "section in sections",
        when("section.heading", heading),
        each("paragraph in section.paragraphs", paragraphs),
    )


def signature(house: House) -> str:
    """Set the signatures, each with its marker, left unsigned."""
    return when("signatures", signature_table(house, "signature", "signature in signatures"))


def signature_table(house: House, of: str, loop: str = "") -> str:
    """Set signatures at the end of the line: a row each, so that none is broken over pages.

    Args:
        house: where it is set.
        of: the signature, as a tag names it.
        loop: the loop that gives it; left out, there is one.

    """
    widths = columns(house, 0, 8)
    blank, signed = widths
    one = row(cell(blank, line("Signature", "")), cell(signed, *_signature(of)))
    return table("Plain Table", widths, rows(loop, widths, one) if loop else one)


def _signature(of: str) -> tuple[str, ...]:
    """Set one signature: the marker on its line, and under it who would sign."""
    return (
        line("Signature Marker", f"{{{{ {of}.marker }}}}"),
        when(f"{of}.name", paragraph("Signature", run(f"{{{{ {of}.name }}}}", "Strong"))),
        when(f"{of}.licence", line("Signature", f"{{{{ words.licence }}}} {{{{ {of}.licence }}}}")),
        when(f"{of}.capacity", line("Signature", f"{{{{ {of}.capacity }}}}")),
        when(f"{of}.address", line("Signature", f"{{{{ {of}.address }}}}")),
    )


def exhibits(house: House) -> str:
    """Set the list of the exhibits that go with a paper, where there are any."""
    named = {
        "{{ words.mark }}": "{{ exhibit.mark }}",
        "{{ words.description }}": "{{ exhibit.title }}",
        "{{ words.date }}": "{{ exhibit.date }}",
        "{{ words.pages }}": "{{ exhibit.pages }}",
    }
    listed = ruled("exhibit in exhibits", columns(house, 1.7, 0, 3.4, 2.4), named)
    return when("exhibits", line("Unnumbered Heading", "{{ words.list_of_exhibits }}"), listed)


def ruled(loop: str, widths: Sequence[int], named: dict[str, str], *, style: str = "Table Text") -> str:
    """Set a table with a header row: what heads each column, and what stands in it for each item."""
    heads = row(
        *(cell(width, line("Table Heading", head)) for width, head in zip(widths, named, strict=True)), header=True
    )
    filled = row(*(cell(width, line(style, value)) for width, value in zip(widths, named.values(), strict=True)))
    return table("Ruled Table", widths, heads, rows(loop, widths, filled), header=True)


BLOCKS: dict[str, Callable[[House], str]] = {
    "caption": caption,
    "legends": legends,
    "title": title,
    "body": body,
    "signature": signature,
    "exhibits": exhibits,
}
"""The shared blocks by the names under which templates include them."""
