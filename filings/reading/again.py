"""A case read again with some of its files changed: only what changed is validated and checked anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.errors import InputError, Problem
from filings.reading import validate
from filings.reading.casefile import CaseFile, FilingFile
from filings.reading.check import Checker, Known, circles
from filings.reading.index import Ids, Named, Sort, in_case, in_filing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Case
    from filings.reading.document import Document

CASE = ""
"""What `case.yaml` goes by among the files that changed; filings go by their stems."""


class Again:
    """Reads one case again and again. It is made of the case as it was read first.

    Args:
        base: a case that validates. Its unchanged files are not validated again, nor checked, unless something that
            they may refer to has changed.

    """

    def __init__(self, base: CaseFile) -> None:
        self.base = base
        self._case_ids = tuple(in_case(base.case, base.document))
        self._within = {each.stem: _inner(each) for each in base.filings}
        self._names = self._told(base, self._case_ids, self._within)

    def read(self, changed: Mapping[str, Document], *, checked: bool = False) -> CaseFile:
        """Read the case with some files in the stead of its own.

        Args:
            changed: the files, `case.yaml` by `CASE` and each filing by its stem.
            checked: the same files were read before and nothing was wrong: validate them, for their values alone.

        Raises:
            InputError: every problem, in order of place.

        """
        problems: list[Problem] = []
        case = self._case(changed, problems)
        filings = tuple(self._filing(each, changed, problems) for each in self.base.filings)
        document = changed.get(CASE, self.base.document)
        found = CaseFile(self.base.folder, case, filings, document, self.base.spoken)
        if not checked and not problems:
            problems += self._crossed(found, changed)
        if problems:
            raise InputError(*sorted(dict.fromkeys(problems), key=lambda problem: problem.place))
        return found

    def _case(self, changed: Mapping[str, Document], problems: list[Problem]) -> Case:
        if CASE in changed:
            try:
                return validate.case(changed[CASE])
            except InputError as error:
                problems += error.problems
        return self.base.case

    def _filing(self, each: FilingFile, changed: Mapping[str, Document], problems: list[Problem]) -> FilingFile:
        if each.stem in changed:
            try:
                document = changed[each.stem]
                return replace(each, filing=validate.filing(document), document=document)
            except InputError as error:
                problems += error.problems
        return each

    def _crossed(self, found: CaseFile, changed: Mapping[str, Document]) -> Iterator[Problem]:
        """Check what the files say of one another: those that changed, or all where a name did."""
        case_ids = tuple(in_case(found.case, found.document)) if CASE in changed else self._case_ids
        within = {
            each.stem: _inner(each) if each.stem in changed else self._within[each.stem] for each in found.filings
        }
        ids = Ids()
        for named in case_ids:
            ids.add(named)
        for each in found.filings:
            ids.add(Named(each.filing.id, Sort.FILING, each.document.value(("id",))))
        papers = {each.filing.id: each.filing for each in found.filings}
        spaces = {each.filing.id: within[each.stem] for each in found.filings}
        known = Known(ids, spaces, papers, case_read=True, filings_read=True)
        yield from ids.twice
        for each in found.filings:
            yield from within[each.stem].twice
        everything = self._told(found, case_ids, within) != self._names
        if everything or CASE in changed:
            yield from Checker(known, found.document, found.case, None).problems()
        for each in found.filings:
            if everything or each.stem in changed:
                yield from Checker(known, each.document, each.filing, each.filing).problems()
        places = {each.filing.id: each.document.value(("responds_to",)) for each in found.filings}
        for name, way in circles(papers):
            what = f"These filings answer one another in a circle: {way}."
            yield Problem(places[name], what, "One of them comes first.")

    @staticmethod
    def _told(found: CaseFile, case_ids: tuple[Named, ...], within: Mapping[str, Ids]) -> object:
        """Give all that a reference can depend on: every name and its sort, and which filing answers which."""
        return (
            [(named.id, named.sort) for named in case_ids],
            {stem: [(named.id, named.sort) for named in ids.known.values()] for stem, ids in within.items()},
            [(each.filing.id, each.filing.kind, getattr(each.filing, "responds_to", "")) for each in found.filings],
        )


def _inner(each: FilingFile) -> Ids:
    ids = Ids()
    for named in in_filing(each.filing, each.document):
        ids.add(named)
    return ids
