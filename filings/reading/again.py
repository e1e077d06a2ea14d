"""A case read again with some of its files changed: only what changed in them is validated and checked anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from filing_schemas import KINDS, Case
from filings.errors import InputError, Place
from filings.reading import validate
from filings.reading.casefile import CaseFile, FilingFile
from filings.reading.check import Checker
from filings.reading.index import in_case, within
from filings.reading.kept import Kept
from filings.reading.read import crossed, indexed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filing_schemas import Filing
    from filings.errors import Problem
    from filings.reading.document import Document
    from filings.reading.index import Ids, Named
    from filings.reading.tree import Key

CASE = ""
"""What `case.yaml` goes by among the files that changed; filings go by their stems."""


class Again:
    """Reads one case again and again. It is made of the case as it was read first.

    Args:
        base: a case that validates. What is not changed in it is not validated again, nor checked, unless something
            that it may refer to has changed.

    """

    def __init__(self, base: CaseFile) -> None:
        self.base = base
        self._kept = {CASE: Kept(base.document, base.case)}
        self._kept |= {each.stem: Kept(each.document, each.filing) for each in base.filings}
        self._case_ids = tuple(in_case(base.case, base.document))
        self._within = {each.stem: within(each.filing, each.document, base.case.parties) for each in base.filings}
        self._names = _told(base, self._case_ids, self._within)

    def read(self, changed: Mapping[str, Document], *, checked: bool = False) -> CaseFile:
        """Read the case with some files in the stead of its own.

        Args:
            changed: the files, `case.yaml` by `CASE` and each filing by its stem. They share what did not change with
                the files that the case was read from.
            checked: the same files were read before and nothing was wrong: validate them, for their values alone.

        Raises:
            InputError: every problem, in order of place.

        """
        problems: list[Problem] = []
        case = self._case(changed, problems)
        filings = tuple(each for held in self.base.filings if (each := self._filing(held, changed, problems)))
        document = changed.get(CASE, self.base.document)
        if problems or case is None:
            whole = len(filings) == len(self.base.filings)
            problems += crossed(case, document if case else None, filings, whole=whole)
            raise InputError(*_ordered(problems))
        found = CaseFile(self.base.folder, case, filings, document, self.base.spoken)
        if not checked and (problems := list(self._crossed(found, changed))):
            raise InputError(*_ordered(problems))
        return found

    def _case(self, changed: Mapping[str, Document], problems: list[Problem]) -> Case | None:
        if CASE not in changed:
            return self.base.case
        try:
            return self._kept[CASE].valid(Case, changed[CASE], "case")
        except InputError as error:
            problems += error.problems
            return None

    def _filing(self, each: FilingFile, changed: Mapping[str, Document], problems: list[Problem]) -> FilingFile | None:
        if each.stem not in changed:
            return each
        document = changed[each.stem]
        try:
            return replace(each, filing=self._paper(each, document), document=document)
        except InputError as error:
            problems += error.problems
            return None

    def _paper(self, each: FilingFile, document: Document) -> Filing:
        kind = document.written(("kind",))
        if kind not in KINDS:
            return validate.filing(document)
        root = f"filings.{document.written(('id',)) or each.filing.id}"
        return cast("Filing", self._kept[each.stem].valid(KINDS[kind], document, root))

    def _crossed(self, found: CaseFile, changed: Mapping[str, Document]) -> Iterator[Problem]:
        """Check what the files say of one another: what changed in them, or everything where a name did."""
        if not self._same_names(found, changed):
            yield from crossed(found.case, found.document, found.filings, whole=True)
            return
        inner = {each.filing.id: self._within[each.stem] for each in found.filings}
        known = indexed(self._case_ids, found.filings, inner, case_read=True, filings_read=True)
        if CASE in changed:
            checked = self._kept[CASE].identities
            yield from Checker(known, found.document, found.case, None, checked).problems()
        for each in found.filings:
            if each.stem in changed:
                checked = self._kept[each.stem].identities
                yield from Checker(known, each.document, each.filing, each.filing, checked).problems()

    def _same_names(self, found: CaseFile, changed: Mapping[str, Document]) -> bool:
        """Say whether everything that a reference may name is as it was."""
        nowhere = cast("Document", _Nowhere())
        case_ids = tuple(in_case(found.case, nowhere)) if CASE in changed else self._case_ids
        inner = {
            each.stem: within(each.filing, nowhere, found.case.parties)
            if each.stem in changed
            else self._within[each.stem]
            for each in found.filings
        }
        return not any(ids.twice for ids in inner.values()) and _told(found, case_ids, inner) == self._names


def _ordered(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.place)


class _Nowhere:
    """Stands for a file where no place in it is asked for."""

    def value(self, _path: Sequence[Key]) -> Place:
        return _PLACE


_PLACE = Place("")


def _told(found: CaseFile, case_ids: tuple[Named, ...], inner: Mapping[str, Ids]) -> object:
    """Give all that a reference can depend on: every name and its sort, and which filing answers which.

    Of which parties the engine words a paragraph, and so gives a name to it, depends on their sides.
    """
    return (
        [(named.id, named.sort) for named in case_ids],
        [(party.id, party.side) for party in found.case.parties],
        {stem: [(named.id, named.sort) for named in ids.known.values()] for stem, ids in inner.items()},
        [(each.filing.id, each.filing.kind, getattr(each.filing, "responds_to", "")) for each in found.filings],
    )
