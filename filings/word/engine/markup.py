"""What a macro, or a block of `set` or `filter`, has printed: markup, whose text filters may change, and nothing else.

Jinja's filters would change the markup with it: `upper` makes `&AMP;` of an `&`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import unescape

from markupsafe import Markup

from filings.word.engine.text import in_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TEXT: Final = re.compile("(<w:t(?: [^<>]*)?>|\\A)([^<\ufdd0-\ufdef]+)")
"""A text: what stands in a `w:t`, where markup begins in the middle of one also what comes first."""
_SAID: Final = re.compile(f"{_TEXT.pattern}|(<w:br/>)|(<w:tab/>)|(</w:p>)")
_QUOTES: Final = {"&quot;": '"', "&#34;": '"', "&#39;": "'", "&#10;": "\n", "&#9;": "\t"}
_PIECEWISE: Final = frozenset({"upper", "lower", "title", "capitalize", "replace"})
"""Filters that may change each text by itself; the others are given all of it, and its formatting goes."""


def texts(value: Markup) -> Iterator[str]:
    """Give the texts of markup, each in one piece."""
    return (unescape(match[2], _QUOTES) for match in _TEXT.finditer(value))


def plain(value: object) -> object:
    """Give the text of markup, its breaks and tabs as characters; anything else as it is."""
    if not isinstance(value, Markup):
        return value
    return "".join(
        unescape(match[2], _QUOTES) if match[2] else "\t" if match[4] else "\n" for match in _SAID.finditer(value)
    )


def on_text(name: str, made: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter of texts change the text of markup, and give markup again."""
    wants = getattr(made, "__dict__", {})  # Jinja marks a function that wants the environment or the context first

    def filtered(*arguments: Any, **named: object) -> Any:  # noqa: ANN401  what the filter takes and gives
        before, rest = (arguments[:1], arguments[1:]) if wants else ((), arguments)
        if not rest or not isinstance(rest[0], Markup):
            return made(*arguments, **named)
        value, others = rest[0], tuple(map(plain, rest[1:]))
        if name in _PIECEWISE:
            return _mapped(value, lambda text: str(made(*before, text, *others, **named)))
        result = made(*before, plain(value), *others, **named)
        return Markup(in_run(result)) if isinstance(result, str) else result  # noqa: S704  escaped

    filtered.__dict__.update(wants)
    return filtered


def _mapped(value: Markup, change: Callable[[str], str]) -> Markup:
    """Change each text of markup."""
    return Markup(  # noqa: S704  escaped
        _TEXT.sub(lambda match: f"{match[1]}{in_run(change(unescape(match[2], _QUOTES)))}", value)
    )
