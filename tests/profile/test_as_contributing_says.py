"""A fourth court system, added by following CONTRIBUTING.md to the letter: the profile that it prints, its commands."""

from __future__ import annotations

import re
import shlex
import textwrap
from typing import TYPE_CHECKING

import pytest

from filings.cli import main
from filings.resources import shipped
from filings.word.audit import read_back
from filings.word.package import open_package, write_package

if TYPE_CHECKING:
    from pathlib import Path


PARTIES = ("--petitioner", "A", "--respondent", "B", "--title", "A v. B", "--court", "Court of Session")


@pytest.fixture
def told(root: Path) -> str:
    whole = (root / "CONTRIBUTING.md").read_text("utf-8")
    return whole[whole.index("**A court system.**") : whole.index("**An invalid input.**")]


@pytest.fixture
def folder(told: str, tmp_path: Path) -> Path:
    """Write the profile that the guide prints."""
    found = re.search(r"```yaml\n(.*?)```", told, re.DOTALL)
    assert found is not None
    (tmp_path / "DIR" / "scotland").mkdir(parents=True)
    (tmp_path / "DIR" / "scotland" / "profile.yaml").write_text(textwrap.dedent(found[1]), encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], told: str, begins: str, folder: Path, *more: str) -> str:
    """Run the command of the guide that begins so, in the folder."""
    (command,) = re.findall(rf"`filings ({begins}[^`]*)`", " ".join(told.split()))
    words = [folder / word if word in {"DIR", "my-case", "drafts"} else word for word in shlex.split(command)]
    capsys.readouterr()
    assert main([*map(str, words), *more]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def test_it_is_listed_begun_and_drafted_by_the_commands_of_the_guide(
    capsys: pytest.CaptureFixture[str], told: str, folder: Path
) -> None:
    assert "Petition for Judicial Review" in run(capsys, told, "forms", folder)
    run(capsys, told, "new", folder, *PARTIES)
    run(capsys, told, "draft", folder)
    paper = read_back((folder / "drafts" / "public" / "01-petition.public.docx").read_bytes()).body.paragraphs
    assert [each.text for each in paper if each.style == "Filing Title"] == ["Petition for Judicial Review"]
    assert [each.text for each in paper if each.style == "Caption Role"] == ["Petitioner", "Respondent"]
    assert [each.text for each in paper if each.style == "Caption Versus"] == ["against"]
    headings = [each.text for each in paper if each.style == "heading 1"]
    assert headings == ["Statement of Facts", "Pleas in Law", "Remedies Sought"]


def test_a_shared_block_of_its_own_is_in_its_papers(
    capsys: pytest.CaptureFixture[str], told: str, folder: Path
) -> None:
    opened = open_package(shipped("templates") / "england-wales" / "en" / "blocks" / "title.docx")
    body = opened["word/document.xml"].replace(b"{{ title }}", b"{{ title }} (Outer House)", 1)
    blocks = folder / "DIR" / "scotland" / "en" / "blocks"
    blocks.mkdir(parents=True)
    (blocks / "title.docx").write_bytes(write_package(opened, {"word/document.xml": body}))
    run(capsys, told, "new", folder, *PARTIES)
    run(capsys, told, "draft", folder)
    paper = read_back((folder / "drafts" / "public" / "01-petition.public.docx").read_bytes()).body.paragraphs
    assert "Petition for Judicial Review (Outer House)" in [each.text for each in paper]


def test_it_is_wholly_data(folder: Path) -> None:
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".yaml"}
