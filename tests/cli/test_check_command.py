from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CAPACITY = "  capacity: Sitting as a Court for Administrative Affairs\n"
NUMBER = 'number: "99999-05-19", status: confirmed'


def test_a_case_with_nothing_to_find_ends_with_0(run: Callable, case: Path) -> None:
    result = run("check", case)
    assert result.code == 0
    assert f"{case.as_posix()}: nothing found" in result.out


def test_an_error_ends_with_1_and_prints_its_place_its_rule_and_what_to_do(run: Callable, spoiled: Callable) -> None:
    case = spoiled(CAPACITY, "")
    result = run("check", case)
    assert result.code == 1
    line, *_, summary = result.out.splitlines()
    assert line.startswith(f"{case.as_posix()}/case.yaml:9:")
    assert "error GEN-02: The court's capacity is not given. Say in" in line
    assert "1 error" in summary
    assert "filings explain GEN-02" in summary


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_decides_what_a_warning_ends_with(run: Callable, spoiled: Callable, fail_on: str, code: int) -> None:
    case = spoiled(NUMBER, 'number: "99999-13-19", status: confirmed')
    result = run("check", case, "--fail-on", fail_on)
    assert "warning GEN-03" in result.out
    assert result.code == code


def test_an_error_ends_with_0_where_nothing_is_to_fail(run: Callable, spoiled: Callable) -> None:
    assert run("check", spoiled(CAPACITY, ""), "--fail-on", "never").code == 0


def test_a_case_that_does_not_validate_ends_with_2_and_all_its_problems(run: Callable, spoiled: Callable) -> None:
    spoiled("kind: ngo", "kind: nog")
    case = spoiled("language: en", "langage: en")
    result = run("check", case)
    assert result.code == 2
    assert len(result.told) == 2
    assert all(line.startswith(f"{case.as_posix()}/case.yaml:") for line in result.told)


def test_a_broken_case_stops_none_of_the_others(run: Callable, case: Path, tmp_path: Path) -> None:
    good = shutil.copytree(case, tmp_path / "good")
    (case / "case.yaml").write_text("format: 2\n")
    result = run("check", case, good)
    assert result.code == 2
    assert f"{good.as_posix()}: nothing found" in result.out
    assert result.told


def test_findings_come_as_data(run: Callable, spoiled: Callable) -> None:
    case = spoiled(CAPACITY, "")
    result = run("check", case, "--format", "json")
    (checked,) = result.data["cases"]
    (finding,) = checked["findings"]
    assert finding["rule"] == "GEN-02"
    assert finding["severity"] == "error"
    assert finding["file"] == f"{case.as_posix()}/case.yaml"
    assert finding["line"] == 9
    assert finding["path"] == "case.court"
    assert finding["remedy"]
    assert result.data["exit_code"] == result.code == 1


def test_problems_come_as_data_too(run: Callable, spoiled: Callable) -> None:
    result = run("check", spoiled("language: en", "langage: en"), "--format", "json")
    assert result.code == 2
    assert result.err == ""
    ((problem,),) = [each["problems"] for each in result.data["cases"]]
    assert problem["line"] == 6


def test_a_case_can_be_named_by_its_file_or_by_a_filing(run: Callable, case: Path) -> None:
    assert "nothing found" in run("check", case / "case.yaml").out
    assert "nothing found" in run("check", case / "filings" / "01-petition.yaml").out


def test_a_filing_can_be_named_from_within_its_folder(
    run: Callable, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case / "filings")
    assert "nothing found" in run("check", "01-petition.yaml").out
    monkeypatch.chdir(case)
    assert "nothing found" in run("check", "filings/01-petition.yaml").out
    assert run("check", ".").out.splitlines()[-1].startswith(".: nothing found")
