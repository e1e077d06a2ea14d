"""A batch from its rows to its drafts: plan, check every row, draft those that are right, and keep the ledger."""

from __future__ import annotations

import os
import pickle
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from filings.assembly import passed_over
from filings.batch import inputs
from filings.batch.columns import Columns
from filings.batch.ledger import DONE, INVALID, LEDGER, TWICE, Entry, Ledger, entries, rewrite
from filings.batch.leftovers import leftovers
from filings.batch.names import alike, too_long
from filings.batch.order import Order, Tally, at_row
from filings.batch.paths import Target
from filings.batch.pool import Packed
from filings.batch.settling import Settling
from filings.batch.standing import intact
from filings.batch.store import Planned, State, Store
from filings.batch.summary import Listener, Progress, Summary
from filings.batch.work import pack, told
from filings.errors import Place, Problem, UsageError
from filings.version import TOOL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filings.batch.cluster import Cluster
    from filings.batch.inline import Inline
    from filings.batch.pool import Pool


CHECKED: Final = 20
DRAFTED: Final = 4
CONVERTED: Final = 10
"""How many rows go to a process together: to be checked, to be drafted, to be drafted with PDFs."""


@dataclass(slots=True)
class Run:
    """One run over all rows."""

    order: Order
    listener: Listener
    stopping: Callable[[], bool]
    store: Store
    tally: Tally = field(default_factory=Tally)
    template: str = ""

    def go(self, pool: Pool | Inline | Cluster) -> Summary:
        """Do it.

        Raises:
            InputError: the table cannot be used, or not be read to its end: nothing was done.
            UsageError: what failed is to be done again, and nothing says what that is.
            OutputError: the disk is full or refuses: what was done stays, and the ledger says what it is.

        """
        began = time.monotonic()
        order = self.order
        self._prepare()
        self._check(pool)
        if order.to is not None:
            self._tell_bad()
            with Ledger(order.to / LEDGER) as ledger:
                self._record_bad(ledger)
                self._draft(pool, self._settling(ledger, order.to))
            if not self.stopping():
                rewrite(order.to / LEDGER, self.store.lines())
        else:
            self._tell_bad()
            self.tally.done = self.store.count(State.READY)
        return self._summary(time.monotonic() - began)

    def _prepare(self) -> None:
        """See that the columns can be used, and take in what an earlier run has left."""
        order = self.order
        unused = passed_over(order.setup.base, order.setup.templates)
        for note in (*((unused,) if unused else ()), *order.table.notes):
            self.listener.note(note)
        known = Columns(order.setup.base)
        known.check(order.table.headings)
        placed = ((each.path, known.target(each.path)) for each in order.table.headings)
        found = ((path, target) for path, target in placed if isinstance(target, Target))
        for note in leftovers(order.setup.base, found, order.setup.only):
            self.listener.note(note)
        columns = [heading.path for heading in order.table.headings]
        order.pattern.check(columns)
        self.template = inputs.of_templates(order.setup, columns or ("profile",))
        if order.to is not None:
            self.store.remember(entries(order.to / LEDGER))
            if order.only_failed and not self.store.remembers:
                what = "There is no earlier run here to go by, so nobody knows which rows failed."
                raise UsageError(Problem(Place("--only-failed"), what, "Leave it out, or name the folder of that run."))

    # --- The plan, and the check of every row ---

    def _check(self, pool: Pool | Inline | Cluster) -> None:
        bad = 0
        for checked, outcome in enumerate(pool.run("validate", self._planned(), CHECKED, self.stopping), 1):
            bad += bool(outcome.problems)
            if outcome.kind == "killed":
                place = self.store.planned(outcome.number).row.place
                self.store.note(
                    outcome.number,
                    State.BAD,
                    tuple(at_row(each, place, self.order.table.path) for each in outcome.problems),
                )
            else:
                self.store.note(outcome.number, State.BAD if outcome.problems else State.READY, outcome.problems)
            self.listener.progress(Progress("checking", checked, bad, None))

    def _planned(self) -> Iterator[Packed]:
        """Read the rows, and say of each what is to become of it; give those that have to be checked."""
        common = inputs.of_case(self.order.setup)
        for row in self.order.table.rows():
            self.tally.rows += not row.stray
            planned = Planned(row, self.order.pattern.name(row) if row.id else "", inputs.of_row(row, common))
            problems = (*row.problems, *self._names(planned))
            state = State.BAD if problems else self._standing(planned)
            held = pickle.dumps(row) if state is State.NEW else b""
            self.store.add(planned, alike(planned.folder), state, problems, held)
            if state is State.NEW:
                yield Packed(row.number, pack(held))

    def _names(self, planned: Planned) -> Iterator[Problem]:
        """Tell of an id that another row has, and of a folder that is another row's, or that cannot be."""
        row = planned.row
        if not row.id:
            return
        if (first := self.store.same_id(row.id)) is not None:
            yield Problem(row.place, f"The id '{row.id}' is there twice; the first is at {first.place}.", "Change one.")
        elif (first := self.store.same_folder(alike(planned.folder))) is not None:
            what = f"The folder '{planned.folder}' is that of the row at {first.place}, here or on some other system."
            yield Problem(row.place, what, "Give the row another id, or name folders otherwise with --name.")
        elif self.order.to is not None and (what := too_long(self.order.to, planned.folder)):
            yield Problem(row.place, what, "Choose a folder nearer to the root of the disk, or shorten the id.")

    def _standing(self, planned: Planned) -> State:
        """Say whether a row is done already, or not wanted."""
        if self.order.to is None:
            return State.NEW
        entry = self.store.before(planned.row.id)
        if self.order.only_failed:
            return State.NEW if entry is not None and entry.status != DONE else State.OTHER
        same = (
            entry is not None
            and entry.status == DONE
            and (entry.folder, entry.input, entry.template, entry.tool)
            == (planned.folder, planned.input, self.template, TOOL)
            and self._intact(entry)
        )
        return State.SAME if same else State.NEW

    def _intact(self, entry: Entry) -> bool:
        """Say whether all that a row had is still there."""
        order = self.order
        return order.to is not None and intact(order.to, entry, zipped=order.setup.zipped)

    def _tell_bad(self) -> None:
        """Report every row that does not validate, in order, before the first is drafted."""
        for planned, problems in self.store.rows(State.BAD):
            if planned.row.stray:
                self.tally.strays += 1
            else:
                self.tally.failed["input"] += 1
            for problem in problems:
                self.listener.problem(problem)

    def _record_bad(self, ledger: Ledger) -> None:
        for planned, problems in self.store.rows(State.BAD):
            row = planned.row
            if row.stray:
                continue
            first = self.store.same_id(row.id)
            kind = TWICE if first is not None and first.number != row.number else ""
            entry = Entry(row.number, row.id, INVALID, kind=kind, problems=tuple(told(each) for each in problems))
            self.store.before(entry.key)
            self.store.over(row.number, ledger.add(entry))
        for state in (State.SAME, State.OTHER):
            for planned, _ in self.store.rows(state):
                if (before := self.store.before(planned.row.id)) is not None:
                    self.store.keep(replace(before, row=planned.row.number))

    # --- The drafts ---

    def _settling(self, ledger: Ledger, to: Path) -> Settling:
        order = self.order
        return Settling(order, to, order.home or to, self.store, ledger, self.listener, self.tally, self.template)

    def _draft(self, pool: Pool | Inline | Cluster, settling: Settling) -> None:
        total = self.store.count(State.READY)
        size = CONVERTED if self.order.setup.pdf else DRAFTED
        for over, outcome in enumerate(pool.run("draft", self._ready(settling), size, self.stopping), 1):
            settling.settle(outcome)
            self.listener.progress(Progress("drafting", over, self.tally.failed.total(), total))

    def _ready(self, settling: Settling) -> Iterator[Packed]:
        """Give the rows to be drafted, but for those whose folder must not be replaced."""
        for planned, held in self.store.held(State.READY):
            if not settling.guarded(planned):
                number = planned.row.number
                yield Packed(number, pack(held, planned.folder, settling.aside(number)))

    def _summary(self, seconds: float) -> Summary:
        skipped = self.store.count(State.SAME) + self.store.count(State.OTHER)
        return Summary(
            self.order.to,
            self.tally.rows,
            self.tally.done,
            skipped,
            dict(self.tally.failed),
            self.tally.flagged,
            self.tally.documents,
            self.tally.gaps,
            sum(1 for _ in self.store.stale()),
            seconds,
            strays=self.tally.strays,
            stopped=self.stopping(),
            dry_run=self.order.to is None,
        )


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
