"""What every list of words has in common."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Word(StrEnum):
    """A word of a closed list, with its meaning."""

    meaning: str
    __hash__ = str.__hash__  # a word equals its text, and is looked up a thousand times a paper

    def __new__(cls, word: str, meaning: str) -> Self:
        """Make the word; its meaning hangs on it."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Publish the meanings beside the words, where editors look for them."""
        published = handler.resolve_ref_schema(handler(schema))
        published["enumDescriptions"] = [word.meaning for word in cls]
        return published
