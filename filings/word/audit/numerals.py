"""The number formats of Word's lists (ECMA-376 part 1, 17.18.59), as Word writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_HEBREW: Final = "אבגדהוזחטיכלמנסעפצקרשת"
_GEMATRIA: Final = {15: "טו", 16: "טז"}
"""Written so because the plain way begins a divine name."""


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _letters(number: int) -> str:
    """Write a, b, ... z, aa, bb, ...: the letter is repeated, not carried."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _hebrew_numeral(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    written = _HEBREW[-1] * (hundreds // 4) + ("", "ק", "ר", "ש")[hundreds % 4]
    if rest in _GEMATRIA:
        return written + _GEMATRIA[rest]
    tens, ones = divmod(rest, 10)
    return written + (_HEBREW[8 + tens] if tens else "") + (_HEBREW[ones - 1] if ones else "")


def _hebrew_letter(number: int) -> str:
    return _HEBREW[(number - 1) % len(_HEBREW)]


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 <= 20  # noqa: PLR2004 - 11th, 12th, 13th
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "hebrew1": _hebrew_numeral,
    "hebrew2": _hebrew_letter,
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def numeral(number: int, style: str) -> str:
    """Write a number in a format; one that is not known here is written in digits."""
    return _FORMATS.get(style, str)(number) if number > 0 else str(number)
