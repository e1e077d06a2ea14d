"""A workbook is read as its reader sees it, cell by cell, or refused where it would be read wrongly."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

import filings
from filings.batch.opening import open_table
from filings.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from filings.reading import CaseFile


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook: sheets by name, each a list of rows; `change` may do more to it."""

    def write(change: Callable[[Any], object] | None = None, **sheets: list[list[object]]) -> Path:
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name.replace("__", "."))
            for row in rows:
                sheet.append(row)
        if change:
            change(made)
        path = tmp_path / "clients.xlsx"
        made.save(path)
        return path

    return write


def told(path: Path) -> str:
    """Give what is said when a workbook is refused."""
    with pytest.raises(InputError) as refused:
        list(open_table(path).rows())
    return str(refused.value)


def test_values_are_given_as_they_are_shown(book: Callable, read: Callable) -> None:
    shown = {
        "date": dt.date(2031, 1, 12),
        "moment": dt.datetime(2031, 1, 12, 9, 30),  # noqa: DTZ001  # Excel knows no zones
        "whole": 7.0,
        "sum": 0.3,
        "yes": True,
        "text": "007",
        "long": 123456789012345,
        "padded": 42,
        "money": 1.5,
        "share": 0.5,
    }

    def formats(made: Any) -> None:  # noqa: ANN401
        sheet = made["Rows"]
        for name, form in (("padded", "00000"), ("money", "0.00"), ("share", "0%")):
            sheet.cell(2, 2 + list(shown).index(name)).number_format = form

    (row,) = read(book(formats, Rows=[["id", *shown], [14, *shown.values()]]))
    assert row.id == "14"
    assert {cell.path: cell.value for cell in row.cells} == {
        **shown,
        "date": "2031-01-12",
        "moment": "2031-01-12 09:30",
        "whole": 7,
        "padded": "00042",
        "money": "1.50",
        "share": "50%",
    }


def test_a_cell_has_the_place_that_a_workbook_gives_it(book: Callable, read: Callable) -> None:
    rows = read(book(Rows=[["id", "a", "b"], ["x", "1", "2"], [], ["y", "3", "4"]]))
    assert [str(cell.place).rpartition("/")[2] for cell in rows[1].cells] == [
        "clients.xlsx:Rows!B4",
        "clients.xlsx:Rows!C4",
    ]


def test_the_sheet_of_rows_is_the_one_called_so_or_the_first(book: Callable, read: Callable) -> None:
    assert [row.id for row in read(book(Help=[["id"], ["no"]], rows=[["id"], ["yes"]]))] == ["yes"]
    assert [row.id for row in read(book(Clients=[["id"], ["yes"]], Help=[["id"], ["no"]]))] == ["yes"]


def test_a_child_sheet_holds_the_lists_of_rows_in_any_order(book: Callable, read: Callable) -> None:
    rows = read(
        book(
            Rows=[["id", "court.name"], ["x", "One"], ["y", "Two"]],
            filings__petition__facts=[
                ["text", "row"],
                ["y1", "y"],
                ["all", "*"],
                ["x1", "x"],
                ["# a note", "#"],
                ["y2", "y"],
            ],
        )
    )
    held = [[[cell.value for cell in item] for item in row.cells[-1].value.items] for row in rows]
    assert held == [[["all"], ["x1"]], [["y1"], ["all"], ["y2"]]]
    assert rows[0].cells[-1].path == "filings.petition.facts"


def test_an_entry_of_a_row_stands_in_the_stead_of_the_one_for_all_rows_with_its_id(
    book: Callable, read: Callable
) -> None:
    entries = [["*", "a", "all"], ["*", "b", "all"], ["*", None, "all"], ["y", "c", "y"], ["y", "a", "y"]]
    rows = read(book(Rows=[["id"], ["x"], ["y"]], exhibits=[["row", "id", "title"], *entries, ["y", None, "y"]]))
    held = [[tuple(cell.value for cell in item) for item in row.cells[-1].value.items] for row in rows]
    assert held == [
        [("a", "all"), ("b", "all"), (None, "all")],
        [("a", "y"), ("b", "all"), (None, "all"), ("c", "y"), (None, "y")],
    ]


