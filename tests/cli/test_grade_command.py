from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = Path(__file__).parent.parent / "checks" / "base" / "israel"


def test_a_line_is_printed_for_each_student_and_what_could_not_be_read_makes_the_exit_code_1(
    run: Callable, tmp_path: Path
) -> None:
    shutil.copytree(BASE, tmp_path / "class" / "Ada")
    (tmp_path / "class" / "Ben").mkdir()
    result = run("grade", tmp_path / "class", "--to", tmp_path / "grades", "--jobs", "1")
    assert result.code == 1
    ada, *files, last = result.out.splitlines()
    assert ada.startswith("Ada: ")
    assert "points; nothing found." in ada
    assert files == [(tmp_path / "grades" / name).as_posix() for name in ("grades.xlsx", "report.html")]
    assert last.startswith("Next: open ")
    assert result.told == ["Ben: This folder is empty. Ask the student for the case."]
    again = run("grade", tmp_path / "class", "--to", tmp_path / "grades", "--jobs", "1", "--format", "json")
    assert [(each["student"], each["graded"]) for each in again.data["students"]] == [("Ada", True), ("Ben", False)]
    assert again.data["exit_code"] == 1


def test_a_folder_without_students_is_refused(run: Callable, tmp_path: Path) -> None:
    result = run("grade", tmp_path, "--to", tmp_path / "grades")
    assert result.code == 2
    (told,) = result.told
    assert told.startswith(f"{tmp_path.as_posix()}: No student's folder is in this folder. Put a folder for each")
