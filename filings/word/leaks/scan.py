"""The search of a file for everything that is withheld from its readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.word.leaks.folding import folded
from filings.word.leaks.package import Found, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filings.compose.secrets import Secret

SHORTEST = 3
"""A text of fewer letters and digits cannot be told from chance."""
_WORDLIKE = 24
"""A shorter text, and any name, counts only as a word of its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something withheld that stands in a file: where it stands, and where the case says it. Never the text itself."""

    where: str
    source: str


@dataclass(frozen=True, slots=True)
class Search:
    """A search for many texts at once, made ready once and used on many files."""

    sought: tuple[tuple[str, str, re.Pattern[str] | None], ...]
    """Each text folded, where the case says it, and how it is found as a word of its own."""

    def hits(self, name: str, document: bytes) -> tuple[Hit, ...]:
        """Search a file, its name included.

        Args:
            name: the file's name, relative to the folder of drafts.
            document: its bytes.

        """
        return tuple(dict.fromkeys(self._hits(Found("the file's name", name), *texts(document))))

    def hits_in(self, lines: Iterable[tuple[str, str]]) -> tuple[Hit, ...]:
        """Search texts that were read from a file by other means, such as the pages of a PDF, each with its place."""
        return tuple(dict.fromkeys(self._hits(*(Found(where, text) for where, text in lines))))

    def _hits(self, *found: Found) -> Iterator[Hit]:
        for each in found:
            text = folded(each.text)
            for sought, source, word in self.sought:
                if sought in text and (word is None or word.search(text)):
                    yield Hit(each.where, source)


def search_for(secrets: Sequence[Secret]) -> Search:
    """Make a search ready."""
    made = []
    for secret in secrets:
        text = folded(secret.text)
        if sum(character.isalnum() for character in text) < SHORTEST:
            continue
        whole_word = secret.name or len(text) < _WORDLIKE
        pattern = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)") if whole_word else None
        made.append((text, secret.where, pattern))
    return Search(tuple(made))
