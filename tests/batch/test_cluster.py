"""On a cluster whose workers are killed, a batch leaves what a run on this machine leaves, byte for byte."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("distributed")

from tests.batch.clustering import MAIN, Machines, eventually, machines
from tests.batch.looking import files, ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9"),
    pytest.mark.xdist_group("cluster"),  # one scheduler and its workers for all of them
]

BASE = Path(__file__).parent.parent / "cases" / "base"
ROWS = 32


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a case and two tables: in one, a row in eight is wrong; in the other, one kills workers."""
    home = tmp_path_factory.mktemp("cluster")
    shutil.copytree(BASE, home / "case")
    rows = [[f"c-{n}", f"Court {n}", "[@no]" if n % 8 == 5 else f"The {n}th time."] for n in range(ROWS)]
    murderous = [*rows[:3], ["murderer", "Court", "Once."], *rows[6:8]]
    for name, held in (("clients", rows), ("murderous", murderous)):
        with (home / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["id", "court.name", "filings.petition.facts.3"], *held])
    return home


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    yield from machines(tmp_path_factory.mktemp("machines"))


@pytest.fixture(scope="module")
def command(home: Path) -> Callable[..., list[str]]:
    def make(to: Path | str, *more: str, rows: str = "clients") -> list[str]:
        paper, table = home / "case" / "filings" / "01-petition.yaml", home / f"{rows}.csv"
        given = ["batch", str(paper), "--rows", str(table), "--to", str(to), "--zip", *more]
        return [sys.executable, "-c", MAIN, *given]

    return make


@pytest.fixture(scope="module")
def alone(command: Callable, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give what a run on this machine leaves."""
    out = tmp_path_factory.mktemp("alone") / "out"
    done = subprocess.run(command(out, "--jobs", "1"), capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    return files(out)


def lines(to: Path) -> int:
    try:
        return (to / "ledger.jsonl").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0


def started(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


WRONG = ROWS // 8
"""So many lines are in the ledger before the first row is drafted."""


def test_the_rows_of_a_worker_that_is_killed_are_done_again_and_the_folder_is_that_of_a_local_run(
    cluster: Machines, command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    workers = cluster.staff(2)
    process = started(command(out, "--cluster", cluster.address))
    eventually(lambda: lines(out) >= WRONG + 4 or process.poll() is not None)
    workers[0].kill()
    killed_at = lines(out)
    _, told = process.communicate()
    assert process.returncode == 1, told
    assert killed_at < ROWS
    assert [entry["id"] for entry in ledger(out)] == [f"c-{n}" for n in range(ROWS)]
    assert files(out) == alone


def test_ctrl_c_finishes_what_is_in_hand_and_resume_does_the_rest(
    cluster: Machines, command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    cluster.staff(2)
    process = started(command(out, "--cluster", cluster.address))
    eventually(lambda: lines(out) > WRONG or process.poll() is not None)
    process.send_signal(signal.SIGINT)
    said, told = process.communicate()
    assert process.returncode == 130, told
    assert b"--resume" in said
    done = {entry["folder"] for entry in ledger(out) if entry["status"] == "done"}
    assert {path.name for path in out.glob("c-*") if path.is_dir()} == done
    assert 0 < len(done) < ROWS - WRONG
    again = subprocess.run(command(out, "--resume", "--jobs", "1"), capture_output=True, check=False)
    assert again.returncode == 1, again.stderr
    assert files(out) == alone


def test_a_store_holds_what_a_folder_holds_although_a_worker_was_killed(
    cluster: Machines, command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "store"
    workers = cluster.staff(2)
    process = started(command(out.as_uri(), "--cluster", cluster.address))
    eventually(lambda: len(list(out.glob("c-*"))) >= 4 or process.poll() is not None)
    assert process.poll() is None
    workers[0].kill()
    _, told = process.communicate()
    assert process.returncode == 1, told
    assert files(out) == {name: data for name, data in alone.items() if name != ".lock"}


def test_a_row_that_kills_its_workers_is_told_and_costs_no_other(
    cluster: Machines, command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = started(command(out, "--cluster", cluster.address, rows="murderous"))
    eventually(lambda: bool(cluster.staff(2)) and process.poll() is not None)
    _, told = process.communicate()
    assert process.returncode == 1, told
    assert b"murderous.csv:5:1: Every worker that had this row in hand ended" in told
    entries = {entry["id"]: entry["status"] for entry in ledger(out)}
    assert entries == {"murderer": "failed"} | dict.fromkeys(["c-0", "c-1", "c-2", "c-6", "c-7"], "done")
    made = {name: data for name, data in files(out).items() if name.startswith("c-")}
    assert made == {name: alone[name] for name in made}
    assert len({name.partition("/")[0].removesuffix(".zip") for name in made}) == len(entries) - 1
