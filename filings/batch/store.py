"""What is known of every row while a batch runs, kept in a file rather than in memory: it goes when it is closed."""

from __future__ import annotations

import pickle
import sqlite3
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Self

from filings.batch.ledger import Entry, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from filings.batch.rows import Row
    from filings.errors import Problem

PAGE: Final = 200
"""How many rows are taken into memory at a time."""
_TABLES: Final = """
pragma journal_mode = off;
pragma synchronous = off;
create table row (
    number integer primary key, id text, alike text, state text, planned blob, problems blob, held blob, line blob
);
create unique index by_id on row (id) where id is not null;
create unique index by_folder on row (alike) where alike is not null;
create index by_state on row (state, number);
create table before (key text primary key, line blob, used integer default 0);
"""


class State(StrEnum):
    """How far a row has come."""

    NEW = "new"
    READY = "ready"
    """It validates."""
    SAME = "same"
    """It was done by an earlier run, and nothing has changed since."""
    OTHER = "other"
    """It is not wanted this time."""
    BAD = "bad"
    OVER = "over"
    """This run has done with it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A row, and what is to become of it. One that comes out of the store has no cells."""

    row: Row
    folder: str
    input: str


class Store:
    """The rows of one run."""

    def __init__(self) -> None:
        self._held = sqlite3.connect("", isolation_level=None)
        self._held.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._held.close()

    def remember(self, entries: Iterable[Entry]) -> None:
        """Take in what an earlier run has left."""
        self._held.executemany(
            "insert or replace into before (key, line) values (?, ?)", ((each.key, each.line()) for each in entries)
        )

    @property
    def remembers(self) -> bool:
        """Say whether an earlier run has left anything."""
        return self._held.execute("select 1 from before limit 1").fetchone() is not None

    def before(self, key: str) -> Entry | None:
        """Give what an earlier run says of a row."""
        found = self._held.execute("select line from before where key = ?", (key,)).fetchone()
        if found is None:
            return None
        self._held.execute("update before set used = 1 where key = ?", (key,))
        return parse(found[0])

    def same_id(self, name: str) -> Row | None:
        """Give the row that has an id, if one has."""
        return self._row("select planned from row where id = ?", name)

    def same_folder(self, alike: str) -> Row | None:
        """Give the row that has a folder, if one has."""
        return self._row("select planned from row where alike = ?", alike)

    def _row(self, query: str, value: str) -> Row | None:
        found = self._held.execute(query, (value,)).fetchone()
        return pickle.loads(found[0]).row if found else None  # noqa: S301  # written by this process

    def add(
        self, planned: Planned, alike: str, state: State, problems: tuple[Problem, ...] = (), held: bytes = b""
    ) -> None:
        """Take in a row. One with problems of its own keeps no name from others.

        Args:
            planned: the row.
            alike: what its folder shares with those that are the same on some system.
            state: how far it has come.
            problems: what is wrong with it.
            held: the whole row as it travels to whoever works on it.

        """
        row = planned.row
        good = state is not State.BAD
        self._held.execute(
            "insert into row values (?, ?, ?, ?, ?, ?, ?, null)",
            (
                row.number,
                row.id if good else None,
                alike if good else None,
                state.value,
                pickle.dumps(replace(planned, row=replace(row, cells=()))),
                pickle.dumps(problems),
                held,
            ),
        )

    def planned(self, number: int) -> Planned:
        """Give a row by its number."""
        (planned,) = self._held.execute("select planned from row where number = ?", (number,)).fetchone()
        found: Planned = pickle.loads(planned)  # noqa: S301  # written by this process
        return found

    def note(self, number: int, state: State, problems: tuple[Problem, ...] = ()) -> None:
        """Note how far a row has come."""
        self._held.execute(
            "update row set state = ?, problems = ? where number = ?", (state.value, pickle.dumps(problems), number)
        )

    def over(self, number: int, line: bytes) -> None:
        """Note that a row is done with, and what the ledger says of it."""
        self._held.execute("update row set state = ?, line = ? where number = ?", (State.OVER.value, line, number))

    def keep(self, entry: Entry) -> None:
        """Note what the ledger said of a row before, and goes on saying."""
        self._held.execute("update row set line = ? where number = ?", (entry.line(), entry.row))

    def count(self, state: State) -> int:
        """Count the rows that have come so far."""
        (found,) = self._held.execute("select count(*) from row where state = ?", (state.value,)).fetchone()
        return int(found)

    def rows(self, state: State) -> Iterator[tuple[Planned, tuple[Problem, ...]]]:
        """Give the rows that have come so far, in their order. They may be noted anew meanwhile."""
        for planned, problems in self._pages("problems", state):
            yield planned, pickle.loads(problems)  # noqa: S301  # written by this process

    def held(self, state: State) -> Iterator[tuple[Planned, bytes]]:
        """Give the rows that have come so far, as `rows` does, each as it travels."""
        return self._pages("held", state)

    def _pages(self, column: str, state: State) -> Iterator[tuple[Planned, bytes]]:
        last = 0
        query = f"select number, planned, {column} from row where state = ? and number > ? order by number limit ?"  # noqa: S608  # ours
        while page := self._held.execute(query, (state.value, last, PAGE)).fetchall():
            for number, planned, found in page:
                last = number
                yield pickle.loads(planned), found  # noqa: S301  # written by this process

    def lines(self) -> Iterator[bytes]:
        """Give the whole ledger: the rows in their order, then what it says of rows that are no longer there."""
        last = 0
        while page := self._held.execute(
            "select number, line from row where number > ? order by number limit ?", (last, PAGE)
        ).fetchall():
            for number, line in page:
                last = number
                if line is not None:
                    yield line
        yield from self.stale()

    def stale(self) -> Iterator[bytes]:
        """Give what the ledger says of rows that are no longer there; rows that had no id are left out."""
        for (line,) in self._held.execute("select line from before where used = 0 and key >= ' ' order by rowid"):
            yield line
