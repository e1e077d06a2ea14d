"""A batch from its rows to its drafts: plan, check every row, draft those that are right, and keep the ledger."""

from __future__ import annotations

import os
import pickle
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from filings.batch import inputs
from filings.batch.columns import Columns
from filings.batch.ledger import DONE, FAILED, INVALID, LEDGER, Entry, Ledger, entries, rewrite
from filings.batch.names import alike, too_long
from filings.batch.pool import Packed, Pool
from filings.batch.standing import edited, fingerprint, intact, put
from filings.batch.store import Planned, State, Store
from filings.batch.summary import Listener, Progress, Summary
from filings.batch.work import Outcome, Task, told
from filings.errors import OutputError, Place, Problem
from filings.outputs.files import refusal
from filings.version import TOOL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filings.batch.names import Pattern
    from filings.batch.rows import Table
    from filings.batch.work import Setup

CHECKED: Final = 20
DRAFTED: Final = 4
CONVERTED: Final = 10
"""How many rows go to a process together: to be checked, to be drafted, to be drafted with PDFs."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    setup: Setup
    table: Table
    pattern: Pattern
    jobs: int
    to: Path | None = None
    """The folder of the batch; none for a dry run."""
    home: Path | None = None
    """A folder for what is under way."""
    only_failed: bool = False
    force: bool = False


@dataclass(slots=True)
class Run:
    """One run over all rows."""

    order: Order
    listener: Listener
    stopping: Callable[[], bool]
    store: Store
    failed: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    done: int = 0
    documents: int = 0
    gaps: int = 0
    flagged: int = 0
    template: str = ""

    def go(self, pool: Pool) -> Summary:
        """Do it.

        Raises:
            InputError: the table cannot be used, or not be read to its end: nothing was done.
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
                self._draft(pool, ledger, order.to)
            if not self.stopping():
                rewrite(order.to / LEDGER, self.store.lines())
        else:
            self._tell_bad()
            self.done = self.store.count(State.READY)
        return self._summary(time.monotonic() - began)

    def _prepare(self) -> None:
        """See that the columns can be used, and take in what an earlier run has left."""
        order = self.order
        for note in order.table.notes:
            self.listener.note(note)
        Columns(order.setup.base).check(order.table.headings)
        columns = [heading.path for heading in order.table.headings]
        order.pattern.check(columns)
        self.template = inputs.of_templates(order.setup, columns or ("profile",))
        if order.to is not None:
            self.store.remember(entries(order.to / LEDGER))

    # --- The plan, and the check of every row ---

    def _check(self, pool: Pool) -> None:
        bad = 0
        for checked, outcome in enumerate(pool.run("validate", self._planned(), CHECKED, self.stopping), 1):
            bad += bool(outcome.problems)
            if outcome.kind == "killed":
                place = self.store.planned(outcome.number).row.place
                self.store.note(outcome.number, State.BAD, tuple(self._at(place, each) for each in outcome.problems))
            else:
                self.store.note(outcome.number, State.BAD if outcome.problems else State.READY, outcome.problems)
            self.listener.progress(Progress("checking", checked, bad, None))

    def _planned(self) -> Iterator[Packed]:
        """Read the rows, and say of each what is to become of it; give those that have to be checked."""
        common = inputs.of_case(self.order.setup)
        for row in self.order.table.rows():
            self.rows += 1
            planned = Planned(row, self.order.pattern.name(row) if row.id else "", inputs.of_row(row, common))
            problems = (*row.problems, *self._names(planned))
            state = State.BAD if problems else self._standing(planned)
            self.store.add(planned, alike(planned.folder), state, problems)
            if state is State.NEW:
                yield Packed(row.number, pickle.dumps(Task(row)))

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
            and intact(self.order.to, entry, zipped=self.order.setup.zipped)
        )
        return State.SAME if same else State.NEW

    def _tell_bad(self) -> None:
        """Report every row that does not validate, in order, before the first is drafted."""
        for _, problems in self.store.rows(State.BAD):
            self.failed["input"] += 1
            for problem in problems:
                self.listener.problem(problem)

    def _record_bad(self, ledger: Ledger) -> None:
        for planned, problems in self.store.rows(State.BAD):
            row = planned.row
            self.store.before(row.id)
            entry = Entry(row.number, row.id, INVALID, problems=tuple(told(each) for each in problems))
            ledger.add(entry)
            self.store.over(entry)
        for state in (State.SAME, State.OTHER):
            for planned, _ in self.store.rows(state):
                if (before := self.store.before(planned.row.id)) is not None:
                    self.store.keep(replace(before, row=planned.row.number))

    # --- The drafts ---

    def _draft(self, pool: Pool, ledger: Ledger, to: Path) -> None:
        total = self.store.count(State.READY)
        size = CONVERTED if self.order.setup.pdf else DRAFTED
        for over, outcome in enumerate(pool.run("draft", self._ready(ledger), size, self.stopping), 1):
            self._settle(outcome, ledger, to)
            self.listener.progress(Progress("drafting", over, self.failed.total(), total))

    def _ready(self, ledger: Ledger) -> Iterator[Packed]:
        """Give the rows to be drafted, but for those whose folder must not be replaced."""
        order = self.order
        if order.to is None or order.home is None:
            return
        for planned, _ in self.store.rows(State.READY):
            row = planned.row
            problems = () if order.force else tuple(edited(order.to / planned.folder))
            if problems:
                self._fail(planned, ledger, "edited", problems)
            else:
                aside = str(order.home / str(row.number))
                yield Packed(row.number, pickle.dumps(Task(row, planned.folder, aside)))

    def _settle(self, outcome: Outcome, ledger: Ledger, to: Path) -> None:
        """Put what was made of a row into its place, and then into the ledger."""
        planned = self.store.planned(outcome.number)
        if outcome.kind == "disk":
            raise OutputError(*(_go_on(problem) for problem in outcome.problems))
        if not outcome.outputs:
            self._fail(planned, ledger, outcome.kind, outcome.problems)
            return
        outputs = dict(outcome.outputs)
        if outcome.zip:
            if problem := self._place_zip(planned, outcome, to):
                self._fail(planned, ledger, "edited", (problem,))
                return
            outputs[".zip"] = outcome.zip
        home = self.order.home or to
        put(home / str(outcome.number), to / planned.folder, home / f"old-{outcome.number}")
        self.documents += outcome.papers
        self.gaps += outcome.gaps
        self.flagged += bool(outcome.findings)
        self._enter(planned, ledger, outcome, outputs)

    def _place_zip(self, planned: Planned, outcome: Outcome, to: Path) -> Problem | None:
        final, aside = to / f"{planned.folder}.zip", (self.order.home or to) / f"{outcome.number}.zip"
        before = self.store.before(planned.row.id)
        ours = {outcome.zip, before.outputs.get(".zip", "") if before else ""}
        if final.exists() and not self.order.force and fingerprint(final) not in ours:
            what = "There is a file here that this batch did not make, so it was not replaced."
            return Problem(Place(str(final)), what, "Move it away; --force replaces it.")
        try:
            aside.replace(final)
        except OSError as error:
            raise OutputError(refusal(final, error)) from error
        return None

    def _fail(self, planned: Planned, ledger: Ledger, kind: str, problems: tuple[Problem, ...]) -> None:
        self._enter(planned, ledger, Outcome(planned.row.number, kind, problems), {})

    def _enter(self, planned: Planned, ledger: Ledger, outcome: Outcome, outputs: dict[str, str]) -> None:
        """Add a row to the ledger, and tell what is wrong with it."""
        row = planned.row
        problems = tuple(self._at(row.place, problem) for problem in outcome.problems)
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
        ledger.add(entry)
        self.store.over(entry)
        if outcome.kind:
            self.failed[outcome.kind] += 1
        else:
            self.done += 1
        for problem in problems:
            self.listener.problem(problem)

    def _at(self, place: Place, problem: Problem) -> Problem:
        """Give a problem of a row the place of the row, where it has none in the table itself."""
        file, table = problem.place.file, self.order.table.path.as_posix()
        if file == table or file.startswith(f"{table}:"):
            return problem
        what = f"At {problem.place}: {problem.what}" if file else problem.what
        return Problem(place, what, problem.remedy, problem.path)

    def _summary(self, seconds: float) -> Summary:
        skipped = self.store.count(State.SAME) + self.store.count(State.OTHER)
        return Summary(
            self.order.to,
            self.rows,
            self.done,
            skipped,
            dict(self.failed),
            self.flagged,
            self.documents,
            self.gaps,
            sum(1 for _ in self.store.stale()),
            seconds,
            stopped=self.stopping(),
            dry_run=self.order.to is None,
        )


def _go_on(problem: Problem) -> Problem:
    return Problem(problem.place, problem.what, f"{problem.remedy} What is done stays: go on with --resume.")


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
