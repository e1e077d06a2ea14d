"""Killed at any moment and resumed, a batch leaves what one that was left alone leaves: byte for byte."""

from __future__ import annotations

import csv
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.batch.looking import files, ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")

SOAK = os.environ.get("FILINGS_SOAK") == "1"
KILLS = 50 if SOAK else 10
ROWS = 120 if SOAK else 24
BASE = Path(__file__).parent.parent / "cases" / "base"
PATIENCE = 120
"""Seconds after which a test gives up waiting; no test depends on how long anything takes."""
MAIN = "import sys; from filings.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    """Give the command of a batch; one row in eight of its table is wrong."""
    home = tmp_path_factory.mktemp("batch")
    paper = shutil.copytree(BASE, home / "case") / "filings" / "01-petition.yaml"
    with (home / "clients.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "court.name", "filings.petition.facts.3"])
        out.writerows([f"c-{n}", f"Court {n}", "[@no]" if n % 8 == 5 else f"The {n}th time."] for n in range(ROWS))

    def make(to: Path, *more: str) -> list[str]:
        given = ["batch", str(paper), "--rows", str(home / "clients.csv"), "--to", str(to), "--zip", "--jobs", "1"]
        return [sys.executable, "-c", MAIN, *given, *more]

    return make


def started(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def lines(to: Path) -> int:
    try:
        return (to / "ledger.jsonl").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0


def eventually(true: Callable[[], bool]) -> bool:
    """Wait until something is true."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.005)
    return True if true() else pytest.fail("it never came true")


def children(process: int) -> Iterator[int]:
    """Give the processes that a process has started."""
    told = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)  # noqa: S607
    pairs = (line.split() for line in told.stdout.splitlines())
    return (int(child) for child, parent in pairs if int(parent) == process)


def alive(process: int) -> bool:
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)  # noqa: S607
    return told.stdout.strip()[:1] not in ("", "Z")


@pytest.fixture(scope="module")
def alone(command: Callable, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give what a run leaves that nobody disturbs."""
    out = tmp_path_factory.mktemp("alone") / "out"
    done = subprocess.run(command(out), capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    return files(out)


def test_killed_again_and_again_and_resumed_it_ends_as_if_left_alone(
    command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    chance, out, killed = random.Random(4711), tmp_path / "out", 0  # noqa: S311  # a test is repeatable
    while killed < KILLS:
        process = started(command(out, "--resume"))
        workers: list[int] = []
        # Anywhere from before the first row to somewhere among the rows of this run.
        wanted = lines(out) + chance.choice([0, 1, 1, 2, ROWS // KILLS, ROWS // KILLS + 1])
        eventually(lambda: lines(out) >= wanted or process.poll() is not None)  # noqa: B023  # asked at once
        time.sleep(chance.choice([0, 0.001, 0.01, 0.05, 0.3]))
        workers = list(children(process.pid))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        process.communicate()
        eventually(lambda: not any(alive(each) for each in workers))  # noqa: B023  # as above
        if process.returncode != -signal.SIGKILL:
            break
    done = subprocess.run(command(out, "--resume"), capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert killed >= KILLS // 2
    assert files(out) == alone


def test_a_worker_that_is_killed_costs_no_row(command: Callable, alone: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = started(command(out, "--jobs", "2"))
    eventually(lambda: lines(out) >= 4 or process.poll() is not None)
    for worker in list(children(process.pid))[:1]:
        os.kill(worker, signal.SIGKILL)
    process.communicate()
    assert process.returncode == 1
    assert files(out) == alone


BOMB = """
import os, signal
from filings.batch.work import Worker
draft = Worker.draft
def kill(self, tasks):
    for task in tasks:
        if task.row.id == "c-3":
            os.kill(os.getpid(), signal.SIGKILL)
        yield from draft(self, [task])
Worker.draft = kill
"""


def test_a_row_that_ends_its_process_is_told_and_costs_no_other(
    command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (tmp_path / "sitecustomize.py").write_text(BOMB)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(command(out), capture_output=True, check=False, env=environment)
    assert done.returncode == 1
    assert b"clients.csv:5:1: The process that worked on this row ended by signal 9" in done.stderr
    assert {entry["id"]: entry["kind"] for entry in ledger(out) if entry["status"] == "failed"} == {"c-3": "killed"}
    assert subprocess.run(command(out, "--only-failed"), capture_output=True, check=False).returncode == 1
    assert files(out) == alone


def test_ctrl_c_finishes_what_is_in_hand_and_says_how_to_go_on(
    command: Callable, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = started(command(out))
    eventually(lambda: lines(out) >= 5 or process.poll() is not None)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate()
    assert process.returncode == 130
    assert b"--resume" in said
    done = {entry["folder"] for entry in ledger(out) if entry["status"] == "done"}
    assert {path.name for path in out.glob("c-*") if path.is_dir()} == done
    assert not list(out.glob(".work-*"))
    assert subprocess.run(command(out, "--resume"), capture_output=True, check=False).returncode == 1
    assert files(out) == alone
