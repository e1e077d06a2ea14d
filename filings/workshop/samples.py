"""Sample drafts of a paper: all that a template may print, there and missing, once and many times, long and odd."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from filing_schemas.vocabulary import Language
from filings.compose.compose import printed_words
from filings.compose.draft import Draft, DraftSection
from filings.compose.listed import ContentsLine
from filings.compose.rich import Anchor, Block, Note, Rich, Span
from filings.workshop.contract import drafted
from filings.workshop.shapes import ANY, Missing, Sort
from filings.workshop.standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from filings.profile import Profile
    from filings.workshop.shapes import Member, Shape

Override = bool | int | str
"""Whether a value is there, how many there are, or what it says."""
_FIGURES: Final = re.compile(r"\d+")
_PLAIN: Final = frozenset(
    {"number", "level", "key", "bookmark", "bookmarks", "category", "mark", "label", "pages", "page"}
)
"""Values that are counted or looked up, and no words of anybody's."""
_AT_MOST: Final = {"sides": 2}
"""Lists that are never longer."""
_LONG: Final = 6
"""How often the words of a sample are repeated where they are long."""
_NOTHING: Final[Mapping[Sort, object]] = {
    Sort.RICH: Rich(()),
    Sort.TEXT: "",
    Sort.NUMBER: 0,
    Sort.TRUTH: False,
    Sort.LIST: (),
}
"""What a draft holds in the place of a value that is missing; of a group, None."""
_NUMBER, _TEXT, _LEADS = (f"sections[].paragraphs[].{name}" for name in ("number", "text", "leads"))
_HEBREW: Final = "נוסח לדוגמה"
_ADORNED: Final = {
    Language.EN: ("bold", "italics", "A note under the text."),
    Language.HE: ("מודגש", "נטוי", "הערה מתחת לטקסט."),
}
"""What a text carries where it carries everything: words in bold and in italics, and a note."""
_ODD: Final = {
    Language.EN: "Smith & Jones <Ltd> “said” it's 100% {{ so }}: בית המשפט",
    Language.HE: "כהן ובניו בע״מ & Jones <Ltd>, “כך” 100% {{ בדיוק }}",
}
"""What breaks a template that is not careful: signs of XML and of tags, quotation marks, the other direction."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a sample is made."""

    name: str
    """What its files are called by: "many"."""
    about: str
    """What it shows, in a line."""
    count: int = 1
    """How many there are of each list that is not empty."""
    bare: bool = False
    """Whether everything that may be missing is missing."""
    words: Callable[[str, Language], str] = lambda words, _: words
    rich: bool = False
    """Whether paragraphs carry bold, italics, notes, items and quotations."""
    overrides: Mapping[str, Override] = field(default_factory=dict)
    """What is otherwise, by path: `sides[].parties[].counsel`."""

    def but(self, overrides: Mapping[str, Override]) -> Recipe:
        """Give the same recipe with some values otherwise."""
        return replace(self, overrides={**self.overrides, **overrides})


def _longer(words: str, _: Language) -> str:
    return " ".join([words] * _LONG)


def _odd(words: str, language: Language) -> str:
    return f"{words} {_ODD[language]}"


RECIPES: Final = (
    Recipe("shortest", "everything that may be missing is missing", bare=True),
    Recipe("one", "everything is there, and one of each list"),
    Recipe("many", "everything is there, three of each list, with notes, items and quotations", count=3, rich=True),
    Recipe("longest", "four of each list, and long words everywhere", count=4, words=_longer),
    Recipe("odd", "signs that break careless templates, and both directions of writing", count=2, words=_odd),
)
"""The samples that are kept."""


def sample(profile: Profile, language: Language, form: str, recipe: Recipe) -> Draft:
    """Make a draft of a paper that nobody wrote.

    Args:
        profile: the court system.
        language: the language of the paper.
        form: the paper, by the profile's name for it.
        recipe: what is in it.

    """
    return _Kitchen(profile, language, form, recipe).draft()


