"""Plain text as WordprocessingML: escaped, its line breaks and tabs kept, nothing else let through or lost."""

from __future__ import annotations

import re
from typing import Final

_ACTIVE: Final = re.compile(r"[^ !#-%'-;=?-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""Whatever does not print as it stands: markup, controls, surrogates, noncharacters; `"` for the sake of attributes."""
_REFUSED: Final = re.compile(r"[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINES: Final = re.compile(r"\r\n?|\x0b")
_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


class UnprintableError(ValueError):
    """A value holds a character that no Word document can hold."""

    def __init__(self, char: str) -> None:
        super().__init__(f"the value holds the character U+{ord(char):04X}, which no Word document can hold")


def escape(text: str) -> str:
    """Escape markup, and settle line ends; a line break stays a newline.

    Raises:
        UnprintableError: the text holds a character that XML forbids.

    """
    if _is_plain(text) or _ACTIVE.search(text) is None:
        return text
    refused = _REFUSED.search(text)
    if refused is not None:
        raise UnprintableError(refused.group())
    if "\r" in text or "\x0b" in text:
        text = _LINES.sub("\n", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _is_plain(text: str) -> bool:
    """Say whether a text certainly prints as it stands, as most do; `_ACTIVE` takes three times as long to tell."""
    return text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text)


def in_run(text: str) -> str:
    """Give text as it stands inside a `w:t`: a newline is a line break, a tab a tab."""
    return text if _is_plain(text) else breaks(escape(text))


def in_attribute(text: str) -> str:
    """Give text as it stands in an attribute, or in the text of a drawing."""
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")


def breaks(markup: str) -> str:
    """Turn the newlines and tabs of text that is escaped already into breaks and tabs."""
    return markup.replace("\n", _BREAK).replace("\t", _TAB)
