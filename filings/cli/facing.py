"""Hebrew on a terminal: a message is set from right to left, and what is Latin in it is held together.

A line begins with its place, which is Latin, so a terminal that knows both directions would set the whole of it from
left to right and put the parts of a Hebrew sentence in the wrong order. Isolates (Unicode Standard Annex 9) turn the
message alone. They are written to a terminal only: in a file, a pipe or JSON the text stays as it is.
"""

from __future__ import annotations

import re

RIGHT_TO_LEFT, LEFT_TO_RIGHT, END = "\u2067", "\u2066", "\u2069"
_PLACE = re.compile(r"\S+: (?:(?:error|warning|info) [A-Z]{2,12}-\d{2,3}: )?|  [A-Z]{2,12}-\d{2,3} +[a-z]+ +")
"""What stands before a message: where it is, and which check says so."""
_APART = re.compile("`[^`]*`|\u201c[^\u201d]*\u201d|\u05f4[^\u05f4]*\u05f4")
"""Code and quoted words say nothing of the language of the message."""
_HEBREW, _LATIN = re.compile("[\u05d0-\u05ea]"), re.compile("[A-Za-z]")
_WORD = r"[0-9@(\[./]*[A-Za-z][^\s\u0590-\u05ff]*"
_RUN = re.compile(rf"`[^`\n]+`|\[@[^\]\n]+\]|{_WORD}(?:(?<![:;,]) (?:{_WORD}|[0-9][0-9.-]*))*")
"""Code, a reference, or Latin words one after another with the figures among them."""
_CODE = "    "
"""Begins a line of an example, which is as it stands in a file."""
_ENDS = ".,:;!?\u201d\u05f4"
"""What ends a sentence is not part of the Latin words before it."""


def faced(line: str) -> str:
    """Give a line as a terminal should have it; one that is not mostly Hebrew stays as it is, and so does code."""
    if line.startswith(_CODE):
        return line
    place = _PLACE.match(line)
    start = place.end() if place and not _HEBREW.search(place[0]) else 0
    message = line[start:]
    if not _is_hebrew(message):
        return line
    return f"{line[:start]}{RIGHT_TO_LEFT}{_RUN.sub(_held, message)}{END}"


def _is_hebrew(message: str) -> bool:
    """Say whether a message is in Hebrew: there are more ids and Latin names in one than Hebrew words in another."""
    own = _APART.sub("", message)
    hebrew = len(_HEBREW.findall(own))
    return hebrew > 0 and 2 * hebrew >= len(_LATIN.findall(own))


def _held(found: re.Match[str]) -> str:
    words = found[0]
    inner = words if words.startswith(("`", "[@")) else _trimmed(words)
    before, _, after = words.partition(inner)
    return f"{before}{LEFT_TO_RIGHT}{inner}{END}{after}"


def _trimmed(words: str) -> str:
    """Leave off what ends the sentence, and brackets whose other half is not among the Latin words."""
    inner = words.rstrip(_ENDS)
    for opening, closing in (("(", ")"), ("[", "]")):
        while inner.endswith(closing) and inner.count(closing) > inner.count(opening):
            inner = inner[:-1].rstrip(_ENDS)
        while inner.startswith(opening) and inner.count(opening) > inner.count(closing):
            inner = inner[1:]
    return inner
