"""The house in which a template is set: what a court system's profile and a language settle before a word is set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from filing_schemas.vocabulary import Language
from filings.errors import Place, Problem, UsageError
from filings.language import direction

if TYPE_CHECKING:
    from filings.profile import HeadingNumbers, Layout, Profile

TWIPS_PER_CM = 567
"""Twentieths of a point in a centimetre."""
_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_LOCALE = "en_GB"
_MARGIN_CM, _SPACING, _POINTS, _NOTE_POINTS = 2.5, 1.5, 12, 10
"""What a paper is set with where its profile asks for nothing."""
_LATIN, _HEBREW = "Times New Roman", "David"
"""The typefaces where its profile names none."""
_FORMATS = {
    "decimal": "decimal",
    "upper-letter": "upperLetter",
    "lower-letter": "lowerLetter",
    "upper-roman": "upperRoman",
    "lower-roman": "lowerRoman",
    "hebrew": "hebrew1",
}
"""How Word names the number formats of a profile (ECMA-376 Part 1, 17.18.59)."""
Manner: TypeAlias = Literal["general", "federal", "english"]
"""The custom by which captions, titles and signatures are drawn."""
_MANNERS: dict[str, Manner] = {"us-federal": "federal", "england-wales": "english"}
"""The custom of a court system, and of those that extend it; any other is drawn in the general one."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """How headings and the items under a paragraph are counted, as Word names it."""

    headings: tuple[str, ...]
    items: tuple[str, ...]
    whole: bool
    """Whether a heading repeats the numbers above it: A.1 and not 1."""


@dataclass(frozen=True, slots=True)
class House:
    """What is settled before a word is set."""

    language: str
    locale: str
    """The language tag of Latin text, "en-GB"."""
    manner: Manner
    paper: tuple[int, int]
    """Width and height of a page, in twentieths of a point."""
    margin: int
    """The margin at either side, in twentieths of a point."""
    spacing: float
    """The distance between lines, in lines."""
    points: float
    """The size of the text, in points."""
    note_points: float
    numbering: Numbering
    latin: str
    """The typeface of Latin text."""
    hebrew: str
    """The typeface of Hebrew text."""
    first_pages: bool = False
    """Whether an index of exhibits says where each begins."""
    tables: bool = False
    """Whether it opens with tables of contents and authorities."""
    unnumbered: bool = False
    """Whether the paragraphs of the paper have no numbers."""
    pleading: bool = False
    """Whether it is set on pleading paper: ruled, its 28 lines numbered."""

    @property
    def right_to_left(self) -> bool:
        """Whether its lines begin at the right."""
        return direction(self.language) == "rtl"

    @property
    def measure(self) -> int:
        """The width of the text, in twentieths of a point."""
        return self.paper[0] - 2 * self.margin


def house(profile: Profile, language: str, form: str = "", *, pleading: bool = False) -> House:
    """Give the house of a court system and a language.

    Args:
        profile: the court system.
        language: "en" or "he".
        form: the paper that is set, which says whether its paragraphs have numbers.
        pleading: whether it is set on pleading paper.

    Raises:
        UsageError: the profile does not say how papers are numbered in the language.

    """
    known = {each.value: each for each in profile.headings}
    if language not in known:
        what = f"No template can be set in the language “{language}” for {profile.id}."
        raise UsageError(Problem(Place("--language"), what, f"Use one of: {', '.join(known)}."))
    layout = profile.layout
    font = layout.font if layout else None
    side = layout.margin_cm if layout and layout.margin_cm else _MARGIN_CM
    return House(
        language=language,
        locale=profile.locales.get(Language.EN, _LOCALE).replace("_", "-"),
        manner=next((_MANNERS[each] for each in (profile.id, profile.extends) if each in _MANNERS), "general"),
        paper=_SIZES[layout.paper if layout else "a4"],
        margin=round(side * TWIPS_PER_CM),
        spacing=(layout and layout.spacing) or _SPACING,
        points=(layout and layout.points) or _POINTS,
        note_points=(layout and layout.note_points) or _NOTE_POINTS,
        numbering=_numbering(profile.headings[known[language]]),
        latin=(font and font.en) or _LATIN,
        hebrew=(font and font.he) or _HEBREW,
        first_pages=profile.words.first_page is not None,
        tables=any(each.lists_authorities for name, each in profile.forms.items() if form in {name, each.template}),
        unnumbered=not _is_numbered(profile, form),
        pleading=pleading,
    )


def wants_pleading(profile: Profile) -> bool:
    """Say whether any court of the system asks for pleading paper."""
    layouts: tuple[Layout | None, ...] = (profile.layout, *(court.layout for court in profile.courts.values()))
    return any(layout is not None and layout.line_numbers for layout in layouts)


def _is_numbered(profile: Profile, template: str) -> bool:
    """Say whether paragraphs have numbers: as in the form a template is named after, or the first that names it."""
    naming = (form.numbered for form in profile.forms.values() if form.template == template)
    return profile.forms[template].numbered if template in profile.forms else next(naming, True)


def _numbering(numbers: HeadingNumbers) -> Numbering:
    return Numbering(
        headings=tuple(_FORMATS[each] for each in numbers.levels),
        items=tuple(_FORMATS[each] for each in numbers.items),
        whole=numbers.whole,
    )
