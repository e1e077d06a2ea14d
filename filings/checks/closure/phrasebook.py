"""Words that claim what only a court does, as data: `claims.toml` beside this module."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from filing_schemas.vocabulary import ClosureState

CLOSURE_STATES = {each.value: each for each in ClosureState}


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that claim a state of publicity."""

    switch: str
    """Which of the four restrictions they speak of."""
    states: frozenset[ClosureState]
    """The states in which they are true."""
    words: re.Pattern[str]


@cache
def claims() -> tuple[Claim, ...]:
    """Give the words that claim a state of publicity, in the order of `claims.toml`."""
    return tuple(
        Claim(each["switch"], frozenset(CLOSURE_STATES[name] for name in each["states"]), _pattern(each["words"]))
        for each in _written()["claims"]
    )


@cache
def relief() -> re.Pattern[str]:
    """Give the words that claim relief which only a ruling gives."""
    return _pattern(_written()["relief"]["words"])


def may_claim(text: str) -> bool:
    """Say whether a text may hold any of all these words: most texts cannot, and are not looked through."""
    small = text.replace("İ", "i").lower()  # the one letter that grows when it is made small
    return all(any(word in small for word in row) for row in _needed()) and anything().search(small) is not None


@cache
def _needed() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, _written()["needed"].values()))


@cache
def anything() -> re.Pattern[str]:
    """Give what finds any of all these words in small letters: Python makes that out three times as fast."""
    claimed = [words for each in _written()["claims"] for words in each["words"]]
    return re.compile(_shape(claimed + _written()["relief"]["words"]))


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("claims.toml").read_text(encoding="utf-8"))


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(_shape(words), re.IGNORECASE)


def _shape(words: list[str]) -> str:
    """Put the fragments in their places; a fragment may hold others."""
    shape, fragments = "|".join(words), _written()["fragments"]
    while found := re.search(r"<([a-z-]+)>", shape):
        shape = shape.replace(found[0], fragments[found[1]])
    return shape
