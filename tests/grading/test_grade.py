"""A class is graded whatever its students hand in, and the same class gives the same files."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from filings.authoring import NewCase, new_case
from filings.errors import InputError, OutputError, Place, Problem
from filings.grading import REPORT, WORKBOOK, grade
from filings.grading.excerpts import excerpts
from filings.grading.pool import results
from filings.grading.students import Student
from filings.grading.wording import words_at
from filings.grading.work import Task, work
from filings.profile import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TODO = ("filings/01-petition.yaml", "The petition concerns", "TODO: the petition concerns")
NO_YAML = ("case.yaml", "parties:", "parties: [")


@dataclass(frozen=True)
class Deadly(Student):
    """A student whose case ends the process that looks at it."""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os._exit, (9,)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def task(folder: Path, name: str, **options: Any) -> Task:  # noqa: ANN401  # as a task's
    return Task(Student(name, folder / name), folder.parent / "grades", **options)


def test_one_that_cannot_be_read_stops_nobody_and_the_same_class_gives_the_same_files(
    handed_in: Callable[..., Path], tmp_path: Path
) -> None:
    folder = handed_in(Ada=TODO, Ben=NO_YAML, Chaya=None)
    graded = grade(folder, to=tmp_path / "one", jobs=1)
    assert [(each.student, each.is_graded) for each in graded.results] == [
        ("Ada", True),
        ("Ben", False),
        ("Chaya", True),
    ]
    ada, ben, chaya = graded.results
    assert ada.lost() == {"GEN-14"}
    assert chaya.earned() == chaya.most()
    assert ben.problems[0].place.file == "case.yaml"
    grade(folder, to=tmp_path / "two", jobs=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_one_that_ends_its_process_takes_nobody_with_it(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None, Chaya=None)
    deadly = Task(Deadly("Ben", folder / "Ben"), folder.parent / "grades")
    found = list(results([task(folder, "Ada"), deadly, task(folder, "Chaya")], 1))
    assert [(each.student, each.is_graded) for each in found] == [("Ada", True), ("Ben", False), ("Chaya", True)]
    assert "failed in filings itself: its process ended." in found[1].problems[0].what


def test_a_finding_stands_beside_the_students_own_words(handed_in: Callable[..., Path]) -> None:
    (finding,) = work(task(handed_in(Ada=TODO), "Ada")).findings
    assert finding.excerpt is not None
    row = dict(finding.excerpt.lines)[finding.excerpt.line]
    assert row[finding.excerpt.start : finding.excerpt.end] == "TODO"


def test_a_student_gets_learning_copies_and_no_others(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    result = work(task(handed_in(Ada=TODO), "Ada"))
    made = {name for name in files(tmp_path / "grades") if name.endswith(".docx")}
    assert made == set(result.copies)
    assert all(name.startswith("Ada/public-learning/") for name in made)


def test_a_template_that_cannot_be_used_is_told_and_the_case_graded(
    handed_in: Callable[..., Path], tmp_path: Path
) -> None:
    own = tmp_path / "templates" / "clinic"
    (own / "en").mkdir(parents=True)
    (own / "profile.yaml").write_text("format: 1\nid: clinic\nextends: israel\n", encoding="utf-8")
    (own / "en" / "administrative-petition.docx").write_bytes(b"no Word file")
    folder = handed_in(Ada=("case.yaml", "profile: israel", "profile: clinic"))
    result = work(task(folder, "Ada", templates=tmp_path / "templates"))
    assert result.is_graded
    assert result.copies == ()
    assert any("administrative-petition.docx" in str(each) for each in result.problems)


def test_a_rubric_weighs_the_class(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    rubric = tmp_path / "rubric.yaml"
    rubric.write_text("format: 1\nchecks:\n  GEN-14: {points: 40}\n  GEN-02: {off: true}\n", encoding="utf-8")
    graded = grade(handed_in(Ada=TODO), to=tmp_path / "grades", rubric=rubric, jobs=1)
    (ada,) = graded.results
    assert ada.most() - ada.earned() == 40
    assert "GEN-02" not in {each.id for each in ada.criteria}


def test_a_rubric_that_does_not_validate_is_refused_before_anybody_is_graded(
    handed_in: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "rubric.yaml").write_text("format: 1\nchecks:\n  GEN-99: {points: 4}\n", encoding="utf-8")
    with pytest.raises(InputError, match="There is no check 'GEN-99'"):
        grade(handed_in(Ada=None), to=tmp_path / "grades", rubric=tmp_path / "rubric.yaml")
    assert not (tmp_path / "grades").exists()


def test_grades_that_an_instructor_edited_are_not_replaced(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    folder = handed_in(Ada=None)
    grade(folder, to=tmp_path / "grades", jobs=1)
    edited = tmp_path / "grades" / WORKBOOK
    book = load_workbook(edited)
    book["Students"]["L3"] = "Well argued."
    book.save(edited)
    (folder / "Ada" / "case.yaml").write_text("format: 2\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"grades\.xlsx: This draft was edited"):
        grade(folder, to=tmp_path / "grades", jobs=1)
    grade(folder, to=tmp_path / "grades", jobs=1, force=True)
    assert "not read" in (tmp_path / "grades" / REPORT).read_text(encoding="utf-8")


def test_a_file_in_the_place_of_the_grades_is_refused(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "grades").write_text("x")
    with pytest.raises(OutputError, match="A file stands where"):
        grade(handed_in(Ada=None), to=tmp_path / "grades")


@pytest.mark.parametrize("place", [".", "Ada", "Ada/grades"])
def test_grades_are_never_written_among_what_students_handed_in(handed_in: Callable[..., Path], place: str) -> None:
    folder = handed_in(Ada=None)
    before = files(folder)
    with pytest.raises(OutputError):
        grade(folder, to=folder / place)
    assert files(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_names_that_nobody_would_choose_are_graded_like_others(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    folder = handed_in(Ada=None)
    for name in ("=cmd|calc", "a\nb", "\x1b[31mred", "<b>bold", "-", "x" * 200, os.fsdecode(b"\xff\xfe")):
        shutil.copytree(folder / "Ada", folder / name)
    graded = grade(folder, to=tmp_path / "grades", jobs=1)
    assert [len(each.copies) > 0 for each in graded.results] == [True] * 8
    assert "\x1b" not in (tmp_path / "grades" / REPORT).read_text(encoding="utf-8")
    load_workbook(tmp_path / "grades" / WORKBOOK)


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("״", "״")])
def test_the_words_that_a_finding_quotes_are_marked_in_either_language(
    tmp_path: Path, opening: str, closing: str
) -> None:
    file = tmp_path / "01-petition.yaml"
    file.write_text("kind: x\ntext: say TODO here\n", encoding="utf-8")
    what = f"{opening}TODO{closing} is still to be replaced."
    (found,) = excerpts([Problem(Place(file.as_posix(), 2, 11), what)])
    assert found is not None
    assert dict(found.lines)[found.line][found.start : found.end] == "TODO"


SAID = """\
- id: one
  source: report
  text: >-
    The Ministry refused.
    It gave no reasons.
