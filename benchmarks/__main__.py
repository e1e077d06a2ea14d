"""One table, in one run: documents a second and peak memory of each engine, after all have said the same text."""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import batch, filing
from benchmarks.engines import ENGINES, text

_SIZES = (40, 100, 1_000, 10_000)
_UNLIKE = (40,)
_TARGET = 0.2
"""Seconds that each engine works in a round, at the least one document."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What is filled in."""

    paragraphs: int
    unlike: bool = False
    """Whether each has markup of its own."""

    def __str__(self) -> str:
        return f"{self.paragraphs:,}{', no two alike' if self.unlike else ''}"

    def data(self, seed: int) -> dict[str, Any]:
        """Give the values of one."""
        return (filing.unlike if self.unlike else filing.data)(seed, self.paragraphs)


@dataclass(frozen=True, slots=True)
class _Took:
    """The seconds that one document took."""

    wall: float
    """By the clock on the wall."""
    core: float
    """Of this process on its core, which is not longer because others are at work."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one engine did with filings of one size."""

    engine: str
    rate: float
    """Documents a second."""
    ratio: float
    """Times docxtpl's, the median of the rounds, each taken in turn."""
    lowest: float
    highest: float
    peak: float
    """Megabytes."""


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    filings = [*map(Filing, arguments.paragraphs), *(Filing(each, unlike=True) for each in arguments.unlike)]
    if arguments.memory:
        print(json.dumps(_peak(arguments.memory, filings[0])))
        return
    _same_text(filings)
    print("All engines say the same text. Documents a second of one core; the ratio is to docxtpl as taught.\n")
    print("| paragraphs | engine | documents/s | ratio (range) | µs a paragraph | peak MB |")
    print("|---|---|---|---|---|---|")
    for one in filings:
        for row in _measure(one, arguments.rounds):
            each = 1e6 / row.rate / one.paragraphs
            spread = f"{row.ratio:.1f} ({row.lowest:.1f}-{row.highest:.1f})"
            print(f"| {one} | {row.engine} | {row.rate:.1f} | {spread} | {each:.1f} | {row.peak:.0f} |")
    if arguments.rows:
        batch.report(arguments.rows, arguments.memory_rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--paragraphs", type=int, nargs="*", default=list(_SIZES), help="sizes of the filing")
    parser.add_argument("--unlike", type=int, nargs="*", default=list(_UNLIKE), help="sizes, each of new markup")
    parser.add_argument("--rows", type=int, default=1_000, help="rows of the batch; 0 leaves it out")
    parser.add_argument("--memory-rows", type=int, nargs="*", default=[1_000, 10_000], help="rows for its memory")
    parser.add_argument("--rounds", type=int, default=15, help="how often each engine is measured")
    parser.add_argument("--memory", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _same_text(filings: list[Filing]) -> None:
    """See that every engine says the same, before anything is measured.

    Raises:
        SystemExit: one does not.

    """
    template = filing.template()
    fillers = [(engine.name, engine.start(template)) for engine in ENGINES]
    for one in filings:
        for seed in (3, 4):
            values = one.data(seed)
            said = {name: text(fill(values)) for name, fill in fillers}
            expected = next(iter(said.values()))
            if wrong := [name for name, each in said.items() if each != expected]:
                sys.exit(f"These do not say what docxtpl says: {', '.join(wrong)}.")


def _measure(one: Filing, rounds: int) -> list[Row]:
    template = filing.template()
    fillers = {engine.name: engine.start(template) for engine in ENGINES}
    for fill in fillers.values():
        fill(one.data(0))
    times: dict[str, list[_Took]] = {name: [] for name in fillers}
    seed = 1
    for _ in range(rounds):
        for name, fill in fillers.items():
            values = [one.data(seed + n) for n in range(_count(times[name]))]
            seed += len(values)
            wall, core = time.perf_counter(), time.process_time()
            for each in values:
                fill(each)
            wall, core = time.perf_counter() - wall, time.process_time() - core
            times[name].append(_Took(wall / len(values), core / len(values)))
    slow = next(iter(times.values()))
    rows = []
    for engine in ENGINES:
        name = engine.name
        took = [each.wall if engine.apart else each.core for each in times[name]]
        theirs = [each.wall if engine.apart else each.core for each in slow]
        ratios = sorted(their / own for their, own in zip(theirs, took, strict=True))
        rate = 1 / statistics.median(took)
        rows.append(Row(name, rate, statistics.median(ratios), ratios[0], ratios[-1], _memory(name, one)))
    return rows


def _count(times: list[_Took]) -> int:
    """Say how many documents a round takes: as many as fill it, by the last round."""
    return max(1, min(400, int(_TARGET / times[-1].wall))) if times else 3


def _memory(name: str, one: Filing) -> float:
    """Measure the peak memory of an engine in a process of its own."""
    size = "--unlike" if one.unlike else "--paragraphs"
    other = "--paragraphs" if one.unlike else "--unlike"
    run = subprocess.run(  # noqa: S603  this interpreter, this module
        [sys.executable, "-m", "benchmarks", "--memory", name, other, size, str(one.paragraphs)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    return float(json.loads(run.stdout))


def _peak(name: str, one: Filing) -> float:
    fill = next(engine.start for engine in ENGINES if engine.name == name)(filing.template())
    for seed in range(3 if one.paragraphs > 1_000 else 60):  # noqa: PLR2004  a large filing takes a second each
        fill(one.data(seed))
    return max(_own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def _own_peak() -> float:
    """Give this process's peak in kilobytes: Linux passes `ru_maxrss` on from the process that started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))


if __name__ == "__main__":
    main()
