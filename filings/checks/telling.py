"""What a finding says, in any language: English templates in the code, Hebrew ones beside the rules."""

from __future__ import annotations

import tomllib
from collections import ChainMap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import Language, Word
from filings.language import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

RULEBOOK = Path(__file__).with_name("rulebook")
UNVERIFIED = "The law behind this was not verified: it is a rule of this toolkit."
"""What a finding adds that rests on law which nobody has verified."""
JUDGED = {Language.EN: "for a person to judge", Language.HE: "לשיקול דעתו של הקורא"}
"""What stands before a finding that only points out a candidate."""
_OR = {Language.EN: " or ", Language.HE: " או "}


class Said(str):
    """A text that knows how it was put together, so that it can be told in another language."""

    template: str
    values: Mapping[str, Any]
    __slots__ = ("template", "values")

    def told(self, translations: Mapping[str, str], language: Language = Language.HE) -> str:
        """Give it in another language, as far as there is a translation of its template."""
        template = translations.get(self.template)
        return str(self) if template is None else _filled(template, self.values, language, translations)


class AnyOf(tuple[object, ...]):
    """Several things of which one will do; a message joins them by "or", and those of a plain tuple by "and"."""

    __slots__ = ()


def said(template: str, **values: object) -> Said:
    """Put together what a finding says.

    Args:
        template: English, with named places: `The term “{term}” is defined twice.`
        values: what goes there. A text from `said` is told in the language of the message, and a word of the vocabulary
            in both, since it is what a case file says. Any other text is an id or somebody's own words, and stays.
            Several things are joined into a list.

    """
    text = Said(_filled(template, values, Language.EN, {}))
    text.template, text.values = template, values
    return text


def called(name: str) -> str:
    """Show an id within a sentence, so that nobody takes it for a word of the sentence."""
    return f"'{name}'"


def told(text: str, says: Mapping[str, str], language: Language) -> str:
    """Give what a check said in a language; what has no translation stays English.

    Args:
        text: a plain text, or one from `said`.
        says: the translations of its rule, by the English template.
        language: the language.

    """
    if language is Language.EN:
        return str(text)
    translations = ChainMap(dict(says), dict(shared()))
    return text.told(translations, language) if isinstance(text, Said) else translations.get(text, text)


@cache
def shared() -> Mapping[str, str]:
    """Give the Hebrew of what several checks say, and of the words of the vocabulary."""
    entries = tomllib.loads((RULEBOOK / "he" / "shared.toml").read_text(encoding="utf-8"))
    return {english: hebrew for part in entries.values() for english, hebrew in part.items()}


def _filled(template: str, values: Mapping[str, object], language: Language, translations: Mapping[str, str]) -> str:
    return template.format(**{name: _worded(value, language, translations) for name, value in values.items()})


def _worded(value: object, language: Language, translations: Mapping[str, str]) -> str:
    match value:
        case Said():
            return value.told(translations, language) if translations else str(value)
        case AnyOf():
            *others, last = [_worded(each, language, translations) for each in value]
            return f"{', '.join(others)}{_OR[language]}{last}" if others else last
        case tuple():
            return joined([_worded(each, language, translations) for each in value], language.value)
        case Word() if value in translations:
            return f"{translations[value]} ({value})"
        case _:
            return str(value)
