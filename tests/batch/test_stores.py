"""Rows and drafts that have a URL, with workers in this very process; and what is refused, in one line each."""

# ruff: noqa: ANN401  Dask and fsspec have no types

from __future__ import annotations

import ftplib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("distributed")

import fsspec
from distributed import LocalCluster

import filings
from filings.batch.agreeing import agree
from filings.batch.shelf import Shelf
from filings.errors import FilingsError
from filings.resources import shipped
from tests.batch.clustering import MAIN
from tests.batch.looking import files, ledger, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filings.reading import CaseFile

pytestmark = pytest.mark.xdist_group("cluster")

HEADINGS = ["id", "court.name", "filings.petition.facts.3"]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Give the address of a scheduler whose one worker is a thread of this process, and sees its memory."""
    options: dict[str, Any] = {"processes": False, "n_workers": 1, "threads_per_worker": 1}
    with LocalCluster(protocol="tcp://", host="127.0.0.1", dashboard_address="127.0.0.1:0", **options) as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def store() -> Iterator[Any]:
    """Give a store in memory."""
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    yield memory
    memory.store.clear()


def held(store: Any) -> dict[str, bytes]:
    """Give every object below `/out`, by its name there."""
    return {path.removeprefix("/out/"): store.cat_file(path) for path in store.find("/out")}


def paper(store: Any, folder: str) -> str:
    """Give the path of a row's paper."""
    (found,) = (path for path in store.find(f"/out/{folder}") if path.endswith(".docx"))
    return str(found)


@pytest.fixture
def draft(case: CaseFile, table: Callable[..., Path], scheduler: str) -> Callable[..., filings.batch.Summary]:
    def run(*given: list[str], to: str = "memory://out", **more: Any) -> filings.batch.Summary:
        path = table(HEADINGS, *given)
        return filings.batch(case, rows=path, to=to, only=["petition"], cluster=scheduler, zipped=True, **more)

    return run


