"""Two templates compared, in words: tags, text, styles, pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

from filings.word.workshop.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from filings.word.workshop.outline import Row

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_LISTS: Final = frozenset({"styles", "properties", "parts"})
"""Sections whose lines have names, so that they are compared name by name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between an old and a new template."""

    what: Literal["tag", "text", "style", "added", "removed", "property", "part", "page"]
    where: str
    """"body:12" in the new template, or in the old one where a line is gone; the name of a style."""
    old: str = ""
    new: str = ""

    def __str__(self) -> str:
        """Tell it in a line."""
        form = _FORMS.get(self.what) or (_AT_A_LINE if ":" in self.where else _OF_A_NAME)
        told = form[0 if not self.old else 1 if not self.new else 2]
        return told.format(what=self.what, where=self.where, old=self.old, new=self.new, called=_called(self.where))


def _called(part: str) -> str:
    """Call a part of a Word file what its reader calls it."""
    words = (words for start, words in _PARTS.items() if part.startswith(start))
    return next(words, "the part {name}").format(name=part.rpartition("/")[2])


_AT_A_LINE: Final = ("{where}: {what}: “{new}” where there was nothing", "{where}: {what}: “{old}” is gone",
                     "{where}: {what}: “{old}” became “{new}”")  # fmt: skip
_OF_A_NAME: Final = (
    "{what} “{where}” is new: {new}",
    "{what} “{where}” is gone",
    "{what} “{where}”: {old} became {new}",
)
_PARTS: Final = {
    "word/numbering.xml": "the numbering",
    "word/theme/": "the theme of colours and fonts",
    "word/media/": "the picture {name}",
    "word/charts/": "the chart {name}",
    "word/embeddings/": "the embedded file {name}",
}
"""What the parts are called of which no more can be said than whether they are the same."""
_FORMS: Final = {
    "part": ("{called} is new", "{called} is gone", "{called} is different"),
    "added": ("{where}: added: {new}",) * 3,
    "removed": ("{where} of the old one: removed: {old}",) * 3,
    "tag": ("tag {new} is new", "tag {old} is gone", ""),
}
"""How a difference is told where there was nothing before, is nothing now, and is something else."""


def compare(old: Path, new: Path) -> tuple[Difference, ...]:
    """Compare two templates.

    Args:
        old: the one.
        new: the other.

    Raises:
        TemplateError: one of them is no Word file that could be used.

    """
    before, after = outline(old, old.as_posix()), outline(new, new.as_posix())
    return (*_tags(before, after), *_stories(before, after), *_lists(before, after))


def _tags(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Difference]:
    old, new = _counted(before), _counted(after)
    yield from (Difference("tag", "", new=tag) for tag in new if tag not in old)
    yield from (Difference("tag", "", old=tag) for tag in old if tag not in new)


def _counted(rows: Sequence[Row]) -> Counter[str]:
    return Counter(" ".join(tag.split()) for row in rows if row.section not in _LISTS for tag in _TAG.findall(row.text))


def _stories(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Difference]:
    sections = dict.fromkeys(row.section for row in (*before, *after) if row.section not in _LISTS)
    for section in sections:
        old = [row for row in before if row.section == section]
        new = [row for row in after if row.section == section]
        yield from _story(section, old, new)


def _story(section: str, old: Sequence[Row], new: Sequence[Row]) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for code, i, j, k, m in matcher.get_opcodes():
        pairs = min(j - i, m - k) if code == "replace" else 0
        for at in range(pairs):
            yield from _changed(f"{section}:{k + at + 1}", old[i + at], new[k + at])
        if code in {"replace", "insert"}:
            for at in range(k + pairs, m):
                yield Difference("added", f"{section}:{at + 1}", new=str(new[at]))
        if code in {"replace", "delete"}:
            for at in range(i + pairs, j):
                yield Difference("removed", f"{section}:{at + 1}", old=str(old[at]))


def _changed(where: str, old: Row, new: Row) -> Iterator[Difference]:
    if old.name != new.name:
        yield Difference("style", where, old.name, new.name)
    if old.text != new.text:
        yield Difference("page" if new.name == "page" else "text", where, old.text, new.text)


def _lists(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Difference]:
    kinds: dict[str, Literal["style", "property", "part"]] = {
        "styles": "style",
        "properties": "property",
        "parts": "part",
    }
    for section, kind in kinds.items():
        old = {row.name: row.text for row in before if row.section == section}
        new = {row.name: row.text for row in after if row.section == section}
        for name in sorted(old.keys() | new.keys()):
            if old.get(name) != new.get(name):
                yield from _redefined(kind, name, old.get(name), new.get(name))


def _redefined(
    kind: Literal["style", "property", "part"], name: str, old: str | None, new: str | None
) -> Iterator[Difference]:
    """Tell of a style only what has changed in it."""
    if kind != "style" or old is None or new is None:
        yield Difference(
            kind, name, old if old is not None else "", (new or "nothing of its own") if new is not None else ""
        )
        return
    was, now = old.split("; "), new.split("; ")
    gone, come = [each for each in was if each not in now], [each for each in now if each not in was]
    yield Difference(kind, name, ", ".join(gone) or "nothing", ", ".join(come) or "nothing")
