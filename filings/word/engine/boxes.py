"""Text boxes, which Word keeps twice, for itself and for its forerunners: filled once, and copied.

docxtpl fills both copies, so that whatever counts in a text box counts twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine import marks
from filings.word.engine.names import fragment, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.engine.story import Ledger

_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BOX: Final = w("txbxContent")


def pair_boxes(root: _Element, ledger: Ledger) -> None:
    """Let the second copy of each text box repeat what the first one prints."""
    for number, both in enumerate(root.iter(f"{{{_MC}}}AlternateContent")):
        choice, fallback = both.find(f"{{{_MC}}}Choice"), both.find(f"{{{_MC}}}Fallback")
        if choice is None or fallback is None:
            continue
        firsts, seconds = list(choice.iter(_BOX)), list(fallback.iter(_BOX))
        if len(firsts) != len(seconds):
            continue
        for place, (first, second) in enumerate(zip(firsts, seconds, strict=True)):
            if _says(first, ledger) == _says(second, ledger) and marks.TAG_OPEN in "".join(first.itertext()):
                _repeat(first, second, f"{number}.{place}")


def _says(box: _Element, ledger: Ledger) -> tuple[str, ...]:
    """Give what a text box says, its tags by what they say, its formatting aside."""
    text = marks.TOKEN.sub(lambda match: repr(ledger.tags[int(match.group(1))].found.body), fragment(box))
    return tuple(piece.partition("<")[0] for piece in text.split(">"))


def _repeat(first: _Element, second: _Element, key: str) -> None:
    children = list(first)
    if not children:
        return
    first.text = f"{marks.OPEN}{marks.BOX}{key}{marks.PART}{first.text or ''}"
    children[-1].tail = f"{children[-1].tail or ''}{marks.CLOSE}"
    for child in list(second):
        second.remove(child)
    second.text = marks.region(marks.BOX_COPY, key)
