"""A workbook whose rows cannot be used comes back with its bad cells marked, and is otherwise as it was."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

import filings
from filings.batch import Marks, write_workbook
from filings.cli import main
from filings.errors import InputError, OutputError, Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.reading import CaseFile

BASE = Path(__file__).parents[1] / "cases" / "base"


@pytest.fixture
def book(case: CaseFile, tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook for the case, with more rows in it; `change` may do more to it."""

    def write(*rows: dict[str, object], change: Callable[[Any], object] | None = None) -> Path:
        path = write_workbook(case, tmp_path / "clients.xlsx", only=["petition"], force=True).path
        made = openpyxl.load_workbook(path)
        for row in rows:
            add(made["Rows"], **{"court.name": "A Court", **row})
            add(made["parties"], row=row["id"], id="petitioners", name="Somebody", side="petitioner-side", kind="group")
        if change:
            change(made)
        made.save(path)
        return path

    return write


def add(sheet: Any, **values: object) -> None:  # noqa: ANN401  # openpyxl's worksheet
    sheet.append([values.get(cell.value) for cell in sheet[1]])


def run(path: Path, case: CaseFile, to: Path, **options: Any) -> Marks:  # noqa: ANN401  # those of a batch
    marks = Marks(path)
    filings.batch(case, rows=path, to=to, only=["petition"], jobs=0, listener=marks, **options)
    return marks


def red(path: Path) -> dict[str, str]:
    """Give what is said at each marked cell."""
    book = openpyxl.load_workbook(path)
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment)
    return {
        f"{cell.parent.title}!{cell.coordinate}": cell.comment.text for cell in cells if cell.fill.fill_type == "solid"
    }


def test_bad_cells_come_back_red_with_what_is_wrong_and_the_rest_as_it_was(
    book: Callable, case: CaseFile, tmp_path: Path
) -> None:
    status = "number.status"
    path = book(
        {"id": "b", status: "nope", "filings.petition.date": "in May"},
        {"id": "c", status: "fictional", "court.name": None},
    )
    before = path.read_bytes()
    made = run(path, case, tmp_path / "out").beside(tmp_path / "out")
    assert made is not None
    assert made.path == tmp_path / "out" / "clients.marked.xlsx"
    assert path.read_bytes() == before
    heads = {cell.value: cell.column_letter for cell in openpyxl.load_workbook(path)["Rows"][1]}
    said = red(made.path)
    assert set(said) == {
        f"Rows!{heads[status]}4",
        f"Rows!{heads['filings.petition.date']}4",
        f"Rows!{heads['court.name']}5",
    }
    assert said[f"Rows!{heads[status]}4"].startswith("'status' cannot be 'nope'. Use one of these: confirmed")
    theirs, ours = openpyxl.load_workbook(path), openpyxl.load_workbook(made.path)
    for sheet in theirs:
        copy = ours[sheet.title]
        assert [[cell.value for cell in row] for row in copy] == [[cell.value for cell in row] for row in sheet]
        assert (copy.freeze_panes, copy.sheet_state) == (sheet.freeze_panes, sheet.sheet_state)
        assert copy.column_dimensions["A"].width == sheet.column_dimensions["A"].width
        assert len(copy.data_validations.dataValidation) == len(sheet.data_validations.dataValidation)


