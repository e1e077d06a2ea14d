"""The catalogue of house styles: what a paper in court is set in, from its caption to its last exhibit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filings.word.starter.look import Look

HEADINGS, PARAGRAPHS, PAPERS, APART = 1, 2, 3, 4
"""The lists that number headings, paragraphs and their items, the papers served, and what counts apart (`w:numId`)."""
_TEXT = Look(align="both", after=8)
_GREY = "767676"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name, its look, and the style of the paragraph that follows it."""

    name: str
    look: Look
    next: str = ""
    based_on: str = "Normal"
    spaced: bool = False
    """Whether its lines stand as far apart as the court asks of the text."""


PARAGRAPH_STYLES = (
    Style(
        "Court", Look(align="center", bold=True, small_caps=True, size=15, tracking=0.5, keep_next=True), "Court Line"
    ),
    Style("Court Line", Look(align="center", keep_next=True)),
    Style("Court Detail", Look()),
    Style("Caption End", Look(exact=6), "Body Text"),
    Style("Counsel", Look()),
    Style("Corner", Look(left=8.5, after=12, size=10, together=True)),
    Style("Case Number", Look(align="right", before=12, after=6, bold=True, keep_next=True)),
    Style("Caption Party", Look(left=1, hanging=1, before=6, bold=True, tabs=(("left", 1),)), "Caption Detail"),
    Style("Caption Detail", Look(left=1, size=11)),
    Style("Caption Role", Look(align="right", before=6)),
    Style("Caption Versus", Look(align="center", before=12, after=6, keep_next=True)),
    Style(
        "Notice",
        Look(
            align="center",
            border="box",
            before=14,
            after=12,
            lines=1.25,
            left=0.3,
            right=0.3,
            size=10.5,
            italic=True,
            together=True,
        ),
    ),
    Style("Notice Further", Look(align="center", italic=True, after=10, size=10.5)),
    Style(
        "Filing Title",
        Look(
            align="center",
            left=1.5,
            right=1.5,
            bold=True,
            underline=True,
            size=14,
            before=20,
            after=12,
            keep_next=True,
            keep_lines=True,
        ),
        "Body Text",
    ),
    Style("Filing Subtitle", Look(align="center", bold=True, after=12, keep_next=True, keep_lines=True), "Body Text"),
    Style("Body Text", _TEXT, spaced=True),
    # The last paragraph keeps with the date and the signatures, which never stand on a page of their own; so does one
    # that leads to items, with the first of them.
    Style("Body Text Kept", Look(keep_next=True), based_on="Body Text"),
    Style(
        "heading 1",
        Look(
            bold=True, size=13, before=16, after=8, keep_next=True, keep_lines=True, outline=0, numbering=(HEADINGS, 0)
        ),
        "Numbered Paragraph",
    ),
    Style(
        "heading 2",
        Look(bold=True, before=12, after=6, keep_next=True, keep_lines=True, outline=1, numbering=(HEADINGS, 1)),
        "Numbered Paragraph",
    ),
    Style(
        "heading 3",
        Look(
            bold=True,
            italic=True,
            before=10,
            after=6,
            keep_next=True,
            keep_lines=True,
            outline=2,
            numbering=(HEADINGS, 2),
        ),
        "Numbered Paragraph",
    ),
    Style(
        "Unnumbered Heading",
        Look(bold=True, before=18, after=6, keep_next=True, keep_lines=True, outline=0),
        "Body Text",
    ),
    Style("Numbered Paragraph", replace(_TEXT, numbering=(PARAGRAPHS, 0)), spaced=True),
    Style("Numbered Paragraph Kept", Look(keep_next=True), based_on="Numbered Paragraph"),
    Style("Numbered Paragraph 2", replace(_TEXT, after=6, numbering=(PARAGRAPHS, 1)), spaced=True),
    Style("Numbered Paragraph 3", replace(_TEXT, after=6, numbering=(PARAGRAPHS, 2)), spaced=True),
    Style("List Continue", replace(_TEXT, left=1), spaced=True),
    Style("Block Quotation", Look(align="both", after=8, lines=1.15, left=2, right=1, size=11.5), "List Continue"),
    Style("Date", Look(before=18, keep_next=True), "Signature"),
    Style(
        "Signature Marker", Look(align="center", before=30, after=4, border="bottom", size=10, italic=True), "Signature"
    ),
    Style("Signature", Look(align="center")),
    Style("Attestation", replace(_TEXT, before=6, keep_next=True, keep_lines=True), "Signature", spaced=True),
    Style("Table Text", Look(before=3, after=3, size=10.5)),
    Style("Table Text Kept", Look(keep_next=True), based_on="Table Text"),
    # Of the paragraphs' own list, so that a row is counted with them.
    Style(
        "Table Numbered",
        Look(align="left", before=3, after=3, lines=1, left=0.8, hanging=0.8, size=10.5),
        based_on="Numbered Paragraph",
    ),
    Style("Table Heading", Look(bold=True, keep_next=True), based_on="Table Text"),
    Style("List Number", Look(after=4, lines=1.15, numbering=(PAPERS, 0))),
    Style(
        "Exhibit Mark", Look(align="center", new_page=True, before=220, after=36, bold=True, size=36), "Exhibit Title"
    ),
    Style(
        "Exhibit Title",
        Look(align="center", left=1, right=1, after=18, bold=True, size=16, lines=1.15),
        "Exhibit Detail",
    ),
    Style("Exhibit Detail", Look(align="center", after=6)),
    Style("Sender", Look(align="right", left=6, after=12, together=True)),
    Style("Addressee", Look(right=6, before=12, after=12, together=True)),
    Style("Salutation", Look(before=6, after=8), "Body Text"),
    Style(
        "Subject",
        Look(align="center", left=1, right=1, bold=True, underline=True, before=6, after=14, keep_next=True),
        "Body Text",
    ),
    Style("Closing", Look(align="center", left=8, before=18, keep_next=True), "Signature"),
    Style("Legend", Look(align="center", bold=True, size=9, tracking=0.5, after=2)),
    Style("header", Look(align="right", size=9, after=8)),
    Style("footer", Look(align="center", size=9.5)),
    Style("Footer Title", Look(align="center", border="top", size=9, after=2)),
    Style("footnote text", Look(align="both", after=2)),
    Style("Pleading Number", Look(align="right", size=12)),
    Style("Template Tag", Look(size=8, colour=_GREY)),
)
"""Every paragraph style of the house beside Normal. Names that Word knows by itself are written as Word writes them."""

