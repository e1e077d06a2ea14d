"""A case read again with some of its files changed: only what changed in them is validated and checked anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from filing_schemas import KINDS, Case
from filings.errors import InputError
from filings.reading import validate
from filings.reading.casefile import CaseFile, FilingFile
from filings.reading.check import Checker
from filings.reading.kept import Kept
from filings.reading.read import crossed
from filings.reading.spaces import CASE, Spaces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filing_schemas import Filing
    from filings.errors import Problem
    from filings.reading.document import Document


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
        self._spaces = Spaces(base)

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
        if not (checked or self._sound(found, changed)):
            problems += crossed(case, document, filings, whole=True)
        if problems:
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

    def _sound(self, found: CaseFile, changed: Mapping[str, Document]) -> bool:
        """Say whether all that changed refers to what is there, and nothing else to what no longer is.

        Whatever is not plainly so is for the whole check to tell.
        """
        known = self._spaces.known(found, changed)
        if known is None:
            return False
        lost = self._spaces.lost(known)
        papers = ((each.stem, each.document, each.filing, each.filing) for each in found.filings)
        for stem, document, model, paper in ((CASE, found.document, found.case, None), *papers):
            kept = self._kept[stem]
            if stem in changed and any(Checker(known, document, model, paper, kept.identities).problems()):
                return False
            if lost and not lost.isdisjoint(kept.asked(model)):
                return False
        return True


def _ordered(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.place)
