"""A batch whose drafts lie in a store: its workers write them, and the ledger follows in parts."""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from filings.batch.folder import nowhere
from filings.batch.ledger import LEDGER
from filings.batch.names import alike
from filings.batch.run import Run
from filings.batch.settling import Settling, go_on
from filings.batch.shelf import PARTS, Shelf
from filings.batch.writing import ZIP
from filings.errors import FilingsError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.batch.cluster import Cluster
    from filings.batch.ledger import Entry, Ledger
    from filings.batch.store import Planned
    from filings.batch.summary import Summary
    from filings.batch.work import Outcome

EVERY: Final = 5.0
"""Seconds between the parts of a ledger. The rows of a part that a killed run has not sent are done again."""


@dataclass(slots=True)
class Sending:
    """Sends what is added to a ledger up into the store."""

    shelf: Shelf
    path: Path
    number: int
    sent: int = 0
    _at: float = field(default_factory=time.monotonic)

    def now_and_then(self) -> None:
        """Send a part, if it is time."""
        if time.monotonic() - self._at > EVERY:
            self.send()

    def send(self) -> None:
        """Send what was not sent yet.

        Raises:
            OutputError: another run has taken over, or the store refuses.

        """
        self._at = time.monotonic()
        with self.path.open("rb") as file:
            file.seek(self.sent)
            data = file.read()
        if data:
            self.shelf.hold()
            self.number += 1
            self.shelf.keep(f"{PARTS}-{self.number:08}", data)
            self.sent += len(data)


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a run into a store keeps its ledger, until it is whole."""

    shelf: Shelf
    spool: Path
    sending: Sending


@contextmanager
def shelved(url: str, *, resume: bool, force: bool) -> Iterator[Shelved]:
    """Begin a run in a store.

    Raises:
        UsageError: nothing here reaches it, or there is something in it already.
        OutputError: it refuses.

    """
    shelf = Shelf(url, force=force).begun(resume=resume)
    try:
        with nowhere() as spool:
            path = spool / LEDGER
            with path.open("wb") as file:
                number = shelf.fetch_ledger(file)
            yield Shelved(shelf, spool, Sending(shelf, path, number, path.stat().st_size))
    finally:
        with suppress(OutputError):  # it has been told that the store refuses
            shelf.leave()


@dataclass(frozen=True, slots=True)
class ShelfSettling(Settling):
    """Settles rows that are in their places already."""

    shelved: Shelved

    def guarded(self, planned: Planned) -> bool:  # noqa: ARG002  # the workers see to it
        """Say nothing: a worker looks before it writes."""
        return False

    def settle(self, outcome: Outcome) -> None:
        """Settle one row, which its worker has written."""
        planned = self.store.planned(outcome.number)
        if outcome.kind == "disk":
            raise OutputError(*(go_on(problem) for problem in outcome.problems))
        if outcome.kind == "edited":
            self._guard(planned, outcome.problems)
        elif not outcome.outputs:
            self._enter(planned, outcome, {})
            self._give_up(outcome)
        else:
            self._remove_superseded(planned)
            self._counted(outcome)
            self._enter(planned, outcome, {**dict(outcome.outputs), **({ZIP: outcome.zip} if outcome.zip else {})})
        self.shelved.sending.now_and_then()

    def _remove_superseded(self, planned: Planned) -> None:
        before = self.store.before(planned.row.id)
        if before is None or not before.folder or alike(before.folder) == alike(planned.folder):
            return
        shelf = self.shelved.shelf
        if self.store.same_folder(alike(before.folder)) is None and not any(shelf.edited(before.folder)):
            shelf.remove(before.folder)
            if ZIP in before.outputs:
                shelf.remove(f"{before.folder}{ZIP}")


@dataclass(slots=True)
class ShelfRun(Run):
    """One run over all rows, into a store."""

    shelved: Shelved | None = None

    def into(self, shelved: Shelved, cluster: Cluster) -> Summary:
        """Do it, and send the ledger."""
        self.shelved = shelved
        try:
            summary = self.go(cluster)
        except FilingsError:
            shelved.sending.send()
            raise
        if summary.stopped:
            shelved.sending.send()
        else:
            shelved.shelf.finish(shelved.spool / LEDGER)
        return replace(summary, folder=shelved.shelf.url)

    def _intact(self, entry: Entry) -> bool:
        zipped = self.order.setup.zipped == (ZIP in entry.outputs)
        return zipped and self.shelved is not None and self.shelved.shelf.has(entry.folder, entry.outputs)

    def _settling(self, ledger: Ledger, to: Path) -> Settling:
        if self.shelved is None:
            raise ValueError(to)
        return ShelfSettling(
            self.order, to, to, self.store, ledger, self.listener, self.tally, self.template, self.shelved
        )
