"""Rules on what a document says: no tag left, no bare None, no character that does not print, no value missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from filings.word.audit.findings import Fault
from filings.word.audit.story import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filings.word.audit.story import Story

TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NONE = re.compile(r"(?<!\w)None(?!\w)(?! [a-z])")
_CONTROL = re.compile("[\x7f-\x9f]")
"""Characters that XML allows and nobody sees; the others it does not allow."""
_C1 = re.compile(b"\xc2[\x80-\x9f]")
"""The same but one, in UTF-8: a search for a first byte is ten times as fast as one for a range."""
_UNRESOLVED: Final = ("Error! Reference source not found", "Error! Bookmark not defined")
_NEAR: Final = 4096
"""Characters within which the next value is looked for first, so that a long document is read only once."""
_TELLING: Final = 24
"""Characters of a value above which it hardly stands in two places by chance."""
_SHOWN: Final = 60


def wording(story: Story, excused: Sequence[str] = ()) -> Iterator[Fault]:
    """Yield what a story says that no reader should see.

    Args:
        story: the part.
        excused: values that were printed and say such a thing themselves, which is then no fault.

    """
    text = story.text
    if "{" in text or "}" in text:
        yield from _each(story, TAG, "A template tag is left in the text", "Mend the tag in the template.", excused)
    if "None" in text:
        yield from _each(story, _NONE, "The text says None, where a value is missing", "Give the value.", excused)
    if "\x7f" in text or _C1.search(text.encode()):
        yield from _each(story, _CONTROL, "A character in the text does not print", "Delete it.", excused)
    if TAG.search(story.codes):
        what = "A template tag is left in the code of a field, or in deleted text."
        yield Fault(what, "Mend the tag in the template.", story.part, story.root, inherited=False)
    for phrase in _UNRESOLVED:
        if phrase in text:
            number = text[: text.index(phrase)].count(PARAGRAPH)
            yield Fault(f"The text says “{phrase}”.", "Delete the field.", story.part, story.root, number)


def _each(story: Story, pattern: re.Pattern[str], what: str, remedy: str, excused: Sequence[str]) -> Iterator[Fault]:
    inherited = pattern is not TAG
    values = [value for value in excused if pattern.search(value)]
    for number, paragraph in enumerate(story.text.split(PARAGRAPH)):
        if pattern.search(paragraph):
            left = _without(_flat(paragraph), values) if values else paragraph
            if match := pattern.search(left):
                shown = f"{what}: “{_around(left, match)}”."
                yield Fault(shown, remedy, story.part, story.root, number, inherited=inherited)


def _without(paragraph: str, values: Sequence[str]) -> str:
    for value in values:
        for line in value.splitlines():
            if line.strip():
                paragraph = paragraph.replace(_flat(line), "\N{OBJECT REPLACEMENT CHARACTER}")
    return paragraph


def _around(text: str, match: re.Match[str]) -> str:
    shown = " ".join(text[max(0, match.start() - 10) : match.end() + 20].split())
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in shown)


def missing(stories: Sequence[Story], expected: Iterable[str]) -> Iterator[Fault]:
    """Yield each value that is not in what was made, white space aside.

    Values are best given in the order of printing: each is looked for from where the last one was found.
    """
    search = _Search([story.text for story in stories])
    body, reached = stories[0].text, 0
    for value in expected:
        size = len(value)
        at = body.find(value, reached, reached + size + _NEAR)
        if at >= 0:
            reached = at + size
        elif not search.finds(value):
            flat = _flat(value)
            shown = flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"
            what = f"A value is not in the document: “{shown}”."
            yield Fault(what, "Look for a tag that prints it in a place that Word does not show.", inherited=False)


class _Search:
    """Where the last value was found in each text, so that the next is looked for from there."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.reached = [0] * len(texts)
        self.flat: _Search | None = None

    def finds(self, value: str) -> bool:
        """Say whether a value is there, as it is or with the white space of both made even."""
        flat = _flat(value)
        if flat == value and self.anywhere(value):
            return True
        if self.flat is None:
            self.flat = _Search([_flat(text) for text in self.texts])
        return self.flat.anywhere(flat)

    def _near(self, value: str) -> bool:
        for index, text in enumerate(self.texts):
            start = self.reached[index]
            at = text.find(value, start, start + len(value) + _NEAR)
            if at >= 0:
                self.reached[index] = at + len(value)
                return True
        return False

    def anywhere(self, value: str) -> bool:
        """Say whether a value is there: near the last one, after it, or before it."""
        if self._near(value):
            return True
        for index, text in enumerate(self.texts):
            at = text.find(value, self.reached[index])
            if at >= 0:
                if len(value) > _TELLING:  # a short value far off is hardly the one that was printed
                    self.reached[index] = at + len(value)
                return True
        return any(value in text for text in self.texts)


def _flat(text: str) -> str:
    return " ".join(text.split())