class _Kitchen:
    """Makes one sample."""

    def __init__(self, profile: Profile, language: Language, form: str, recipe: Recipe) -> None:
        self._profile, self._language, self._form, self._recipe = profile, language, form, recipe
        self._spec = profile.forms[form]
        self._standing = standing(form, self._spec)

    def draft(self) -> Draft:
        made = {name: self._top(member) for name, member in drafted().members.items()}
        made |= {
            "kind": self._spec.kind,
            "form": self._form,
            "language": self._language.value,
            "direction": "rtl" if self._language is Language.HE else "ltr",
            "words": printed_words(self._profile, self._language),
            "legend": self._profile.legend.text(self._language),
            "gaps": (),
        }
        draft = Draft(**made)
        sections = tuple(_anchored(each, number) for number, each in enumerate(draft.sections, 1))
        contents = tuple(_line(each, f"part_{number}") for number, each in enumerate(sections, 1))
        return replace(draft, sections=sections, contents=contents if draft.contents else ())

    def _top(self, member: Member) -> Any:  # noqa: ANN401  whatever the Draft says
        stands = self._standing.get(member.name, Standing.SOMETIMES)
        if stands is Standing.NEVER:
            return _NOTHING.get(member.shape.sort)
        if member.name == "sections" and self._spec.sections:
            return tuple(self._sections(member))
        return self._value(member, member.shape, member.name, always=stands is Standing.ALWAYS)

    def _sections(self, told: Member) -> Iterator[DraftSection]:
        """Give the parts of the paper as the court system names them, and some that have a heading of their own."""
        key, item = self._recipe.overrides.get("sections[].key"), told.shape.item or ANY
        for spec in self._spec.sections:
            made = self._value(told, item, "sections[]", always=True)
            if spec.heading is not None and made.heading:
                made = replace(made, heading=_rich(spec.called(self._language)))
            yield replace(made, key=key if isinstance(key, str) else spec.key, level=spec.level)
        for level in (2, 3) if self._recipe.count > 1 else ():
            yield replace(self._value(told, item, "sections[]", always=True), key="", level=level)

    def _value(self, told: Member, shape: Shape, path: str, *, always: bool = False, number: int = 1) -> Any:  # noqa: ANN401
        """Make a value, or what stands for its being missing; `shape` is its own, or that of each of a list."""
        asked = self._recipe.overrides.get(path)
        if not (always or self._is_there(told, shape, path)):
            return _NOTHING.get(shape.sort)
        if shape.sort is Sort.LIST:
            count = min(asked if type(asked) is int and asked else self._recipe.count, _AT_MOST.get(path, 9))
            item = shape.item or ANY
            return tuple(self._value(told, item, f"{path}[]", always=True, number=n + 1) for n in range(count))
        if shape.made is not None:
            return shape.made(**self._members(told, shape, path, number))
        return self._plain(told, shape.sort, path, number, asked)

    def _is_there(self, told: Member, shape: Shape, path: str) -> bool:
        """Say whether a value is there; what is never missing always is, whatever is asked for."""
        if told.missing is Missing.NEVER and shape.sort is not Sort.TRUTH:
            return True
        asked = self._recipe.overrides.get(path)
        if asked is not None:
            return bool(asked)
        # A paragraph that leads to nothing would stay with the next one all the same, and so would a whole paper.
        unlike = (path == _NUMBER and not self._spec.numbered) or (path == _LEADS and not self._recipe.rich)
        return not (self._recipe.bare or unlike)

    def _members(self, told: Member, shape: Shape, path: str, number: int) -> dict[str, Any]:
        """Make what a group holds; what each has for certain, or beside another, is there even in the barest."""
        members = shape.members.values()
        beside = () if self._recipe.bare else (each.beside for each in members)
        wanted = {told.each_with, *beside}
        return {
            each.name: self._value(each, each.shape, f"{path}.{each.name}", always=each.name in wanted, number=number)
            for each in members
        }

    def _plain(self, told: Member, sort: Sort, path: str, number: int, asked: Override | None) -> Any:  # noqa: ANN401
        name, words = path.rpartition(".")[2].removesuffix("[]"), told.example or "Example"
        if sort is Sort.TRUTH:
            return True if asked is None else bool(asked)
        if sort is Sort.NUMBER:
            return int(words) if words.isdigit() else 1
        if isinstance(asked, str):
            words = asked
        elif name in _PLAIN:
            words = _FIGURES.sub(str(number), words, count=1)
        else:
            words = self._recipe.words(_HEBREW if self._language is Language.HE else words, self._language)
        if sort is not Sort.RICH:
            return words
        return _adorned(words, self._language) if self._recipe.rich and path == _TEXT else _rich(words)


def _rich(words: str) -> Rich:
    return Rich((Block((Span(words),)),))


def _adorned(words: str, language: Language) -> Rich:
    """Give a text with everything that a text may carry."""
    bold, italics, said = _ADORNED[language]
    note = Note((Span(said),))
    first = Block((Span(f"{words} "), Span(bold, bold=True), Span(", "), Span(italics, italic=True), Span("."), note))
    items = tuple(Block((Span(each),), "Numbered Paragraph 2") for each in (words, words))
    return Rich((first, *items, Block((Span(words),), "Block Quotation")))


def _anchored(section: DraftSection, number: int) -> DraftSection:
    """Mark a heading, so that a table of contents leads to it."""
    bookmark = f"part_{number}"
    if not section.heading:
        return section
    first, *rest = section.heading.blocks
    return replace(section, heading=Rich((replace(first, nodes=(Anchor(bookmark), *first.nodes)), *rest)))


def _line(section: DraftSection, bookmark: str) -> ContentsLine:
    return ContentsLine(section.level, section.number, section.heading, bookmark)
