"""A search of finished files that shares nothing with the one that is shipped: whatever it finds was really there."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = {each: None for each in range(0x11000) if unicodedata.category(chr(each)) in {"Cf", "Mn"}}
_LETTERS = dict.fromkeys(range(128, 256), " ")
TOKEN = re.compile("zq[bcdfghjkmnprstvwxz]{9}|זק[גדזחטינסעפצקרת]{9}")
"""A secret."""


def tokens_in(name: str, data: bytes) -> set[str]:
    """Give every secret that stands in a file, its name included."""
    return {token for text in _texts(name, data) for token in TOKEN.findall(_bare(text))}


def _bare(text: str) -> str:
    """Take out what nobody sees, and the case of letters."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKD", text).translate(_UNSEEN).lower()


def _texts(name: str, data: bytes) -> Iterator[str]:
    yield name
    yield data.decode("latin-1").translate(_LETTERS)
    if data[:2] != b"PK":
        yield data.decode("utf-8", "ignore")
        return
    with zipfile.ZipFile(BytesIO(data)) as package:
        for member in package.infolist():
            yield member.filename + repr(member.comment) + repr(member.extra)
            yield from _readings(package.read(member))


def _readings(inside: bytes) -> Iterator[str]:
    """Read a part in each encoding: as it is, without its tags, and without white space besides."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be") if b"\0" in inside else ("utf-8",):
        text = inside.decode(encoding, "ignore")
        words = unescape(re.sub("<[^>]*>", "", text))
        yield from (unescape(text), words, re.sub(r"\s+", "", words))
