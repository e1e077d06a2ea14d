"""A case as it was read: its models, in order, and the place of everything in its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filings.errors import Place, Problem, UsageError
from filings.reading.tree import Scalar, find, spot_at, steps
from filings.text.names import offer

if TYPE_CHECKING:
    from pathlib import Path

    from filing_schemas import Case, Filing
    from filing_schemas.vocabulary import Language
    from filings.reading.document import Document
    from filings.reading.tree import Spot


@dataclass(frozen=True, slots=True)
class FilingFile:
    """One filing, with the file it was read from."""

    stem: str
    """The file's name without `.yaml`: `01-petition`."""
    filing: Filing
    document: Document = field(repr=False, compare=False)

    @property
    def number(self) -> str:
        """Give the place in the order of filing, `01`."""
        return self.stem[:2]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class CaseFile:
    """A case that validates."""

    folder: Path
    case: Case
    filings: tuple[FilingFile, ...]
    """Its filings, in the order of their numbers."""
    document: Document = field(repr=False, compare=False)
    spoken: Language | None = None
    """The language its filings were asked for in, where one was asked for."""

    @property
    def language(self) -> Language:
        """Give the language of its filings."""
        return self.spoken or self.case.language

    def filing(self, name: str) -> FilingFile:
        """Find a filing by its id or its file's stem.

        Raises:
            UsageError: there is none.

        """
        for each in self.filings:
            if name in (each.filing.id, each.stem):
                return each
        what = f"There is no filing '{name}' in this case."
        known = [each.filing.id for each in self.filings]
        raise UsageError(Problem(Place(self.folder.as_posix()), what, offer(name, known, kind="filings")))

    def place(self, path: str, spot: Spot | None = None) -> Place:
        """Give the place of a value: `case.parties.mod.name`, `filings.petition.sections[0].paragraphs[2].text`.

        In a list, the id of an item may stand for its position. Where there is no such value, this is the place of
        the nearest thing around it.

        Args:
            path: the path of the value.
            spot: line and column, from 1, within the text that the value is; left out, the whole of it is meant.

        """
        document, rest = self._within(path)
        if document is None:
            return Place((self.folder / "filings").as_posix())
        return document.within(steps(document.root, rest), *spot) if spot else document.named(rest)

    def spot(self, path: str, word: str) -> Spot | None:
        """Give the line and the column, from 1, of a word within the text at a path; none where it does not stand."""
        document, rest = self._within(path)
        node = find(document.root, steps(document.root, rest))[0] if document else None
        text = node.value if isinstance(node, Scalar) and isinstance(node.value, str) else ""
        return spot_at(text, text.index(word)) if word in text else None

    def _within(self, path: str) -> tuple[Document | None, str]:
        """Give the file that a path leads into, none where there is no such filing, and the rest of the path."""
        root, _, rest = path.partition(".")
        if root != "filings":
            return self.document, rest
        name, _, rest = rest.partition(".")
        return next((each.document for each in self.filings if name in (each.filing.id, each.stem)), None), rest
