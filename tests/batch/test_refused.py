"""What cannot be done is refused in one line before anything is done; what is damaged is read as far as it goes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock

import filings
from filings.batch.standing import put
from filings.errors import FilingsError, InputError, OutputError, Place, Problem, UsageError
from tests.batch.looking import HEADINGS, files, ledger, rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def refused(run: Callable, path: Path, kind: type[FilingsError], **options: Any) -> str:  # noqa: ANN401
    with pytest.raises(kind) as error:
        run(path, **options)
    assert len(error.value.problems) == 1
    return str(error.value)


def test_a_folder_that_is_not_empty_is_told_in_one_line(run: Callable, table: Callable, tmp_path: Path) -> None:
    path, out = table(HEADINGS, *rows(1)), tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    assert "not empty" in refused(run, path, UsageError)
    assert run(path, resume=True).done == 1
    assert "--resume" in refused(run, path, UsageError)
    assert (out / "mine.txt").read_text() == "mine"


def test_a_folder_that_only_a_killed_run_has_begun_is_empty(run: Callable, table: Callable, tmp_path: Path) -> None:
    (tmp_path / "out" / ".work-12345678").mkdir(parents=True)
    (tmp_path / "out" / ".lock").touch()
    assert run(table(HEADINGS, *rows(1))).done == 1


def test_two_runs_do_not_share_a_folder(run: Callable, table: Callable, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with FileLock(tmp_path / "out" / ".lock"):
        assert "Another run" in refused(run, table(HEADINGS, *rows(1)), OutputError)


def test_a_folder_that_cannot_be_is_told_in_one_line(run: Callable, table: Callable, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    refused(run, table(HEADINGS, *rows(1)), OutputError)
    refused(run, table(HEADINGS, *rows(1)), OutputError, to=tmp_path / "out" / "in" / "it")


@pytest.mark.parametrize("inside", ["filings", "filings/out", "filings.he", "exhibits/drafts"])
def test_a_folder_of_the_case_itself_is_refused(table: Callable, own_case: Path, inside: str) -> None:
    before = files(own_case)
    with pytest.raises(UsageError, match="belongs to the case"):
        filings.batch(filings.load(own_case), rows=table(HEADINGS, *rows(1)), to=own_case / inside, resume=True, jobs=0)
    assert files(own_case) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_the_system_does_not_start_is_one_line(
    run: Callable, table: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    path = table(HEADINGS, *rows(3))
    with monkeypatch.context() as without:
        without.setattr(sys, "executable", str(tmp_path / "no-python"))
        assert "starts no process" in refused(run, path, OutputError, jobs=jobs)
    assert run(path, jobs=jobs, resume=True).done == 3


def test_a_folder_that_refuses_in_the_middle_is_one_line_that_says_how_to_go_on(
    run: Callable, table: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(HEADINGS, *rows(3))

    def refusing(aside: Path, final: Path, old: Path) -> None:
        if final.name == "c-1":
            raise OutputError(Problem(Place(str(final)), "The system refused: Input/output error.", "Choose another."))
        put(aside, final, old)

    with monkeypatch.context() as broken:
        broken.setattr("filings.batch.settling.put", refusing)
        assert "go on with --resume" in refused(run, path, OutputError)
    assert run(path, resume=True).exit_code == 0
    assert [entry["status"] for entry in ledger(tmp_path / "out")] == ["done"] * 3


def test_what_stood_in_the_place_of_a_folder_that_cannot_be_put_there_goes_back(tmp_path: Path) -> None:
    final, old = tmp_path / "c-1", tmp_path / "old"
    final.mkdir()
    (final / "mine.txt").write_text("mine")
    with pytest.raises(OutputError):
        put(tmp_path / "not-there", final, old)
    assert files(tmp_path) == {"c-1/mine.txt": b"mine"}


@pytest.mark.skipif(os.name == "nt", reason="the limits of a process are set otherwise there")
def test_a_full_disk_is_one_line_and_what_is_done_stays(table: Callable, own_case: Path, tmp_path: Path) -> None:
    path = table(HEADINGS, *rows(2))
    command = [sys.executable, "-c", "import sys; from filings.cli import main; sys.exit(main())", "batch"]
    command += [
        str(own_case / "filings" / "01-petition.yaml"),
        "--rows",
        str(path),
        "--to",
        str(tmp_path / "out"),
        "--jobs",
        "1",
    ]

    import resource  # noqa: PLC0415  # not on Windows

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))

    spared = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # or Python's own files would break off as well
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=full, env=spared)
    assert done.returncode == 4
    assert "go on with --resume" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [".lock", "ledger.jsonl"]
    assert (
        subprocess.run(
            [*command, "--resume", "--format", "json"], capture_output=True, text=True, check=False
        ).returncode
        == 0
    )
    assert [entry["status"] for entry in ledger(tmp_path / "out")] == ["done", "done"]


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"name": "{nothing}"}, UsageError),
        ({"name": "{"}, UsageError),
        ({"renditions": ["publik"]}, UsageError),
        ({"only": ["petitoin"]}, UsageError),
        ({"fail_on": "worse"}, UsageError),
        ({"to": None}, UsageError),
    ],
    ids=str,
)
def test_what_cannot_be_asked_for_is_refused_before_anything_is_done(
    run: Callable, table: Callable, tmp_path: Path, options: dict[str, Any], kind: type[FilingsError]
) -> None:
    refused(run, table(HEADINGS, *rows(1)), kind, **options)
    assert not list(tmp_path.glob("out/c-*"))


def test_a_table_that_breaks_off_is_refused_files(run: Callable, text_file: Callable, tmp_path: Path) -> None:
    path = text_file('id,court.name\na,One\nb,"never closed\n')
    refused(run, path, InputError)
    assert not list(tmp_path.glob("out/a"))


def test_a_ledger_that_is_a_link_leads_nowhere(run: Callable, table: Callable, tmp_path: Path) -> None:
    path, out = table(HEADINGS, *rows(1)), tmp_path / "out"
    run(path)
    elsewhere = tmp_path / "elsewhere"
    (out / "ledger.jsonl").rename(elsewhere)
    (out / "ledger.jsonl").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with pytest.raises(OutputError, match="where the ledger of the batch belongs"):
        run(path, resume=True)
    assert elsewhere.read_bytes() == before


def test_a_torn_ledger_is_read_as_far_as_it_goes(run: Callable, table: Callable, tmp_path: Path) -> None:
    path, out = table(HEADINGS, *rows(2)), tmp_path / "out"
    run(path)
    first = files(out)
    text = (out / "ledger.jsonl").read_bytes()
    for torn in (text[:-20], b"\0" * 50 + b"\n[]\n{}\n" + text.replace(b'"row": 1', b'"row": []')):
        (out / "ledger.jsonl").write_bytes(torn)
        assert run(path, resume=True).exit_code == 0
        assert files(out) == first
    (out / "ledger.jsonl").write_text(json.dumps({"id": "c-1", "outputs": {"../../x": "0"}}) + "\n")
    assert run(path, resume=True).done == 2
    assert files(out) == first
