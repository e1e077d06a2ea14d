"""Ids made from what people type."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 40
TAKEN = frozenset({"null", "true", "false"})
"""What would stand in a YAML file as something else than an id."""


def slug(text: str) -> str:
    """Give the id nearest to a text, `jane-doe`; empty where it has no Latin letter to begin with."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").casefold()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while words and not words[0][0].isalpha():
        words.pop(0)
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        name = longer
    return "" if name in TAKEN else name


def unused(name: str, taken: Container[str]) -> str:
    """Give a name that is not taken: the one asked for, or `name-2`, `name-3`."""
    number, given = 1, name
    while given in taken:
        number += 1
        given = f"{name}-{number}"
    return given
