"""HTML put together so that nothing anybody wrote can be taken for markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from filings.grading.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterable


class Html(str):
    """Markup of ours, as it is."""

    __slots__ = ()


def text(value: str | int) -> Html:
    """Give what somebody wrote, as text."""
    return value if isinstance(value, Html) else Html(escape(shown(str(value))))


def tag(name: str, /, *inner: str | int, **attributes: str | int | bool | None) -> Html:
    """Give an element.

    Args:
        name: its name.
        inner: what stands in it: `Html` as it is, anything else as text.
        attributes: `_` for `-` in a name, `class_` for `class`; `True` for one without a value, `None` for none.

    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{written}>{joined(inner)}</{name}>")


def joined(parts: Iterable[str | int]) -> Html:
    """Give several things, one after another."""
    return Html("".join(map(text, parts)))


def _attribute(key: str, value: str | int | bool | None) -> str:  # noqa: FBT001  # an attribute's value
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'
