"""What a batch costs on a cluster: the petition of `benchmarks.batch`, by two workers of a scheduler on loopback.

    python -m benchmarks.cluster 400
    python -m benchmarks.cluster 400 --store

It prints the processor's seconds of everything together (scheduler, workers, the processes beside them, the client),
beside those of a run on this machine alone; the clock; peak memory; and what a row takes on the disk.
"""

# ruff: noqa: T201  it prints a table

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import filings
from benchmarks.batch import EXAMPLE, ROOT, table
from filings.resources import shipped


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took."""

    seconds: float
    """Of the processor, all processes together."""
    wall: float
    peaks: str
    """Megabytes, by process."""
    papers: int
    """Bytes that all rows take."""
    ledger: int


def spent() -> float:
    """Give the processor's seconds of this process and of those it has waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def peak(process: int | str) -> int:
    """Give the most megabytes that a process has held (on Linux)."""
    found = re.search(r"VmHWM:\s+([0-9]+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def run(rows: int, folder: Path, where: dict[str, str], to: str) -> tuple[float, str]:
    """Draft in a process of its own; give the clock's seconds, and what that process took itself."""
    began = time.perf_counter()
    given = json.dumps([rows, str(folder), where, to])
    done = subprocess.run(  # noqa: S603  this interpreter, this module
        [sys.executable, "-m", "benchmarks.cluster", "--one", given],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    held, seconds = done.stdout.split()
    return time.perf_counter() - began, f"command {held} ({float(seconds):.1f} s)"


def one(given: str) -> None:
    """Draft, and print the peak of this process and its own seconds of the processor."""
    rows, folder, where, to = json.loads(given)
    case_file = filings.load(shipped("examples") / EXAMPLE)
    options = {name: int(value) if name == "jobs" else value for name, value in where.items()}
    summary = filings.batch(case_file, rows=Path(folder) / "rows.csv", to=to, only=["petition"], **options)
    if summary.done != rows:
        sys.exit(f"Only {summary.done} of {rows} rows were drafted: {dict(summary.failed)}.")
    print(peak("self"), time.process_time())


def weighed(out: Path) -> tuple[int, int]:
    """Give the bytes of all papers, and of the ledger."""
    ledger = (out / "ledger.jsonl").stat().st_size
    return sum(path.stat().st_size for path in out.rglob("*") if path.is_file()) - ledger, ledger


def alone(rows: int, folder: Path, jobs: int) -> Taken:
    """Draft on this machine."""
    before, out = spent(), folder / f"alone-{jobs}"
    wall, client = run(rows, folder, {"jobs": str(jobs)}, str(out))
    return Taken(spent() - before, wall, client, *weighed(out))


def afar(rows: int, folder: Path, *, store: bool) -> Taken:
    """Draft by two workers on loopback."""
    before, out, file = spent(), folder / "afar", folder / "scheduler.json"
    paths = os.pathsep.join((str(ROOT), str(ROOT / "schemas")))

    quiet = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")

    def start(module: str, *options: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  this interpreter, Dask's module
            [sys.executable, "-m", f"distributed.cli.{module}", "--scheduler-file", str(file), *quiet, *options],
            env={**os.environ, "PYTHONPATH": paths}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0")
    while not file.exists() or not file.read_bytes():
        time.sleep(0.1)
    workers = [start("dask_worker", "--nthreads", "1", "--no-nanny", "--local-directory", str(folder)) for _ in "12"]
    try:
        address = json.loads(file.read_bytes())["address"]
        wall, client = run(rows, folder, {"cluster": address}, out.as_uri() if store else str(out))
        peaks = f"{client}, scheduler {peak(scheduler.pid)}, worker {max(peak(each.pid) for each in workers)}"
    finally:
        for each in (*workers, scheduler):
            each.terminate()
            each.wait()
    return Taken(spent() - before, wall, peaks, *weighed(out))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", type=int, nargs="?", default=400)
    parser.add_argument("--store", action="store_true", help="let the workers write, by URL")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        one(asked.one)
        return
    print("| what | rows | core-seconds | rows a core-second | wall seconds | peak MB | bytes a row | in the ledger |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table(folder / "rows.csv", asked.rows, small=False)
        for what, taken in (
            ("one process", alone(asked.rows, folder, 1)),
            ("two processes", alone(asked.rows, folder, 2)),
            ("two workers", afar(asked.rows, folder, store=asked.store)),
        ):
            rate, row = asked.rows / taken.seconds, (taken.papers + taken.ledger) / asked.rows
            print(
                f"| {what} | {asked.rows} | {taken.seconds:.1f} | {rate:.1f} | {taken.wall:.1f} | {taken.peaks} "
                f"| {row:,.0f} | {taken.ledger / asked.rows:,.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
