"""Documents that would fetch, run or exhaust something, and the line that refuses each."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from tests.word.package.papers import OFFICE, field, good, with_part, zipped

DOCUMENT, RELS, TYPES, SETTINGS = (
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
    "word/settings.xml",
)
HERE = '<w:t xml:space="preserve">Without the checks that the law requires.</w:t></w:r>'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


@dataclass(frozen=True)
class Attack:
    """One hostile document."""

    name: str
    data: bytes
    line: str
    """What is said of it, whole."""
    open: bool = False
    """Whether the line goes on, in words of libxml2's."""


def relationship(kind: str, target: str, *, external: bool = True, used: bool = True) -> dict[str, bytes]:
    """Give the good document with one more relationship of its body."""
    mode = ' TargetMode="External"' if external else ""
    row = f'<Relationship Id="rId66" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    parts = with_part(RELS, "</Relationships>", row)
    link = f'{HERE}<w:hyperlink r:id="rId66"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
    return with_part(DOCUMENT, HERE, link, parts) if used else parts


def inside(content: str) -> bytes:
    """Give the good document with something behind the paragraph on the checks."""
    return zipped(with_part(DOCUMENT, HERE, HERE + content))


def added(name: str, data: bytes = b"x") -> bytes:
    """Give the good document with one more part."""
    return zipped(good() | {name: data})


def code(text: str) -> bytes:
    """Give the good document with a field."""
    return inside(field(text, "x"))


def main_type(kind: str) -> bytes:
    """Give the good document with another content type of its body."""
    return zipped(
        with_part(TYPES, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind)
    )


def renamed(old: str, new: str) -> bytes:
    """Give the good document with a member named otherwise, byte for byte in the file."""
    return zipped(good() | {old: b"x"}).replace(old.encode(), new.encode())


def encrypted() -> bytes:
    """Give the good document with the mark of encryption on one member."""
    data = bytearray(zipped(good()))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    return bytes(data)


def two_names() -> bytes:
    """Give a document whose directory and own headers name a member differently."""
    data = zipped(good() | {"word/harmless.xml": b"<a/>"})
    return data.replace(b"word/harmless.xml", b"word/harmfull.xml", 1)


def bomb(size: int = 60 << 20) -> bytes:
    """Give a small file that unpacks to a large picture."""
    return zipped(good() | {"word/media/bomb.png": bytes(size)})


def many() -> bytes:
    """Give a document of too many parts."""
    return zipped(good() | {f"word/media/{number}.png": b"" for number in range(2_000)})


def total() -> bytes:
    """Give a document of parts that are each within bounds, and too much together."""
    noise = bytes(range(256)) * 4 + b"".join(bytes([n % 251]) * 40 for n in range(1 << 17))
    return zipped(good() | {f"word/media/{number}.bmp": noise * 10 for number in range(6)})


OPEN = "Open it in Word and save it anew as a Word Document (.docx)."
SAVE = "Open it in Word and save it as a Word Document (.docx)."
MEND = "Open it in Word and save it anew; Word mends what it can."
LEAVES_OUT = "Open it in Word and save it as a Word Document (.docx), which leaves them out."
DROP = "Delete the field; its last result may stay as text."
DO_NOT = "No Word document does: do not use this file."
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
