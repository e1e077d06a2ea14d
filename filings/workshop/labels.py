"""Words typed into a template that the profile knows: labels, roles, legends, law; typed numbers, and blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from filing_schemas.vocabulary import PartyRole
from filings.compose.compose import printed_words
from filings.word.workshop.remarks import Noticed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas.base import Localised
    from filing_schemas.vocabulary import Language
    from filings.profile import Profile
    from filings.word.engine.faults import Where
    from filings.word.workshop.seen import Seen, SeenParagraph

_MARK: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_EDGES: Final = " \t\n:.,;()[]-–—/|"
_CITATION: Final = re.compile(
    r"§{1,2} ?\d|\b(?:ss?|[Ss]ections?|[Rr]ules?|[Rr]egs?|[Rr]egulations?|[Aa]rt(?:icle)?s?|CPR|PD|FRCP|"
    r"Fed\. R\. (?:Civ|Crim|App)\. P\.)\.? ?\d+[\w.()]*|\b\d+ U\.S\.C\.|(?:סעיף|סעיפים|תקנה|תקנות) ?\d+"
)
"""How law is cited: section, rule, regulation, article, with a number."""
_NUMBER: Final = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\((?:[a-z]|[א-ת])\)|[A-Zא-ת]\.)\s*" + _MARK)
_BLANK: Final = re.compile(r"_{3,}|\.{6,}|…{2,}")
"""What a form has for a pen to write on."""
_NOBODY: Final = frozenset({PartyRole.COURT, PartyRole.JUDGE, PartyRole.COUNSEL})
"""Roles whose names are ordinary words of a paper."""
_LEAST: Final = 24
"""How many letters of a set phrase in a row are no accident."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a profile says by itself, in one language."""

    labels: dict[str, str]
    """Words by what they say, in small letters, each with the tag that prints it."""
    roles: tuple[str, ...]
    legends: tuple[str, ...]
    phrases: tuple[str, ...]


def typed(seen: Seen, profile: Profile, language: Language) -> Iterator[Noticed]:
    """Notice what is typed into a template that tags, the profile or Word should say."""
    known = _known(profile, language)
    for each in seen.paragraphs:
        if each.shown and each.where.file == seen.name and each.place != "loose" and each.static.strip(_MARK + _EDGES):
            yield from _law(each, known)
            yield from _labels(each, known)
            blank = _BLANK.search(each.static)
            if blank is not None:
                yield Noticed(
                    "TPL-44",
                    _at(each, blank.group()),
                    f"A blank of a form is left: “{_short(blank.group())}”",
                    "Put a tag in its place, or take it out.",
                )
            if _NUMBER.match(each.static) and each.where.part == "body":
                yield Noticed(
                    "TPL-42",
                    each.where,
                    f"A number is typed before the tag: “{each.static.partition(_MARK)[0].strip()}”",
                    "Take it out, and let the style Numbered Paragraph count.",
                )


def _known(profile: Profile, language: Language) -> _Known:
    words = printed_words(profile, language)
    labels = {text.strip(_EDGES).casefold(): f"{{{{ words.{name} }}}}" for name, text in reversed(list(words.items()))}
    labels = {text: tag for text, tag in labels.items() if len(text) > 1}
    counted = (words for role, words in profile.roles.items() if role not in _NOBODY)
    roles = {
        said
        for each in counted
        for words_of in (each.one, each.many, each.one_feminine, each.many_feminine)
        if (said := _said(words_of, language))
    }
    legends = [profile.legend, profile.redacted_legend, *profile.session_legends.values()]
    legends += [*profile.level_legends.values(), *profile.session_notices.values()]
    phrases = [getattr(profile.phrases, name) for name in type(profile.phrases).model_fields]
    for oath in profile.oaths.values():
        phrases += [oath.opening, oath.closing, oath.certification]
    phrases += [ground.basis for ground in profile.closure_grounds.values()]
    pieces = (piece.strip(_EDGES) for phrase in phrases for piece in re.split(r"\{\w+\}", _said(phrase, language)))
    return _Known(
        labels,
        tuple(sorted(roles, key=len, reverse=True)),
        tuple(filter(None, (_said(each, language) for each in legends))),
        tuple(piece for piece in dict.fromkeys(pieces) if len(piece) >= _LEAST),
    )


def _said(words: Localised | None, language: Language) -> str:
    return words.text(language) if words is not None else ""


def _law(each: SeenParagraph, known: _Known) -> Iterator[Noticed]:
    text = each.static.casefold()
    for legend in known.legends:
        if legend.casefold() in text:
            yield Noticed(
                "TPL-43",
                _at(each, legend),
                f"The legend is typed in: “{legend}”",
                "Take it out: every page gets the legend of its copy.",
            )
            return
    phrase = next((each for each in known.phrases if each.casefold() in text), None)
    cited = _CITATION.search(each.static)
    if phrase is not None:
        what = f"A set phrase of the profile is typed in: “{_short(phrase)}”"
        yield Noticed("TPL-41", _at(each, phrase), what, "Take it out: the draft says it where it belongs.")
    elif cited is not None:
        what = f"Law is typed in: “{cited.group().strip()}”"
        yield Noticed(
            "TPL-41",
            _at(each, cited.group().strip()),
            what,
            "Let the profile or the filing say it, where it has a source.",
        )


def _labels(each: SeenParagraph, known: _Known) -> Iterator[Noticed]:
    segments = [segment.strip(_EDGES) for segment in each.static.split(_MARK)]
    for segment in dict.fromkeys(filter(None, segments)):
        tag = known.labels.get(segment.casefold())
        if tag is not None:
            dated = tag == "{{ words.date }}" and "{{ date }}" in each.where.text
            remedy = "Take it out: {{ date }} prints it itself." if dated else f"Write {tag}."
            yield Noticed("TPL-40", _at(each, segment), f"The label “{segment}” is typed in", remedy)
            continue
        role = next((role for role in known.roles if re.search(rf"(?<!\w){re.escape(role)}(?!\w)", segment)), None)
        if role is not None:
            what = f"The role “{role}” is typed in"
            yield Noticed("TPL-40", _at(each, role), what, "Write {{ side.role }}, within {% for side in sides %}.")


def _at(each: SeenParagraph, text: str) -> Where:
    """Say where in a paragraph a text stands."""
    return replace(each.where, column=max(0, each.where.text.casefold().find(text.casefold())))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004  about a line
