from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from filings import assembly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

DOE = ("--title", "Doe v. Ministry", "--court", "A Court", "--petitioner", "Jane Doe", "--respondent", "The Ministry")


def test_a_case_is_begun_checked_and_drafted(run: Callable, tmp_path: Path) -> None:
    case = tmp_path / "doe"
    begun = run("new", case, *DOE)
    assert begun.code == 0, begun.err
    assert f"{(case / 'case.yaml').as_posix()}" in begun.out.splitlines()
    assert f"`filings check {case.as_posix()}`" in begun.out
    checked = run("check", case)
    assert checked.code == 1
    assert checked.err == ""
    assert "gaps still to be written" in checked.out
    drafted = run("draft", case, "--to", tmp_path / "drafts")
    assert drafted.code == 0
    assert (tmp_path / "drafts" / "public" / "01-administrative-petition.public.docx").is_file()


def test_the_next_steps_name_the_folder_of_templates_and_can_be_typed(run: Callable, tmp_path: Path) -> None:
    ours = tmp_path / "our templates"
    (ours / "clinic").mkdir(parents=True)
    (ours / "clinic" / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    begun = run("new", tmp_path / "doe", *DOE, "--profile", "clinic", "--templates", ours)
    assert begun.code == 0, begun.err
    for typed in re.findall(r"`filings ([^`]*)`", begun.out):
        words = shlex.split(typed)
        assert words[-2:] == ["--templates", ours.as_posix()]
        assert run(*words).code in {0, 1}


def test_a_filing_is_added_and_answers_paragraph_by_paragraph(run: Callable, case: Path) -> None:
    result = run("new", case, "--answering", "01-petition", "--by", "company", "--format", "json")
    assert result.code == 0
    assert result.data["made"][0] == f"{case.as_posix()}/filings/06-company-response.yaml"
    assert result.data["named"] == []
    assert len(assembly.load(case).filing("company-response").filing.answers) == 11


def test_ids_written_into_a_file_are_told(run: Callable, spoiled: Callable) -> None:
    case = spoiled('{id: intro-1, text: "The petition', '{text: "The petition', "filings/01-petition.yaml")
    refused = run("new", case, "--answering", "petition", "--by", "company")
    assert refused.code == 2
    assert "Add --add-ids" in refused.told[0]
    result = run("new", case, "--answering", "petition", "--by", "company", "--add-ids")
    assert result.code == 0
    assert result.out.splitlines()[0].endswith("01-petition.yaml: ids written into it for paragraphs that had none")


def test_in_a_script_each_missing_flag_is_told_in_a_line_of_its_own(run: Callable, tmp_path: Path) -> None:
    result = run("new", tmp_path / "doe", "--title", "Doe v. Ministry")
    assert result.code == 2
    assert [line.partition(":")[0] for line in result.told] == ["--court", "--petitioner", "--respondent"]
    assert not (tmp_path / "doe").exists()


@pytest.mark.parametrize("value", ["", "   ", "a\nb", "a\x1bb", "a\tb", "x" * 1001, "\udcff"])
def test_a_value_that_cannot_stand_in_a_paper_is_refused_by_the_name_of_its_flag(
    run: Callable, tmp_path: Path, value: str
) -> None:
    result = run("new", tmp_path / "doe", *DOE, "--petitioner", value)
    assert result.code == 2
    assert len(result.told) == 1
    assert result.told[0].startswith("--petitioner: ")
    assert not (tmp_path / "doe").exists()


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (["--profile", "isreal"], "--profile: "),
        (["--form", "petitoin"], "--form: The court system israel has no form 'petitoin'"),
        (["--by", "doe"], "There is no case here to add a filing to."),
    ],
)
def test_what_is_not_known_is_told_in_a_line(run: Callable, tmp_path: Path, more: Sequence[str], line: str) -> None:
    result = run("new", tmp_path / "doe", *DOE, *more)
    assert result.code == 2
    (told,) = result.told
    assert line in told
    assert not (tmp_path / "doe").exists()


def test_a_case_that_is_there_is_never_begun_again(run: Callable, case: Path) -> None:
    before = (case / "case.yaml").read_bytes()
    result = run("new", case, *DOE)
    assert result.code == 2
    assert result.told[0].startswith("--form: Which paper to begin is not said.")
    assert (case / "case.yaml").read_bytes() == before


def test_a_file_in_the_way_of_the_folder_is_told_in_a_line(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = run("new", tmp_path / "file" / "doe", *DOE)
    assert result.code == 4
    assert len(result.told) >= 1
    assert (tmp_path / "file").read_text() == "x"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the system lets this user write anywhere")
def test_a_folder_that_may_not_be_written_is_told_in_a_line(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    result = run("new", tmp_path / "closed" / "doe", *DOE)
    assert result.code == 4
    assert result.told


def in_a_terminal(arguments: Sequence[str], typed: str) -> tuple[int, str]:
    """Run a command with a terminal for a keyboard and a screen."""
    keyboard, terminal = os.openpty()
    code = "import sys; from filings.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=terminal, stdout=subprocess.PIPE, stderr=terminal
    ) as command:
        os.close(terminal)
        os.write(keyboard, typed.encode())
        out = command.communicate()[0].decode()
    os.close(keyboard)
    return command.returncode, out


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_in_a_terminal_what_was_not_said_is_asked_for(tmp_path: Path) -> None:
    typed = "Doe v. Ministry\nA Court\nJane Doe\nJohn Doe\n\nThe Ministry\n\n"
    code, out = in_a_terminal(["new", str(tmp_path / "doe")], typed)
    assert code == 0, out
    case = assembly.load(tmp_path / "doe").case
    assert [party.name.en for party in case.parties] == ["Jane Doe", "John Doe", "The Ministry"]
    assert (case.title.en, case.court.name.en) == ("Doe v. Ministry", "A Court")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_in_a_terminal_the_filer_and_leave_to_write_ids_are_asked_for(spoiled: Callable) -> None:
    case = spoiled('{id: intro-1, text: "The petition', '{text: "The petition', "filings/01-petition.yaml")
    code, out = in_a_terminal(["new", str(case), "--answering", "petition"], "company\ny\n")
    assert code == 0, out
    assert assembly.load(case).filing("petition").filing.sections[0].paragraphs[0].id == "introduction-1"
    assert assembly.load(case).filing("company-response").filing.answers


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_in_a_terminal_each_court_system_asks_in_its_own_words(tmp_path: Path) -> None:
    typed = "Doe v. Ministry\nA Court\nJane Doe\n\nThe Ministry\n\n"
    code, out = in_a_terminal(["new", str(tmp_path / "doe"), "--profile", "england-wales"], typed)
    assert code == 0, out
    assert "The court (High Court of Justice" in out
    assert "Claimant: " in out
    assert "Another defendant" in out
    assert "Petitioner" not in out
