"""A workbook made from a case says what the case says, and is read back as the same."""

from __future__ import annotations

import datetime as dt
import json
import string
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import filings
from filing_schemas.base import Localised
from filing_schemas.vocabulary import Language, ReliefKind
from filings import assembly
from filings.batch import write_workbook
from filings.batch.casing import Casing
from filings.batch.opening import open_table
from filings.batch.workbook.drawn import drawn
from filings.batch.workbook.plan import plan
from filings.cli import main
from filings.errors import FilingsError, OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from filings.reading import CaseFile

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/case.yaml"))
BASE = ROOT / "tests" / "cases" / "base"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command in this process; give its exit code and what it says."""

    def command(*arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        return main([str(each) for each in arguments]), capsys.readouterr().out

    return command


def read_back(base: CaseFile, path: Path) -> CaseFile:
    """Give the case of the only row of a workbook."""
    table, casing = open_table(path), Casing(base)
    casing.columns.check(table.headings)
    assert not table.notes
    (row,) = table.rows()
    return casing.case(row)


def same(one: CaseFile, other: CaseFile) -> bool:
    return one.case == other.case and [each.filing for each in one.filings] == [each.filing for each in other.filings]


@pytest.mark.parametrize("folder", [*EXAMPLES, BASE], ids=lambda each: each.name)
def test_the_workbook_of_a_case_as_it_was_written_gives_the_case(folder: Path, tmp_path: Path) -> None:
    case = filings.load(folder)
    made = write_workbook(case, tmp_path / "rows.xlsx")
    assert same(read_back(case, made.path), case)
    assert {"Rows", "parties", "exhibits"} <= set(made.sheets)
    assert any(".relief." in name for name in made.sheets)
    assert not made.left_out


def test_the_same_case_gives_the_same_bytes(case: CaseFile, tmp_path: Path) -> None:
    made = [write_workbook(case, tmp_path / f"{name}.xlsx").path.read_bytes() for name in "ab"]
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}


def test_a_workbook_can_be_drafted_as_it_was_written(case: CaseFile, tmp_path: Path) -> None:
    write_workbook(case, tmp_path / "rows.xlsx", only=["petition"])
    summary = filings.batch(case, rows=tmp_path / "rows.xlsx", dry_run=True, jobs=0)
    assert (summary.rows, summary.exit_code) == (1, 0)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """Give the workbooks of a case in two languages, as a program sees them."""
    folder = ROOT / "examples" / "amnesty-v-mod"
    found = {}
    for language in Language:
        path = tmp_path_factory.mktemp("books") / "rows.xlsx"
        write_workbook(assembly.load(folder, None, language), path)
        found[language.value] = openpyxl.load_workbook(path)
    return found


def rules(sheet: Any) -> dict[str, Any]:  # noqa: ANN401  # openpyxl's worksheet
    """Give the rules of a sheet by the headings of their columns."""
    found = (
        (sheet[f"{str(rule.sqref).partition(':')[0][:-1]}1"].value, rule)
        for rule in sheet.data_validations.dataValidation
    )
    return dict(found)


def test_headings_and_their_help_stay_in_sight_and_are_wide_enough(books: Mapping[str, Any]) -> None:
    book = books["en"]
    for sheet in book.worksheets[:-2]:
        assert sheet.freeze_panes in ("B3", "C3")
        assert str(sheet["A2"].value).startswith("# ")
        for cell in sheet[1]:
            assert sheet.column_dimensions[cell.column_letter].width >= min(len(cell.value), 40)
            assert len(sheet.cell(2, cell.column).value) > 5
    assert [sheet.title for sheet in book.worksheets[-2:]] == ["How to", "Lists"]
    assert book["Lists"].sheet_state == "hidden"


def test_each_cell_says_what_belongs_into_it_and_refuses_what_does_not(books: Mapping[str, Any]) -> None:
    relief, exhibits = rules(books["en"]["petition.relief.final"]), rules(books["en"]["exhibits"])
    lists = books["en"]["Lists"]
    assert relief["kind"].formula1.startswith("'Lists'!$")
    assert [cell.value for cell in lists[relief["kind"].formula1[9]]][: len(ReliefKind)] == list(ReliefKind)
    assert relief["addressee"].formula1 == "'parties'!$B$3:$B$20000"
    assert not relief["addressee"].showErrorMessage
    assert rules(books["en"]["parties"])["side"].formula1 == '"petitioner-side,respondent-side,neutral"'
    assert (exhibits["pages"].type, exhibits["date"].type) == ("whole", "textLength")
    assert rules(books["en"]["Rows"])["filings.petition.date"].type == "date"
    for sheet in books["en"].worksheets[:-2]:
        assert all(rule.prompt and len(rule.prompt) <= 255 for rule in rules(sheet).values())


def test_the_workbook_of_a_hebrew_case_reads_from_right_to_left(books: Mapping[str, Any]) -> None:
    assert all(sheet.sheet_view.rightToLeft for sheet in books["he"].worksheets)
    assert not any(sheet.sheet_view.rightToLeft for sheet in books["en"].worksheets)
    heads = [cell.value for cell in books["he"]["Rows"][1]]
    assert heads.index("court.name.he") < heads.index("court.name.en")
    assert "שורה" in books["he"]["Rows"]["A2"].value


def test_days_are_days_and_numbers_numbers_and_other_dates_as_they_are_known(case: CaseFile, tmp_path: Path) -> None:
    write_workbook(case, tmp_path / "rows.xlsx")
    book = openpyxl.load_workbook(tmp_path / "rows.xlsx")
    held = {cell.value: book["Rows"].cell(3, cell.column) for cell in book["Rows"][1]}
    assert held["filings.petition.date"].value == dt.datetime(2019, 5, 13)  # noqa: DTZ001  # Excel knows no zones
    assert held["filings.petition.date"].number_format == "yyyy-mm-dd"
    exhibit = {cell.value: book["exhibits"].cell(3, cell.column).value for cell in book["exhibits"][1]}
    assert exhibit["pages"] == 4
    fact = {cell.value: book["chronology"].cell(3, cell.column).value for cell in book["chronology"][1]}
    assert fact["date"] == "2018-11"


def test_a_row_is_added_by_copying_the_first_and_the_parties_that_are_its_own(case: CaseFile, tmp_path: Path) -> None:
    path = write_workbook(case, tmp_path / "rows.xlsx").path
    book = openpyxl.load_workbook(path)
    for name, line in (("Rows", 3), ("parties", 3)):
        values = [cell.value for cell in book[name][line]]
        book[name].append(["client-2", *values[1:]])
    book["parties"].cell(book["parties"].max_row, 3).value = "Another Petitioner"
    book.save(path)
    first, second = (Casing(case).case(row) for row in open_table(path).rows())
    assert same(first, case)
    ministry, petitioner = second.case.parties  # as on the sheet
    assert (petitioner.id, petitioner.name.en) == ("petitioners", "Another Petitioner")
    assert ministry == case.case.parties[1]


LETTERS = string.ascii_letters + string.digits + " .,;:!?'\"<>&/=+-@%#|~אבגדה״׳־é漢😀"
PIECES = st.sampled_from(
    ["=1+1", "+1", "-1", "@SUM(A1)", "_x0041_", "007", "1-2", "2018", "true", "#REF!", "1e5", "%41"]
)
LINES = st.builds(str.__add__, PIECES | st.just(""), st.text(LETTERS, max_size=20)).map(str.strip).filter(bool)
PLAIN = string.ascii_letters + string.digits + " .,;אבגד״é漢😀"
PROSE = st.builds(
    str.__add__, st.sampled_from(["", "=1", "+1", "-1", "@A1", "007"]), st.text(PLAIN, max_size=30)
).filter(str.strip)
"""No markup: what it means is not what is asked here."""
NAMES = st.builds(lambda en, he: Localised(en=en, he=he), LINES, st.none() | LINES)


@settings(deadline=None, max_examples=25)  # each draws and reads a whole workbook
@given(
    names=st.tuples(NAMES, NAMES, NAMES),
    text=PROSE,
    number=LINES,
    pages=st.none() | st.integers(1, 10**9),
    date=st.dates(),
)
def test_whatever_a_case_says_is_read_back_from_its_workbook(  # noqa: PLR0913  # each is drawn
    case: CaseFile,
    tmp_path_factory: pytest.TempPathFactory,
    *,
    names: tuple[Localised, ...],
    text: str,
    number: str,
    pages: int | None,
    date: dt.date,
) -> None:
    held = case.case
    changed = held.model_copy(
        update={
            "court": held.court.model_copy(update={"name": names[0]}),
            "number": held.number.model_copy(update={"number": number}),
            "parties": (held.parties[0].model_copy(update={"name": names[1]}), held.parties[1]),
            "exhibits": (held.exhibits[0].model_copy(update={"title": names[2], "pages": pages}),),
        }
    )
    first = case.filings[0]
    section = first.filing.sections[0]
    bare = section.paragraphs[2].model_copy(update={"text": text})
    paragraphs = (*section.paragraphs[:2], bare)
    sections = (section.model_copy(update={"paragraphs": paragraphs}),)
    petition = replace(first, filing=first.filing.model_copy(update={"sections": sections, "date": date}))
    said = replace(case, case=changed, filings=(petition, *case.filings[1:]))
    path = tmp_path_factory.getbasetemp() / "drawn.xlsx"
    path.write_bytes(drawn(plan(said), "en"))
    assert same(read_back(case, path), said)
    with zipfile.ZipFile(path) as package:
        assert not any(b"<f>" in package.read(name) for name in package.namelist() if "/sheet" in name)


def test_a_text_that_a_program_would_work_out_is_marked_as_text(case: CaseFile, tmp_path: Path) -> None:
    court = case.case.court.model_copy(update={"name": Localised(en="=HYPERLINK(A1)")})
    said = replace(case, case=case.case.model_copy(update={"court": court}))
    write_workbook(said, tmp_path / "rows.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "rows.xlsx")["Rows"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=HYPERLINK(A1)", "s", True)


def test_a_text_too_long_for_a_cell_stays_with_the_case_and_is_told(case: CaseFile, tmp_path: Path) -> None:
    motion = next(each for each in case.filings if each.filing.id == "motion")
    long = replace(motion, filing=motion.filing.model_copy(update={"opening": "x" * 40_000}))
    said = replace(case, filings=tuple(long if each is motion else each for each in case.filings))
    made = write_workbook(said, tmp_path / "rows.xlsx")
    assert made.left_out == ("filings.motion.opening",)
    assert same(read_back(case, made.path), case)


def test_a_workbook_is_refused_in_one_line_and_nothing_is_written(case: CaseFile, tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "mine.xlsx").write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"")
    refusals: list[tuple[str, type[FilingsError], str]] = [
        ("rows.csv", UsageError, "not the name of a workbook"),
        ("folder.xlsx", OutputError, "A folder stands"),
        ("mine.xlsx", OutputError, "--force replaces it"),
        ("file/rows.xlsx", OutputError, "Choose another folder"),
    ]
    for name, kind, said in refusals:
        with pytest.raises(kind) as refused:
            write_workbook(case, tmp_path / name)
        assert len(refused.value.problems) == 1
        assert said in str(refused.value)
    with pytest.raises(UsageError):
        write_workbook(case, tmp_path / "rows.xlsx", only=["petitoin"])
    assert {path.name for path in tmp_path.iterdir()} == {"folder.xlsx", "mine.xlsx", "file"}
    assert (tmp_path / "mine.xlsx").read_bytes() == b"mine"
    write_workbook(case, tmp_path / "mine.xlsx", force=True)
    assert same(read_back(case, tmp_path / "mine.xlsx"), case)


def test_the_command_writes_a_workbook_and_says_what_to_do_with_it(run: Callable, tmp_path: Path) -> None:
    code, said = run("batch", BASE, "--workbook", tmp_path / "rows.xlsx")
    assert code == 0
    path, following = said.splitlines()
    assert path == (tmp_path / "rows.xlsx").as_posix()
    assert following.endswith("--dry-run")
    assert run("batch", BASE, "--rows", path, "--dry-run", "--jobs", "1")[0] == 0
    _, data = run("batch", BASE / "filings" / "03-motion.yaml", "--workbook", path, "--force", "--format", "json")
    assert json.loads(data)["sheets"] == ["Rows", "parties", "chronology", "exhibits"]
    assert run("batch", BASE, "--workbook", path, "--rows", path)[0] == 2
    assert run("batch", BASE, "--workbook", BASE / "filings" / "rows.xlsx")[0] == 2
    assert run("batch", BASE, "--rows", path, "--dry-run", "--marked", BASE / "filings" / "marked.xlsx")[0] == 2
    assert not list(BASE.glob("**/*.xlsx"))
    assert run("batch", BASE)[0] == 2
