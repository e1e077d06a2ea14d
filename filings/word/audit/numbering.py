"""Word's automatic numbers, counted as Word counts them from numbering.xml and the styles of the paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.audit.numerals import numeral
from filings.word.audit.story import VAL
from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_LEVELS: Final = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int = -1
    """After which level, from 1, it begins anew: -1 after any higher one, 0 never."""
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of a paragraph."""

    list: str
    """The definition that it counts in."""
    level: int
    counts: tuple[int, ...]
    """The numbers of its level and of those above."""
    labels: tuple[str, ...]
    """The same as Word prints them: "2.", "(a)"."""
    contained: frozenset[int]
    """The higher levels whose numbers its own label holds already, as "2.1" does."""

    @property
    def label(self) -> str:
        """Its own label."""
        return self.labels[-1]

    def full(self, since: int = 0) -> str:
        """Give its number in full context, "2(a)", from a level on.

        Full stops at the end of labels fall away, save between two that would run into one another: "IV.A".
        """
        levels = [at for at in range(since, self.level) if at not in self.contained]
        text = ""
        for label in (self.labels[at].rstrip(".") for at in (*levels, self.level)):
            text += f".{label}" if text[-1:].isalnum() and label[:1].isalnum() else label
        return text

    def seen_from(self, other: Numbered | None) -> str:
        """Give its number as seen from another paragraph: without what both share."""
        if other is None or other.list != self.list:
            return self.full()
        shared = 0
        while shared < min(self.level, len(other.counts)) and self.counts[shared] == other.counts[shared]:
            shared += 1
        return self.full(shared)


class Lists:
    """The lists of a package, and the styles that number paragraphs."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        self.styles = {str(each.get(f"{{{W}}}styleId")): each for each in _all(styles, "style")}
        self.definitions = {str(each.get(f"{{{W}}}abstractNumId")): each for each in _all(numbering, "abstractNum")}
        self.nums = {str(each.get(f"{{{W}}}numId")): each for each in _all(numbering, "num")}
        self._levels: dict[str, Mapping[int, Level]] = {}

    def replay(self, root: _Element) -> Iterator[tuple[_Element, Numbered | None]]:
        """Yield each paragraph of a part with its number; nothing for one that has none."""
        counters: dict[str, dict[int, int]] = {}
        begun: set[tuple[str, int]] = set()
        for paragraph in root.iter(f"{{{W}}}p"):
            num, level = self._place(paragraph)
            yield paragraph, self._count(num, level, counters, begun) if num in self.nums else None

    def _count(
        self, num: str, level: int, counters: dict[str, dict[int, int]], begun: set[tuple[str, int]]
    ) -> Numbered | None:
        levels = self.levels(num)
        if level not in levels:
            return None
        definition = self._definition(num)
        counter = counters.setdefault(definition, {})
        override = _number(self._override(num, level), "startOverride")
        if override is not None and (num, level) not in begun:
            counter[level] = override - 1
        begun.add((num, level))
        for higher in range(level):
            counter.setdefault(higher, levels[higher].start if higher in levels else 1)
        counter[level] = counter.get(level, levels[level].start - 1) + 1
        for lower in [at for at in counter if at > level and _restarts(levels.get(at), level)]:
            del counter[lower]
        return _numbered(definition, level, levels, counter)

    def levels(self, num: str) -> Mapping[int, Level]:
        """Give the levels of a list, those that it redefines in their own form."""
        if num not in self._levels:
            found = {_level_of(each): _level(each) for each in _all(self.definitions.get(self._definition(num)), "lvl")}
            own = (each.find(f"{{{W}}}lvl") for each in _all(self.nums[num], "lvlOverride"))
            found |= {_level_of(each): _level(each) for each in own if each is not None}
            self._levels[num] = found
        return self._levels[num]

    def _definition(self, num: str) -> str:
        """Name the definition of a list, through the list style that it may lead to."""
        name = _value(self.nums.get(num), "abstractNumId")
        link = _value(self.definitions.get(name), "numStyleLink")
        through = self.styles.get(link)
        inner = _value(through.find(f"{{{W}}}pPr/{{{W}}}numPr"), "numId") if through is not None else ""
        return _value(self.nums.get(inner), "abstractNumId") if inner in self.nums else name

    def _override(self, num: str, level: int) -> _Element | None:
        return next((each for each in _all(self.nums[num], "lvlOverride") if _level_of(each) == level), None)

    def _place(self, paragraph: _Element) -> tuple[str, int]:
        """Say in which list and on which level a paragraph counts, by itself or by its style."""
        own = paragraph.find(f"{{{W}}}pPr/{{{W}}}numPr")
        num, level = _value(own, "numId"), _value(own, "ilvl")
        style = _value(paragraph.find(f"{{{W}}}pPr"), "pStyle")
        named, seen = style, set[str]()
        while style in self.styles and style not in seen and not (num and level):
            seen.add(style)
            inherited = self.styles[style].find(f"{{{W}}}pPr/{{{W}}}numPr")
            level = level or _value(inherited, "ilvl")
            if not num and (num := _value(inherited, "numId")) and not level:
                level = self._linked(num, (style, named))
            style = _value(self.styles[style], "basedOn")
        return num, int(level or 0)

    def _linked(self, num: str, styles: tuple[str, ...]) -> str:
        """Say which level of a list is linked to a style."""
        found = (at for at, level in self.levels(num).items() if level.style in styles) if num in self.nums else ()
        return str(next(iter(found), ""))


def _numbered(definition: str, level: int, levels: Mapping[int, Level], counter: Mapping[int, int]) -> Numbered:
    counts = tuple(counter[at] for at in range(level + 1))
    labels = tuple(_label(levels.get(at, Level()), levels, counts) for at in range(level + 1))
    contained = {int(each) - 1 for each in _PLACE.findall(levels[level].text)}
    return Numbered(definition, level, counts, labels, frozenset(contained - {level}))


def _label(level: Level, levels: Mapping[int, Level], counts: tuple[int, ...]) -> str:
    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at >= len(counts):
            return ""
        own = levels.get(at, Level()).format
        return numeral(counts[at], "decimal" if level.legal and own != "decimalZero" else own)

    return _PLACE.sub(written, level.text) if level.format != "bullet" else level.text


def _restarts(lower: Level | None, level: int) -> bool:
    """Say whether a paragraph of `level` makes a lower one begin anew."""
    restart = -1 if lower is None else lower.restart
    return restart < 0 or level < restart


def _level(element: _Element) -> Level:
    legal = element.find(f"{{{W}}}isLgl")
    start, restart = _number(element, "start"), _number(element, "lvlRestart")
    return Level(
        start=0 if start is None else start,
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText"),
        restart=-1 if restart is None else restart,
        legal=legal is not None and legal.get(VAL) not in ("0", "false", "off"),
        style=_value(element, "pStyle"),
    )


def _level_of(element: _Element) -> int:
    return int(element.get(f"{{{W}}}ilvl", "0"))


def _all(parent: _Element | None, name: str) -> Iterator[_Element]:
    return iter(()) if parent is None else parent.iterchildren(f"{{{W}}}{name}")


def _value(parent: _Element | None, name: str) -> str:
    found = None if parent is None else parent.find(f"{{{W}}}{name}")
    return "" if found is None else str(found.get(VAL, ""))


def _number(parent: _Element | None, name: str) -> int | None:
    value = _value(parent, name)
    return int(value) if value.lstrip("-").isdecimal() else None
