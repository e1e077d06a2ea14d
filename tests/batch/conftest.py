from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import filings
from filings.batch import Listener
from filings.batch.casing import Casing
from filings.batch.opening import open_table
from filings.errors import FilingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filings.batch import Summary
    from filings.batch.rows import Row
    from filings.errors import Problem
    from filings.reading import CaseFile

BASE = Path(__file__).parent.parent / "cases" / "base"


@pytest.fixture(scope="session")
def case() -> CaseFile:
    """Give a small case: three filings, the first a petition."""
    return filings.load(BASE)


@pytest.fixture
def own_case(tmp_path: Path) -> Path:
    """Give a copy of the case that a test may change."""
    return Path(shutil.copytree(BASE, tmp_path / "case"))


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Write a CSV file of rows."""

    def write(*rows: Sequence[object], name: str = "clients.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return write


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of rows as it is given."""

    def write(data: str | bytes, name: str = "clients.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


@pytest.fixture
def read() -> Callable[[Path], list[Row]]:
    """Read all rows of a file."""
    return lambda path: list(open_table(path).rows())


@pytest.fixture
def cased(case: CaseFile) -> Callable[[Path], list[CaseFile | tuple[str, ...]]]:
    """Make the case of each row; for one that does not validate, give what is wrong, its path cut to its name."""

    def make(path: Path) -> list[CaseFile | tuple[str, ...]]:
        opened, casing = open_table(path), Casing(case)
        casing.columns.check(opened.headings)
        return [_case(casing, row, path.parent) for row in opened.rows()]

    return make


def _case(casing: Casing, row: Row, folder: Path) -> CaseFile | tuple[str, ...]:
    try:
        return casing.case(row)
    except FilingsError as error:
        return tuple(str(problem).replace(f"{folder.as_posix()}/", "") for problem in error.problems)


class Heard(Listener):
    """Remembers what it hears."""

    def __init__(self) -> None:
        self.notes: list[Problem] = []
        self.problems: list[Problem] = []

    def note(self, problem: Problem) -> None:
        self.notes.append(problem)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)


@pytest.fixture
def heard() -> Heard:
    """Give a listener that remembers."""
    return Heard()


@pytest.fixture
def run(case: CaseFile, tmp_path: Path) -> Callable[..., Summary]:
    """Draft the petition of the case once for each row; in this process, unless a test says otherwise."""

    def batch(table: Path, **options: Any) -> Summary:  # noqa: ANN401
        settings = {"case_file": case, "to": tmp_path / "out", "only": ["petition"], "jobs": 0, **options}
        return filings.batch(settings.pop("case_file"), rows=table, **settings)

    return batch
