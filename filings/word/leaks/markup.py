"""What markup says to whoever reads it: its text across runs, a paragraph a line; its comments; its attributes."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from filings.word.leaks.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINES: Final = frozenset({"w:p", "w:br", "w:tab", "w:cr", "w:tc", "a:p", "a:br", "text:p"})
"""Tags that end a line on the page; every other one of a text may stand in the middle of a word."""
_VALUES: Final = frozenset({"cp", "dc", "dcterms", "vt"})
"""Prefixes of tags that hold a value each, such as the properties of a document: no word runs from one to the next."""
_CDATA: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ASIDE: Final = re.compile(r"<!--(.*?)-->|<\?(.*?)\?>|<!(.*?)>", re.DOTALL)
"""Comments, instructions and declarations."""
_DECLARATION: Final = re.compile(rb"\A\s*<\?xml(?:\s+[a-z]{7,10}\s*=\s*[\"'][\w.-]{1,8}[\"'])*\s*\?>")
_TAGS: Final = re.compile(r"<([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>")
_NAME: Final = re.compile(r"/?([^\s/]*)")
_ATTRIBUTES: Final = re.compile(r"([^\s=\"']*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_WRITTEN: Final = frozenset(
    [
        "alt",
        "descr",
        "name",
        "o:title",
        "string",
        "title",
        "w:anchor",
        "w:author",
        "w:displayText",
        "w:initials",
        "w:instr",
        "w:lastValue",
        "w:name",
        "w:tooltip",
        "w:xpath",
    ]
)
"""Attributes in which people, and programs for them, write words; those of all others are the programs' own."""
_HOLDING: Final = frozenset({"w:alias", "w:default", "w:docVar", "w:helpText", "w:listEntry", "w:statusText", "w:tag"})
"""Tags all of whose attributes are such."""
_OWN: Final = frozenset(
    {
        "a",
        "a14",
        "cp",
        "dc",
        "dcmitype",
        "dcterms",
        "ds",
        "m",
        "mc",
        "o",
        "pic",
        "r",
        "v",
        "vt",
        "w",
        "w10",
        "w14",
        "w15",
    }
    | {
        "w16",
        "w16cex",
        "w16cid",
        "w16cx",
        "w16du",
        "w16se",
        "w16sdtdh",
        "wne",
        "wp",
        "wp14",
        "wpc",
        "wpg",
        "wpi",
        "wps",
    }
    | {"xsi"}
)
"""Prefixes of tags that the makers of Word named; a tag without one may be called anything."""
_NAMED: Final = frozenset(
    {"Default", "Override", "Properties", "Relationships", "Types", "property"}
    | {"AppVersion", "Application", "Characters", "CharactersWithSpaces", "Company", "DocSecurity", "HeadingPairs"}
    | {"HyperlinkBase", "HyperlinksChanged", "Lines", "LinksUpToDate", "Manager", "Pages", "Paragraphs", "ScaleCrop"}
    | {"SharedDoc", "Template", "TitlesOfParts", "TotalTime", "Words"}
)
"""Tags without a prefix that every package has, and in which nobody writes."""
_CLOSING: Final = b"</w:p>"
"""Closes a paragraph. What comes next begins a line, so that no word and nothing that is escaped runs across."""
_LONG: Final = 4096
"""Bytes of a paragraph up to which what it says is remembered: most come again from row to row."""
_PIECES: Final = 2048
"""How many of them."""


def markup(name: str, data: bytes) -> Iterator[Reading]:
    """Give what a part of markup says: on the page, in comments, in its attributes.

    Args:
        name: what the part is called.
        data: the part, in UTF-8.

    """
    written = _DECLARATION.sub(b"", data)
    # One byte that is rare is found far faster than two of which the first is not.
    if (b"!" in written and b"<!" in written) or (b"?" in written and b"<?" in written):
        text = written.decode("utf-8", "replace")
        asides = [part for found in _ASIDE.findall(_CDATA.sub("", text)) for part in found if part]
        yield from (Reading(f"{name}, a comment", _unescaped(aside)) for aside in asides)
        written = _ASIDE.sub("", _CDATA.sub(lambda found: html.escape(found[1]), text)).encode()
    pieces = [_known(each) if len(each) < _LONG else _piece(each) for each in written.split(_CLOSING)]
    if not all(piece.certain for piece in pieces) or any(piece.text[:1] not in ("", "\n") for piece in pieces[1:]):
        pieces = [_piece(written)]
    values, others = _values([piece.people for piece in pieces]), _values([piece.others for piece in pieces])
    yield Reading(name, "".join([piece.text for piece in pieces]))
    yield Reading(f"{name}, an attribute", values)
    yield Reading(f"{name}, an attribute", others, machine=True)


def _values(held: Iterable[tuple[str, ...]]) -> str:
    """Give values of attributes, each once; most paragraphs have those of the one before."""
    return _unescaped("\n".join(dict.fromkeys(chain.from_iterable(dict.fromkeys(held)))))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of markup."""

    text: str
    people: tuple[str, ...]
    """The values of attributes that people read apart from the others, and names that somebody chose."""
    others: tuple[str, ...]
    certain: bool
    """Whether every `<` in it begins a tag that ends in it: what stands before it then does not change how it reads."""


def _piece(written: bytes) -> _Piece:
    said = _TAGS.split(written.decode("utf-8", "replace"))
    tags = dict.fromkeys(said[1::2])
    certain = written.count(b"<") == len(said) // 2
    ends = {tag: _printed(tag) for tag in tags}
    said[1::2] = map(ends.__getitem__, said[1::2])
    told = [_told(tag) for tag in tags]
    people = dict.fromkeys(each for values, _ in told for each in values)
    others = dict.fromkeys(each for _, values in told for each in values)
    return _Piece(_unescaped("".join(said)), tuple(people), tuple(others), certain)


_known = lru_cache(maxsize=_PIECES)(_piece)


def _printed(tag: str) -> str:
    """Give what a tag looks like on the page."""
    kind = tag.partition(" ")[0].rstrip("/")
    if kind == "w:noBreakHyphen":
        return "-"
    prefix, _, name = kind.removeprefix("/").rpartition(":")
    return "\n" if kind in _LINES or prefix in _VALUES or name in _NAMED else ""


@lru_cache(maxsize=4096)
def _told(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what a tag says to people, and what it says to programs."""
    kind = _NAME.match(tag)[1]  # type: ignore[index]  # it matches every text
    written: list[str] = []
    others: list[str] = []
    if kind.partition(":")[0] not in _OWN and kind not in _NAMED and (kind != "Relationship" or "External" in tag):
        written.append(tag)
    for attribute, first, second in _ATTRIBUTES.findall(tag):
        chosen = attribute in _WRITTEN or kind in _HOLDING
        (written if chosen else others).append(first or second)
    return tuple(written), tuple(others)


def _unescaped(text: str) -> str:
    """Read entities, also those that were written twice, and what an address escapes."""
    text = html.unescape(html.unescape(text)) if "&" in text else text
    return unquote(text) if "%" in text else text
