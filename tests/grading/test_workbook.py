"""The workbook says who earned what, lets an instructor add to it, and runs nothing that a student wrote."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from filings.errors import Place, Problem
from filings.grading.workbook import workbook
from tests.grading.classes import CLASS, HEBREW, graded, told, unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.grading import Result

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def read(results: Sequence[Result], *, values: bool = True) -> Any:  # noqa: ANN401  # openpyxl's workbook
    return load_workbook(io.BytesIO(workbook(results, ())), data_only=values)


def rows(sheet: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # openpyxl's sheet
    listed = list(sheet.iter_rows(values_only=True))
    at = next(place for place, row in enumerate(listed) if row[0] in {"Student", "Check"})
    return [dict(zip(listed[at], row, strict=True)) for row in listed[at + 1 :]]


def test_a_check_gives_its_points_where_it_found_nothing_and_none_where_it_did() -> None:
    ada, ben, chaya, dov = rows(read(CLASS)["Students"])
    assert [(each["Student"], each["Total"], each["Out of"]) for each in (ada, ben, chaya)] == [
        ("Ada", 1, 4),
        ("Ben", 3, 4),
        ("Chaya", 4, 4),
    ]
    assert (ada["GEN-02"], ada["GEN-12"], ben["GEN-12"]) == (0, 1, 0)
    assert dov["Total"] is None
    assert dov["Note"] == "Not read: This is not YAML."


def test_what_a_person_has_to_judge_is_left_open_and_added_by_a_formula() -> None:
    book = read(CLASS, values=False)
    sheet = book["Students"]
    heads = [cell.value for cell in sheet[2]]
    judged = heads.index("EVD-07")
    assert heads[-1] == "EVD-07"
    assert [sheet.cell(row, judged + 1).value for row in (3, 4, 5)] == [None] * 3
    assert sheet.cell(3, heads.index("Judged") + 1).value.startswith("=SUM(")
    assert sheet.cell(3, heads.index("Total") + 1).value == "=B3+C3"


def test_the_formulas_come_to_what_the_cells_show_already() -> None:
    written, shown = (read(CLASS, values=values)["Students"] for values in (False, True))
    for row in (3, 4, 5):
        points, judged, total, _, percent = (written.cell(row, column).value for column in range(2, 7))
        sums = [sum(cell.value or 0 for cell in shown[text[5:-1]][0]) for text in (points, judged) if ":" in text]
        assert [shown.cell(row, column).value for column in (2, 3)] == sums
        assert (total, percent) == (f"=B{row}+C{row}", f"=D{row}/E{row}")
        assert shown.cell(row, 4).value == sum(sums)
        assert shown.cell(row, 6).value == sum(sums) / shown.cell(row, 5).value


def test_what_most_students_got_wrong_comes_first() -> None:
    results = (*CLASS, graded("Eve", told("GEN-12"), told("EVD-07")), graded("Fay", told("GEN-12")))
    listed = rows(read(results)["Most missed"])
    assert [(each["Check"], each["Students"], each["of"], each["Findings"]) for each in listed] == [
        ("GEN-12", 3, 5, 3),
        ("EVD-07", 2, 5, 2),
        ("GEN-02", 1, 5, 2),
    ]


def test_each_finding_has_a_row_with_the_students_own_words() -> None:
    first, *_ = rows(read((*CLASS, HEBREW))["Findings"])
    assert (first["Student"], first["Check"], first["File"], first["Line"]) == (
        "Ada",
        "GEN-02",
        "filings/01-petition.yaml",
        7,
    )
    assert first["The student's words"] == "text: what I wrote"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "#N/A", "{=1}"])
def test_a_name_that_looks_like_a_formula_is_text(name: str) -> None:
    book = read([graded(name, told("GEN-02", name, name)), unread(name, name)], values=False)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and name.strip() in cell.value:
                    assert cell.data_type == "s"
                    assert cell.quotePrefix


@settings(deadline=None, max_examples=40)
@given(name=ANYTHING, what=ANYTHING)
def test_whatever_a_student_writes_makes_a_workbook_that_opens(name: str, what: str) -> None:
    book = read([graded(name, told("GEN-02", what, what)), unread(name, what)])
    assert book.sheetnames == ["Students", "Most missed", "Findings", "Not read", "How it is counted"]


def test_heads_stay_in_sight_and_every_list_can_be_filtered() -> None:
    book = read(CLASS)
    assert [sheet.freeze_panes for sheet in book] == ["B3", "B2", "B2", "B2", "B2"]
    assert all(sheet.auto_filter.ref for sheet in book)
    assert all(each.width > 5 for sheet in book for each in sheet.column_dimensions.values())


def test_the_same_class_gives_the_same_bytes_and_no_time_of_day() -> None:
    one = workbook(CLASS, ())
    assert one == workbook(CLASS, ())
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_what_lies_beside_the_students_is_told_too() -> None:
    stray = Problem(Place("late.zip"), "This is a file.", "Unpack it.")
    book = load_workbook(io.BytesIO(workbook(CLASS, (stray,))))
    assert rows(book["Not read"])[-1]["File"] == "late.zip"
