"""Of a great many rows, some of them wrong in every way, the others are all drafted, and the wrong are all told."""

from __future__ import annotations

import csv
import os
import re
import zipfile
from typing import TYPE_CHECKING

import filings
from tests.batch.looking import ledger

if TYPE_CHECKING:
    from pathlib import Path

    from filings.batch import Listener
    from filings.reading import CaseFile

SOAK = os.environ.get("FILINGS_SOAK") == "1"
ROWS = 10_000 if SOAK else 110
EVERY = 20 if SOAK else 3
"""One row in so many is wrong."""

HEADINGS = (
    "id",
    "court.name",
    "filings.petition.date",
    "filings.petition.facts.3",
    "parties.ministry.level",
    "filings.petition.relief.revoke.addressee",
    "exhibits.letter.pages",
    "filings.petition.unreasonable.heading",
)
WRONG = (
    (0, ""),
    (0, "row-0"),
    (0, " ROW-0."),
    (0, "a\nb"),
    (0, "x" * 201),
    (1, ""),
    (1, "One\nTwo"),
    (1, "x" * 1001),
    (1, "A \x00 court"),
    (1, "A \x1b[31mred\x1b[0m court"),
    (1, "A \u2028 court"),
    (1, "{.sealed for=court-only}"),
    (2, "2031-02-30"),
    (2, "12/01/2031"),
    (2, "20310112"),
    (2, "2031-1-2"),
    (2, "=TODAY()"),
    (3, "[@nobody]"),
    (3, "[@response/nobody]"),
    (3, "See ^[a note"),
    (3, "[Words]{.sealed}"),
    (3, "[Words]{.sealed for=nobody why=state-security}"),
    (3, "[@nobody, p. 2]"),
    (3, "[@petition/nobody]"),
    (3, "> "),
    (4, "secret"),
    (4, "PUBLIC"),
    (5, "nobody"),
    (5, "letter"),
    (5, "Not An Id"),
    (6, "several"),
    (6, "-1"),
    (6, "1.5"),
    (7, ""),
    (7, "[@demand"),
)
"""The cell of a row that is wrong, and what it holds."""


def right(n: int) -> list[str]:
    date = f"2031-01-{1 + n % 28:02}"
    return [
        f"row-{n}",
        f"Court {n} & <Sons>",
        date,
        f"Reason {n}.",
        "public",
        "ministry",
        str(1 + n % 9),
        f"Ground {n}",
    ]


def test_the_right_rows_are_drafted_and_the_wrong_are_told_by_their_cells(
    case: CaseFile, heard: Listener, tmp_path: Path
) -> None:
    wrong: dict[int, int] = {}
    with (tmp_path / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        line = 2
        for n in range(ROWS):
            cells = right(n)
            if n % EVERY == 1:
                column, cells[column] = WRONG[len(wrong) % len(WRONG)][0], WRONG[len(wrong) % len(WRONG)][1]
                wrong[line] = column + 1
            out.writerow(cells)
            line += 1 + sum(cell.count("\n") for cell in cells)
    summary = filings.batch(case, rows=tmp_path / "rows.csv", to=tmp_path / "out", only=["petition"], listener=heard)

    assert (summary.done, summary.exit_code) == (ROWS - len(wrong), 1)
    assert sum(summary.failed.values()) == len(wrong)
    assert {problem.place.line: problem.place.column for problem in heard.problems} == wrong
    entries = ledger(tmp_path / "out")
    assert [entry["row"] for entry in entries] == list(range(1, ROWS + 1))
    for entry in entries:
        folder, n = tmp_path / "out" / f"row-{entry['row'] - 1}", entry["row"] - 1
        assert folder.is_dir() == (entry["status"] == "done")
        if folder.is_dir():
            (paper,) = folder.glob("*/*.docx")
            with zipfile.ZipFile(paper) as package:
                text = package.read("word/document.xml").decode()
            assert f"Court {n} &amp; &lt;Sons&gt;" in text
            assert set(re.findall(r"Reason ([0-9]+)\.", text)) == {str(n)}
