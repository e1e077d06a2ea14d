"""The search of a file for everything that is withheld from its readers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from filings.compose.names import HEBREW_PREFIXES
from filings.compose.secrets import WORDLIKE
from filings.text.folding import folded, loosened, stands_in, tightened, words_of
from filings.word.leaks.package import texts
from filings.word.leaks.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from filings.compose.secrets import Secret
    from filings.word.package import Finished

SHORTEST = 3
"""A text of fewer letters and digits cannot be told from chance."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something withheld that stands in a file: where it stands, and where the case says it. Never the text itself."""

    where: str
    source: str


@dataclass(frozen=True)
class _Sought:
    """One text that is looked for, folded."""

    text: str
    source: str
    name: bool
    """Whether it is somebody's name."""
    loose: bool
    """Whether only letters and digits matter, for a name with a word in it; initials alone are found everywhere."""
    capital: bool
    """Whether it counts only with its capital: a name of one word may be a common word as well."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of it that no other letters can run into: all of them stand, whole, wherever it stands."""
        return words_of(self.text, inner=not self.alone)

    @cached_property
    def word(self) -> str:
        """The longest of those, if there is one."""
        return max(self.words, key=lambda word: (len(word), word), default="")

    @cached_property
    def telling(self) -> bool:
        """Whether it can be told from chance."""
        return self.capital or sum(map(str.isalnum, self.text)) >= SHORTEST

    @property
    def alone(self) -> bool:
        """Whether it counts only as a word of its own."""
        return self.name or len(self.text) < WORDLIKE

    @property
    def common(self) -> bool:
        """Whether it may be a word that templates and programs use for purposes of their own."""
        return " " not in self.text if self.name else len(self.text) < WORDLIKE

    @property
    def is_plumbing(self) -> bool:
        """Whether it may be a word of the file format itself: `center`, `2006`."""
        return self.common and not self.name and " " not in self.text

    def stands_in(self, reading: Reading) -> bool:
        """Say whether it stands in a text."""
        if self.capital:
            return self.text in reading.capitals
        text = reading.loose if self.loose else reading.folded
        return stands_in(self.text, text, alone=self.alone, prefixes=HEBREW_PREFIXES if self.name else "")


@dataclass(frozen=True)
class Own:
    """What a template says itself. A common word that it uses is looked for in the values alone.

    Not so a name that its author typed: readers of a copy would read it.
    """

    text: str = ""
    """All of it, with what programs tell one another in it."""
    typed: str = ""
    """What of it people read."""

    @cached_property
    def reading(self) -> Reading:
        """The text, to be searched."""
        return Reading("the template", self.text)

    @cached_property
    def read(self) -> Reading:
        """What people read, to be searched."""
        return Reading("the template", self.typed)


NOTHING = Own()


@dataclass(frozen=True)
class Search:
    """A search for many texts at once, made ready once and used on many files."""

    sought: tuple[_Sought, ...]

    def hits(
        self, name: str, document: bytes | Finished, own: Own = NOTHING, values: Callable[[], str] = str
    ) -> tuple[Hit, ...]:
        """Search a file, its name included.

        Args:
            name: the file's name, relative to the folder of drafts.
            document: its bytes, or what was read back from them.
            own: what the template that it was made of says itself.
            values: gives what was printed into the template; asked only where a text sought is a word of the
                template as well, and so has to be looked for there.

        Raises:
            BadZipFile: it begins like a package and is none that can be read.

        """
        named = frozenset(each for each in self._in(own.read) if each.name and not each.capital)
        used = frozenset(each for each in self._in(own.reading) if each.common) - named
        found = dict.fromkeys(self._hits((Reading("the file's name", name), *texts(document)), used))
        if used:
            printed = Reading("the text", values())
            found |= dict.fromkeys(Hit(printed.where, each.source) for each in self._in(printed) if each in used)
        return tuple(found)

    def hits_in(self, lines: Iterable[tuple[str, str]]) -> tuple[Hit, ...]:
        """Search texts that were read off pages, where words are broken and Hebrew may run backwards, each in place."""
        return tuple(dict.fromkeys(hit for where, text in lines for hit in self._hits_on_page(where, text)))

    def _hits(self, readings: Iterable[Reading], used: frozenset[_Sought] = frozenset()) -> Iterator[Hit]:
        for reading in filter(self._may_stand_in, readings):
            for each in self._in(reading):
                if each not in used and not (reading.machine and each.is_plumbing):
                    yield Hit(reading.where, each.source)

    def _in(self, reading: Reading) -> Iterator[_Sought]:
        """Give what of the texts sought stands in a text."""
        for word in sorted(self._words & reading.words):
            alike = (each for each in self._telling[word] if each.words <= reading.words)
            yield from (each for each in alike if each.stands_in(reading))
        yield from (each for each in self._anywhere if each.stands_in(reading))

    def _may_stand_in(self, reading: Reading) -> bool:
        """Say whether anything sought may stand in a text: all of it is looked for in one step."""
        return bool(self._anywhere) or not self._words.isdisjoint(reading.words)

    def _hits_on_page(self, where: str, text: str) -> Iterator[Hit]:
        yield from self._hits((Reading(where, text), Reading(where, text[::-1])))
        tight = tightened(folded(text))
        for sought in self.sought:
            if len(sought.text) >= WORDLIKE and tightened(sought.text) in tight:
                yield Hit(where, sought.source)

    @cached_property
    def _telling(self) -> Mapping[str, Sequence[_Sought]]:
        """What is sought, by its longest word: only where all its words stand is it worth a closer look."""
        found: dict[str, list[_Sought]] = {}
        for each in self.sought:
            if each.word:
                found.setdefault(each.word, []).append(each)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._telling)

    @cached_property
    def _anywhere(self) -> Sequence[_Sought]:
        """What has no such word."""
        return tuple(each for each in self.sought if not each.word)


def search_for(secrets: Sequence[Secret]) -> Search:
    """Make a search ready."""
    made = {_sought(secret): None for secret in secrets}
    return Search(tuple(each for each in made if each.telling))


@lru_cache(maxsize=8192)
def _sought(secret: Secret) -> _Sought:
    text = folded(secret.text)
    words = loosened(text).split() if secret.name else ()
    # Initials alone are found as they are written: of their letters by themselves everything is full.
    loose = max(map(len, words), default=0) > 1
    return _Sought(" ".join(words) if loose else text, secret.where, secret.name, loose, secret.capital)
