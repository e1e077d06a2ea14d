"""Leftovers: GEN-14. Anything still to be written says so in a way that nobody overlooks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.checks.finding import Hit, said
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<<[^<>]{1,60}>>|\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|(?i:lorem ipsum)|_{4,}")
"""What a template or a hurried hand leaves behind."""
BRACKET = re.compile(r"(?<![\w^\]])\[(?P<inside>[^\[\]@]{0,200})\](?![\w({])")
"""Text in brackets of its own: not part of a word, a span, a link or a footnote."""
MARKED = ("HYPOTHETICAL", "BLANK", "היפותטי", "להשלמה")
"""How a placeholder begins that is meant to stand."""
ASKS = re.compile(
    r"(?:insert|fill in|to be|add|enter|describe|specify|state|your|name|names|date|dates|address|amount|number|no|"
    r"court|party|judge|details|signature|citation|cite|exhibit|שם|תאריך|כתובת|להשלים|מספר)\b",
    re.IGNORECASE,
)
"""How a placeholder begins that somebody meant to fill."""
TRAINING = frozenset({"placeholder", "licence_number", "identification", "address"})
"""Fields in which training leaves a placeholder: an invented number or address would be worse."""
SHOUTED = 5
"""From how many capital letters on a word in brackets is a placeholder, and no abbreviation."""


def leftovers(subject: Subject) -> Iterator[Hit]:
    """GEN-14: no template token and no placeholder is left, save those marked HYPOTHETICAL or BLANK."""
    names = {(party.short_name or party.name).text(subject.language) for party in subject.case.parties}
    for passage in subject.passages:
        if passage.sort is Sort.NAME or TRAINING & set(passage.path.split(".")):
            continue
        for offset, words in _found(passage.text):
            if words.strip("[]") not in names:
                what = said("“{words}” is still to be replaced.", words=words)
                remedy = "Write what belongs there; what must stay open begins with BLANK: [BLANK: what is missing]."
                yield Hit(passage.path, what, remedy, spot=passage.spot(offset))


def _found(text: str) -> Iterator[tuple[int, str]]:
    """Give each leftover with its place in the text."""
    for found in TOKEN.finditer(text):
        yield found.start(), found[0]
    for found in BRACKET.finditer(text):
        if _is_placeholder(found["inside"].strip()):
            yield found.start(), found[0]


def _is_placeholder(inside: str) -> bool:
    """Say whether text in brackets was meant to be replaced; an editor's insertion in a quotation was not."""
    if inside.upper().startswith(MARKED) or inside in {"...", "…"}:
        return False
    if not inside.strip(" .?*•●-"):
        return True
    shouted = inside.isupper() and sum(letter.isalpha() for letter in inside) >= SHOUTED
    return shouted or ASKS.match(inside) is not None
