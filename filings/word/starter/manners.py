"""How the house styles look by the custom of each court system. The names stay the same; what differs stands here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.word.starter.catalogue import APART, HEADINGS, PARAGRAPH_STYLES, PARAGRAPHS, TABLE_STYLES
from filings.word.starter.house import TWIPS_PER_CM
from filings.word.starter.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.word.starter.catalogue import Style
    from filings.word.starter.house import House, Manner

_PLAIN = Look(align="left", after=0)
_OPENS = Look(keep_next=True, keep_lines=True)

_FEDERAL: Mapping[str, Look] = {
    "Court": Look(align="center", bold=True, caps=True, before=24, after=14, together=True, keep_next=True),
    "Case Number": Look(left=0.4, after=12),
    "Caption Party": Look(after=6, right=0.3),
    "Caption Role": Look(left=3, before=6, after=6),
    "Caption Versus": Look(left=1.27, before=6, after=12),
    "Caption End": Look(),
    "Filing Title": Look(left=0.4, bold=True, caps=True, after=12),
    "Filing Subtitle": Look(left=0.4, after=12),
    "Court Detail": Look(left=0.4, after=6),
    "Body Text": replace(_PLAIN, first=1.27),
    "Numbered Paragraph": replace(_PLAIN, numbering=(PARAGRAPHS, 0)),
    "Numbered Paragraph 2": replace(_PLAIN, numbering=(PARAGRAPHS, 1)),
    "Numbered Paragraph 3": replace(_PLAIN, numbering=(PARAGRAPHS, 2)),
    "List Continue": _PLAIN,
    "Attestation": replace(_OPENS, first=1.27),
    "Block Quotation": Look(left=2.54, right=2.54, before=6, after=12),
    "heading 1": replace(
        _OPENS, align="center", bold=True, caps=True, before=12, after=12, outline=0, numbering=(HEADINGS, 0)
    ),
    "heading 2": replace(_OPENS, bold=True, before=6, after=12, outline=1, numbering=(HEADINGS, 1)),
    "heading 3": replace(_OPENS, bold=True, italic=True, before=6, after=12, outline=2, numbering=(HEADINGS, 2)),
    "Unnumbered Heading": replace(_OPENS, align="center", bold=True, caps=True, before=18, after=12, outline=0),
    "Signature Marker": Look(before=30, after=4, border="bottom", size=10, italic=True),
    "Signature": Look(),
}
"""The federal district courts of the United States: names and titles in capitals, text flush left, headings centred."""

_ENGLISH: Mapping[str, Look] = {
    "Court": Look(bold=True, caps=True, keep_next=True),
    "Court Line": Look(bold=True, caps=True, keep_next=True),
    "Case Number": Look(align="right", bold=True, after=12, keep_next=True),
    "Court Detail": Look(before=6, after=6, keep_next=True),
    "Caption Party": Look(align="center", bold=True, caps=True, before=8, keep_next=True),
    "Caption Detail": Look(align="center", size=11, keep_next=True),
    "Caption Role": Look(align="right", bold=True, underline=True, after=4, keep_next=True),
    "Caption Versus": Look(align="center", before=4, after=4, keep_next=True),
    "Filing Title": replace(
        _OPENS, align="center", bold=True, caps=True, border="rules", size=13, before=16, after=16, lines=1.25
    ),
    "Exhibit Mark": Look(align="right", new_page=True, after=24, bold=True, size=20),
    "Exhibit Title": Look(align="center", left=1, right=1, before=30, after=10, bold=True, size=14, lines=1.1),
    "Exhibit Detail": Look(align="center", after=2),
    "Notice": Look(
        align="center",
        bold=True,
        border="box",
        before=14,
        after=12,
        lines=1.15,
        left=0.3,
        right=0.3,
        size=11,
        keep_lines=True,
    ),
}
"""England and Wales: the court at the left, the parties in the middle between rules, each in its role at the right."""

_LOOKS: Mapping[Manner, Mapping[str, Look]] = {"general": {}, "federal": _FEDERAL, "english": _ENGLISH}

_COUNTED: Mapping[str, tuple[int, int]] = {"Body Text": (PARAGRAPHS, 0), "Numbered Paragraph": (APART, 0)}
"""In a paper without numbers its paragraphs lead their list and print none, so that items begin again under each."""

PITCH = 24
"""The distance between the numbered lines of pleading paper, in points."""
_SINGLE = frozenset({"Counsel", "Block Quotation"})
"""What stands on pleading paper at half the distance, between the numbers."""
_LED = ("toc ", "table of authorities")
"""What ends in dots and the number of a page."""
_RULE, _BOX = 1.5, 6
"""How much a line under a paragraph adds to its height, and a box round it, in points."""
_ON_PLEADING: Mapping[str, Look] = {
    "Pleading Number": Look(exact=PITCH),
    # Three legends and the number of the case end above the first numbered line.
    "Legend": Look(exact=9, size=8, after=0),
    "header": Look(exact=9, after=0),
    "Notice": Look(exact=PITCH, before=0, after=PITCH - _BOX),
    "Signature Marker": Look(before=PITCH, exact=PITCH - _RULE, after=0),
}
"""What has a height of its own there."""
_FREE = frozenset({"footnote text", "footer", "Footer Title", "Template Tag"})
_KEPT = ("Table", "Exhibit", "List Number")
"""What stands there as it does elsewhere."""


def paragraph_styles(house: House) -> Iterator[Style]:
    """Give the paragraph styles as a house sets them."""
    looks = _LOOKS[house.manner]
    for style in (*PARAGRAPH_STYLES, *(TABLE_STYLES if house.tables else ())):
        look = looks.get(style.name, style.look)
        if style.spaced:
            look = replace(look, lines=house.spacing)
        if style.name == "footnote text":
            look = replace(look, size=house.note_points)
        if style.name.startswith(_LED):
            look = replace(look, dots=house.measure / TWIPS_PER_CM)
        if house.unnumbered and style.name in _COUNTED:
            look = replace(look, numbering=_COUNTED[style.name])
        yield replace(style, look=_on_pleading_paper(style.name, look) if house.pleading else look)


def _on_pleading_paper(name: str, look: Look) -> Look:
    """Set a style on the lines of pleading paper: its lines at their distance, and no space between paragraphs."""
    if name in _FREE or name.startswith(_KEPT):
        return look
    if name in _ON_PLEADING:
        own = _ON_PLEADING[name]
        given = {each: getattr(own, each) for each in ("exact", "size", "before", "after")}
        return replace(look, lines=None, **{each: value for each, value in given.items() if value is not None})
    if name in _SINGLE:
        return replace(look, lines=None, exact=PITCH / 2, before=0, after=0 if name == "Counsel" else PITCH / 2)
    return replace(look, lines=None, exact=PITCH, before=0, after=0)
