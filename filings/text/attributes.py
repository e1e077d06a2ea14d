"""The attributes of a marked span: `{.sealed for=court-only why=state-security reason="names a source"}`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mdit_py_plugins.attrs.parse import ParseError
from mdit_py_plugins.attrs.parse import parse as parse_attributes

from filing_schemas.vocabulary import ClosureGround, ConfidentialityLevel
from filings.text.names import nearest, offer

if TYPE_CHECKING:
    from collections.abc import Mapping

W = TypeVar("W")

LONGEST = 1000
"""The most that may stand between the braces, in characters."""

KNOWN = ("for", "why", "reason")
LEVELS = {level.value: level for level in ConfidentialityLevel if level is not ConfidentialityLevel.PUBLIC}
GROUNDS = {ground.value: ground for ground in ClosureGround}
FORM = "Write it as [text]{.sealed for=court-only why=state-security}."


@dataclass(frozen=True, slots=True)
class Mark:
    """What the braces after a span say."""

    level: ConfidentialityLevel
    ground: ClosureGround | None
    reason: str | None


class Misuse(Exception):  # noqa: N818  # never leaves this package
    """Attributes that say nothing that is known: `what` is wrong and its `remedy`."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def read(source: str, start: int) -> tuple[int, Mark]:
    """Read the attributes that begin at the brace at `start`; give the position after them, and what they say.

    Raises:
        Misuse: they cannot be read, or say something unknown.

    """
    piece = source[start : start + LONGEST]
    try:
        length, found = parse_attributes(piece)
    except ParseError:
        what = "The braces after a marked span cannot be read."
        raise Misuse(what, f"{FORM} For a brace that is only text, write \\{{.") from None
    _once(piece[1:length])
    return start + length + 1, _mark(found)


def _once(inside: str) -> None:
    """Refuse an attribute that is given twice: it would not be plain which one holds."""
    names = [word.partition("=")[0] for word in inside.split() if "=" in word]
    for name in KNOWN:
        if names.count(name) > 1:
            what = f"The marked span says '{name}' twice."
            raise Misuse(what, "Keep one of them.")


def _mark(found: dict[str, str]) -> Mark:
    """Say what the attributes mean."""
    if found.get("class") != "sealed":
        what = (
            f"A span cannot be marked '.{found['class']}'." if "class" in found else "The span is not marked '.sealed'."
        )
        raise Misuse(what, FORM)
    for name in sorted(found.keys() - {"class", *KNOWN}):
        close = nearest(name, KNOWN)
        what = f"A marked span has no attribute '{name}'."
        raise Misuse(what, f"Did you mean '{close}'?" if close else "A marked span takes for=, why= and reason=.")
    if "for" not in found:
        what = "The marked span does not say who may read it."
        raise Misuse(what, f"Add for= and one of: {', '.join(LEVELS)}.")
    return Mark(
        _word(found["for"], LEVELS, "level of confidentiality"),
        _word(found["why"], GROUNDS, "ground of closure") if "why" in found else None,
        found.get("reason") or None,
    )


def _word(word: str, known: Mapping[str, W], kind: str) -> W:
    """Look a word of a closed list up."""
    if word in known:
        return known[word]
    what = f"There is no {kind} '{word}' that a span can be marked with."
    raise Misuse(what, offer(word, known))
