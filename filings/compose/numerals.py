"""Numbers as Word's automatic numbering prints them (ECMA-376 Part 1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HEBREW = (*((100 * n, letter) for n, letter in ((4, "ת"), (3, "ש"), (2, "ר"), (1, "ק"))),)
_HEBREW_TENS = "יכלמנסעפצ"
_HEBREW_UNITS = "אבגדהוזחט"


def decimal(number: int) -> str:
    """Give 1, 2, 3."""
    return str(number)


def lower_letter(number: int) -> str:
    """Give a to z, then aa, bb, as Word does."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def upper_letter(number: int) -> str:
    """Give A to Z, then AA, BB, as Word does."""
    return lower_letter(number).upper()


def lower_roman(number: int) -> str:
    """Give i, ii, iii."""
    written = ""
    for value, letters in _ROMAN + _ROMAN_LOW:
        count, number = divmod(number, value)
        written += letters * count
    return written


def upper_roman(number: int) -> str:
    """Give I, II, III."""
    return lower_roman(number).upper()


def hebrew(number: int) -> str:
    """Give alef, bet, gimel (`hebrew1`); 15 and 16 are written so as not to spell the divine name."""
    written = ""
    for value, letter in _HEBREW:
        count, number = divmod(number, value)
        written += letter * count
    if number in {15, 16}:
        return written + ("טו" if number == 15 else "טז")  # noqa: PLR2004  # the two numbers the rule is about
    tens, units = divmod(number, 10)
    return written + (_HEBREW_TENS[tens - 1] if tens else "") + (_HEBREW_UNITS[units - 1] if units else "")


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": decimal,
    "lower-letter": lower_letter,
    "upper-letter": upper_letter,
    "upper-roman": upper_roman,
    "lower-roman": lower_roman,
    "hebrew": hebrew,
}
"""The number formats by the names that a profile uses."""
