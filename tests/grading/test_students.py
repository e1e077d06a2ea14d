"""Whatever lies in the folder of a class, each student is found, and what is not one is told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError, UsageError
from filings.grading.students import Student, case_of, students

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return [each.name for each in students(folder, folder.parent / "grades").students]


def student(folder: Path) -> Student:
    return Student(folder.name, folder)


def refusal(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        case_of(student(folder))
    return str(caught.value)


def test_each_sub_folder_is_a_student_in_the_order_of_names(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ben=None, Ada=None)
    assert names(folder) == ["Ada", "Ben"]


def test_capitals_do_not_come_first(handed_in: Callable[..., Path]) -> None:
    assert names(handed_in(Noa=None, dan=None, eli=None, Dan=None)) == ["Dan", "dan", "eli", "Noa"]


def test_what_systems_leave_behind_is_nobody(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None)
    for name in ("__MACOSX", ".git"):
        (folder / name).mkdir()
    (folder / "Thumbs.db").write_bytes(b"x")
    found = students(folder, folder / "grades")
    assert ([each.name for each in found.students], found.strays) == (["Ada"], ())


def test_the_folder_of_the_grades_is_no_student(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None)
    (folder / "grades").mkdir()
    assert [each.name for each in students(folder, folder / "grades").students] == ["Ada"]


def test_an_archive_that_nobody_unpacked_is_told(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None)
    (folder / "Ben.zip").write_bytes(b"PK")
    (stray,) = students(folder, folder / "grades").strays
    assert str(stray).endswith("Ben.zip: This is a file, where each student has a folder. Unpack it into a folder.")


@pytest.mark.parametrize("aim", ["Ben", "nowhere", "."])
def test_a_link_beside_the_students_is_told_wherever_it_leads(handed_in: Callable[..., Path], aim: str) -> None:
    folder = handed_in(Ada=None)
    (folder / "Ben").symlink_to(aim)
    found = students(folder, folder / "grades")
    assert [each.name for each in found.students] == ["Ada"]
    assert "This is a link to somewhere else, and was not followed." in str(found.strays[0])


def test_a_case_an_archive_put_one_folder_deeper_is_found(handed_in: Callable[..., Path], tmp_path: Path) -> None:
    inner = handed_in(Ada=None) / "Ada"
    (tmp_path / "outer").mkdir()
    inner.rename(tmp_path / "outer" / "my case")
    assert case_of(student(tmp_path / "outer")) == tmp_path / "outer" / "my case"


def test_of_several_cases_none_is_guessed(handed_in: Callable[..., Path]) -> None:
    assert "There are 2 cases in this folder: Ada, Ben." in refusal(handed_in(Ada=None, Ben=None))


def test_a_copy_within_the_case_is_not_the_case(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None)
    handed_in(Old=None)
    (folder / "Old").rename(folder / "Ada" / "old")
    assert case_of(student(folder / "Ada")) == folder / "Ada"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "This folder is empty."),
        ("case.zip", "Unpack 'case.zip' in it."),
        ("Case.yml", "Rename 'Case.yml' to case.yaml."),
        ("essay.txt", "Ask the student for the folder of the case."),
    ],
)
def test_a_folder_without_a_case_says_what_may_have_been_meant(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "Ada").mkdir()
    if name:
        (tmp_path / "Ada" / name).write_text("x")
    assert told in refusal(tmp_path / "Ada")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_to_another_students_case_is_not_followed(handed_in: Callable[..., Path]) -> None:
    folder = handed_in(Ada=None, Ben=None)
    (folder / "Ben" / "filings" / "01-petition.yaml").unlink()
    (folder / "Ben" / "filings" / "01-petition.yaml").symlink_to(folder / "Ada" / "filings" / "01-petition.yaml")
    assert "01-petition.yaml: This is a link to somewhere else, and was not followed." in refusal(folder / "Ben")
    (folder / "Eve").symlink_to(folder / "Ada")
    (stray,) = students(folder, folder / "grades").strays
    assert "Eve: This is a link" in str(stray)


def test_a_single_case_is_no_class(handed_in: Callable[..., Path]) -> None:
    with pytest.raises(UsageError, match="`filings check` looks at a single case"):
        names(handed_in(Ada=None) / "Ada")


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match=name):
        names(tmp_path / name)


def test_a_folder_without_students_is_refused_with_all_that_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "Ada.zip").write_bytes(b"PK")
    with pytest.raises(UsageError) as caught:
        names(tmp_path)
    assert len(caught.value.problems) == 2
