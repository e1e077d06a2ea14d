"""The shared blocks: what every paper of a jurisdiction prints alike, kept once and included by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.word.starter.captions import caption
from filings.word.starter.manners import PITCH
from filings.word.starter.markup import cell, columns, each, line, paragraph, row, rows, run, table, tag, when

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filings.word.starter.house import House

_HALF_LINE = PITCH * 10
_SEVEN_LINES = 14 * _HALF_LINE
DATE_CM = 3.6
"""How wide a column of dates is: one as long as “30 September 2025” stands on a line."""
_TELLING = (
    "certificate-of-conferral",
    "certificate-of-word-count",
    "public-notice",
    "notice-of-sealing",
    "key-to-names",
)
"""The papers that tell something and ask for nothing: they are not respectfully submitted."""


def legends(house: House) -> str:
    """Set the notices above the title: the state of the session, a hypothetical paper.

    In England and Wales the first stands in a box of its own, since a penal notice comes first.
    """
    first = line("Notice", "{{ notice }}")
    if house.manner != "english":
        return each("notice in notices", first)
    further = line("Notice Further", "{{ notice }}")
    return each("notice in notices", tag("if loop.first") + first + tag("else") + further + tag("endif"))


def title(house: House) -> str:  # noqa: ARG001  # each block is set for a house
    """Set the title and the line under it."""
    return line("Filing Title", "{{ title }}") + when("subtitle", line("Filing Subtitle", "{{ subtitle }}"))


def body(house: House) -> str:  # noqa: ARG001  # each block is set for a house
    """Set the opening, then every part: its heading by level, its paragraphs numbered or not, and a table of rows."""
    heading = (
        tag("if section.level == 1")
        + line("heading 1", "{{ section.heading }}")
        + tag("elif section.level == 2")
        + line("heading 2", "{{ section.heading }}")
        + tag("else")
        + line("heading 3", "{{ section.heading }}")
        + tag("endif")
    )
    ordinary, last = (
        tag("if paragraph.number")
        + line(f"Numbered Paragraph{which}", "{{ paragraph.text }}")
        + tag("else")
        + line(f"Body Text{which}", "{{ paragraph.text }}")
        + tag("endif")
        for which in ("", " Kept")
    )
    # What closes the paper keeps with its last paragraph, or with the closing words of an oath; and items with what
    # leads to them, by a style of its own.
    kept = "paragraph.leads or (ending and loop.last and not oath)"
    paragraphs = tag(f"if {kept}") + last + tag("else") + ordinary + tag("endif")
    return when("opening", line("Body Text", "{{ opening }}")) + each(
        "section in sections",
        when("section.heading", heading),
        tag("set ending = loop.last"),
        each("paragraph in section.paragraphs", paragraphs),
        when("section.tabled", tag("include 'tailoring'")),
    )


def tailoring(house: House) -> str:
    """Set the tailoring table: its rows are numbered as the paragraphs are, in their first cell."""
    heads = ("item", "portion", "reason", "evidence")
    widths = columns(house, 3.8, 3.4, 0, 3.4)
    headed = row(
        *(
            cell(width, line("Table Heading", f"{{{{ words.{head} }}}}"))
            for width, head in zip(widths, heads, strict=True)
        ),
        header=True,
    )
    first, *others = widths
    numbered = (
        tag("if row.number")
        + line("Table Numbered", "{{ row.item }}")
        + tag("else")
        + line("Table Text", "{{ row.item }}")
        + tag("endif")
    )
    said = zip(others, heads[1:], strict=True)
    filled = row(
        cell(first, numbered), *(cell(width, line("Table Text", f"{{{{ row.{name} }}}}")) for width, name in said)
    )
    return table("Ruled Table", widths, headed, rows("row in tailoring", widths, filled), header=True)


def counsel(house: House) -> str:
    """Set who files the paper at its head: advocates with licence and address, and for whom they appear.

    On pleading paper the court stands on the eighth line, however much there is above it.
    """
    lines = (
        tag("for each in counsel"),
        line("Counsel", "{{ each.name }} ({{ words.licence }} {{ each.licence }})"),
        when("each.address", line("Counsel", "{{ each.address }}")),
        when("loop.last and each.capacity", line("Counsel", "{{ each.capacity }}")),
        tag("endfor"),
    )
    if not house.pleading:
        return "".join(lines)
    # LibreOffice puts a line of its own over a table that begins a document.
    space = row(cell(house.measure, *lines, line("Counsel", "")), height=_SEVEN_LINES - _HALF_LINE)
    return line("Counsel", "") + table("Plain Table", columns(house, 0), space)


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
    one = row(cell(blank, line("Signature", "")), cell(signed, *_signature(of, " and loop.first" * bool(loop))))
    return table("Plain Table", widths, rows(loop, widths, one) if loop else one)


def _signature(of: str, first: str) -> tuple[str, ...]:
    """Set one signature: the marker on its line, and under it who would sign; over the `first`, what counsel say."""
    submitted = f"words.respectfully is defined and {of}.licence{first} and not service and form not in {_TELLING}"
    return (
        when(submitted, line("Signature", "{{ words.respectfully }}")),
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
    listed = ruled("exhibit in exhibits", columns(house, 1.7, 0, DATE_CM, 2.4), named)
    return when("exhibits", line("Unnumbered Heading", "{{ words.list_of_exhibits }}"), listed)


def ruled(loop: str, widths: Sequence[int], named: dict[str, str], *, keeps: bool = False) -> str:
    """Set a table with a header row: what heads each column, and what stands in it for each item.

    One that `keeps` stays on the page of what follows it. Word does as a style says; LibreOffice takes a table along
    only where its paragraphs say so themselves.
    """
    style = "Table Text Kept" if keeps else "Table Text"
    heads = row(
        *(cell(width, line("Table Heading", head, keeps=keeps)) for width, head in zip(widths, named, strict=True)),
        header=True,
    )
    values = zip(widths, named.values(), strict=True)
    filled = row(*(cell(width, line(style, value, keeps=keeps)) for width, value in values))
    return table("Ruled Table", widths, heads, rows(loop, widths, filled), header=True)


BLOCKS: dict[str, Callable[[House], str]] = {
    "caption": caption,
    "counsel": counsel,
    "legends": legends,
    "title": title,
    "body": body,
    "tailoring": tailoring,
    "signature": signature,
    "exhibits": exhibits,
}
"""The shared blocks by the names under which templates include them."""
