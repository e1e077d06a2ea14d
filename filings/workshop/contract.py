"""The contract between templates and drafts: everything a template may print, read off the Draft's own types."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import Language
from filings.compose import listed
from filings.compose.compose import printed_words
from filings.compose.draft import Draft
from filings.compose.listed import AuthorityGroup, ContentsLine
from filings.compose.rich import Rich
from filings.profile.forms import Tables
from filings.profile.phrases import Words
from filings.workshop.documented import said
from filings.workshop.shapes import NUMBER, TEXT, TRUTH, Member, Missing, Shape, Sort
from filings.workshop.standing import Standing, standing

if TYPE_CHECKING:
    from filings.profile import Profile

_WHOLE = (ContentsLine, AuthorityGroup)
"""What a tag prints as a table: a list of the first, each of the second."""
_TABLE_WORDS = {"table_of_contents": "contents", "table_of_authorities": "authorities"}
"""The words that head the tables, and where a profile keeps them."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What the templates of one paper may print."""

    root: Shape
    """The names a template knows, as a group."""
    standing: Mapping[str, Standing]
    """Of the values at the top: whether they stand on this paper; empty where no paper is meant."""
    vocabulary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All that a value may say, by its path, where that is settled beforehand: `kind`, `sections[].key`."""

    def stands(self, name: str) -> Standing:
        """Say whether a value at the top stands on the paper."""
        return self.standing.get(name, Standing.SOMETIMES)


def contract(profile: Profile | None = None, language: Language = Language.EN, form: str = "") -> Contract:
    """Give what the template of a form may print.

    Args:
        profile: the court system, whose words a template may print; left out, all that any may have.
        language: the language of the paper.
        form: the paper, by the profile's name for it; left out, any.

    """
    members = dict(drafted().members)
    words = _words(profile, language) if profile else _any_words()
    members["words"] = Member("words", Shape(Sort.GROUP, words), members["words"].meaning)
    spec = profile.forms[form] if profile and form else None
    return Contract(
        Shape(Sort.GROUP, members), standing(form, spec) if spec else {}, _vocabulary(profile) if profile else {}
    )


def drafted() -> Shape:
    """Give what a Draft holds, as its types and what stands under them say."""
    return _shape(Draft)


def _vocabulary(profile: Profile) -> dict[str, tuple[str, ...]]:
    """Give what the values may say that are chosen from a list of the court system's."""
    forms = profile.forms.values()
    return {
        "kind": tuple(dict.fromkeys(each.kind for each in forms)),
        "form": tuple(profile.forms),
        "language": tuple(each.value for each in profile.languages),
        "direction": ("ltr", "rtl"),
        "sections[].key": tuple(dict.fromkeys(section.key for each in forms for section in each.sections)),
    }


@cache
def _shape(cls: Any) -> Shape:  # noqa: ANN401  a type, as the annotations of the Draft name it
    """Give the shape of what an annotation names."""
    origin, arguments = typing.get_origin(cls), typing.get_args(cls)
    if origin is types.UnionType or origin is typing.Union:
        return _shape(next(each for each in arguments if each is not type(None)))
    if origin is tuple:
        return Shape(Sort.LIST, item=_shape(arguments[0]), printed=arguments[0] is _WHOLE[0])
    if cls is Rich:
        return Shape(Sort.RICH)
    if isinstance(cls, type) and is_dataclass(cls):
        return Shape(Sort.GROUP, _members(cls), printed=cls is _WHOLE[1], made=cls)
    if cls in {int, bool}:
        return TRUTH if cls is bool else NUMBER
    return Shape(Sort.GROUP) if origin is Mapping else TEXT


def _members(cls: Any) -> dict[str, Member]:  # noqa: ANN401  a dataclass
    # What the Draft is made of is imported by its module for type checkers alone.
    hints = typing.get_type_hints(cls, localns={**vars(listed), "Mapping": Mapping})
    return {each.name: _member(cls.__name__, each.name, hints[each.name]) for each in fields(cls)}


def _member(owner: str, name: str, hint: Any) -> Member:  # noqa: ANN401  an annotation
    told = said()[owner, name]
    return Member(name, _shape(hint), told.meaning, told.example, told.missing, told.when, told.beside, told.each_with)


def _words(profile: Profile, language: Language) -> dict[str, Member]:
    """Give the words of a profile: each that it has is there for certain, and says what the profile says."""
    printed = printed_words(profile, language)
    return {
        name: replace(each, example=printed[name], missing=Missing.NEVER, when="")
        if name in printed
        else replace(each, missing=Missing.ABSENT, known=False)
        for name, each in _any_words().items()
    }


def _any_words() -> dict[str, Member]:
    """Give the words that any profile may have; those that not every profile has may be absent."""
    made = {
        name: _word(name, info, Missing.NEVER if info.is_required() else Missing.ABSENT)
        for name, info in Words.model_fields.items()
    }
    return made | {name: _word(name, Tables.model_fields[kept], Missing.ABSENT) for name, kept in _TABLE_WORDS.items()}


def _word(name: str, info: Any, missing: Missing) -> Member:  # noqa: ANN401  Pydantic's own
    when = "absent where the court system has no such word" if missing is Missing.ABSENT else ""
    return Member(name, TEXT, str(info.description), str((info.examples or [""])[0]), missing, when)
