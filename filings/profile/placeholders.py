"""Words with `{names}` in them, each standing for what the engine puts there; names it does not know are refused."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filing_schemas.base import Localised


def naming(*known: str) -> AfterValidator:
    """Let words use these names and no others."""

    def check(words: Localised | None) -> Localised | None:
        for text in (words.en, words.he) if words else ():
            refuse_others(asked(text or ""), known)
        return words

    return AfterValidator(check)


def asked(text: str) -> set[str]:
    """Give the names in a text."""
    remedy = {"remedy": "Write each name as {name}."}
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        message = "A brace is left open or closed twice."
        raise PydanticCustomError("brace", message, remedy) from None
    if any(spec or conversion for _, _, spec, conversion in parts):
        message = "A name in braces has more than the name in it."
        raise PydanticCustomError("brace", message, remedy)
    return {name or "" for _, name, _, _ in parts}


def refuse_others(names: set[str], known: Iterable[str]) -> None:
    """Refuse names that the engine does not put there."""
    unknown = names - set(known)
    if unknown:
        message = "The words ask for {asked}, which the engine does not put there."
        remedy = f"They may use {', '.join(sorted(known)) or 'plain words only'}."
        raise PydanticCustomError("names", message, {"asked": ", ".join(sorted(unknown)), "remedy": remedy})
