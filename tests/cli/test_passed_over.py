"""Whoever names a folder of templates of which a case uses nothing is told so, by every command that takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAID = "Nothing of the folder"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str], Path]:
    """Make a folder of templates that holds one profile, which extends the shipped one."""

    def made(name: str) -> Path:
        (tmp_path / "ours" / name).mkdir(parents=True)
        (tmp_path / "ours" / name / "profile.yaml").write_text(f"id: {name}\nextends: israel\n", encoding="utf-8")
        return tmp_path / "ours"

    return made


def test_a_folder_without_the_profile_of_the_case_is_told_of_at_the_profile(
    run: Callable, case: Path, folder: Callable, tmp_path: Path
) -> None:
    ours = folder("clinic")
    drafted = run("draft", case, "--to", tmp_path / "drafts", "--templates", ours)
    (line,) = [each for each in drafted.told if SAID in each]
    assert drafted.code == 0
    assert line.startswith(f"{case.as_posix()}/case.yaml:")
    assert f"{ours.as_posix()} is used: the profile 'israel'" in line
    assert "clinic" in line


def test_programs_are_told_of_it_as_well(run: Callable, case: Path, folder: Callable, tmp_path: Path) -> None:
    ours = folder("clinic")
    drafted = run("draft", case, "--to", tmp_path / "drafts", "--templates", ours, "--format", "json").data
    checked = run("check", case, "--templates", ours, "--format", "json").data
    for told in (drafted["drafts"][0]["told"], checked["cases"][0]["told"]):
        (each,) = [each for each in told if SAID in each["what"]]
        assert each["path"] == "case.profile"


def test_a_batch_and_a_check_tell_of_it(run: Callable, case: Path, folder: Callable, tmp_path: Path) -> None:
    ours, rows = folder("clinic"), tmp_path / "rows.csv"
    rows.write_text("id\na\n", encoding="utf-8")
    for command in (("check", case), ("batch", case, "--rows", rows, "--dry-run")):
        assert sum(SAID in each for each in run(*command, "--templates", ours).told) == 1, command


def test_a_profile_that_is_in_the_folder_or_extends_one_there_is_told_of_by_none(
    run: Callable, case: Path, folder: Callable, tmp_path: Path
) -> None:
    ours = folder("clinic")
    written = (case / "case.yaml").read_text(encoding="utf-8")
    (case / "case.yaml").write_text(written.replace("profile: israel", "profile: clinic"), encoding="utf-8")
    for command in (("check", case), ("draft", case, "--to", tmp_path / "drafts")):
        assert not any(SAID in each for each in run(*command, "--templates", ours).told), command


def test_without_a_folder_nothing_is_told(run: Callable, case: Path, tmp_path: Path) -> None:
    assert not any(SAID in each for each in run("draft", case, "--to", tmp_path / "drafts").told)
