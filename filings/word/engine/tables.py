"""The table of contents and the tables of authorities: Word's own fields, with lines that show until they are updated.

No page is known before a document is laid out. Each is a PAGEREF field, which shows a dash until it is reckoned:
LibreOffice does so as it opens the file, Word when its user asks (Ctrl+A, F9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard

from filings.compose.listed import AuthorityGroup, ContentsLine
from filings.word.engine import marks
from filings.word.engine.runs import field, field_end, field_start, nodes_xml, run, spoken, style_id
from filings.word.engine.text import in_attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.compose.listed import AuthorityLine

Table: TypeAlias = "tuple[ContentsLine, ...] | AuthorityGroup"

# A tab parts the name from its switches: Word takes it for a space. LibreOffice, where a space stands, makes an index
# of its own of the field and leaves the dashes; where a tab stands, it reckons the pages.
CONTENTS: Final = 'TOC\t\\o "1-3" \\h \\z \\u'
AUTHORITIES: Final = 'TOA\t\\c "{}" \\p'
_UNKNOWN: Final = "\N{EN DASH}"
"""What stands for a page until it is reckoned."""
_TAB: Final = "<w:r>{}<w:tab/></w:r>"


def is_table(value: object) -> TypeGuard[Table]:
    """Say whether a value is one of the tables."""
    lines = isinstance(value, tuple) and bool(value) and all(isinstance(each, ContentsLine) for each in value)
    return lines or isinstance(value, AuthorityGroup)


def table_texts(value: Table) -> Iterator[str]:
    """Give the texts of a table that a reader will see, each in one piece."""
    for line in value.lines if isinstance(value, AuthorityGroup) else value:
        yield from (line.number,) if isinstance(line, ContentsLine) and line.number else ()
        yield from (text for block in line.text.blocks for text in spoken(block.nodes))


def table_lines(value: Table, rpr: str, styles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give the paragraphs of a table: the id of the style of each, and its content.

    Raises:
        NoStyleError: the template has not got Word's own styles of these tables.

    """
    if isinstance(value, AuthorityGroup):
        style = style_id("table of authorities", styles)
        written = [(style, _authority(line, rpr, styles)) for line in value.lines]
        return _in_field(AUTHORITIES.format(value.category), written, rpr)
    return _in_field(
        CONTENTS, [(style_id(f"toc {line.level}", styles), _heading(line, rpr, styles)) for line in value], rpr
    )


def _in_field(code: str, lines: Sequence[tuple[str, str]], rpr: str) -> list[tuple[str, str]]:
    """Open a field in the first line and close it in the last."""
    before, after = [field_start(rpr, code)], [field_end(rpr)]
    before += [""] * (len(lines) - 1)
    after[:0] = [""] * (len(lines) - 1)
    return [(style, start + line + end) for start, (style, line), end in zip(before, lines, after, strict=True)]


def _heading(line: ContentsLine, rpr: str, styles: Mapping[str, str]) -> str:
    """Give a line of the table of contents, a link as a whole."""
    name = in_attribute(line.bookmark)
    number = run(rpr, line.number) + _TAB.format(rpr) if line.number else ""
    said = "".join(nodes_xml(block.nodes, rpr, styles) for block in line.text.blocks)
    content = f"{number}{said}{_TAB.format(rpr)}{_page(line.bookmark, rpr)}"
    return marks.region(
        marks.REFERENCE, f'{name}{marks.PART}<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'
    )


def _authority(line: AuthorityLine, rpr: str, styles: Mapping[str, str]) -> str:
    said = "".join(nodes_xml(block.nodes, rpr, styles) for block in line.text.blocks)
    return said + _TAB.format(rpr) + run(rpr, ", ").join(_page(each, rpr) for each in line.bookmarks)


def _page(bookmark: str, rpr: str) -> str:
    name = in_attribute(bookmark)
    reference = field(rpr, f"PAGEREF {name} \\h", _UNKNOWN)
    return marks.region(marks.REFERENCE, f"{name}{marks.PART}{reference}")
