from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import filings
from filings.outputs import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

PETITION = "public/01-administrative-petition.public.docx"


def made(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.docx"))


def test_a_line_is_printed_for_each_paper(run: Callable, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "drafts"
    result = run("draft", case, "--to", to)
    assert result.code == 0, result.err
    printed = [line for line in result.out.splitlines() if line.endswith(".docx")]
    assert sorted(printed) == [(to / name).as_posix() for name in made(to)]
    assert (to / PETITION).as_posix() in printed
    assert len(printed) > 6


def test_what_is_still_to_be_written_is_counted_and_the_next_step_said(
    run: Callable, case: Path, tmp_path: Path
) -> None:
    out = run("draft", case, "--to", tmp_path / "drafts").out
    assert "Still to be written: " in out
    assert "in 01-administrative-petition.public.docx" in out
    assert out.splitlines()[-1].startswith("Next: open the papers in Word. Gaps are highlighted")


def test_one_filing_alone_is_drafted(run: Callable, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "drafts"
    result = run("draft", case / "filings" / "03-response.yaml", case / "filings" / "01-petition.yaml", "--to", to)
    assert result.code == 0
    assert made(to) == [PETITION, "public/03-response.public.docx"]


def test_several_cases_get_a_folder_each(run: Callable, case: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(case, tmp_path / "other"))
    text = (other / "case.yaml").read_text().replace("id: clinic-v-authority", "id: second")
    (other / "case.yaml").write_text(text)
    to = tmp_path / "drafts"
    assert run("draft", case, other, "--to", to).code == 0
    assert {name.partition("/")[0] for name in made(to)} == {"clinic-v-authority", "second"}


def test_two_cases_of_one_id_are_refused_before_anything_is_written(run: Callable, case: Path, tmp_path: Path) -> None:
    other = shutil.copytree(case, tmp_path / "other")
    result = run("draft", case, other, "--to", tmp_path / "drafts")
    assert result.code == 2
    assert len(result.told) == 1
    assert not (tmp_path / "drafts").exists()


def test_strict_refuses_gaps_and_writes_nothing(run: Callable, case: Path, tmp_path: Path) -> None:
    result = run("draft", case, "--to", tmp_path / "drafts", "--strict")
    assert result.code == 2
    assert result.told
    assert all("has still to be written" in line for line in result.told)
    assert sum("draft without --strict" in line for line in result.told) == 1 < len(result.told)
    assert not (tmp_path / "drafts").exists()


def test_an_edited_draft_is_kept_unless_forced(run: Callable, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "drafts"
    run("draft", case, "--to", to)
    (to / PETITION).write_bytes(b"edited")
    result = run("draft", case, "--to", to)
    assert result.code == 4
    assert len(result.told) == 1
    assert "edited since it was made" in result.told[0]
    assert (to / PETITION).read_bytes() == b"edited"
    assert run("draft", case, "--to", to, "--force").code == 0
    assert (to / PETITION).read_bytes() != b"edited"


def test_drafts_come_as_data(run: Callable, case: Path, tmp_path: Path) -> None:
    result = run("draft", case / "filings" / "01-petition.yaml", "--to", tmp_path / "drafts", "--format", "json")
    (drafted,) = result.data["drafts"]
    (paper,) = drafted["papers"]
    assert paper["file"] == PETITION
    assert paper["gaps"]
    assert result.data["exit_code"] == 0


def test_a_refusal_comes_as_data(run: Callable, case: Path, tmp_path: Path) -> None:
    result = run("draft", case, "--to", tmp_path / "drafts", "--strict", "--format", "json")
    assert result.err == ""
    assert result.data["exit_code"] == result.code == 2
    assert result.data["problems"]


def test_a_folder_of_templates_that_is_not_there_is_refused(run: Callable, case: Path, tmp_path: Path) -> None:
    result = run("draft", case, "--to", tmp_path / "drafts", "--templates", tmp_path / "mine")
    assert result.code == 2
    assert len(result.told) == 1


def test_without_libreoffice_the_word_files_are_made_and_a_line_says_how_to_get_it(
    run: Callable, case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "find_soffice", lambda: None)
    to = tmp_path / "drafts"
    result = run("draft", case / "filings" / "03-response.yaml", "--to", to, "--pdf")
    assert result.code == 1
    assert made(to) == ["public/03-response.public.docx"]
    assert len(result.told) == 1
    assert "LibreOffice was not found" in result.told[0]


@pytest.mark.usefixtures("soffice")
def test_a_pdf_is_made_beside_each_paper_and_again_on_the_next_run(run: Callable, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "drafts"
    for _ in range(2):
        result = run("draft", case / "filings" / "03-response.yaml", "--to", to, "--pdf")
        assert result.code == 0, result.err
        assert (to / "public/03-response.public.pdf").read_bytes().startswith(b"%PDF")
    assert run("verify", to / "public/03-response.public.pdf").code == 0


@pytest.mark.usefixtures("soffice")
def test_learning_copies_have_no_pdfs_in_which_no_comment_would_show(run: Callable, case: Path, tmp_path: Path) -> None:
    result = run("draft", case / "filings" / "03-response.yaml", "--to", tmp_path, "--pdf", "--notes")
    assert result.code == 0, result.err
    assert [path.name for path in tmp_path.rglob("*.pdf")] == ["03-response.public.pdf"]
    assert "Learning copies have no PDFs" in result.out


def test_the_python_twin_does_the_same(case: Path, tmp_path: Path, run: Callable) -> None:
    case_file = filings.load(case)
    found = run("check", case, "--fail-on", "never").out.splitlines()
    assert [str(finding) for finding in filings.check(case_file)] == found[: len(filings.check(case_file))]
    drafted = filings.draft(case_file, to=tmp_path / "twin", only=["petition"])
    run("draft", case / "filings" / "01-petition.yaml", "--to", tmp_path / "drafts")
    assert [paper.name for paper in drafted.papers] == [PETITION]
    assert (tmp_path / "twin" / PETITION).read_bytes() == (tmp_path / "drafts" / PETITION).read_bytes()


def test_the_demo_drafts_every_example_and_says_what_was_found(run: Callable, tmp_path: Path) -> None:
    to = tmp_path / "drafts"
    result = run("demo", "--to", to)
    assert result.code == 0, result.err
    assert {"amnesty-v-mod/public", "amnesty-v-mod.he/public"} <= {name.rpartition("/")[0] for name in made(to)}
    assert "The rubric finds in amnesty-v-mod: " in result.out
    hints = [line for line in result.out.splitlines() if line.startswith("The rubric finds in ")]
    assert all(("--language he" in line) == (".he:" in line) for line in hints)
    assert any("--language he" in line for line in hints)


def test_drafts_of_the_case_under_an_earlier_id_are_told_of(run: Callable, case: Path, tmp_path: Path) -> None:
    assert run("draft", case, "--to", tmp_path / "drafts").code == 0
    file = case / "case.yaml"
    file.write_text(file.read_text("utf-8").replace("id: clinic-v-authority", "id: renamed"), "utf-8")
    (case / "filings" / "05-opposition.yaml").unlink()
    result = run("draft", case, "--to", tmp_path / "drafts", "--force")
    (line,) = [each for each in result.told if "of another case" in each]
    assert "1 draft of another case lies in this folder, such as public/05-opposition" in line
    assert result.code == 0
