"""One file, read: its text, its tree, and the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.errors import Place
from filings.reading.inside import inside
from filings.reading.source import read_text
from filings.reading.tree import Key, Mapping, Scalar, find, key_spot, steps
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: the name it is told by, its text, and its tree."""

    file: str
    text: str
    root: Mapping

    def value(self, path: Sequence[Key]) -> Place:
        """Give the place of a value, or of the nearest thing around it."""
        node, taken = find(self.root, path)
        if isinstance(node, Scalar) and node.start == node.end and isinstance(path[taken - 1], str):
            return self.key(path[:taken])  # where nothing is written, there is only the name
        return Place(self.file, *node.spot)

    def key(self, path: Sequence[Key]) -> Place:
        """Give the place of a field's name."""
        return Place(self.file, *key_spot(self.root, path))

    def within(self, path: Sequence[Key], line: int, column: int) -> Place:
        """Give the place in the file of a line and a column in the text at `path`."""
        node, _ = find(self.root, path)
        return (
            Place(self.file, *inside(node, self.text, line, column)) if isinstance(node, Scalar) else self.value(path)
        )

    def written(self, path: Sequence[Key]) -> str:
        """Give a single value as the file has it; empty for anything else."""
        node, taken = find(self.root, path)
        return node.written if isinstance(node, Scalar) and taken == len(path) else ""

    def named(self, path: str) -> Place:
        """Give the place that a path in words leads to: `parties.mod.name`."""
        found = steps(self.root, path)
        return self.value(found)


def read_document(path: Path) -> Document:
    """Read a YAML file.

    Raises:
        InputError: it cannot be read, or is not a mapping in YAML.

    """
    text, file = read_text(path), path.as_posix()
    return Document(file, text, parse(text, file))
