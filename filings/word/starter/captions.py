"""Captions, as each custom draws them: the court, the number of the case, the sides and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.markup import (
    cell,
    columns,
    each,
    line,
    paragraph,
    row,
    row_tag,
    run,
    table,
    tag,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from filings.word.starter.house import House, Manner


def caption(house: House) -> str:
    """Set the caption by the custom of the house."""
    return _CAPTIONS[house.manner](house)


def _general(house: House) -> str:
    """Set the court in the middle, then a row a party, its role at the end of the line."""
    widths = columns(house, 0, 5)
    party, role = widths
    sides = table(
        "Caption Table",
        widths,
        row_tag("for side in sides", widths),
        row_tag("if not loop.first", widths),
        row(cell(sum(widths), line("Caption Versus", "{{ words.versus }}"), span=2)),
        row_tag("endif", widths),
        row_tag("for party in side.parties", widths),
        row(
            cell(party, line("Caption Party", "{{ party.number }}\t{{ party.name }}"), *_details()),
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


def _details() -> tuple[str, ...]:
    return (
        when("party.description", line("Caption Detail", "{{ party.description }}")),
        when("party.counsel", line("Caption Detail", "{{ party.counsel }}")),
        when("party.address", line("Caption Detail", "{{ party.address }}")),
    )


def _federal(house: House) -> str:
    """Set the court in the middle; under it a box with the parties, and beside it the number and title of the paper."""
    left, right = columns(house, house.measure / 2 / TWIPS_PER_CM, 0)
    parties = (
        tag("for side in sides"),
        when("not loop.first", line("Caption Versus", "{{ words.versus }}")),
        each("party in side.parties", _federal_party()),
        line("Caption Role", "{{ side.role }}{% if loop.last %}.{% else %},{% endif %}"),
        tag("endfor"),
    )
    paper = (
        when("case_number", line("Case Number", "{{ case_number }}")),
        line("Filing Title", "{{ title }}"),
        when("subtitle", line("Filing Subtitle", "{{ subtitle }}")),
        when("court.judge", line("Court Detail", "{{ court.judge }}")),
    )
    box = row(cell(left, *parties), cell(right, *paper), whole=False)
    return (
        line("Court", "{{ court.name }}")
        + when("court.capacity", line("Court", "{{ court.capacity }}"))
        + table("Box Table", (left, right), box, side=True)
        + line("Caption End", "")
    )


def _federal_party() -> str:
    described = "{% if party.description %}, {{ party.description }}{% endif %}"
    ending = "{% if loop.last %},{% else %};{% endif %}"
    return paragraph("Caption Party", run("{{ party.name }}", "Caption Name"), run(described + ending)) + "".join(
        when(f"party.{more}", line("Caption Party", f"{{{{ party.{more} }}}},")) for more in ("counsel", "address")
    )


def _english(house: House) -> str:  # noqa: ARG001  # each caption is set for a house
    """Set the number at the right, the court at the left, the parties between them in the middle of the page."""
    party = (
        line(
            "Caption Party",
            "{% if party.number %}({{ party.number.rstrip('.') }}) {% endif %}{{ party.name }}",
        ),
        *_details(),
        when("loop.last", line("Caption Role", "{{ side.role }}")),
    )
    side = (when("not loop.first", line("Caption Versus", "{{ words.versus }}")), each("party in side.parties", *party))
    return (
        when("case_number", line("Case Number", "{{ case_number }}"))
        + line("Court", "{% if words.in_the is defined %}{{ words.in_the }} {% endif %}{{ court.name }}")
        + when("court.capacity", each("name in court.capacity.split(', ')", line("Court Line", "{{ name }}")))
        + when("court.judge", line("Court Detail", "{{ court.judge }}"))
        + when("words.between is defined and sides", line("Court Line", "{{ words.between }}"))
        + each("side in sides", *side)
    )


_CAPTIONS: Mapping[Manner, Callable[[House], str]] = {"general": _general, "federal": _federal, "english": _english}
