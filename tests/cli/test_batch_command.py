from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = Path(__file__).parent.parent / "cases" / "base"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "case")) / "filings" / "01-petition.yaml"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_text(
        "id,court.name,filings.petition.facts.3\na,One,x\nb,,x\nc,Three,[@no]\nd,Four,x\n", encoding="utf-8"
    )
    return path


def test_problems_are_lines_and_the_end_is_told_in_words(
    run: Callable, paper: Path, rows: Path, tmp_path: Path
) -> None:
    result = run("batch", paper, "--rows", rows, "--to", tmp_path / "out", "--jobs", "1")
    assert result.code == 1
    assert [line.split(": ")[0].rpartition("/")[2] for line in result.told] == ["clients.csv:3:2", "clients.csv:4:3"]
    first, *_, last = result.out.splitlines()
    assert first.startswith("4 rows: 2 drafted, 2 failed (2 did not validate). 2 documents in ")
    assert last == "Next: mend the rows named above, and go on with the same command and --resume."


def test_the_end_is_told_as_data_as_well(run: Callable, paper: Path, rows: Path) -> None:
    result = run("batch", paper, "--rows", rows, "--dry-run", "--format", "json", "--jobs", "1")
    assert result.code == 1
    assert result.err == ""
    told = result.data
    assert (told["rows"], told["done"], told["failed"], told["left"], told["exit_code"]) == (4, 2, {"input": 2}, 0, 1)
    assert [(each["line"], each["column"], each["path"]) for each in told["problems"]] == [
        (3, 2, "case.court.name"),
        (4, 3, "filings.petition.sections[0].paragraphs[2].text"),
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--dry-run", "--rows", "nothing.csv"], 2, "nothing.csv: There is no such file."),
        (["--rows", "clients.csv"], 2, "--to"),
        (["--rows", "clients.csv", "--to", "clients.csv"], 4, "clients.csv"),
        (["--rows", "clients.csv", "--to", "out", "--name", "{x}"], 2, "There is no column 'x'."),
        (["--rows", "clients.csv", "--dry-run", "--jobs", "0"], 2, "--jobs"),
    ],
)
def test_what_cannot_be_done_is_one_line(  # noqa: PLR0913, PLR0917  # each is a part of the command
    run: Callable, paper: Path, rows: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.chdir(rows.parent)
    result = run("batch", paper, *arguments)
    assert (result.code, len(result.told)) == (code, 1)
    assert said in result.told[0]


def test_papers_of_two_cases_are_no_batch(run: Callable, paper: Path, rows: Path, tmp_path: Path) -> None:
    other = shutil.copytree(BASE, tmp_path / "other")
    result = run("batch", paper, other, "--rows", rows, "--dry-run")
    assert (result.code, result.told) == (
        2,
        [f"{other.as_posix()}: A batch is of one case. Run one batch for each case."],
    )


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is not a signal there")
def test_a_second_ctrl_c_stops_at_once(paper: Path, tmp_path: Path) -> None:
    rows, out = tmp_path / "many.csv", tmp_path / "out"
    rows.write_text("id,court.name\n" + "".join(f"r{n},Court {n}\n" for n in range(400)), encoding="utf-8")
    code = "import sys; from filings.cli import main; sys.exit(main())"
    given = ["batch", str(paper), "--rows", str(rows), "--to", str(out), "--jobs", "1"]
    process = subprocess.Popen([sys.executable, "-c", code, *given], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 120
    while not list(out.glob("r*")) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGINT)
    said, told = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in said + told
    assert 0 < len(list(out.glob("r*"))) < 400


def test_a_table_without_rows_is_told_and_needs_attention(run: Callable, paper: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("id,court.name\n", encoding="utf-8")
    result = run("batch", paper, "--rows", rows, "--dry-run")
    assert result.code == 1
    assert result.out.splitlines() == ["There are no rows in this table, so there is nothing to draft."]