def test_a_store_holds_what_a_folder_would(  # noqa: PLR0913, PLR0917  # each is a fixture
    draft: Callable,
    store: Any,
    case: CaseFile,
    table: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("filings.batch.shelving.EVERY", -1)  # each line of the ledger goes up as a part of its own
    summary = draft(*rows(3), ["bad", "Court", "[@no]"])
    assert (summary.done, summary.failed, summary.folder) == (3, {"input": 1}, "memory://out")
    path = table(HEADINGS, *rows(3), ["bad", "Court", "[@no]"])
    filings.batch(case, rows=path, to=tmp_path / "out", only=["petition"], zipped=True, jobs=1)
    assert held(store) == {name: data for name, data in files(tmp_path / "out").items() if name != ".lock"}


def test_what_is_there_already_is_gone_on_with_and_only_what_changed_is_done_again(draft: Callable, store: Any) -> None:
    draft(*rows(3))
    with pytest.raises(FilingsError, match="There is a batch here already"):
        draft(*rows(3))
    before = held(store)
    first, second, third = rows(3)
    store.rm(paper(store, "c-2"))
    summary = draft(first, second, [third[0], "Another court", third[2]], resume=True)
    assert (summary.done, summary.skipped) == (2, 1)
    changed = {name for name, data in held(store).items() if data != before.get(name)}
    assert {name.partition("/")[0].removesuffix(".zip") for name in changed} == {"c-3", "ledger.jsonl"}
    assert held(store).keys() == before.keys()


def test_a_draft_edited_in_the_store_is_told_and_stays(draft: Callable, store: Any) -> None:
    draft(*rows(2))
    other = store.cat_file(paper(store, "c-1"))
    store.pipe_file(paper(store, "c-2"), other)
    changed = [[name, f"New {court}", fact] for name, court, fact in rows(2)]
    summary = draft(*changed, resume=True)
    assert (summary.done, summary.failed) == (1, {"edited": 1})
    assert store.cat_file(paper(store, "c-2")) == other
    assert draft(*changed, resume=True, force=True).done == 1
    assert store.cat_file(paper(store, "c-2")) != other


def test_what_a_killed_run_has_left_without_a_manifest_is_replaced(draft: Callable, store: Any) -> None:
    draft(*rows(2))
    whole = held(store)
    store.rm(f"{paper(store, 'c-2').rpartition('/')[0]}/manifest.json")
    store.pipe_file(paper(store, "c-2"), b"half of it")
    lines = store.cat_file("/out/ledger.jsonl").splitlines(keepends=True)
    store.rm("/out/ledger.jsonl")
    store.pipe_file("/out/.ledger-00000001", lines[0])
    store.pipe_file("/out/.run", b"a run that was killed")
    assert (draft(*rows(2), resume=True).done, held(store)) == (1, whole)


def test_a_folder_that_a_row_no_longer_has_goes(draft: Callable, store: Any) -> None:
    draft(*rows(1))
    draft(*rows(1), name="client-{id}", resume=True)
    assert {name.partition("/")[0] for name in held(store)} == {"client-c-1", "client-c-1.zip", "ledger.jsonl"}


def test_a_run_from_which_another_takes_over_stops(draft: Callable, store: Any) -> None:
    class Taking(filings.batch.Listener):
        def progress(self, progress: filings.batch.Progress) -> None:
            if progress.stage == "drafting":
                store.pipe_file("/out/.run", b"another run")

    with pytest.raises(FilingsError, match="Another run has taken over here"):
        draft(*rows(1), listener=Taking())
    assert store.cat_file("/out/.run") == b"another run"


def test_rows_are_read_from_a_url_and_named_by_it(case: CaseFile, store: Any, heard: Any) -> None:
    store.pipe_file("/rows/clients.csv", b"id,court.name\na,One\nb,\n")
    url = "memory://rows/clients.csv"
    summary = filings.batch(case, rows=url, dry_run=True, only=["petition"], jobs=0, listener=heard)
    assert summary.failed == {"input": 1}
    assert [str(problem.place) for problem in heard.problems] == [f"{url}:3:2"]


def test_templates_of_ones_own_travel_to_the_workers(
    draft: Callable, case: CaseFile, table: Callable[..., Path], heard: Any, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(shipped("templates"), tmp_path / "systems"))
    draft(*rows(1), templates=folder, to=tmp_path / "afar")
    given = {"rows": table(HEADINGS, *rows(1)), "only": ["petition"], "templates": folder}
    filings.batch(case, **given, to=tmp_path / "here", zipped=True, jobs=1)
    assert files(tmp_path / "afar") == files(tmp_path / "here")
    for template in folder.rglob("administrative-petition.docx"):
        template.write_bytes(b"no template")
    assert draft(*rows(1), templates=folder, listener=heard).failed == {"template": 1}
    assert "At administrative-petition.docx: This is not a Word document" in str(heard.problems[0])


def test_a_folder_of_this_machine_is_written_by_this_machine(draft: Callable, tmp_path: Path) -> None:
    draft(*rows(2), to=tmp_path / "out")
    assert [entry["status"] for entry in ledger(tmp_path / "out")] == ["done", "done"]
    assert (tmp_path / "out" / "c-2.zip").is_file()


class Locked(fsspec.AbstractFileSystem):
    """A server that refuses whoever calls, as an FTP server does."""

    protocol = "locked"

    def __init__(self, *_: Any, **__: Any) -> None:
        message = "530 Login incorrect"
        raise ftplib.error_perm(message)  # noqa: S321  # nothing is called


fsspec.register_implementation("locked", Locked)


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        ({"cluster": "host:8786"}, 2, "This is no address of a scheduler. Write it so: tcp://HOST:8786."),
        ({"cluster": "tcp://127.0.0.1:1"}, 4, "tcp://127.0.0.1:1: No scheduler answers here. Start one with"),
        ({"cluster": "tcp://127.0.0.1:1", "jobs": 2}, 2, "--jobs has nothing to say"),
        ({"to": "nope://bucket/drafts"}, 2, "Nothing is known to reach 'nope://'."),
        ({"to": "s3://bucket/drafts"}, 2, "No driver for 's3://' is installed. Install s3fs"),
        ({"to": "file:///dev/null/drafts"}, 4, "This cannot be listed"),
        ({"to": "file:///dev/null/drafts", "cluster": None}, 2, "no cluster is named. Name one: --cluster tcp://"),
        ({"rows": "s3://bucket/clients.csv"}, 2, "No driver for 's3://' is installed."),
        ({"rows": "memory://nothing.csv"}, 2, "This cannot be read: FileNotFoundError"),
        ({"rows": "ftp://127.0.0.1:1/clients.csv"}, 2, "This cannot be reached: ConnectionRefusedError"),
        ({"to": "ftp://127.0.0.1:1/drafts"}, 4, "This cannot be reached: ConnectionRefusedError"),
        ({"rows": "locked://server/clients.csv"}, 2, "This cannot be reached: error_perm: 530 Login incorrect."),
        ({"to": "locked://server/drafts"}, 4, "This cannot be reached: error_perm: 530 Login incorrect."),
    ],
)
def test_what_cannot_be_done_is_one_line(  # noqa: PLR0913, PLR0917  # each is a part of the command
    case: CaseFile, table: Callable[..., Path], scheduler: str, more: dict[str, Any], code: int, said: str
) -> None:
    given = {
        "rows": table(HEADINGS, *rows(1)),
        "to": "memory://out",
        "cluster": scheduler,
        "only": ["petition"],
        **more,
    }
    with pytest.raises(FilingsError) as refused:
        filings.batch(case, **given)
    (problem,) = refused.value.problems
    assert (refused.value.exit_code, said in str(problem)) == (code, True), str(problem)


