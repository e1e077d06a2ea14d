"""What there is to refer to in a case that is read again: of what did not change, the ids that it had before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from filings.errors import Place
from filings.reading.index import in_case, in_part, within, worded
from filings.reading.read import indexed
from filings.reading.walk import Part, inner

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from filings.reading.casefile import CaseFile, FilingFile
    from filings.reading.check import Known
    from filings.reading.document import Document
    from filings.reading.index import Ids, Named
    from filings.reading.tree import Key

CASE: Final = ""
"""What `case.yaml` goes by among the files that changed; filings go by their stems."""


class Spaces:
    """Knows the ids of a case, and finds those of the same case with some of its files changed.

    Args:
        base: a case that validates.

    """

    def __init__(self, base: CaseFile) -> None:
        self._filed = _filed(base)
        self._case = tuple(in_case(base.case, _NOWHERE))
        self._given: dict[int, tuple[Named, ...]] = {}
        """The ids that parts of filings, and all within them, have."""
        self._own = {
            each.stem: (self._remember(each.filing), tuple(worded(each.filing, base.case.parties)))
            for each in base.filings
        }
        self._within = {
            each.stem: within(each.filing, _NOWHERE, base.case.parties, self._own[each.stem][0])
            for each in base.filings
        }
        ids = {each.filing.id: self._within[each.stem] for each in base.filings}
        self._known = self._indexed(base, self._case, ids)

    def known(self, found: CaseFile, changed: Mapping[str, Document]) -> Known | None:
        """Give what there is to refer to. Places are not looked for: this is for whoever asks whether all is right.

        Args:
            found: the case, read again.
            changed: the files that changed.

        Returns:
            What there is; nothing where two things have one id, or where the filings are other ones.

        """
        if _filed(found) != self._filed:
            return None
        case = tuple(in_case(found.case, _NOWHERE)) if CASE in changed else self._case
        ids = {each.filing.id: self._ids_of(found, each) for each in found.filings}
        if case == self._case and all(ids[name] is before for name, before in self._known.within.items()):
            return self._known
        known = self._indexed(found, case, ids)
        return None if known.case.twice or any(each.twice for each in ids.values()) else known

    def _ids_of(self, found: CaseFile, each: FilingFile) -> Ids:
        """Give the ids within a filing; where they are those of before, the same object."""
        given = tuple(self._ids(each.filing))
        if (given, tuple(worded(each.filing, found.case.parties))) == self._own[each.stem]:
            return self._within[each.stem]
        return within(each.filing, _NOWHERE, found.case.parties, given)

    def lost(self, known: Known) -> frozenset[str]:
        """Give the ids that named something of some sort before, and no longer do."""
        spaces = [(self._known.case, known.case)]
        spaces += ((ids, known.within[name]) for name, ids in self._known.within.items())
        return frozenset(
            name
            for before, now in spaces
            if before is not now
            for name, named in before.known.items()
            if (held := now.known.get(name)) is None or held.sort is not named.sort
        )

    def _remember(self, model: BaseModel) -> tuple[Named, ...]:
        """Keep the ids that a part of a filing, and all within it, have."""
        found = [*in_part(Part((), model), _NOWHERE)]
        for name, each in inner(model):
            if name[0] in model.model_fields_set:
                found += self._remember(each)
        self._given[id(model)] = tuple(found)
        return self._given[id(model)]

    def _ids(self, model: BaseModel) -> Iterator[Named]:
        """Yield the ids that a filing gives to its parts."""
        known = self._given.get(id(model))
        if known is not None:
            yield from known
            return
        yield from in_part(Part((), model), _NOWHERE)
        for name, each in inner(model):
            if name[0] in model.model_fields_set:
                yield from self._ids(each)

    @staticmethod
    def _indexed(found: CaseFile, case: Sequence[Named], ids: Mapping[str, Ids]) -> Known:
        return indexed(case, found.filings, ids, case_read=True, filings_read=True)


def _filed(found: CaseFile) -> object:
    """Give what others may depend on of each filing: which it is, and which it answers."""
    return [
        (each.stem, each.filing.id, each.filing.kind, getattr(each.filing, "responds_to", "")) for each in found.filings
    ]


class _Nowhere:
    """Stands for a file where no place in it is asked for."""

    def value(self, _path: Sequence[Key]) -> Place:
        return _PLACE


_PLACE: Final = Place("")
_NOWHERE: Final = cast("Document", _Nowhere())
