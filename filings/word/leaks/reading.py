"""One text of a file, in the forms in which it is searched; each form is made once, when it is first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from filings.compose.names import HEBREW_PREFIXES
from filings.text.folding import uncovered, without_prefixes

_WORD = re.compile(r"[^\W_]+")
_APART = bytes(each if chr(each).isalnum() else 32 for each in range(128)) + bytes(range(128, 256))
"""What in a text of ASCII is no letter and no digit, as a space."""
_LONG: Final = 4096
"""Characters of a line up to which what was read of it is remembered: most lines come again from row to row."""
_LINES: Final = 2048
"""How many of them."""


@dataclass(frozen=True)
class Reading:
    """A text of a file, and where in the file it stands."""

    where: str
    text: str
    machine: bool = False
    """Whether it is what programs tell one another, `center` or `auto`: a common word in it says nothing."""

    @cached_property
    def _lines(self) -> list[_Line]:
        """Its lines, read: no word runs across the end of one, and nothing is folded together with the next."""
        return [_known(each) if len(each) < _LONG else _read(each) for each in self.text.split("\n")]

    @cached_property
    def cased(self) -> str:
        """The text, folded, its capitals kept."""
        if self.text.isascii():  # which is folded faster than it is parted
            return uncovered(self.text)
        return " ".join([line.cased for line in self._lines if line.cased])

    @cached_property
    def folded(self) -> str:
        """The text, folded."""
        return self.cased.casefold()

    @cached_property
    def capital(self) -> str:
        """Its words, their capitals kept, with a space between them."""
        return _spaced(self.cased)

    @cached_property
    def loose(self) -> str:
        """Its words with a space between them."""
        return self.capital.casefold()

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, as they are and without what Hebrew writes together with them."""
        if self.text.isascii():
            return frozenset(self.loose.split())
        return frozenset().union(*[line.words for line in self._lines])

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Those of its words that begin with a capital, in small letters."""
        return frozenset(word.casefold() for word in self.capital.split() if word[0].isupper())


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a text."""

    cased: str
    """Folded, its capitals kept."""
    words: frozenset[str]


def _read(line: str) -> _Line:
    cased = uncovered(line)
    words = _spaced(cased).casefold().split()
    prefixed = (each for each in words if each[0] in HEBREW_PREFIXES)
    return _Line(cased, frozenset(words).union(*(without_prefixes(each, HEBREW_PREFIXES) for each in prefixed)))


_known = lru_cache(maxsize=_LINES)(_read)


def _spaced(text: str) -> str:
    """Give the words of a text with a space between them."""
    if text.isascii():
        return b" ".join(text.encode().translate(_APART).split()).decode()
    return " ".join(_WORD.findall(text))
