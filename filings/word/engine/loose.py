"""Tags outside paragraphs: in the text of drawings and formulas, in alternative texts, in marks of Word's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import drop, is_element, w
from filings.word.engine.story import Ledger, P, T, Tag
from filings.word.engine.tags import has_tag, scan

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.engine.faults import Where

_DELETED: Final = (w("del"), w("moveFrom"))


def mark_loose(root: _Element, where: Where, ledger: Ledger) -> None:
    """Put tokens in place of the tags that stand in no paragraph's own text."""
    for element in list(root.iter()):
        if not is_element(element):
            continue
        if element.tag in _DELETED and has_tag("".join(element.itertext())):
            drop(element)  # nobody would see it filled, and it would stay in the file
            continue
        if element.tag == w("instrText"):
            if has_tag(element.text or ""):
                _name_field(element, root, where, ledger)
        elif element.tag != T and has_tag(element.text or ""):
            element.text = _tokens(element.text or "", where, ledger)
        for name, value in element.attrib.items():
            if isinstance(value, str) and has_tag(value):
                element.set(name, _tokens(value, where, ledger))


def _tokens(text: str, where: Where, ledger: Ledger) -> str:
    out: list[str] = []
    at = 0
    result = scan(text)
    for broken in result.broken:
        ledger.fault(
            replace(where, text=text, column=broken.start),
            f"A tag in a drawing or its alternative text is broken at “{broken.text}”",
            "Write the whole tag, “{{ name }}”, or take the braces out.",
            "brace",
        )
    for found in result.found:
        out += [text[at : found.start], ledger.add(Tag(found, replace(where, text=text, column=found.start)))]
        at = found.end
    return "".join([*out, text[at:]])


def _name_field(element: _Element, root: _Element, where: Where, ledger: Ledger) -> None:
    paragraph = next(element.iterancestors(P), None)
    text = "" if paragraph is None else "".join(paragraph.itertext(T, w("instrText")))
    number = next((place for place, each in enumerate(root.iter(P), 1) if each is paragraph), 0)
    ledger.fault(
        replace(where, paragraph=number, text=text),
        f"A tag stands inside a field code: “{(element.text or '').strip()}”",
        "Data in a field code could run a command. Write the tag as plain text outside the field.",
        "misplaced",
    )
