"""A batch drafts every row that is right, tells of every row that is not, and goes on where it was."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

import filings
from filings.errors import TemplateError, UsageError
from filings.outputs import State, verify
from tests.batch.looking import HEADINGS, files, ledger, rows

PAPER = "public/01-administrative-petition.public.docx"

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from filings.batch import Listener


def test_each_row_has_a_folder_like_that_of_a_single_draft(
    run: Callable, table: Callable, heard: Listener, tmp_path: Path, own_case: Path
) -> None:
    path = table(HEADINGS, *rows(3), ["c-4", "", "x"], ["c-2", "Court", "x"], ["", "Court", "x"], ["c-7", "C", "[@no]"])
    summary = run(path, listener=heard, zipped=True, jobs=2)
    out = tmp_path / "out"
    assert (summary.rows, summary.done, summary.failed, summary.exit_code) == (7, 3, {"input": 4}, 1)
    assert [f"{problem.place.line}:{problem.place.column}" for problem in heard.problems] == [
        "5:2",
        "6:1",
        "7:1",
        "8:3",
    ]
    assert sorted(each.name for each in out.iterdir()) == [
        ".lock", "c-1", "c-1.zip", "c-2", "c-2.zip", "c-3", "c-3.zip", "ledger.jsonl"
    ]  # fmt: skip
    entries = ledger(out)
    assert [(entry["row"], entry["id"], entry["status"]) for entry in entries] == [
        (1, "c-1", "done"), (2, "c-2", "done"), (3, "c-3", "done"), (4, "c-4", "invalid"),
        (5, "c-2", "invalid"), (6, "", "invalid"), (7, "c-7", "invalid"),
    ]  # fmt: skip
    assert {verdict.state for verdict in verify(out / "c-2")} == {State.UNCHANGED}
    with zipfile.ZipFile(out / "c-2.zip") as package:
        assert {f"c-2/{name}": data for name, data in files(out / "c-2").items()} == {
            name: package.read(name) for name in package.namelist()
        }

    for name, old, new in (
        ("case.yaml", "name: A District Court", "name: Court 2"),
        ("filings/01-petition.yaml", "- No reasons were given.", "- No reasons were given the 2th time."),
    ):
        text = (own_case / name).read_text(encoding="utf-8")
        (own_case / name).write_text(text.replace(old, new), encoding="utf-8")
    filings.draft(filings.load(own_case), to=tmp_path / "single", only=["petition"])
    assert files(tmp_path / "single") == files(out / "c-2")


def test_resuming_does_what_is_left_and_what_has_changed_and_no_more(
    run: Callable, table: Callable, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run(table(HEADINGS, *rows(4)), resume=True).done == 4
    first, times = files(out), {path: path.stat().st_mtime_ns for path in out.glob("*/*/*.docx")}
    assert run(table(HEADINGS, *rows(4)), resume=True).skipped == 4
    assert files(out) == first

    (out / "c-3" / PAPER).unlink()
    changed = [*rows(1), ["c-2", "Another court", "x"], *rows(5)[2:]]
    summary = run(table(HEADINGS, *changed), resume=True)
    assert (summary.done, summary.skipped) == (3, 2)
    kept = {path.parts[-3] for path, time in times.items() if path.stat().st_mtime_ns == time}
    assert kept == {"c-1", "c-4"}

    # Rows in another order are the same rows, and a row that is gone is told of and left.
    summary = run(table(HEADINGS, *reversed(changed[1:])), resume=True)
    assert (summary.done, summary.skipped, summary.stale) == (0, 4, 1)
    assert (out / "c-1" / PAPER).is_file()


def test_a_row_is_done_again_where_the_case_or_a_template_changed(
    run: Callable, table: Callable, own_case: Path, tmp_path: Path, root: Path
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(root / "templates" / "israel", templates / "israel")
    path = table(HEADINGS, *rows(1))

    def again() -> tuple[int, int]:
        summary = run(path, case_file=filings.load(own_case, templates), templates=templates, resume=True)
        return summary.done, summary.skipped

    assert again() == (1, 0)
    assert again() == (0, 1)
    petition = own_case / "filings" / "01-petition.yaml"
    petition.write_text(petition.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
    assert again() == (1, 0)
    block = templates / "israel" / "en" / "blocks" / "title.docx"
    shutil.copyfile(templates / "israel" / "en" / "blocks" / "legends.docx", block)
    assert again() == (1, 0)


def test_a_row_whose_folder_goes_by_another_name_leaves_none_behind(
    run: Callable, table: Callable, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(table(HEADINGS, *rows(3)), name="{row}")
    first = files(out / "1")
    moved = [rows(3)[1], ["c-4", "Court 4", "x"], rows(3)[2], rows(3)[0]]
    assert run(table(HEADINGS, *moved), name="{row}", resume=True).done == 3
    assert {path.name for path in out.iterdir() if path.is_dir()} == {"1", "2", "3", "4"}
    assert files(out / "4") == first
    assert run(table(HEADINGS, *moved), resume=True).done == 4
    assert {path.name for path in out.iterdir() if path.is_dir()} == {"c-1", "c-2", "c-3", "c-4"}


def test_a_template_that_no_row_can_use_ends_the_batch(
    run: Callable, table: Callable, tmp_path: Path, root: Path
) -> None:
    shutil.copytree(root / "templates" / "israel", tmp_path / "templates" / "israel")
    (tmp_path / "templates" / "israel" / "en" / "administrative-petition.docx").write_bytes(b"no package")
    summary = run(table(HEADINGS, *rows(2)), templates=tmp_path / "templates")
    assert (summary.failed, summary.exit_code) == ({"template": 2}, 3)
    with pytest.raises(TemplateError):
        run(table(HEADINGS, *rows(14)), templates=tmp_path / "templates", resume=True)


def test_a_draft_that_was_edited_is_not_replaced_but_by_force(
    run: Callable, table: Callable, heard: Listener, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(table(HEADINGS, *rows(3)))
    first = files(out)
    with zipfile.ZipFile(out / "c-1" / PAPER, "a") as package:
        package.writestr("word/mine.xml", "<mine/>")
    (out / "c-2" / "notes.txt").write_text("mine")
    (out / "c-3" / PAPER).write_bytes(b"")  # what a machine that failed may leave
    edited = (out / "c-1" / PAPER).read_bytes()

    summary = run(table(HEADINGS, *rows(2), ["c-3", "Court 3", rows(3)[2][2]]), resume=True, listener=heard)
    assert (summary.done, summary.failed, summary.skipped) == (1, {"edited": 1}, 1)
    assert "was edited since it was made" in heard.problems[0].what
    assert heard.problems[0].place.line == 2
    assert (out / "c-1" / PAPER).read_bytes() == edited
    assert files(out / "c-3") == {name[4:]: data for name, data in first.items() if name.startswith("c-3/")}

    changed = [rows(1)[0], ["c-2", "Another court", "x"], rows(3)[2]]
    assert run(table(HEADINGS, *changed), resume=True).failed == {"edited": 2}
    assert run(table(HEADINGS, *changed), resume=True, force=True).done == 2
    assert (out / "c-1" / PAPER).read_bytes() == first[f"c-1/{PAPER}"]
    assert (out / "c-2" / "notes.txt").read_text() == "mine"
    assert [entry["status"] for entry in ledger(out)] == ["done"] * 3


def test_only_failed_rows_may_be_done_again(run: Callable, table: Callable, tmp_path: Path) -> None:
    run(table(HEADINGS, ["c-1", "Court 1", "x"], ["c-2", "", "x"]))
    summary = run(
        table(HEADINGS, ["c-1", "Changed", "x"], ["c-2", "Court", "x"], ["c-3", "New", "x"]), only_failed=True
    )
    assert (summary.done, summary.skipped) == (1, 2)
    assert sorted(each.name for each in (tmp_path / "out").glob("c-*")) == ["c-1", "c-2"]


def test_a_row_whose_id_another_row_repeats_is_drafted_once(run: Callable, table: Callable, tmp_path: Path) -> None:
    path = table(HEADINGS, *rows(2), ["c-1", "Another Court", "x"])
    first = run(path)
    assert (first.done, first.failed) == (2, {"input": 1})
    assert [(entry["id"], entry["kind"]) for entry in ledger(tmp_path / "out")] == [
        ("c-1", ""),
        ("c-2", ""),
        ("c-1", "same-id"),
    ]
    again = run(path, resume=True)
    assert (again.done, again.skipped, again.failed) == (0, 2, {"input": 1})
    assert run(path, only_failed=True).done == 0


def test_what_failed_cannot_be_done_again_where_nothing_was_done_before(run: Callable, table: Callable) -> None:
    with pytest.raises(UsageError, match="no earlier run"):
        run(table(HEADINGS, *rows(1)), only_failed=True)


def test_a_dry_run_checks_every_row_and_writes_nothing(
    run: Callable, table: Callable, heard: Listener, tmp_path: Path
) -> None:
    summary = run(table(HEADINGS, *rows(2), ["c-3", "", "x"]), dry_run=True, to=None, listener=heard)
    assert (summary.done, summary.failed, summary.exit_code) == (2, {"input": 1}, 1)
    assert len(heard.problems) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["clients.csv"]


def test_the_rubric_may_be_asked_of_each_row(run: Callable, table: Callable, tmp_path: Path) -> None:
    summary = run(table(HEADINGS, *rows(1)), fail_on="warning")
    assert (summary.done, summary.flagged, summary.exit_code) == (1, 1, 1)
    assert {"rule", "severity", "what"} <= set(ledger(tmp_path / "out")[0]["findings"][0])


def test_two_rows_are_never_one_folder(run: Callable, table: Callable, heard: Listener) -> None:
    names = ["Straße", "STRASSE", "cafe\u0301", "CAFÉ", "a/b", "a?b", "x", "x."]
    path = table(HEADINGS, *([name, f"Court {n}", "x"] for n, name in enumerate(names)))
    summary = run(path, dry_run=True, listener=heard)
    assert (summary.done, summary.failed) == (4, {"input": 4})
    assert [problem.place.line for problem in heard.problems] == [3, 5, 7, 9]


def test_a_name_that_texts_still_say_is_told(run: Callable, table: Callable, heard: Listener, own_case: Path) -> None:
    petition = own_case / "filings" / "01-petition.yaml"
    text = petition.read_text(encoding="utf-8").replace("- No reasons were given.", "- A District Court knows.")
    petition.write_text(text, encoding="utf-8")
    case = filings.load(own_case)
    run(table(["id", "court.name"], ["a", "One"]), case_file=case, dry_run=True, listener=heard)
    (note,) = heard.notes
    assert "This text says 'A District Court', which the column 'court.name' replaces" in note.what
    assert note.place.file.endswith("01-petition.yaml")
    run(table(HEADINGS, *rows(1)), case_file=case, dry_run=True, listener=heard)
    run(table(["id", "court.name"], ["a", "One"]), case_file=case, only=["motion"], dry_run=True, listener=heard)
    assert len(heard.notes) == 1
