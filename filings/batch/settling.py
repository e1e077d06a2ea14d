"""A row that was drafted, settled: its folder goes into its place, then its line into the ledger."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.batch.ledger import DONE, FAILED, Entry
from filings.batch.names import alike
from filings.batch.order import at_row
from filings.batch.standing import edited, fingerprint, put
from filings.batch.work import Outcome, told
from filings.batch.writing import ZIP
from filings.errors import OutputError, Place, Problem, TemplateError
from filings.outputs.files import refusal
from filings.version import TOOL

if TYPE_CHECKING:
    from pathlib import Path

    from filings.batch.ledger import Ledger
    from filings.batch.order import Order, Tally
    from filings.batch.store import Planned, Store
    from filings.batch.summary import Listener

ALIKE: Final = 10
"""When so many rows, the first of all, fail for the template and none is drafted, the template is at fault."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Settles rows, one after another. Only this moves anything into the folder of the batch."""

    order: Order
    to: Path
    home: Path
    store: Store
    ledger: Ledger
    listener: Listener
    tally: Tally
    template: str
    """The hash of the templates."""

    def aside(self, number: int) -> str:
        """Give the folder that a row is written to until it is whole."""
        return str(self.home / str(number))

    def guarded(self, planned: Planned) -> bool:
        """Say whether something in a row's folder must not be replaced; the row has then failed."""
        problems = () if self.order.force else tuple(edited(self.to / planned.folder))
        if problems:
            self._guard(planned, problems)
        return bool(problems)

    def settle(self, outcome: Outcome) -> None:
        """Settle one row.

        Raises:
            OutputError: the disk is full or refuses: what is done stays.
            TemplateError: no row so far could be drafted, each for the template.

        """
        planned = self.store.planned(outcome.number)
        if outcome.kind == "disk":
            raise OutputError(*(go_on(problem) for problem in outcome.problems))
        if not outcome.outputs:
            self._enter(planned, outcome, {})
            self._give_up(outcome)
            return
        outputs = dict(outcome.outputs)
        if outcome.zip:
            if problem := self._foreign(planned, outcome):
                self._guard(planned, (problem,))
                return
            self._move_zip(planned, outcome)
            outputs[ZIP] = outcome.zip
        self._move(planned, outcome)
        self._remove_superseded(planned)
        self._counted(outcome)
        self._enter(planned, outcome, outputs)

    def _counted(self, outcome: Outcome) -> None:
        self.tally.documents += outcome.papers
        self.tally.gaps += outcome.gaps
        self.tally.flagged += bool(outcome.findings)

    def _guard(self, planned: Planned, problems: tuple[Problem, ...]) -> None:
        """Let a row fail for what must not be replaced; the ledger goes on knowing what is there."""
        before = self.store.before(planned.row.id)
        known = dict(before.outputs) if before and before.folder == planned.folder else {}
        self._enter(planned, Outcome(planned.row.number, "edited", problems), known)

    def _give_up(self, outcome: Outcome) -> None:
        """End a batch whose every row fails for the template."""
        failed = self.tally.failed
        if outcome.kind == "template" and not self.tally.done and failed["template"] >= ALIKE:
            raise TemplateError(*outcome.problems)

    def _foreign(self, planned: Planned, outcome: Outcome) -> Problem | None:
        """Tell of a file in the place of a ZIP that this batch did not make."""
        final = self.to / f"{planned.folder}{ZIP}"
        before = self.store.before(planned.row.id)
        ours = {outcome.zip, before.outputs.get(ZIP, "") if before else ""}
        if self.order.force or not final.exists() or fingerprint(final) in ours:
            return None
        what = "There is a file here that this batch did not make, so it was not replaced."
        return Problem(Place(str(final)), what, "Move it away; --force replaces it.")

    def _move(self, planned: Planned, outcome: Outcome) -> None:
        try:
            put(self.home / str(outcome.number), self.to / planned.folder, self.home / f"old-{outcome.number}")
        except OutputError as error:
            raise OutputError(*(go_on(problem) for problem in error.problems)) from error

    def _move_zip(self, planned: Planned, outcome: Outcome) -> None:
        final = self.to / f"{planned.folder}{ZIP}"
        try:
            (self.home / f"{outcome.number}{ZIP}").replace(final)
        except OSError as error:
            raise OutputError(go_on(refusal(final, error))) from error

    def _remove_superseded(self, planned: Planned) -> None:
        """Remove the folder that a row had under another name, unless it was edited or is another row's now."""
        before = self.store.before(planned.row.id)
        if before is None or not before.folder or alike(before.folder) == alike(planned.folder):
            return
        old = self.to / before.folder
        if self.store.same_folder(alike(before.folder)) is None and old.parent == self.to and not any(edited(old)):
            shutil.rmtree(old, ignore_errors=True)
            zipped = self.to / f"{before.folder}{ZIP}"
            if fingerprint(zipped) == before.outputs.get(ZIP):
                with suppress(OSError):  # as of the folder: what cannot be removed stays
                    zipped.unlink()

    def _enter(self, planned: Planned, outcome: Outcome, outputs: dict[str, str]) -> None:
        """Add a row to the ledger, and tell what is wrong with it."""
        row = planned.row
        problems = tuple(at_row(problem, row.place, self.order.table.path) for problem in outcome.problems)
        entry = Entry(
            row.number,
            row.id,
            FAILED if outcome.kind else DONE,
            planned.folder,
            planned.input,
            self.template,
            TOOL,
            outcome.kind,
            outcome.gaps,
            outputs,
            outcome.findings,
            tuple(told(each) for each in problems),
        )
        self.store.over(row.number, self.ledger.add(entry))
        self.tally.done += not outcome.kind
        self.tally.failed.update([outcome.kind] if outcome.kind else [])
        for problem in problems:
            self.listener.problem(problem)


def go_on(problem: Problem) -> Problem:
    """Say of what stopped a run that it can go on."""
    return Problem(problem.place, problem.what, f"{problem.remedy} What is done stays: go on with --resume.")
