"""The fields of a part: their codes as Word puts them together, over runs and paragraphs, one field within another."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from filings.word.package.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

FORBIDDEN: Final = {
    "DDE": "runs another program",
    "DDEAUTO": "runs another program",
    "INCLUDE": "reads another file",
    "INCLUDETEXT": "reads another file",
    "INCLUDEPICTURE": "reads another file",
    "IMPORT": "reads another file",
    "LINK": "reads another file",
    "EMBED": "runs another program",
    "DATABASE": "reads a database",
    "RD": "reads another file",
    "CONTROL": "runs a control",
    "HTMLACTIVEX": "runs a control",
    "HTMLCONTROL": "runs a control",
}
"""What fields that reach out of the document do, by name."""

_CHAR: Final = f"{{{W}}}fldChar"
_KIND: Final = f"{{{W}}}fldCharType"
_SIMPLE: Final = f"{{{W}}}fldSimple"
_INSTR: Final = f"{{{W}}}instr"
_CODE: Final = tuple(f"{{{W}}}{name}" for name in ("instrText", "delInstrText"))
_TEXT: Final = (*_CODE, *(f"{{{W}}}{name}" for name in ("t", "delText")))
_SPACE: Final = tuple(f"{{{W}}}{name}" for name in ("tab", "br", "cr", "p"))
_INNER: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_SWITCH = re.compile(r'(?i)\\[lot]\s*(?:"[^"]*"|[^\s"]+)|\\[a-z*](?=\s|$)(?:\s*mergeformat(?:inet)?)?')
_ALLOWED_LINK = re.compile(r"(?i)(https?://|mailto:|#)")
HOLDS_TAG: Final = "holds a template tag in its code"
TAG = re.compile(r"\{[{%#]|[}%#]\}")
"""A tag of a template, or the half of one."""


@dataclass(slots=True)
class _Open:
    code: list[str] = field(default_factory=list)
    in_code: bool = True


def codes(root: _Element) -> Iterator[str]:
    """Yield the code of each field of a part, an inner one before the outer one, which holds "\ufffc" in its place.

    Codes that stand outside a field come last, as one: what a tag takes away may put them into one.
    """
    stack: list[_Open] = []
    outside: list[str] = []
    for each in root.iter(_CHAR, _SIMPLE, *_TEXT, *_SPACE):
        tag = each.tag
        if tag == _CHAR:
            yield from _mark(str(each.get(_KIND)), stack)
        elif tag == _SIMPLE:
            yield str(each.get(_INSTR, ""))
        elif stack and stack[-1].in_code:
            stack[-1].code.append((each.text or "") if tag in _TEXT else " ")
        elif tag in _CODE:
            outside.append(each.text or "")
    yield from ("".join(each.code) for each in stack)
    if outside:
        yield "".join(outside)


def _mark(kind: str, stack: list[_Open]) -> Iterator[str]:
    if kind == "begin":
        stack.append(_Open())
    elif kind == "separate" and stack:
        stack[-1].in_code = False
    elif kind == "end" and stack:
        yield "".join(stack.pop().code)
        if stack and stack[-1].in_code:
            stack[-1].code.append(_INNER)


@lru_cache(maxsize=4096)
def name_of(code: str) -> str:
    """Give the name of a field, in capitals: "REF"; the whole first word where it does not begin with a letter."""
    word = _first_word(code)
    letters = re.match(r"[A-Za-z]+", word)
    return (letters[0] if letters else word).upper()


@lru_cache(maxsize=4096)
def refused(code: str) -> str:
    """Say why a field may not stand in a template, as a clause; "" if it may."""
    if TAG.search(code):
        return HOLDS_TAG
    if _INNER in _first_word(code):
        return "takes its name from another field"
    name = name_of(code)
    if name == "HYPERLINK" and not _ALLOWED_LINK.match(_target(code)):
        return "links to something other than a web page or an e-mail address"
    return FORBIDDEN.get(name, "")


def _first_word(code: str) -> str:
    """Give what Word reads as the name: characters that do not print cannot hide it, nor can quotation marks."""
    shown = "".join(each for each in code if unicodedata.category(each) != "Cf")
    match = re.match(r'[\s"“”\\]*([^\s"“”\\]+)', shown)
    return match[1] if match else ""


def _target(code: str) -> str:
    """Give what a HYPERLINK field leads to; "#" where it stays within the document."""
    rest = _SWITCH.sub(" ", re.sub(r"(?i)hyperlink", "", code, count=1)).strip().lstrip('"“” ')
    return rest or "#"
