"""One text of a file, in the forms in which it is searched; each form is made once, when it is first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from filings.text.folding import uncovered

_WORD = re.compile(r"[^\W_]+")
_APART = bytes(each if chr(each).isalnum() else 32 for each in range(128)) + bytes(range(128, 256))
"""What in a text of ASCII is no letter and no digit, as a space."""


@dataclass(frozen=True)
class Reading:
    """A text of a file, and where in the file it stands."""

    where: str
    text: str
    machine: bool = False
    """Whether it is what programs tell one another, `center` or `auto`: a common word in it says nothing."""

    @cached_property
    def cased(self) -> str:
        """The text, folded, its capitals kept."""
        return uncovered(self.text)

    @cached_property
    def folded(self) -> str:
        """The text, folded."""
        return self.cased.casefold()

    @cached_property
    def capital(self) -> str:
        """Its words, their capitals kept, with a space between them."""
        if self.cased.isascii():
            return b" ".join(self.cased.encode().translate(_APART).split()).decode()
        return " ".join(_WORD.findall(self.cased))

    @cached_property
    def loose(self) -> str:
        """Its words with a space between them."""
        return self.capital.casefold()

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words."""
        return frozenset(self.loose.split())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Those of its words that begin with a capital, in small letters."""
        return frozenset(word.casefold() for word in self.capital.split() if word[0].isupper())