def test_an_empty_cell_leaves_out_an_entry_of_a_list_within_an_entry(book: Callable, cased: Callable) -> None:
    lines = [
        ["*", "demand", "They wrote.", None, None],
        ["*", "refusal-known", "It refused.", "letter", None],
        ["*", None, "It was law.", "letter", "courts-law"],
    ]
    sheet = [["row", "id", "text", "support.1", "support.2.to"], *lines]
    (made,) = cased(book(Rows=[["id"], ["x"]], petition__facts=sheet))
    held = [[each.to for each in item.support] for item in made.filings[0].filing.sections[0].paragraphs]
    assert held == [[], ["letter"], ["letter", "courts-law"]]


def test_an_entry_of_no_row_is_told(book: Callable, read: Callable) -> None:
    *_, last = read(book(Rows=[["id"], ["x"]], parties=[["row", "name"], ["z", "Nobody"]]))
    assert "There is no row 'z'" in last.problems[0].what
    assert str(last.problems[0].place).endswith("clients.xlsx:parties!A2")


def test_an_entry_of_no_row_is_not_counted_as_a_row(book: Callable, case: CaseFile) -> None:
    path = book(Rows=[["id"], ["x"]], exhibits=[["row", "id"], ["*", "letter"], ["z", "letter"]])
    summary = filings.batch(case, rows=path, only=["petition"], jobs=0, dry_run=True)
    assert (summary.rows, summary.done, summary.strays, summary.exit_code) == (1, 1, 1, 1)


def test_a_row_without_the_entries_that_other_rows_have_of_their_own_is_told_that_alone(
    book: Callable, cased: Callable
) -> None:
    parties = [
        ["row", "id", "name", "side", "kind"],
        ["*", "ministry", "The Ministry", "respondent-side", "public-authority"],
        ["x", "petitioners", "Those of X", "petitioner-side", "group"],
    ]
    first, (told,) = cased(book(Rows=[["id"], ["x"], ["y"]], parties=parties))
    assert first.case.parties[1].name.en == "Those of X"
    assert told.startswith("clients.xlsx:Rows!A3: The row 'y' has no parties of its own.")


def test_a_line_that_ends_before_the_column_of_the_id_has_none(book: Callable, read: Callable) -> None:
    short, whole = read(book(Rows=[["court.name", "id"], ["One"], ["Two", "x"]]))
    assert (short.id, whole.id) == ("", "x")
    assert [problem.what for problem in short.problems] == ["This row has no id."]
    assert str(short.problems[0].place).endswith("clients.xlsx:Rows!B2")


def test_a_cell_beyond_the_headings_of_a_child_sheet_is_told(book: Callable, read: Callable) -> None:
    (row,) = read(book(Rows=[["id"], ["x"]], parties=[["row", "id"], ["x", "a", "Nobody"]]))
    assert [str(problem.place).rpartition("/")[2] for problem in row.problems] == ["clients.xlsx:parties!C2"]


def test_hidden_rows_are_read_and_told(book: Callable, read: Callable) -> None:
    path = book(lambda made: setattr(made["Rows"].row_dimensions[3], "hidden", True), Rows=[["id"], ["x"], ["y"]])
    assert [row.id for row in read(path)] == ["x", "y"]
    assert "Hidden rows" in open_table(path).notes[0].what


def test_merged_cells_are_refused(book: Callable) -> None:
    said = told(book(lambda made: made["Rows"].merge_cells("B2:B3"), Rows=[["id", "a"], ["x", "1"], ["y", None]]))
    assert "clients.xlsx:Rows!B2:B3: These cells are merged" in said


def test_a_formula_without_a_value_is_a_problem_of_its_row_alone(book: Callable, read: Callable) -> None:
    first, second = read(book(Rows=[["id", "a"], ["x", "=1+1"], ["y", "2"]]))
    (problem,) = first.problems
    assert str(problem).rpartition("/")[2].startswith("clients.xlsx:Rows!B2: This cell holds a formula")
    assert (first.id, second.problems) == ("x", ())


def test_a_row_of_nothing_but_formulas_without_a_value_is_not_passed_over(book: Callable, read: Callable) -> None:
    first, _ = read(book(Rows=[["id", "a"], ["=1+1", None], ["y", "2"]]))
    assert first.problems[0].what.startswith("This cell holds a formula")


