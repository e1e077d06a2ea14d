"""How a template looks: the house styles that it has and uses, and what was set by hand over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.compose.page import LETTERED
from filings.compose.wording import QUOTATION
from filings.text.names import nearest
from filings.word.engine.faults import Where
from filings.word.starter.catalogue import HOUSE_STYLES, TABLE_STYLES
from filings.word.workshop.remarks import Noticed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.word.workshop.seen import Seen, SeenParagraph

ASKED_FOR: Final = (*LETTERED, QUOTATION, "List Continue", "Body Text", "footnote text", "footnote reference")
"""The styles that texts of a case ask for by name, whatever their template prints."""
HOUSE: Final = (
    "Filing Title", "Court", "Caption Party", "Caption Role", "heading 1", "heading 2", "heading 3",
    "Numbered Paragraph", "Signature", "Legend", "Exhibit Mark",
)  # fmt: skip
"""The styles that an instructor restyles, the same in every template."""
_KNOWN: Final = frozenset(name.casefold() for name in HOUSE_STYLES | {style.name for style in TABLE_STYLES})
_TABLES: Final = ("toc ", "toa ", "table of ", "caption")


def of_any(seen: Seen) -> Iterator[Noticed]:
    """Notice styles that are named and not there."""
    names = {name.casefold() for name in seen.styles} | {"normal"}
    for each in _own(seen):
        if each.style.casefold() not in names and each.place != "loose":
            yield Noticed(
                "TPL-33",
                each.where,
                f"The paragraph names the style “{each.style}”, which is not there",
                "Give the paragraph another style.",
            )


def of_house(seen: Seen, *, is_block: bool, has_text: bool) -> Iterator[Noticed]:
    """Notice what a template of the house lacks, and what strays from the house styles.

    Args:
        seen: the template.
        is_block: whether it is a shared block, which takes its styles from the template around it.
        has_text: whether it prints the text of a case.

    """
    if not is_block:
        yield from _lacking(seen, has_text=has_text)
    for each in _own(seen):
        yield from _paragraph(each)


def _own(seen: Seen) -> list[SeenParagraph]:
    return [each for each in seen.paragraphs if each.shown and each.where.file == seen.name]


def _lacking(seen: Seen, *, has_text: bool) -> Iterator[Noticed]:
    names = {name.casefold() for name in seen.styles}
    where = Where(seen.name, "styles")
    for name in ASKED_FOR if has_text else ():
        if name.casefold() not in names:
            near = nearest(name, seen.styles)
            otherwise = f"Make a paragraph style in Word, named exactly “{name}”."
            remedy = f"Is it the style “{near}”? Rename it." if near else otherwise
            yield Noticed("TPL-30", where, f"The style “{name}” is not there, and texts of a case ask for it", remedy)
    lacking = [name for name in HOUSE if name.casefold() not in names]
    if lacking:
        listed = ", ".join(f"“{name}”" for name in lacking)
        yield Noticed(
            "TPL-34",
            where,
            f"House styles are not there: {listed}",
            "Copy them from a shipped template: Styles, Manage Styles, Import/Export.",
        )


def _paragraph(each: SeenParagraph) -> Iterator[Noticed]:
    if each.place in {"note", "loose"} or not each.where.text.strip():
        return
    if each.by_hand and each.style.casefold() in _KNOWN:
        listed = ", ".join(each.by_hand[:-1]) + (" and " if len(each.by_hand) > 1 else "") + each.by_hand[-1]
        verb = "were" if len(each.by_hand) > 1 or each.by_hand[0].endswith("s") else "was"
        yield Noticed(
            "TPL-31",
            each.where,
            f"{listed[0].upper()}{listed[1:]} {verb} set by hand over the style “{each.style}”",
            "Press Ctrl+Q and Ctrl+Space on it, and change the style itself if need be.",
        )
    prints = any(tag.kind == "print" for tag in each.tags)
    if prints and each.style.casefold() not in _KNOWN - {"normal"} and not each.style.casefold().startswith(_TABLES):
        yield Noticed(
            "TPL-32",
            each.where,
            f"What is printed here stands in the style “{each.style}”, which is not one of the house",
            "Give the paragraph a house style, such as “Body Text”.",
        )
