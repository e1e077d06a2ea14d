"""The guide for instructors, followed to the letter: its folder, its form, its tables, its commands, its messages."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filings.cli import main
from filings.resources import shipped
from filings.word.audit import read_back
from tests.house.test_docs import commands
from tests.workshop import byhand

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.word.audit.readback import ReadBack

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
PAGE = (DOCS / "templates.md").read_text(encoding="utf-8")
FORM, FINISHED = DOCS / "forms" / "motion-form.docx", DOCS / "forms" / "motion-to-close.docx"
TEMPLATE = Path("ours", "clinic", "en", "motion-to-close.docx")
SLIPS = byhand.table(PAGE, "instead of", "was typed", "`lint` says")
PICTURES = re.findall(r"!\[(.*?)\]\((.+?)\)", PAGE)
LARGEST = 120_000


def slip(template: bytes, old: str, new: str) -> bytes:
    return byhand.instead(template, byhand.codes(old)[0], "".join(byhand.codes(new)))


@pytest.fixture(scope="module")
def typed() -> list[list[str]]:
    """Give the commands of the guide in order, the program left out."""
    found = [command[1:] for command in commands(PAGE.replace("<!-- not run -->", ""))]
    assert len(found) > 8
    return found


@pytest.fixture
def run(
    typed: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., str]:
    """Give what runs the next command of the guide, which must be the one meant, in a folder that holds the form."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(FORM, tmp_path)
    rest = iter(typed)

    def next_one(*meant: str, code: int = 0) -> str:
        command = next(rest)
        assert command[: len(meant)] == [*meant]
        capsys.readouterr()
        done = main(command)
        told = capsys.readouterr()
        assert done == code, told.out + told.err
        return told.out

    return next_one


def test_a_form_becomes_a_template_and_a_draft_by_following_the_guide(run: Callable[..., str]) -> None:
    (profile, _case) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    TEMPLATE.parent.mkdir(parents=True)
    TEMPLATE.parent.parent.joinpath("profile.yaml").write_text(profile, encoding="utf-8")
    assert " motion-to-close " in run("forms")
    run("template", "new")
    run("template", "fields")
    assert Path("tags.docx").is_file()
    good = byhand.filled_in(TEMPLATE.read_bytes(), PAGE)

    broken = good
    for old, new in byhand.table(PAGE, "instead of", "was typed"):
        broken = slip(broken, old, new)
    TEMPLATE.write_bytes(broken)
    (said,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert run("template", "lint", code=1) == said
    assert "2 comments" in run("template", "lint", code=1)

    TEMPLATE.write_bytes(byhand.as_saved_by_word(good))
    assert "put together" in run("template", "tidy")
    Path("tidied.docx").replace(TEMPLATE)
    assert main(["template", "lint", str(TEMPLATE)]) == 0
    assert main(["template", "diff", str(TEMPLATE), str(FINISHED)]) == 0
    run("template", "preview")
    assert Path("preview", "motion-to-close.many.docx").is_file()
    drafted_on_the_form(run)


def drafted_on_the_form(run: Callable[..., str]) -> None:
    """Draft the example and a new case, as step 11 says, and read the papers back."""
    case = Path(shutil.copytree(shipped("examples") / "amnesty-v-mod", "amnesty-v-mod")) / "case.yaml"
    said = case.read_text(encoding="utf-8")
    case.write_text(re.sub(r"(?m)^profile: .*$", "profile: clinic", said), encoding="utf-8")
    run("draft")
    run("new", "our-case")
    run("draft", "our-case")
    for folder, title in (("drafts", "Behind Closed Doors"), ("our-drafts", "Behind Closed Doors")):
        (paper,) = Path(folder, "public").glob("*motion-to-close*.docx")
        paper_on_the_form(read_back(paper.read_bytes()), title)


def paper_on_the_form(paper: ReadBack, title: str) -> None:
    headers = " ".join(each.text for part in paper.parts if "header" in part.name for each in part.paragraphs)
    assert "Registry of Riverton" in headers
    assert "STUDY DRAFT" in headers
    by_style = {each.style: each.text for each in reversed(paper.body.paragraphs)}
    assert title in by_style["Filing Title"]
    assert by_style["heading 1"]
    assert by_style["Numbered Paragraph"]
    assert by_style["Signature Marker"] == "[not signed: study draft]"
    assert not re.search(r"_{6}|\[name of the court\]|\{[{%]", " ".join(each.text for each in paper.body.paragraphs))


@pytest.mark.parametrize(("old", "new", "says"), SLIPS, ids=[f"{old} {new}" for old, new, _ in SLIPS])
def test_lint_says_of_a_slip_what_the_guide_says(
    old: str, new: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "motion-to-close.docx"
    file.write_bytes(slip(FINISHED.read_bytes(), old, new))
    main(["template", "lint", str(file), "--jurisdiction", "israel"])
    lines = capsys.readouterr().out.splitlines()
    assert says in [line.partition(": ")[2] for line in lines]


def test_the_finished_template_is_without_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "lint", str(FINISHED), "--jurisdiction", "israel"]) == 0
    assert "nothing found" in capsys.readouterr().out


@pytest.mark.skipif(not (shutil.which("git") and shutil.which("sh")), reason="git or sh is not installed")
def test_git_shows_what_has_changed_once_it_is_told_as_the_guide_says(tmp_path: Path) -> None:
    (script,) = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    template = tmp_path / "motion-to-close.docx"
    shutil.copy(FINISHED, template)
    who = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    clean = {**os.environ, **who, "PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def shell(script: str) -> str:
        command = [shutil.which("sh") or "sh", "-ec", script]
        return subprocess.run(command, cwd=tmp_path, env=clean, check=True, capture_output=True, text=True).stdout

    shell(script)
    template.write_bytes(slip(FINISHED.read_bytes(), "`{{ title }}`", "`{{ title }} (amended)`"))
    shown = shell("git diff")
    assert "\n-[Filing Title] {{ title }}\n+[Filing Title] {{ title }} (amended)\n" in shown


@pytest.mark.parametrize(("alt", "name"), sorted(set(PICTURES)), ids=lambda each: str(each)[:24])
def test_a_picture_is_there_small_and_told_in_words(alt: str, name: str) -> None:
    data = (DOCS / name).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < LARGEST
    width, height = struct.unpack(">2L", data[16:24])
    assert max(width, height) < 1200
    assert len(alt) > 20
