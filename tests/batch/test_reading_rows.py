"""Rows come out of a file as they stand in it, each cell with its place, or the file is refused with one line each."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.batch.opening import open_table
from filings.errors import FilingsError, InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.batch.rows import Row
    from filings.errors import Problem

HEBREW = "שם"


def values(row: Row) -> dict[str, object]:
    return {cell.path: cell.value for cell in row.cells}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_are_parted_by_any_usual_delimiter(text_file: Callable, read: Callable, delimiter: str) -> None:
    data = delimiter.join(["id", "court.name", "judge.name"]) + "\n" + delimiter.join(["a", "One", '"T,w;o\t|"']) + "\n"
    (row,) = read(text_file(data))
    assert row.id == "a"
    assert values(row) == {"court.name": "One", "judge.name": "T,w;o\t|"}


def test_excel_may_say_itself_what_parts_cells(text_file: Callable, read: Callable) -> None:
    (row,) = read(text_file("sep=|\nid|court.name\na|One, Two\n"))
    assert values(row) == {"court.name": "One, Two"}
    assert row.place.line == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_file_that_says_how_it_is_encoded_is_read_so(text_file: Callable, read: Callable, encoding: str) -> None:
    path = text_file(f"id,court.name\na,{HEBREW}\n".encode(encoding))
    assert values(read(path)[0]) == {"court.name": HEBREW}
    assert open_table(path).notes == ()


def test_a_guess_at_the_encoding_is_told(text_file: Callable, read: Callable) -> None:
    names = "\n".join(f"a{n},בית המשפט המחוזי בתל אביב בשבתו כבית משפט לעניינים מינהליים {n}" for n in range(20))
    path = text_file(f"id,court.name\n{names}\n".encode("cp1255"))
    assert "המחוזי" in str(values(read(path)[0])["court.name"])
    (note,) = open_table(path).notes
    assert "a guess" in note.what


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("broken", ["\ud83d", "\ude00-\ud83d"], ids=["one", "two"])
def test_half_a_character_is_told_at_its_cell_and_the_file_read_as_what_it_is(
    text_file: Callable, read: Callable, encoding: str, broken: str
) -> None:
    written = f"id,court.name\na,{HEBREW}\nb,One {broken}\nc,Two\n"
    path = text_file(written.encode(encoding, "surrogatepass"))
    first, second, third = read(path)
    assert (values(first), values(third)) == ({"court.name": HEBREW}, {"court.name": "Two"})
    (told,) = second.problems
    assert (told.place.line, told.place.column) == (3, 2)
    assert "Half of a character" in told.what
    assert open_table(path).notes == ()


def test_a_character_in_two_halves_of_three_bytes_is_told(text_file: Callable, read: Callable) -> None:
    (row,) = read(text_file(b"id,court.name\na,\xed\xa0\xbd\xed\xb8\x80\n"))
    assert "Half of a character" in row.problems[0].what


def test_half_a_character_in_a_heading_is_told(text_file: Callable) -> None:
    with pytest.raises(InputError) as refused:
        open_table(text_file("id,court\ud83d.name\na,One\n".encode("utf-8", "surrogatepass")))
    assert (refused.value.problems[0].place.line, refused.value.problems[0].place.column) == (1, 2)


def test_a_cell_may_hold_line_breaks_and_later_rows_keep_their_lines(text_file: Callable, read: Callable) -> None:
    first, second = read(text_file('id,court.name\r\na,"One\r\nTwo"\r\nb,Three\r\n'))
    assert values(first) == {"court.name": "One\nTwo"}
    assert (first.cells[0].place.line, first.cells[0].place.column) == (2, 2)
    assert second.cells[0].place.line == 4


def test_empty_rows_and_notes_make_nothing(text_file: Callable, read: Callable) -> None:
    rows = read(text_file("id,court.name\n\n,\n# from the office,\na,One\n  , \n"))
    assert [row.id for row in rows] == ["a"]
    assert rows[0].number == 1


def test_a_row_may_end_early_and_what_is_missing_is_empty(text_file: Callable, read: Callable) -> None:
    (row,) = read(text_file("id,court.name,judge.name\na,One\n"))
    assert values(row) == {"court.name": "One", "judge.name": None}


def test_a_cell_without_a_heading_is_told(text_file: Callable, read: Callable) -> None:
    (row,) = read(text_file("id,court.name\na,One,Two\n"))
    (problem,) = row.problems
    assert (problem.place.line, problem.place.column) == (2, 3)
    assert "no heading" in problem.what


def test_json_may_nest_and_hold_lists(text_file: Callable, read: Callable) -> None:
    line = {"id": "a", "court": {"name": "One"}, "filings.petition.facts": ["x", {"text": "y"}], "n": None}
    (row,) = read(text_file(json.dumps(line) + "\n", "clients.jsonl"))
    assert values(row) == {"court.name": "One", "filings.petition.facts": ["x", {"text": "y"}], "n": None}


def test_a_json_value_has_the_place_of_its_name(text_file: Callable, read: Callable) -> None:
    (row,) = read(text_file('{"id": "a", "court": {"name": "One"}}\n', "clients.jsonl"))
    assert (row.cells[0].place.line, row.cells[0].place.column) == (1, 23)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"id": "a", "id": "b"}', "written twice"),
        ('{"id": "a", "x": NaN}', "not a number that can be printed"),
        ('{"id": "a", "x": 1e999}', "not a number that can be printed"),
        ('{"id": "a", "x": ' + "[" * 60 + "]" * 60 + "}", "too deep"),
        ("[" * 100_000, "too deep"),
        ('{"id": "a", "x": "\\ud800"}', "U+D800"),
        ('{"id": "a", "x": "\\u0000"}', "U+0000"),
        ('{"id": ""}', "no id"),
        ('{"id": ["a"]}', "no id"),
        ('{"court.name": "x"}', "no id"),
        ('{"id": "a", "x": "' + "y" * (1 << 20) + '"}', "more than a megabyte"),
    ],
    ids=lambda each: str(each)[:20],
)
def test_a_bad_line_of_json_is_a_bad_row_and_the_next_is_read(
    text_file: Callable, read: Callable, line: str, said: str
) -> None:
    bad, good = read(text_file(line + '\n{"id": "good"}\n', "clients.jsonl"))
    assert said in bad.problems[0].what
    assert (good.id, good.problems) == ("good", ())


def test_a_long_number_keeps_its_digits(text_file: Callable, read: Callable) -> None:
    digits = "1234567890" * 40
    (row,) = read(text_file(f'{{"id": "a", "x": {digits}}}\n', "clients.jsonl"))
    assert values(row) == {"x": digits}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "first line of this file is empty"),
        ("\n\nid,a\n", "first line of this file is empty"),
        ("court.name\nOne\n", "no column 'id'"),
        ("id,a,a\n", "'a' is there twice"),
        ("id,ID\n", "'ID' is there twice"),
        ("id,a\x00b\n", "cannot be the heading"),
        ("id,a\u200bb\n", "cannot be the heading"),
        ("id," + "a" * 400 + "\n", "cannot be the heading"),
        ("id," + "a," * 3000 + "\n", "more than 2000 columns"),
        ('id,a\nx,"never closed\n' + "y\n" * 100_000, "never closed"),
        ('id,a\nx,"a"b\n', "do not come in pairs"),
    ],
    ids=lambda each: str(each)[:20],
)
def test_a_file_that_cannot_be_read_rightly_is_refused(
    text_file: Callable, read: Callable, data: str, said: str
) -> None:
    with pytest.raises(InputError) as refused:
        read(text_file(data))
    assert said in str(refused.value)


@pytest.mark.parametrize("name", ["clients.xls", "clients.pdf", "clients", "nothing.csv"])
def test_what_is_no_table_is_refused(tmp_path: Path, name: str) -> None:
    if name != "nothing.csv":
        (tmp_path / name).write_text("id\n")
    with pytest.raises(UsageError):
        open_table(tmp_path / name)


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"),
    min_size=1,
).filter(str.strip)


@settings(deadline=None)
@given(
    st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8-sig", "utf-16"]),
)
def test_whatever_is_written_as_csv_is_read_back(rows: list[tuple[str, str]], delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([("id", "a", "b"), *((f"r{n}", *row) for n, row in enumerate(rows))])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        path.write_bytes(out.getvalue().encode(encoding))
        read = [tuple(cell.value for cell in row.cells) for row in open_table(path).rows()]
    assert read == rows


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["csv", "jsonl", "xlsx"]))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"rows.{ending}"
        path.write_bytes(data)
        told: tuple[Problem, ...] = ()
        try:
            rows = list(open_table(path).rows())
        except FilingsError as error:
            rows, told = [], error.problems
        assert all(row.id or row.problems for row in rows)
        assert all(problem.what.endswith(".") and problem.remedy for problem in told)