def test_without_the_extra_one_line_tells_what_to_install(table: Callable[..., Path], tmp_path: Path) -> None:
    hidden = f"import sys; sys.modules['distributed'] = None; {MAIN}"
    given = ["batch", "tests/cases/base", "--rows", str(table(HEADINGS, *rows(1))), "--to", str(tmp_path / "out")]
    done = subprocess.run(
        [sys.executable, "-c", hidden, *given, "--cluster", "tcp://127.0.0.1:1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert done.stderr.rstrip().endswith('Install it: pip install "filings[cluster]".')


def test_nothing_of_dask_is_loaded_where_no_cluster_is_named() -> None:
    seen = "import sys, filings.batch.door, filings.cli.batching; print({'dask', 'fsspec'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout == "set()\n"


HERE = "the code here"
SAME = {"filings": "1", "distributed": "2", "python": "3.11.1.final.0"}


class Machines:
    """Answers as a cluster would whose worker is otherwise in one respect."""

    def __init__(
        self, *, workers: bool = True, worker: dict[str, str] | None = None, told: tuple[Any, ...] = ()
    ) -> None:
        self.workers, self.worker, self.told = workers, worker or {}, told

    def wait_for_workers(self, _count: int, timeout: float) -> None:
        if not self.workers:
            raise TimeoutError(timeout)

    def get_versions(self, packages: list[str]) -> dict[str, Any]:
        assert packages == ["filings"]
        own = {"packages": SAME}
        return {"client": own, "scheduler": own, "workers": {"tcp://w:1": {"packages": {**SAME, **self.worker}}}}

    def run(self, ask: Callable[..., tuple[Any, ...]], *given: object) -> dict[str, tuple[Any, ...]]:
        return {"tcp://w:1": self.told or ask(*given)}


@pytest.mark.parametrize(
    ("machines", "code", "said"),
    [
        (Machines(workers=False), 4, "has had no worker for 30 seconds. Start some: dask worker tcp://s:1"),
        (Machines(worker={"filings": ""}), 2, "Of filings, the worker tcp://w:1 has none, and this machine 1."),
        (Machines(worker={"distributed": "3"}), 2, "Of distributed, the worker tcp://w:1 has 3, and this machine 2."),
        (Machines(worker={"python": "3.12.1.final.0"}), 2, "Of python, the worker tcp://w:1 has 3.12"),
        (Machines(told=("other", True, True)), 2, "The code or the templates of filings on the worker tcp://w:1"),
        (Machines(told=(HERE, False, True)), 2, "LibreOffice was not found on the worker tcp://w:1"),
        (Machines(told=(HERE, True, False)), 4, "s3://bucket/x: The worker tcp://w:1 does not see this place"),
    ],
)
def test_machines_that_are_not_as_this_one_is_are_refused(
    machines: Machines, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("filings.batch.agreeing.likeness", lambda *_: (HERE, True, True))
    with pytest.raises(FilingsError) as refused:
        agree(machines, "tcp://s:1", Shelf("s3://key:secret@bucket/x"), pdf=True)
    assert (refused.value.exit_code, said in str(refused.value)) == (code, True), str(refused.value)
    assert "secret" not in str(refused.value)


def test_another_last_number_of_python_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filings.batch.agreeing.likeness", lambda *_: ("one", True, True))
    agree(Machines(worker={"python": "3.11.9.final.0"}), "tcp://s:1", None, pdf=True)