TABLE_STYLES = (
    Style(
        "TOC Heading",
        Look(align="center", bold=True, caps=True, size=12, new_page=True, after=14, keep_next=True),
        "toc 1",
    ),
    Style("toc 1", Look(left=1.25, hanging=1.25, after=8, caps=True, tabs=(("left", 1.25),))),
    Style("toc 2", Look(left=2.5, hanging=1.25, after=8, tabs=(("left", 2.5),))),
    Style("toc 3", Look(left=3.75, hanging=1.25, after=8, tabs=(("left", 3.75),))),
    Style("toa heading", Look(bold=True, before=10, after=8, keep_next=True), "table of authorities"),
    Style("table of authorities", Look(left=1.25, hanging=1.25, after=8)),
)
"""Word's own styles of the tables of contents and of authorities, for papers that open with them."""

BUILT_IN = frozenset(
    {"heading 1", "heading 2", "heading 3", "Body Text", "List Continue", "List Number", "Date", "Signature"}
    | {style.name for style in TABLE_STYLES}
    | {"Salutation", "Closing", "header", "footer", "footnote text", "footnote reference", "Strong"}
)
"""Styles that Word has of its own; any other is marked as one of ours."""

HOUSE_STYLES = frozenset(
    {style.name for style in PARAGRAPH_STYLES}
    | {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
    | {"Strong", "Caption Name", "footnote reference", "Caption Table", "Box Table", "Plain Table", "Ruled Table"}
)
"""The names of all the styles that a template of the house holds."""
