"""In which paragraph of a Word file something stands: its number and the heading over it, and no word of its own."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections import defaultdict
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from filings.word.leaks.scan import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.word.leaks.scan import Search

_PARAGRAPH: Final = re.compile(r"<w:p(?=[\s>])")
_TAG: Final = re.compile(r"<[^>]*>")
_LINE: Final = re.compile(r"<w:(?:tab|br|cr)\b[^>]*>")
_STYLED: Final = re.compile(r'<w:pStyle\s+w:val="([^"]*)"')
_STYLE: Final = re.compile(r'<w:style\b[^>]*?w:styleId="([^"]*)"[^>]*>\s*<w:name\s+w:val="([^"]*)"')
_NUMBERED: Final = frozenset({"numbered paragraph", "numbered paragraph kept"})
_CONTINUED: Final = frozenset({"block quotation", "list continue", "numbered paragraph 2", "numbered paragraph 3"})
"""The house styles of what belongs to the numbered paragraph before it."""
_LONGEST: Final = 60
"""Of a longer heading the beginning is given."""


def placed(search: Search, hits: Sequence[Hit], document: bytes) -> tuple[Hit, ...]:
    """Say of each hit in which paragraphs of its part it stands; one that stands in none stays as it is."""
    if not hits or not zipfile.is_zipfile(io.BytesIO(document)):
        return tuple(hits)
    found: dict[Hit, list[Hit]] = defaultdict(list)
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = {name for name in package.namelist() if name.endswith(".xml")}
        styles = _styles(package.read("word/styles.xml")) if "word/styles.xml" in names else {}
        for part in names & {hit.where for hit in hits}:
            for hit in search.hits_in(_lines(search, part, package.read(part), styles)):
                found[Hit(part, hit.source)].append(hit)
    return tuple(dict.fromkeys(each for hit in hits for each in found.get(hit, [hit])))


def _styles(data: bytes) -> Mapping[str, str]:
    """Give the names of styles by their ids."""
    return {each: name.casefold() for each, name in _STYLE.findall(data.decode("utf-8", "replace"))}


def _lines(search: Search, part: str, data: bytes, styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each paragraph of a part, with its place in words."""
    under, numbered, since, headings = "", 0, 0, 0
    for written in _PARAGRAPH.split(data.decode("utf-8", "replace"))[1:]:
        styled = _STYLED.search(written)
        style = styles.get(styled[1], "") if styled else ""
        text = html.unescape(_TAG.sub("", _LINE.sub(" ", f"<w:p{written}")))
        since += 1
        if style.startswith("heading "):
            headings, since = headings + 1, 0
            under = _quoted(search, text)
            yield f"{part}, heading {headings}", text
            continue
        numbered += style in _NUMBERED
        within = numbered and style in _NUMBERED | _CONTINUED
        place = f"numbered paragraph {numbered}" if within else f"paragraph {since}"
        yield f"{part}, {place}{under}", text


def _quoted(search: Search, heading: str) -> str:
    """Give the heading over a paragraph in words, unless it holds something that is withheld itself."""
    said = "".join(filter(str.isprintable, " ".join(heading.split())))
    if not said or search.hits_in([("", said)]):
        return ""
    return f" under “{shorten(said, _LONGEST, placeholder='…')}”"
