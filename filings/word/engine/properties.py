"""The properties of a document, written by us alone: what the values say, never who wrote the template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.engine import marks
from filings.word.engine.faults import Where
from filings.word.engine.loose import mark_loose
from filings.word.engine.names import parse, serialise
from filings.word.engine.story import Tag
from filings.word.engine.tags import Found
from filings.word.engine.tidy import tidy_text

if TYPE_CHECKING:
    from filings.word.engine.story import Ledger

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_ROOT: Final = f'<cp:coreProperties xmlns:cp="{_CP}" xmlns:dc="{_DC}" xmlns:dcterms="http://purl.org/dc/terms/">'
_FIELDS: Final = (
    f"{{{_DC}}}title",
    f"{{{_DC}}}subject",
    f"{{{_CP}}}keywords",
    f"{{{_DC}}}description",
    f"{{{_CP}}}category",
    f"{{{_CP}}}contentStatus",
    f"{{{_DC}}}identifier",
    f"{{{_DC}}}language",
)
_TITLE: Final = _FIELDS[0]


def core(xml: bytes, ledger: Ledger, *, stamp: bool) -> str:
    """Give the core properties to render: fields that hold tags, a title, and the legend where one is stamped."""
    root = parse(tidy_text(xml))
    where = Where(ledger.file, "properties")
    mark_loose(root, where, ledger)
    made = etree.fromstring(f"{_ROOT}</cp:coreProperties>")
    for name in _FIELDS:
        text = root.findtext(name) or ""
        if stamp and name.endswith(("description", "contentStatus")):
            text = _print("legend", where, ledger)
        elif name == _TITLE and marks.TAG_OPEN not in text:
            text = _title(text, where, ledger)
        if marks.TAG_OPEN in text:
            etree.SubElement(made, name).text = text
    return serialise(made)


def custom(xml: bytes, ledger: Ledger) -> str:
    """Give the custom properties to render."""
    root = parse(tidy_text(xml))
    mark_loose(root, Where(ledger.file, "properties"), ledger)
    return serialise(root)


def _title(static: str, where: Where, ledger: Ledger) -> str:
    """Take the title from the values; the template's own is printed where they have none."""
    opening = _statement("if title is defined and title", where, ledger)
    return (
        f"{opening}{_print('title', where, ledger)}{_statement('else', where, ledger)}{static}"
        f"{_statement('endif', where, ledger)}"
    )


def _print(name: str, where: Where, ledger: Ledger) -> str:
    return ledger.add(Tag(Found(0, 0, "print", body=name), where))


def _statement(body: str, where: Where, ledger: Ledger) -> str:
    return ledger.add(Tag(Found(0, 0, "statement", body=body), where))
