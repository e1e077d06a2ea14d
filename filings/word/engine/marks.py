"""The characters that stand for tags, and for what is settled after rendering.

They are Unicode noncharacters: no text may hold them, so nothing that an author or a case file says can be taken for
one. A text that holds one all the same is refused.
"""

from __future__ import annotations

import re
from typing import Final

TAG_OPEN: Final = "\ufdd0"
TAG_CLOSE: Final = "\ufdd1"
BRACE_OPEN: Final = "\ufdd2"
"""Stands for a `{` of the template's own text while docxtpl reads its tags."""
BRACE_CLOSE: Final = "\ufdd3"
SPLIT: Final = "\ufdd4"
"""Stands between the blocks of a part while docxtpl reads its tags."""

BLOCK_OPEN: Final = "\ufdd5"
BLOCK_CLOSE: Final = "\ufdd6"
PRINT_OPEN: Final = "\ufdd7"
PRINT_CLOSE: Final = "\ufdd8"
NOTE_OPEN: Final = "\ufdd9"
NOTE_CLOSE: Final = "\ufdda"

OPEN: Final = "\ufddb"
"""Opens a region of rendered XML that is settled afterwards; the next character says which kind."""
CLOSE: Final = "\ufddc"
COUNTER: Final = "\ufddd"
"""Stands for the next free id of a drawing."""

TOKEN: Final = re.compile(f"{TAG_OPEN}([0-9]+){TAG_CLOSE}")


def token(number: int) -> str:
    """Give the text that stands for tag `number`."""
    return f"{TAG_OPEN}{number}{TAG_CLOSE}"


AFTER: Final = "A"
"""Paragraphs that go after the paragraph in which they stand."""
FOOTNOTE: Final = "F"
ENDNOTE: Final = "E"
"""The paragraphs of a note, where its number goes."""
COMMENT: Final = "M"
"""`id` PART content: a comment of the template, where its reference stands."""
ONCE: Final = "O"
"""`key` PART xml: printed the first time only."""
ANCHOR: Final = "K"
"""`name`: printed as the opening or the closing half of a bookmark, the first time only."""
ANCHOR_END: Final = "L"
REFERENCE: Final = "X"
"""`bookmark` PART field: a reference, noted so that one that leads nowhere can be made plain text."""
PICTURE: Final = "P"
"""`extension` PART base64: a picture, where the id of its relationship goes."""
LINK: Final = "H"
"""The address of a link, where the id of its relationship goes."""
STYLE: Final = "S"
"""The id of the style that the paragraph takes in which it stands."""
BOX: Final = "B"
"""`key` PART content: a text box."""
BOX_COPY: Final = "Y"
"""`key`: its copy."""
LIST: Final = "N"
"""The number of a list of the template: that of the list which has begun last in its place."""
NEW_LIST: Final = "Q"
"""The number of a list that begins anew."""
CELL: Final = "C"
"""Content that must end in a paragraph."""
ROW: Final = "R"
"""A row, gone when it has no cell."""
TABLE: Final = "T"
"""A table, gone when it has no row."""
GRID: Final = "G"
"""A table whose columns depend on the values: the same, and its grid is counted again."""
PART: Final = "\ufdef"
"""Parts the fields of a region."""


def region(kind: str, content: str) -> str:
    """Mark content to be settled after rendering."""
    return f"{OPEN}{kind}{content}{CLOSE}"
