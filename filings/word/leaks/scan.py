"""The search of a file for everything that is withheld from its readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.text.folding import folded, loosened, tightened, uncovered
from filings.word.leaks.package import Found, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filings.compose.secrets import Secret

SHORTEST = 3
"""A text of fewer letters and digits cannot be told from chance."""
_HEBREW_PREFIXES = "ובהלכמש"
"""Letters that Hebrew writes together with the word after them."""
_WORDLIKE = 24
"""A shorter text, and any name, counts only as a word of its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something withheld that stands in a file: where it stands, and where the case says it. Never the text itself."""

    where: str
    source: str


@dataclass(frozen=True, slots=True)
class _Sought:
    """One text that is looked for, folded."""

    text: str
    source: str
    loose: bool
    """Whether only letters and digits matter, for a name with a word in it; initials alone are found everywhere."""
    capital: bool
    """Whether it counts only with its capital: a name of one word may be a common word as well."""
    word: re.Pattern[str] | None
    """How it is found, where it counts only as a word of its own."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search for many texts at once, made ready once and used on many files."""

    sought: tuple[_Sought, ...]

    def hits(self, name: str, document: bytes) -> tuple[Hit, ...]:
        """Search a file, its name included.

        Args:
            name: the file's name, relative to the folder of drafts.
            document: its bytes.

        Raises:
            BadZipFile: it begins like a package and is none that can be read.

        """
        return tuple(dict.fromkeys(self._hits(Found("the file's name", name), *texts(document))))

    def hits_in(self, lines: Iterable[tuple[str, str]]) -> tuple[Hit, ...]:
        """Search texts that were read off pages, where words are broken and Hebrew may run backwards, each in place."""
        return tuple(dict.fromkeys(hit for where, text in lines for hit in self._hits_on_page(where, text)))

    def _hits(self, *found: Found) -> Iterator[Hit]:
        for each in found:
            named = any(sought.loose for sought in self.sought)
            cased = uncovered(each.text) if named else each.text
            text = cased.casefold() if named else folded(cased)
            loose, capital = (loosened(text), loosened(cased)) if named else ("", "")
            for sought in self.sought:
                if _holds(capital if sought.capital else loose if sought.loose else text, sought):
                    yield Hit(each.where, sought.source)

    def _hits_on_page(self, where: str, text: str) -> Iterator[Hit]:
        yield from self._hits(Found(where, text), Found(where, text[::-1]))
        tight = tightened(folded(text))
        for sought in self.sought:
            if len(sought.text) >= _WORDLIKE and tightened(sought.text) in tight:
                yield Hit(where, sought.source)


def _holds(text: str, sought: _Sought) -> bool:
    if sought.capital:
        return sought.text in text.casefold() and sought.word is not None and sought.word.search(text) is not None
    return sought.text in text and (sought.word is None or sought.word.search(text) is not None)


def search_for(secrets: Sequence[Secret]) -> Search:
    """Make a search ready."""
    made = {_sought(secret): None for secret in secrets}
    return Search(tuple(each for each in made if sum(map(str.isalnum, each.text)) >= SHORTEST))


def _sought(secret: Secret) -> _Sought:
    text = folded(secret.text)
    loose = secret.name and max(map(len, loosened(text).split()), default=0) >= SHORTEST
    text = loosened(text).strip() if loose else text
    whole = secret.name or len(text) < _WORDLIKE
    prefix = f"[{_HEBREW_PREFIXES}]{{0,3}}" if secret.name else ""
    capital = loose and secret.text.isalpha() and secret.text[0].isupper()
    letters = f"(?-i:{text[0].upper()}){re.escape(text[1:])}" if capital else re.escape(text)
    flags = re.IGNORECASE if capital else re.NOFLAG
    pattern = re.compile(rf"(?<!\w){prefix}{letters}(?!\w)", flags) if whole else None
    return _Sought(text, secret.where, loose, capital, pattern)
