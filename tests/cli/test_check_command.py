from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SOUND = Path(__file__).parent.parent / "checks" / "base" / "israel"

CAPACITY = "  capacity: Sitting as a Court for Administrative Affairs\n"
NUMBER = 'number: "99999-05-19", status: confirmed'


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give a case with nothing in it to find."""
    return Path(shutil.copytree(SOUND, tmp_path / "case"))


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


def rubric_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "rubric.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_rubric_switches_a_check_off_and_weighs_another_anew(
    run: Callable, spoiled: Callable, tmp_path: Path
) -> None:
    spoiled(NUMBER, 'number: "99999-13-19", status: confirmed')
    case = spoiled(CAPACITY, "")
    rubric = rubric_of(tmp_path, "format: 1\nchecks: {GEN-02: {severity: info}, GEN-03: {off: true}}\n")
    result = run("check", case, "--rubric", rubric)
    assert result.code == 0
    assert "info GEN-02" in result.out
    assert "GEN-03" not in result.out


def test_a_rubric_that_is_wrong_refuses_the_check_with_all_its_problems(
    run: Callable, case: Path, tmp_path: Path
) -> None:
    rubric = rubric_of(tmp_path, "format: 1\nchecks:\n  gen-02: {off: true}\n  GEN-02: {severty: info}\n")
    result = run("check", case, "--rubric", rubric)
    assert result.code == 2
    assert [line.removeprefix(f"{rubric.as_posix()}:")[:4] for line in result.told] == ["3:3:", "4:12"]
    assert "Did you mean 'GEN-02'?" in result.told[0]
    assert "Did you mean 'severity'?" in result.told[1]


def test_a_check_that_a_rubric_adds_is_told_like_any_other(run: Callable, case: Path, tmp_path: Path) -> None:
    text = """
        format: 1
        add:
          - id: OWN-01
            severity: error
            statement: A demand leaves three weeks.
            mend: Give more time.
            each: filings.*
            when: item.kind == "prior-demand"
            require: item.reply_by == "within 21 days"
            at: reply_by
            says: "{item.id} asks for a reply {item.reply_by}."
    """
    result = run("check", case, "--rubric", rubric_of(tmp_path, textwrap.dedent(text)))
    assert result.code == 1
    line, *_, summary = result.out.splitlines()
    assert line == (
        f"{case.as_posix()}/filings/00-demand.yaml:11:11: error OWN-01: demand asks for a reply within 14 days. "
        "Give more time."
    )
    assert "explain" not in summary


def test_a_rubric_beside_a_profile_holds_for_its_cases(run: Callable, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "courts" / "school"
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text("format: 1\nid: school\nextends: israel\nname: School\n", encoding="utf-8")
    (case / "case.yaml").write_text(
        (case / "case.yaml")
        .read_text(encoding="utf-8")
        .replace("profile: israel", "profile: school")
        .replace(CAPACITY, ""),
        encoding="utf-8",
    )
    assert run("check", case, "--templates", folder.parent).code == 1
    rubric_of(folder, "format: 1\nchecks: {GEN-02: {off: true}}\n")
    assert run("check", case, "--templates", folder.parent).code == 0


def test_findings_come_as_annotations_in_the_form_of_workflow_commands(run: Callable, spoiled: Callable) -> None:
    spoiled("title: The refusal,", 'title: "The [refusal]",')
    spoiled("language: en", "language: en")
    case = spoiled(CAPACITY, "")
    result = run("check", case, "--format", "annotations")
    assert result.code == 1
    assert result.out.splitlines()[0].startswith(
        f"::error file={case.as_posix()}/case.yaml,line=9,col=3,title=GEN-02::"
    )


def test_what_would_end_an_annotation_early_is_escaped(run: Callable, case: Path, tmp_path: Path) -> None:
    moved = case.rename(tmp_path / "100%, a: case")
    (moved / "case.yaml").write_text(
        (moved / "case.yaml").read_text(encoding="utf-8").replace(CAPACITY, ""), encoding="utf-8"
    )
    (line, *_) = run("check", moved, "--format", "annotations").out.splitlines()
    assert "/100%25%2C a%3A case/case.yaml,line=9," in line


def test_a_case_that_cannot_be_read_is_annotated_too(run: Callable, spoiled: Callable) -> None:
    case = spoiled("language: en", "langage: en")
    result = run("check", case, "--format", "annotations")
    assert result.code == 2
    assert result.out.startswith(
        f"::error file={case.as_posix()}/case.yaml,line=6,col=1,title=input::A case has no field"
    )


def test_findings_come_as_sarif(run: Callable, spoiled: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    case = spoiled(CAPACITY, "")
    monkeypatch.chdir(case.parent)
    data = run("check", case, "--format", "sarif").data
    (done,) = data["runs"]
    (result,) = done["results"]
    assert data["version"] == "2.1.0"
    assert done["tool"]["driver"]["name"] == "filings"
    assert [rule["id"] for rule in done["tool"]["driver"]["rules"]] == ["GEN-02"]
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "case/case.yaml"},
        "region": {"startLine": 9, "startColumn": 3},
    }


def test_findings_come_as_a_code_quality_report_each_with_a_fingerprint_of_its_own(
    run: Callable, spoiled: Callable
) -> None:
    spoiled("act: revoke the licence,", "act: 'do [date] and [date]',", "filings/01-petition.yaml")
    case = spoiled(CAPACITY, "")
    listed = run("check", case, "--format", "code-quality").data
    assert listed[0]["severity"] == "major"
    assert listed[0]["location"] == {"path": f"{case.as_posix()}/case.yaml", "lines": {"begin": 9}}
    assert len({each["fingerprint"] for each in listed}) == len(listed) > 2


@pytest.mark.parametrize("name", ["line\nbreak", "b\udcff"])
@pytest.mark.parametrize("shape", ["text", "json", "annotations", "sarif", "code-quality"])
def test_a_folder_may_have_any_name_that_a_system_gives_it(
    run: Callable, spoiled: Callable, tmp_path: Path, name: str, shape: str
) -> None:
    case = spoiled(CAPACITY, "")
    usual = run("check", case, "--format", shape)
    try:
        moved = case.rename(tmp_path / name)
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    result = run("check", moved, "--format", shape)
    assert result.code == usual.code == 1
    assert len(result.out.splitlines()) == len(usual.out.splitlines())


def test_a_hebrew_case_is_summed_up_in_hebrew(run: Callable) -> None:
    case = Path(__file__).parents[2] / "examples" / "amnesty-v-mod"
    *lines, summary = run("check", case, "--language", "he").out.splitlines()
    assert re.search(r"\d+ אזהרות, \d+ הערות; עוד \d+ חסרים להשלמה\.", summary)
    assert any("warning CLS-05: הבקשה אינה אומרת" in line for line in lines)
    assert any(": עוד יש להשלים ב-motion-to-close: [" in line for line in lines)
