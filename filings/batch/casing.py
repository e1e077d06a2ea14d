"""From a row to its case: the values set into the case's files, which are then validated as if they were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.assembly import profile_of
from filings.batch.columns import Columns, listing, overlaps, unfit
from filings.batch.paths import GUARD, Target, Unknown, documents
from filings.batch.planting import Bed, PlantedListing, PlantedMapping, RowDocument, planted, scalar
from filings.batch.rows import Entries
from filings.compose.conform import Conformity
from filings.errors import InputError, Place, Problem
from filings.reading.again import Again
from filings.reading.tree import Listing, Mapping, data, find
from filings.reading.yaml import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.batch.rows import Cell, Row
    from filings.profile import Profile
    from filings.reading import CaseFile
    from filings.reading.tree import Key

MOST = 50
"""How many problems of one row are told."""
NOWHERE = (0, 0)


class Casing:
    """Makes the case of each row.

    Args:
        base: the case that the rows change.
        templates: a folder of jurisdictions; left out, those shipped.

    """

    def __init__(self, base: CaseFile, templates: Path | None = None) -> None:
        self.columns = Columns(base)
        self._templates = templates
        self._again = Again(base)
        self._documents = documents(base)
        self.profile = self._profile_of_base()
        self._conformity = Conformity(base, self.profile)

    def case(self, row: Row, *, checked: bool = False) -> CaseFile:
        """Give the case of a row.

        Args:
            row: as it was read.
            checked: this row has been through here before, and nothing was wrong with it.

        Raises:
            InputError: everything that is wrong with it, each at its cell, or at the row where it has none.

        """
        problems = list(row.problems)
        changed = {} if problems else self._changed(row, problems)
        if not problems:
            try:
                return self._read(changed, checked=checked)
            except InputError as error:
                problems += (self._placed(problem, row) for problem in error.problems)
        told = list(dict.fromkeys([*self._lacking(row, problems), *problems]))
        if len(told) > MOST:
            what = f"There are {len(told) - MOST} more problems in this row."
            told[MOST:] = [Problem(row.place, what, "Mend these first.")]
        raise InputError(*told)

    def _read(self, changed: dict[str, RowDocument], *, checked: bool) -> CaseFile:
        found = self._again.read(changed, checked=checked)
        if checked:
            return found
        if problems := self._conformity.problems(found, profile_of(found, self._templates)):
            raise InputError(*sorted(problems, key=lambda problem: problem.place))
        return found

    def _lacking(self, row: Row, problems: list[Problem]) -> list[Problem]:
        """Tell of lists of which the row has nothing of its own as other rows have, and take out what follows of it."""
        found: list[Problem] = []
        for cell in row.cells:
            if not isinstance(cell.value, Entries) or cell.value.own:
                continue
            lost = self._lost(cell, cell.value)
            follow = [each for each in problems if any(f"'{name}'" in each.what for name in lost)]
            if follow:
                problems[:] = [each for each in problems if each not in follow and each.place != row.place]
                what = f"The row '{row.id}' has no {cell.path} of its own."
                remedy = (
                    f"Copy those of another row on the sheet `{cell.path}`, and write '{row.id}' in the column `row`."
                )
                found.append(Problem(row.place, what, remedy))
        return found

    def _lost(self, cell: Cell, entries: Entries) -> set[str]:
        """Give the ids that the case has in a list, and the row has not."""
        target = self.columns.target(cell.path)
        if isinstance(target, Unknown):
            return set()
        target = listing(target)
        node, taken = find(self._documents[target.document].root, target.steps)
        items = data(node) if taken == len(target.steps) else None
        held = {str(each.get("id")) for each in items if isinstance(each, dict)} if isinstance(items, list) else set()
        return held - {str(each.value) for item in entries.items for each in item if each.path == "id"}

    def _profile_of_base(self) -> Profile | None:
        try:
            return profile_of(self._again.base, self._templates)
        except InputError:  # each row may name another
            return None

    def _placed(self, problem: Problem, row: Row) -> Problem:
        """Give a problem the place of its row where it lies in a file of the case."""
        files = {document.file for document in self._documents.values()}
        if problem.place.file not in files and problem.place.file != self._again.base.folder.as_posix():
            return problem
        return Problem(row.place, f"At {problem.place}: {problem.what}", problem.remedy, problem.path)

    def _changed(self, row: Row, problems: list[Problem]) -> dict[str, RowDocument]:
        """Set the values of a row; give the files that they change."""
        found = list(self._targets(row, problems))
        for path, place, other in overlaps((cell.path, cell.place, target) for cell, target in found):
            problems.append(Problem(place, f"'{path}' and '{other}' are one place of the case.", "Keep one of them."))
        if problems:
            return {}
        beds: dict[str, Bed] = {}
        for cell, target in found:
            bed = beds.get(target.document)
            if bed is None:
                bed = beds[target.document] = Bed(self._documents[target.document].root)
            self._set(bed, cell, target)
        return {
            name: RowDocument(self._documents[name].file, self._documents[name].text, bed.finish())
            for name, bed in beds.items()
        }

    def _targets(self, row: Row, problems: list[Problem]) -> Iterator[tuple[Cell, Target]]:
        for cell in row.cells:
            target = self.columns.target(cell.path)
            if isinstance(target, Unknown):
                problems.append(Problem(cell.place, target.what, target.remedy))
                continue
            if isinstance(cell.value, list | dict | Entries):
                yield cell, listing(target)
                continue
            problems += (Problem(cell.place, *each) for each in unfit(cell.path, target) if cell.value is not None)
            yield cell, target

    def _set(self, bed: Bed, cell: Cell, target: Target) -> None:
        bare = dict(target.bare)
        if isinstance(cell.value, Entries):
            bed.put(target.steps, self._listed(bed, cell, target), bare, cell.place)
        elif cell.value is None:
            self._empty(bed, cell, target, bare)
        elif isinstance(cell.value, list | dict):
            bed.put(target.steps, planted(cell.value, cell.place), bare, cell.place)
        else:
            bed.put(target.steps, scalar(typed(cell.value, target), cell.place), bare, cell.place)

    @staticmethod
    def _empty(bed: Bed, cell: Cell, target: Target, bare: dict[int, str]) -> None:
        """Leave out what an empty cell stands for: nothing of the case itself is left in its stead."""
        if target.item:
            bed.drop(target.steps[: target.item])
        elif target.optional and not _withholds(bed, target.steps):
            bed.omit(target.steps)
        elif bed.holds(target.steps[:-1]):
            bed.put(target.steps, scalar(None, cell.place), bare, cell.place)

    def _listed(self, bed: Bed, cell: Cell, target: Target) -> PlantedListing:
        """Make a list of the entries of a child sheet. One with the id of an entry of the case begins as that one."""
        entries = cell.value.items if isinstance(cell.value, Entries) else ()
        made = PlantedListing(NOWHERE, place=cell.place)
        for cells in entries:
            place = next((each.place for each in cells), cell.place)
            holder = Bed(Mapping(NOWHERE, {"": NOWHERE}, {"": self._begun(bed, target, cells, place)}))
            for each in cells:
                inner = self.columns.inner(cell.path, each.path)
                if isinstance(inner, Target):
                    self._fill(holder, each, inner)
            made.items.append(holder.finish().values[""])
        return made

    @staticmethod
    def _fill(holder: Bed, cell: Cell, target: Target) -> None:
        """Set a value of an entry; an empty cell leaves the field out, or the entry of a list within it."""
        steps, bare = ("", *target.steps), {length + 1: name for length, name in target.bare}
        if cell.value is not None:
            holder.put(steps, scalar(typed(cell.value, target), cell.place), bare, cell.place)
        elif target.item:
            holder.drop(steps[: target.item + 1])
        elif target.optional and not _withholds(holder, steps):
            holder.omit(steps)
        elif holder.holds(steps[:-1]):
            holder.put(steps, scalar(None, cell.place), bare, cell.place)

    @staticmethod
    def _begun(bed: Bed, target: Target, cells: tuple[Cell, ...], place: Place) -> Mapping:
        """Begin an entry: as the entry of the case that has its id, or with nothing."""
        name = next((each.value for each in cells if each.path == "id" and each.value is not None), None)
        held, taken = find(bed.root, target.steps)
        items = held.items if isinstance(held, Listing) and taken == len(target.steps) and name is not None else ()
        for item in items:
            if isinstance(item, Mapping) and "id" in item.values and data(item.values["id"]) == name:
                return Mapping(item.spot, dict(item.keys), dict(item.values), item.size)
        return PlantedMapping(NOWHERE, place=place)


def _withholds(bed: Bed, steps: tuple[Key, ...]) -> bool:
    """Say whether a field keeps something from some readers: left out, it would open that to everybody."""
    return steps[-1] == GUARD and bed.says(steps) not in {None, ConfidentialityLevel.PUBLIC}


def typed(value: object, target: Target) -> object:
    """Give a value as the schema wants it: text where text belongs, a number or a truth where one of them does."""
    if not target.shape.texts:
        return resolve(value) if isinstance(value, str) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
