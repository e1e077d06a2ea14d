"""Addresses in the running text, by their shape: a street with a number, a British postcode, an American ZIP code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_STREETS: Final = (
    r"Streets?|St\.|Roads?|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Boulevard|Blvd\.?|Crescent|Close|Gardens|Terrace|"
    r"Mews|Square|Grove|Way|Place|Row"
)
_STATES: Final = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY]"
)
SHAPES: Final = (
    re.compile(
        rf"(?<![\w./-])\d{{1,4}}[A-Za-z]?,? (?:[A-Z][\w’'.-]* ){{1,3}}(?:{_STREETS})(?![\w’'-])(?! [A-Z][a-z]+ [a-z])"
    ),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b"),
    re.compile(rf"(?<=, )(?:{_STATES}),? \d{{5}}(?:-\d{{4}})?(?![\d-])"),
    re.compile(
        r"(?<![א-ת])[ובהלכמש]{0,3}(?:רחוב|רח['׳]|שדרות|שד['׳]|סמטת) (?:[א-ת][א-ת\"״'׳-]* ){1,3}\d{1,3}(?![\d/-]|\.\d)"
    ),
)
"""What an address looks like. Hebrew `דרך` is as often `by way of`, and is not looked for."""
_OFFICE: Final = re.compile(
    r"(?i)\b(?:offices?|registry|headquarters|courts?|courthouse|ministry|embassy|chambers|counsel|solicitors?|firm|"
    r"clinic)\b[^.;]*$|(?:משרד|מזכירות|לשכת|בית המשפט|הקליניקה|שגרירות)[^.;]*$"
)
"""What says, before an address in the same sentence, that it is nobody's home."""


def homes(text: str) -> Iterator[int]:
    """Give where a text holds what may be the address of a home: the first of each shape."""
    for shape in SHAPES:
        for found in shape.finditer(text):
            if not _OFFICE.search(text[: found.start()]):
                yield found.start()
                break
