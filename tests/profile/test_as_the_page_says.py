"""A folder of one's own, made by following docs/profiles.md: its profile, piece by piece, and its commands."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest

from filings.cli import main
from filings.resources import shipped
from filings.word.audit import read_back
from filings.word.package import open_package, write_package

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs" / "profiles.md").read_text("utf-8")


@pytest.fixture
def ours(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the profile that the page prints, and go to where its folder lies."""
    (tmp_path / "ours" / "clinic").mkdir(parents=True)
    text = "".join(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
    (tmp_path / "ours" / "clinic" / "profile.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "ours" / "clinic"


def typed(page: str, begins: str) -> list[str]:
    (command,) = re.findall(rf"^\$ filings ({begins}.*)$", page, re.MULTILINE)
    return shlex.split(command)


def test_its_words_its_parts_and_its_blocks_are_in_the_papers(
    page: str, ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = ours / "en" / "blocks"
    blocks.mkdir(parents=True)
    opened = open_package(shipped("templates") / "israel" / "en" / "blocks" / "title.docx")
    body = opened["word/document.xml"].replace(b"{{ title }}", b"{{ title }} (Clinic)", 1)
    (blocks / "title.docx").write_bytes(write_package(opened, {"word/document.xml": body}))
    assert main(typed(page, "forms")) == 0
    assert "Notice of Motion" in capsys.readouterr().out
    assert main(typed(page, "new")) == 0
    assert main(typed(page, "draft")) == 0, capsys.readouterr().err
    (made,) = (ours.parent.parent / "drafts" / "public").glob("01-*.docx")
    paper = [each.text for each in read_back(made.read_bytes()).body.paragraphs]
    assert {"The Claimant", "The Defendant", "against", "Administrative Petition (Clinic)"} <= set(paper)


def test_every_field_that_it_names_is_in_the_schema(page: str, ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(typed(page, "schema")) == 0
    known = json.loads(capsys.readouterr().out)["properties"]
    assert set(re.findall(r"^([a-z_]+):", (ours / "profile.yaml").read_text("utf-8"), re.MULTILINE)) <= set(known)


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize("language", ["en", "he"])
def test_a_case_of_the_court_system_that_it_shows_has_nothing_wrong_with_its_legend(
    page: str, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert main([*typed(page, "new"), "--language", language]) == 0
    capsys.readouterr()
    assert main([*typed(page, "check"), "--format", "json"]) in {0, 1}
    (case,) = json.loads(capsys.readouterr().out)["cases"]
    found = {each["rule"] for each in case["findings"]}
    assert found
    assert "GEN-01" not in found
