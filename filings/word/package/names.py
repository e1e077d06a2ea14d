"""The names a package is built from: ECMA-376 part 2, and the relationship types of WordprocessingML."""

from __future__ import annotations

import posixpath
import re
from typing import Final
from urllib.parse import unquote

CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONSHIPS: Final = "_rels/.rels"

TYPES_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/"

RELATIONSHIPS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
DOCUMENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."

STORIES: Final = ("document.main", "header", "footer", "footnotes", "endnotes", "comments", "document.glossary")
"""The kinds of part that hold paragraphs, as their content types name them."""

_LABELS: Final = {
    "document": "body",
    "header": "header",
    "footer": "footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "core": "properties",
    "app": "properties",
    "custom": "properties",
}


def relationships_of(source: str) -> str:
    """Name the part that holds the relationships of `source`; "" is the package itself."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def source_of(relationships: str) -> str:
    """Name the part whose relationships these are; "" is the package itself."""
    folder, base = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def resolve(source: str, target: str) -> str:
    """Name the part that a relationship of `source` leads to. A name that begins with ".." leaves the package."""
    path = unquote(target.partition("#")[0])
    joined = path if path.startswith("/") else posixpath.join(posixpath.dirname(source), path)
    return posixpath.normpath(joined).lstrip("/")


def is_xml(name: str, content_type: str = "") -> bool:
    """Say whether a part is read as XML."""
    return content_type.endswith("xml") or name.lower().endswith((".xml", ".rels", ".vml"))


def is_story(content_type: str) -> bool:
    """Say whether a part holds paragraphs."""
    kind = content_type.removeprefix(_WORD_TYPE).removesuffix("+xml")
    return kind in STORIES and content_type.startswith(_WORD_TYPE)


def word_type(kind: str) -> str:
    """Give the content type of a kind of WordprocessingML part, "footnotes"."""
    return f"{_WORD_TYPE}{kind}+xml"


def label(name: str) -> str:
    """Name a part as a person finds it: "body", "header 2", "footnotes", "properties"; else by its own name."""
    stem = posixpath.basename(name).removesuffix(".xml")
    match = re.fullmatch(r"([A-Za-z]+)(\d*)", stem)
    if match is None or match[1].lower() not in _LABELS or not name.startswith(("word/", "docProps/")):
        return name
    return f"{_LABELS[match[1].lower()]} {match[2]}".rstrip()
