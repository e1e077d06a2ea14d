"""What a batch costs: the petition of a shipped case, both copies, beside docxtpl's bare loop over the same template.

Documents a second of one core: the processor's time of the whole batch, every process of it, with start-up, validation,
search for leaks, audit and ledger. docxtpl is given the words ready made, and does nothing but fill and save.
"""

# ruff: noqa: T201  it prints a table

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import filings
from benchmarks import petition
from filings.assembly.loading import profile_of
from filings.assembly.papers import papers
from filings.compose import prepare
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLE = "organisation-a-v-ministry-b"
TEMPLATE = "israel/en/administrative-petition.docx"
COLUMNS = (
    "id",
    "court.name",
    "filings.petition.facts.asked",
    "filings.petition.facts.refused",
    "filings.petition.date",
)
ROOT = Path(__file__).parent.parent
SMALL = {
    "case.yaml": """format: 1
id: small
title: A v. B
profile: israel
court: {name: A court}
parties:
  - {id: a, name: A, side: petitioner-side, kind: company}
  - {id: b, name: B, side: respondent-side, kind: public-authority}
""",
    "filings/01-petition.yaml": """kind: injunction-request
form: administrative-petition
id: petition
filed_by: [a]
sections: [{section: facts, paragraphs: [Something happened.]}]
""",
}
"""A case with one short paper, for measuring memory over a great many rows."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one batch took."""

    documents: int
    seconds: float
    """Of the processor, all processes together."""
    wall: float
    peak: float
    """Megabytes, of the process that leads and of the largest that works together."""


def report(rows: int, memory_rows: Iterable[int]) -> None:
    """Measure and print.

    Args:
        rows: how many rows the petition is drafted for.
        memory_rows: over how many rows memory is measured, with a small case.

    """
    with tempfile.TemporaryDirectory() as folder:
        taught = docxtpl(min(rows, 200), Path(folder))
    print(f"\nThe batch: the petition of {EXAMPLE}, both copies, {rows} rows.\n")
    print("| what | documents | documents/s of one core | ratio | wall seconds | peak MB |")
    print("|---|---|---|---|---|---|")
    print(f"| docxtpl, as taught, filling and saving | {min(rows, 200)} | {taught:.1f} | 1.0 | | |")
    walls = {}
    for jobs in (1, 2):
        cost = measured(shipped("examples") / EXAMPLE, rows, jobs)
        walls[jobs] = cost.wall
        rate = cost.documents / cost.seconds
        told = f"{cost.documents} | {rate:.1f} | {rate / taught:.2f} | {cost.wall:.1f} | {cost.peak:.0f}"
        print(f"| filings batch, --jobs {jobs} | {told} |")
    gain = walls[1] / walls[2]
    print(f"\nTwo processes were {gain:.2f} times as fast as one, by the clock of a machine that may be shared.")
    print("\n| rows of a small case | peak MB |")
    print("|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in SMALL.items():
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_text(text)
        for count in memory_rows:
            print(f"| {count} | {measured(Path(folder), count, 1).peak:.0f} |", flush=True)


def docxtpl(count: int, to: Path) -> float:
    """Give docxtpl's documents a second of one core."""
    case_file = filings.load(shipped("examples") / EXAMPLE)
    profile = profile_of(case_file)
    made = papers(prepare(case_file, profile), [case_file.filing("petition")], (), whole=False)
    fill = petition.loop(petition.flattened(shipped("templates") / TEMPLATE))
    for copy in made:
        fill(copy.draft)
    began = time.process_time()
    for number in range(count):
        (to / f"{number}.docx").write_bytes(fill(made[number % len(made)].draft))
    return count / (time.process_time() - began)


def measured(case: Path, rows: int, jobs: int) -> Cost:
    """Run one batch in a process of its own."""
    done = subprocess.run(  # noqa: S603  this interpreter, this module
        [sys.executable, "-m", "benchmarks.batch", str(case), str(rows), str(jobs)],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    return Cost(**json.loads(done.stdout))


def table(path: Path, rows: int, *, small: bool) -> None:
    """Write a table of rows, no two alike."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS[:2] if small else COLUMNS)
        for n in range(rows):
            asked = f"On 4 November 2030 the Ministry was asked for the {n}th time ([@demand-letter])."
            refused = f"On 1 December 2030 it refused, and gave {n} reasons ([@refusal-letter])."
            row = (f"row-{n}", f"District Court {n}", asked, refused, f"2031-01-{1 + n % 28:02}")
            out.writerow(row[:2] if small else row)


def main(case: str, rows: str, jobs: str) -> None:
    """Draft, and print what it took: `python -m benchmarks.batch CASE ROWS JOBS`."""
    with tempfile.TemporaryDirectory() as folder:
        rows_file = Path(folder) / "rows.csv"
        table(rows_file, int(rows), small=Path(case).name != EXAMPLE)
        began = time.perf_counter()
        case_file = filings.load(case)
        summary = filings.batch(case_file, rows=rows_file, to=Path(folder) / "out", only=["petition"], jobs=int(jobs))
        wall = time.perf_counter() - began
        # Before the folder is cleared away, which takes memory of its own.
        own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    if summary.done != int(rows):
        sys.exit(f"Only {summary.done} of {rows} rows were drafted: {dict(summary.failed)}.")
    seconds = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    print(json.dumps({
        "documents": summary.documents, "seconds": seconds, "wall": wall,
        "peak": (own.ru_maxrss + others.ru_maxrss) / 1024,
    }))  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
