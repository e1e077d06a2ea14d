"""The house in which a template is set: its paper, its language and the way its headings are counted."""

from __future__ import annotations

from dataclasses import dataclass

from filings.errors import Place, Problem, UsageError
from filings.language import direction

TWIPS_PER_CM = 567
"""Twentieths of a point in a centimetre."""
_A4 = (11906, 16838)
_LETTER = (12240, 15840)
_MARGIN = 1417
_HEADINGS = {"en": "upperLetter", "he": "hebrew1"}


@dataclass(frozen=True, slots=True)
class House:
    """What a jurisdiction and a language settle before a word is set."""

    language: str
    locale: str
    """The language tag of Latin text, "en-GB"."""
    right_to_left: bool
    paper: tuple[int, int]
    """Width and height of a page, in twentieths of a point."""
    headings: str
    """How headings of the first level are counted (ECMA-376 Part 1, 17.18.59)."""
    margin: int = _MARGIN

    @property
    def measure(self) -> int:
        """The width of the text, in twentieths of a point."""
        return self.paper[0] - 2 * self.margin


def house(jurisdiction: str, language: str) -> House:
    """Give the house of a jurisdiction and a language. A jurisdiction of one's own writes on A4.

    Raises:
        UsageError: no template can be set in the language.

    """
    if language not in _HEADINGS:
        what = f"No template can be set in the language “{language}”."
        raise UsageError(Problem(Place("--language"), what, f"Use one of: {', '.join(_HEADINGS)}."))
    american = jurisdiction.startswith("us-")
    return House(
        language=language,
        locale="en-US" if american else "en-GB",
        right_to_left=direction(language) == "rtl",
        paper=_LETTER if american else _A4,
        headings=_HEADINGS[language],
    )
