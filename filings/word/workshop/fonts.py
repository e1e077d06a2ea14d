"""The typefaces that come with Word or with the systems it runs on, so that a paper looks alike elsewhere."""

from __future__ import annotations

from typing import Final

_WORD: Final = (
    "Aptos", "Aptos Display", "Arial", "Arial Black", "Arial Narrow", "Bahnschrift", "Baskerville Old Face",
    "Book Antiqua", "Bookman Old Style", "Calibri", "Calibri Light", "Cambria", "Cambria Math", "Candara", "Century",
    "Century Gothic", "Century Schoolbook", "Comic Sans MS", "Consolas", "Constantia", "Corbel", "Courier",
    "Courier New", "Franklin Gothic Book", "Franklin Gothic Medium", "Garamond", "Georgia", "Gill Sans MT", "Helvetica",
    "Impact", "Lucida Console", "Lucida Sans Unicode", "Palatino Linotype", "Segoe UI", "Segoe UI Symbol", "Sylfaen",
    "Symbol", "Tahoma", "Times", "Times New Roman", "Trebuchet MS", "Verdana", "Webdings", "Wingdings", "Wingdings 2",
    "Wingdings 3",
)  # fmt: skip
_HEBREW: Final = (
    "Aharoni", "David", "FrankRuehl", "Gisha", "Guttman David", "Guttman Frank", "Levenim MT", "Miriam",
    "Miriam Fixed", "Narkisim", "Rod",
)  # fmt: skip
_ASIAN: Final = (
    "Batang", "DengXian", "Gulim", "MS Gothic", "MS Mincho", "MS PGothic", "Malgun Gothic", "Meiryo", "MingLiU",
    "PMingLiU", "SimHei", "SimSun", "Yu Gothic", "Yu Mincho", "宋体", "新細明體",
)  # fmt: skip
_LIBRE: Final = (
    "Carlito", "Caladea", "David CLM", "DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Frank Ruehl CLM",
    "Liberation Mono", "Liberation Sans", "Liberation Serif", "Linux Libertine G", "Miriam CLM", "OpenSymbol",
)  # fmt: skip
KNOWN: Final = frozenset(name.casefold() for name in (*_WORD, *_HEBREW, *_ASIAN, *_LIBRE))
"""Typefaces that come with Word for Windows or for the Mac, with its Hebrew fonts, or with LibreOffice.

From general knowledge of what Microsoft and LibreOffice ship: a typeface that is not here is a warning, never a fault.
"""