- id: two
  title: "The letter"
- {id: three, text: in one line}
- |

  An item of text.
- side: nothing said
  inner:
    text: of another
"""


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        (1, 3, "The Ministry refused."),
        (3, 3, "The Ministry refused."),
        (3, 9, "The Ministry refused."),
        (6, 3, '"The letter"'),
        (6, 7, "two"),
        (8, 3, "{id: three, text: in one line}"),
        (9, 3, "An item of text."),
        (12, 3, "side: nothing said"),
    ],
)
def test_the_words_of_an_entry_are_marked_and_not_its_id_or_its_fold(
    tmp_path: Path, line: int, column: int, marked: str
) -> None:
    file = tmp_path / "01-petition.yaml"
    file.write_text(SAID, encoding="utf-8")
    (found,) = excerpts([Problem(Place(file.as_posix(), line, column), "Something is wrong.")])
    assert found is not None
    assert dict(found.lines)[found.line][found.start : found.end] == marked


@given(st.text(st.sampled_from("ab:-| >#\n\"'"), max_size=80), st.integers(1, 9), st.integers(0, 9))
def test_words_are_looked_for_in_a_file_of_any_shape(text: str, line: int, start: int) -> None:
    rows = text.split("\n")
    at, offset = words_at(rows, min(line, len(rows)), start)
    assert min(line, len(rows)) <= at <= len(rows)
    assert offset <= max(start, len(rows[at - 1]))


def test_a_case_in_which_nothing_is_written_earns_nothing_where_nothing_was_looked_at(
    handed_in: Callable[..., Path], tmp_path: Path
) -> None:
    folder = handed_in(Ada=None)
    scaffold = NewCase("A v. B", "A Court", ("Dina Harel",), ("The Town",), load("israel"), "administrative-petition")
    new_case(folder / "Ben", scaffold)
    ada, ben = grade(folder, to=tmp_path / "grades", jobs=1).results
    assert ada.most() == ada.earned() > 20
    assert ben.most() > 20
    assert ben.earned() < ben.most() / 10
    assert {name.partition("-")[0] for name in ben.idle} >= {"GEN", "EVD", "REL"}


def test_what_no_case_of_a_class_gave_anything_to_look_at_counts_for_nobody(
    handed_in: Callable[..., Path], tmp_path: Path
) -> None:
    (ada,) = grade(handed_in(Ada=None), to=tmp_path / "grades", jobs=1).results
    assert not any(each.id.startswith("SEED-") for each in ada.criteria)
    assert ada.earned() == ada.most()