def test_a_formula_without_a_value_in_an_entry_is_told_of_each_row_that_has_it(book: Callable, read: Callable) -> None:
    rows = read(book(Rows=[["id"], ["x"], ["y"]], exhibits=[["row", "id", "title"], ["x", "a", "=1+1"]]))
    assert [len(row.problems) for row in rows] == [1, 0]


def test_a_heading_that_is_a_formula_without_a_value_is_refused(book: Callable) -> None:
    assert "clients.xlsx:Rows!B1: This cell holds a formula" in told(book(Rows=[["id", "=1+1"], ["x", "y"]]))


def test_a_formula_is_read_by_the_value_it_had(book: Callable, read: Callable, tmp_path: Path) -> None:
    path = book(Rows=[["id", "a"], ["x", "=1+1"]])
    valued = rewritten(path, tmp_path / "valued.xlsx", SHEET, lambda xml: re.sub(rb"<v>?\s*</?v?>", b"<v>2</v>", xml))
    assert read(valued)[0].cells[0].value == 2


def test_an_error_in_a_cell_is_told(book: Callable, read: Callable) -> None:
    def spoil(made: Any) -> None:  # noqa: ANN401
        made["Rows"]["B2"].value, made["Rows"]["B2"].data_type = "#REF!", "e"

    (row,) = read(book(spoil, Rows=[["id", "a"], ["x", "1"]]))
    assert "the error #REF!" in row.problems[0].what


def rewritten(path: Path, to: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as made:
        for name in package.namelist():
            data = package.read(name)
            made.writestr(name, change(data) if name == part else data)
    return to


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("part", ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", SHEET])
def test_a_workbook_whose_packed_bytes_are_spoilt_is_refused(book: Callable, part: str) -> None:
    path = book(Rows=[["id", "a"], ["x", "1"]])
    with zipfile.ZipFile(path) as package:
        held = package.getinfo(part)
    data, start = bytearray(path.read_bytes()), held.header_offset + 30 + len(part)
    data[start : start + held.compress_size] = b"\xff" * held.compress_size
    path.write_bytes(data)
    assert "it is damaged" in told(path)


def test_a_workbook_without_the_formats_of_its_cells_is_refused_at_the_first(book: Callable, tmp_path: Path) -> None:
    whole = book(Rows=[["id", "a", "b"], ["x", dt.date(2031, 1, 12), dt.date(2031, 1, 13)]])
    path = tmp_path / "spoilt.xlsx"
    with zipfile.ZipFile(whole) as package, zipfile.ZipFile(path, "w") as made:
        for name in package.namelist():
            if name != "xl/styles.xml":
                made.writestr(name, package.read(name))
    assert told(path).startswith(f"{path.as_posix()}:Rows!B2: This cell has a format that the workbook does not hold")


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (SHEET, lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml.partition(b"?>")[2]),
        (SHEET, lambda xml: xml.replace(b'r="2"', b'r="99999999"', 1)),
        (SHEET, lambda xml: xml.replace(b'r="B2"', b'r="ZZZZ2"')),
        (SHEET, lambda xml: xml[:200]),
        (SHEET, lambda _: b""),
        (SHEET, lambda _: b"\xff\xfe<\0a\0>\0"),
        (SHEET, lambda xml: xml + b" " * 3_000_000),
        ("xl/workbook.xml", lambda xml: xml[:100]),
        ("xl/workbook.xml", lambda _: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        (SHEET, lambda xml: xml.replace(b't="inlineStr"><is><t>x</t></is>', b't="s"><v>7</v>')),
        ("[Content_Types].xml", lambda _: b"<Types/>"),
        ("xl/styles.xml", lambda xml: xml[:50]),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_workbook_that_was_tampered_with_is_refused_or_read_without_harm(
    book: Callable, tmp_path: Path, part: str, change: Callable[[bytes], bytes]
) -> None:
    path = rewritten(book(Rows=[["id", "a"], ["x", "1"]]), tmp_path / "spoilt.xlsx", part, change)
    with pytest.raises(InputError) as refused:
        list(open_table(path).rows())
    assert "spoilt.xlsx" in str(refused.value)
