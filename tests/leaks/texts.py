"""Texts with a secret in them: one line, or in the markup, with everything in it that the markup knows."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import ClosureGround
from filings.reading.index import Sort
from tests.leaks.seeds import LEVELS, NEVER, Planted

if TYPE_CHECKING:
    from filings.profile import Profile

_LETTERS = {"zq": "bcdfghjkmnprstvwxz", "זק": "גדזחטינסעפצקרת"}
"""How secrets begin, and the letters that they go on with: no Hebrew letter that could be a prefix or end a word."""
_LATIN = {"pinpoint", "Pseudonym.also"}
"""Where a secret is in Latin letters whatever the language, as ids are."""

_NAME = re.compile(r"(?:Party|Counsel|Judge)\.(?:short_)?name\b")
"""Where a name stands: somebody whose name holds that of another makes it doubtful everywhere."""


class Writer:
    """Writes texts, and notes what was planted in them."""

    def __init__(self, seed: int, profile: Profile, forms: set[str], *, whole: bool) -> None:
        self.whole = whole
        self.typed: set[str] = set()
        self.random = Random(seed)  # noqa: S311  # cases, not keys
        self.profile = profile
        self.forms = forms
        self.theme = 1 + seed % 4
        self.hebrew = seed % 3 == 2
        self.planted: list[Planted] = []
        self.taken: set[str] = set()
        self.ids: dict[Sort, list[tuple[str, int]]] = {}
        self.within: dict[str, list[tuple[str, int, bool]]] = {}
        """The ids within each filing: level, and whether it is a paragraph."""
        self.here = ""
        self.names: list[tuple[str, ...]] = []
        """Names that go by another, each with its ways of being written."""
        self.persons: dict[str, dict[str, Any]] = {}
        self.printed = False
        """Whether what is being made is printed, so that it can be referred to."""
        self.asked: set[str] = set()

    # --- texts ---

    def _token(self, where: str, level: int) -> str:
        latin = not self.hebrew or where.endswith(".id") or where in _LATIN
        begins = "zq" if latin else self.random.choice(["זק", "זק", "zq"])
        while True:
            token = begins + "".join(self.random.choice(_LETTERS[begins]) for _ in range(9))
            if token not in self.taken:
                break
        self.taken.add(token)
        self.planted.append(Planted(token, where, level, self.here if self.printed else ""))
        return token

    def _line(self, where: str, level: int) -> str:
        """Give a text of one line, perhaps with somebody's name typed in it."""
        words = [self._token(where, level)]
        if self.names and self.random.random() < 0.3 and not _NAME.search(where):
            self.typed.add(where)
            words += ["of", self.random.choice(self.random.choice(self.names)).replace("**", "").replace("\n", " ")]
        return " ".join([*words, "said"])

    def _name(self, where: str, level: int) -> str:
        """Give somebody's name, of two words."""
        return " ".join(self._token(where, level).capitalize() for _ in range(2))

    def _prose(self, where: str, level: int) -> str:
        """Give a text in the markup, with everything in it that the markup knows."""
        parts = [f"It told {self._token(where, level)} so{self._cite(level)}"]
        makers = self.random.sample([self._span, self._note, self._typed, self._bold], 2)
        parts += [make(where, level) for make in makers]
        text = " ".join(part for part in parts if part) + "."
        if "heading" not in where and "opening" not in where and self.random.random() < 0.25:
            text += self.random.choice([self._list, self._quoted])(where, level)
        return text

    def _cite(self, level: int) -> str:
        return f"<<cite {level}>>" if self.random.random() < 0.5 else ""

    def _span(self, where: str, level: int) -> str:
        if self.whole:
            return self._bold(where, level)
        own = self.random.randrange(1, 5) if self.random.random() < 0.5 else self.theme
        inside = max(own, level)
        held = self._token(f"{where} span", inside) + self._cite(inside)
        if self.random.random() < 0.3:
            held += " " + self.random.choice([self._note, self._bold, self._span])(where, inside)
        reason = self._token("span reason", NEVER)
        ground = self.random.choice(list(ClosureGround)).value
        return f'before [{held}]{{.sealed for={LEVELS[own]} why={ground} reason="{reason}"}} after'

    def _note(self, where: str, level: int) -> str:
        return f"noted^[{self._token(f'{where} note', level)}]"

    def _typed(self, where: str, level: int) -> str:  # noqa: ARG002  # one of several makers
        if not self.names:
            return ""
        self.typed.add(where)
        return "as " + self.random.choice(self.random.choice(self.names)) + " said"

    def _bold(self, where: str, level: int) -> str:
        return f"**loud {self._token(f'{where} bold', level)}**"

    def _list(self, where: str, level: int) -> str:
        return "\n\n" + "\n".join(f"- {self._token(f'{where} list', level)} {self._span(where, level)}" for _ in "ab")

    def _quoted(self, where: str, level: int) -> str:
        return f"\n\n> {self._token(f'{where} quotation', level)} {self._note(where, level)}"

    def _people(self) -> None:
        """Name those who go by another name: a party, counsel, and somebody who is neither."""
        ids = {name: ("Party", level) for name, level in self.ids[Sort.PARTY]}
        ids |= {name: ("Counsel", level) for name, level in self.ids[Sort.COUNSEL]}
        for name in sorted(self.masked):
            kind, level = ids[name]
            first, last = self._called(f"{kind}.name.en", level)
            self.persons[name] = {"name": f"{first} {last}"}
            if kind == "Party":
                title = "Ms" if last.isascii() else "גב׳"
                self.persons[name] |= {"kind": "natural-person", "short_name": f"{title} {last}"}
        own = self.random.choice([0, 0, 2])
        first, last = self._called("Pseudonym.name.en", 0 if self.lifted else own)
        self.handle = "@" + self._token("Pseudonym.also", self._kept(0))
        self.persons[""] = {"name": f"{first} {last}"} | ({"level": LEVELS[own]} if own else {})
        self.names.append((self.handle,))

    def _called(self, where: str, level: int) -> tuple[str, str]:
        first, last = (self._token(where, self._kept(level)).capitalize() for _ in range(2))
        self.names.append(self._ways(first, last))
        return first, last

    def _kept(self, level: int) -> int:
        """Give the level of a name that goes by another in public, where anonymity was not refused."""
        return level if self.lifted else max(level, 1)

    def _ways(self, first: str, last: str) -> tuple[str, ...]:
        """Give the ways in which a name is typed."""
        if not last.isascii():
            return self._hebrew_ways(first, last)
        return (
            f"{first} {last}",
            f"{first} {last}".upper(),
            f"Ms {last}’s brother",
            f"{first[0]}. {last}",
            f"{first} **{last}**",
            f"{first}\n{last}",
            f"{first}\u00a0{last}",
            f"{first} \u200f{last}",
            f"{last}, {first}",
        )

    def _hebrew_ways(self, first: str, last: str) -> tuple[str, ...]:
        """Give the ways in which a name is typed with a Hebrew surname."""
        return (
            f"{first} {last}",
            f"ל{first} {last}",
            f"ושל{last}",
            f"ה{last}",
            f"לגב׳ {last}",
            f'עו"ד {last}',
            f"{first[0]}׳ {last}",
            f"{first}־{last}",
            f"{first} **{last}**",
            f"{first}\n{last}",
            f"{first}\u00a0{last}",
            f"{first} \u200f{last}",
            f"\u202b{last[:3]}\u200f{last[3:]}\u202c",
            f"{first} {last[0]}\u05bc\u05b8{last[1:]}",
            f"{last}, {first}",
        )