def test_the_marked_copy_once_mended_is_taken_as_the_rows(book: Callable, case: CaseFile, tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = book({"id": "b", "number.status": "nope"}, {"id": "c", "number.status": "fictional", "court.name": None})
    first = run(path, case, out).beside(out)
    assert first is not None
    copy = openpyxl.load_workbook(first.path)
    heads = {cell.value: cell.column for cell in copy["Rows"][1]}
    copy["Rows"].cell(4, heads["number.status"]).value = "fictional"
    copy.save(first.path)
    half = first.path.read_bytes()

    second = run(first.path, case, out, resume=True).beside(out)
    assert second is not None
    assert (second.path.name, second.cells) == ("clients.marked-2.xlsx", 1)
    assert first.path.read_bytes() == half
    assert set(red(second.path)) == {f"Rows!{openpyxl.utils.get_column_letter(heads['court.name'])}5"}

    copy = openpyxl.load_workbook(second.path)
    copy["Rows"].cell(5, heads["court.name"]).value = "A Court"
    copy.save(second.path)
    assert run(second.path, case, out, resume=True).beside(out) is None
    assert {path.name for path in out.iterdir() if path.is_dir()} == {"base", "b", "c"}


def test_the_same_marks_give_the_same_file_and_never_replace_another(
    book: Callable, case: CaseFile, tmp_path: Path
) -> None:
    path, out = book({"id": "b", "number.status": "nope"}), tmp_path / "out"
    made = [run(path, case, out, resume=True).beside(out) for _ in range(2)]
    assert made[0] == made[1]
    (out / "clients.marked.xlsx").write_bytes(b"mended by hand")
    assert run(path, case, out, resume=True).beside(out).path.name == "clients.marked-2.xlsx"
    assert (out / "clients.marked.xlsx").read_bytes() == b"mended by hand"


def at(path: Path, cell: str, what: str = "This is wrong.") -> Problem:
    return Problem(Place(f"{path.as_posix()}:{cell}"), what, "Mend it.")


def test_comments_and_formulas_of_the_user_are_kept(book: Callable, tmp_path: Path) -> None:
    def more(made: Any) -> None:  # noqa: ANN401  # openpyxl's workbook
        sheet = made["Rows"]
        sheet["B3"].comment = Comment("Ask her again.", "A. Clerk")
        sheet["C3"].comment = Comment("Sure.", "A. Clerk")
        sheet["Z3"].value, sheet["Z4"].value, sheet["Z5"].value = "=1+1", '="a"&"b"', "=1=1"

    path = valued(book(change=more), {"Z3": "2", "Z4": ' t="str"|a<b', "Z5": ' t="b"|1'})
    marks = Marks(path)
    marks.add(at(path, "Rows!B3"))
    made = marks.to(tmp_path / "marked.xlsx")
    assert made is not None
    sheet = openpyxl.load_workbook(made.path)["Rows"]
    assert sheet["B3"].comment.text == "This is wrong. Mend it.\nA. Clerk: Ask her again."
    assert (sheet["C3"].comment.author, sheet["C3"].comment.text) == ("A. Clerk", "Sure.")
    assert [sheet[f"Z{line}"].value for line in (3, 4, 5)] == ["=1+1", '="a"&"b"', "=1=1"]
    held = openpyxl.load_workbook(made.path, data_only=True)["Rows"]
    assert [held[f"Z{line}"].value for line in (3, 4, 5)] == [2, "a<b", True]


def valued(path: Path, values: dict[str, str]) -> Path:
    """Give formulas values, as a spreadsheet program does when it saves them: `KIND|VALUE`, or a number."""
    to = path.with_name("valued.xlsx")
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(to, "w") as made:
        for name in package.namelist():
            data = package.read(name).decode("utf-8", "surrogateescape")
            if name == "xl/worksheets/sheet1.xml":
                for cell, value in values.items():
                    kind, _, held = value.rpartition("|")
                    held = held.replace("<", "&lt;")
                    data = re.sub(rf'(<c r="{cell}"[^>]*)(>.*?</f>)<v\s*(/>|></v>)', rf"\1{kind}\2<v>{held}</v>", data)
            made.writestr(name, data.encode("utf-8", "surrogateescape"))
    return to


def test_what_cannot_be_kept_is_told(book: Callable, tmp_path: Path) -> None:
    path = book(change=lambda made: made["How to"].add_chart(BarChart(), "C3"))
    marks = Marks(path)
    marks.add(at(path, "parties"))
    made = marks.to(tmp_path / "marked.xlsx")
    assert made is not None
    assert made.lost == ("charts, pictures and buttons",)
    assert set(red(made.path)) == {"parties!A1"}


def test_many_problems_of_a_cell_are_one_comment(book: Callable, tmp_path: Path) -> None:
    path = book()
    marks = Marks(path)
    for number in range(8):
        marks.add(at(path, "Rows!B3:B4", f"Problem {number}."))
    marks.add(Problem(Place("case.yaml", 3, 1), "Elsewhere."))
    assert marks.to(tmp_path / "marked.xlsx").cells == 1
    (said,) = red(tmp_path / "marked.xlsx").values()
    assert said.splitlines() == [*(f"Problem {number}. Mend it." for number in range(5)), "And 3 more."]


def test_where_a_marked_copy_cannot_go_is_told_before_anything_is_done(book: Callable, tmp_path: Path) -> None:
    path = book()
    (tmp_path / "mine.xlsx").write_bytes(b"mine")
    refusals = [(path, UsageError), (tmp_path / "marked.csv", UsageError), (tmp_path / "mine.xlsx", OutputError)]
    for to, kind in refusals:
        with pytest.raises(kind):
            Marks(path).allow(to, force=kind is UsageError)
    with pytest.raises(UsageError):
        Marks(tmp_path / "clients.csv").allow(tmp_path / "marked.xlsx", force=False)
    Marks(path).allow(tmp_path / "marked.xlsx", force=False)
    (path.with_name("gone.xlsx")).write_bytes(b"no workbook")
    marks = Marks(path.with_name("gone.xlsx"))
    marks.add(at(path.with_name("gone.xlsx"), "Rows!B3"))
    with pytest.raises(InputError):
        marks.to(tmp_path / "marked.xlsx")
    assert not (tmp_path / "marked.xlsx").exists()


def test_the_command_says_where_the_marked_copy_is_and_what_to_do_with_it(
    book: Callable, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = str(BASE / "filings" / "01-petition.yaml")
    path, copy = book({"id": "b", "number.status": "nope"}), tmp_path / "marked.xlsx"
    checking = ["batch", paper, "--rows", str(path), "--dry-run", "--jobs", "1"]
    assert main(checking) == 1
    assert "--marked OUT.xlsx writes a copy in which they are red" in capsys.readouterr().out
    assert main([*checking, "--marked", str(copy), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["marked"] == {"path": copy.as_posix(), "cells": 1, "lost": []}
    assert main([*checking, "--marked", str(copy)]) == 4
    assert main([*checking, "--marked", str(path), "--force"]) == 2
    capsys.readouterr()

    drafting = ["batch", paper, "--rows", str(path), "--to", str(tmp_path / "out"), "--jobs", "1"]
    assert main(drafting) == 1
    returned = (tmp_path / "out" / "clients.marked.xlsx").as_posix()
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"{returned}: your workbook with 1 cell marked.",
        f"Next: mend its red cells, and go on with --resume and --rows {returned}",
    ]


def test_headings_that_cannot_be_used_are_marked_where_that_is_asked_for(book: Callable, tmp_path: Path) -> None:
    def spoil(made: Any) -> None:  # noqa: ANN401  # openpyxl's workbook
        made["Rows"]["B1"] = "court.nmae"

    copy = tmp_path / "marked.xlsx"
    assert main(["batch", str(BASE), "--rows", str(book(change=spoil)), "--dry-run", "--marked", str(copy)]) == 2
    assert "Did you mean 'court.name'?" in red(copy)["Rows!B1"]
