"""Jinja tags in the text of a paragraph: found, and freed of what Word's typing does to them.

docxtpl finds tags by regular expressions over XML, so a `%` or a `}` in a string ends one, and Word's curly quotes and
no-break spaces spoil one. Here a tag ends where Jinja's own lexer would end it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["print", "statement", "comment"]

_KINDS: Final[dict[str, Kind]] = {"{{": "print", "{%": "statement", "{#": "comment"}
_ENDS: Final = {"print": "}}", "statement": "%}", "comment": "#}"}
_DELIMITER: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\{[ \u00a0]+(?=[{%])")
_ENDRAW: Final = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_PREFIX: Final = re.compile(r"(tr|tc|p|r)(?:-\s*|\s+)(?=\S)", re.DOTALL)
_DOUBLE: Final = "“”„‟«»″"
_SINGLE: Final = "‘’‚‛‹›′"
_QUOTES: Final = frozenset("'\"" + _DOUBLE + _SINGLE)
_PLAIN: Final = str.maketrans(
    dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys("\t\n\r\x0b\x0c\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad" + "".join(map(chr, range(0x202A, 0x202F))))
    | dict.fromkeys(map(chr, range(0x2066, 0x206A)))
)
_ANY_QUOTE: Final = re.compile("['\"" + _DOUBLE + _SINGLE + "]")


@dataclass(frozen=True, slots=True)
class Found:
    """A tag in a text: where it stands, and what it says in plain Jinja."""

    start: int
    end: int
    kind: Kind
    prefix: str = ""
    """"p", "tr", "tc" or "r": what the tag takes the place of; empty for a plain tag."""
    body: str = ""
    left: str = ""
    """"-" or "+" at its start."""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that looks like a tag and is none: `what` is "open", "close" or "space"."""

    start: int
    what: Literal["open", "close", "space"]
    text: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds, in order, and whether it ends inside `{% raw %}`."""

    found: tuple[Found, ...]
    broken: tuple[Broken, ...]
    raw: bool


def has_tag(text: str) -> bool:
    """Say whether a text holds the beginning of a tag."""
    return any(opener in text for opener in _KINDS)


def scan(text: str, *, raw: bool = False) -> Scan:
    """Find every tag of a text. `raw` says that it begins inside `{% raw %}`."""
    found: list[Found] = []
    broken: list[Broken] = []
    at = 0
    while at < len(text):
        if raw:
            close = _ENDRAW.search(text, at)
            if close is None:
                break
            found.append(Found(close.start(), close.end(), "comment"))
            raw, at = False, close.end()
            continue
        opener = _DELIMITER.search(text, at)
        if opener is None:
            break
        kind = _KINDS.get(opener.group())
        end = _end(text, opener.end(), kind) if kind else None
        if kind is None or end is None:
            broken.append(_broken(opener, kind))
            at = opener.end()
            continue
        tag = _tag(text, opener.start(), end, kind)
        if kind == "statement" and tag.body == "raw":
            raw, tag = True, Found(tag.start, tag.end, "comment")
        found.append(tag)
        at = end
    return Scan(tuple(found), tuple(broken), raw)


def _broken(opener: re.Match[str], kind: Kind | None) -> Broken:
    if kind is not None:
        return Broken(opener.start(), "open", opener.group())
    return Broken(opener.start(), "close" if opener.group().endswith("}") else "space", opener.group())


def _end(text: str, start: int, kind: Kind) -> int | None:
    close = _ENDS[kind]
    if kind == "comment":
        found = text.find(close, start)
        return None if found < 0 else found + len(close)
    strict = _walk(text, start, close)
    if strict is not None:
        return strict
    # A stray apostrophe must not swallow the rest of the paragraph: the expression's own check will name it.
    plain = text.find(close, start)
    opened = min((at for at in (text.find("{{", start), text.find("{%", start)) if at >= 0), default=len(text))
    return plain + len(close) if 0 <= plain < opened else None


def _walk(text: str, start: int, close: str) -> int | None:
    at, depth = start, 0
    while at < len(text):
        char = text[at]
        if depth == 0 and text.startswith(close, at):
            return at + len(close)
        if char in _QUOTES:
            after = _string_end(text, at)
            if after is None:
                return None
            at = after
            continue
        if text.startswith(("{{", "{%", "{#"), at):
            return None
        depth += (char == "{") - (char == "}" and depth > 0)
        at += 1
    return None


def _closers(opener: str) -> str:
    if opener in {'"', "'"}:
        return opener
    return '"' + _DOUBLE if opener in _DOUBLE else "'" + _SINGLE


def _string_end(text: str, start: int) -> int | None:
    closers = _closers(text[start])
    at = start + 1
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 2
            continue
        if char in closers and not _apostrophe(text, at, char):
            return at + 1
        at += 1
    return None


def _apostrophe(text: str, at: int, char: str) -> bool:
    """Say whether a curly closing quote stands inside a word: ‘Plaintiff’s motion’."""
    return char == "’" and text[at - 1].isalnum() and at + 1 < len(text) and text[at + 1].isalnum()


def _tag(text: str, start: int, end: int, kind: Kind) -> Found:
    inner = text[start + 2 : end - 2]
    if kind == "comment":
        match = _PREFIX.match(inner)
        return Found(start, end, kind, match.group(1) if match and match.group(1) != "r" else "")
    body = plain(inner)
    trims = {"-", "+"} if kind == "statement" else {"-"}
    left = body[:1] if body[:1] in trims else ""
    body = body[len(left) :]
    right = body[-1:] if body[-1:] in trims else ""
    body = body[: len(body) - len(right)]
    match = _PREFIX.match(body)
    prefix = match.group(1) if match else ""
    return Found(start, end, kind, prefix, body[len(match.group()) if match else 0 :].strip(), left, right)


def plain(inner: str) -> str:
    """Give what a tag says in plain Jinja: straight quotes, plain spaces, plain hyphens, its strings untouched."""
    out: list[str] = []
    at = 0
    while quote := _ANY_QUOTE.search(inner, at):
        end = _string_end(inner, quote.start())
        out.append(inner[at : quote.start()].translate(_PLAIN))
        if end is None:
            out.append(quote.group().translate(_PLAIN))
            at = quote.end()
            continue
        out.append(_string(inner[quote.end() : end - 1], quote.group()))
        at = end
    out.append(inner[at:].translate(_PLAIN))
    return "".join(out)


def _string(content: str, opener: str) -> str:
    quote = '"' if opener == '"' or opener in _DOUBLE else "'"
    return quote + content.replace("\n", " ") + quote
