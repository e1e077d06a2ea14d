"""A template as text, and two of them compared in words; git shows them with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from filings.word.workshop.outline import outline
from filings.workshop.comparing import Difference, compare
from tests.workshop.files import run
from tests.workshop.spoiling import BODY, STYLES, look, pieces, put, sound, swap, table
from tests.workshop.spoiling import cell as cell_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.workshop.files import Files


def shown(files: Files) -> list[str]:
    return [str(row) for row in outline(files.packed)]


def differences(old: Files, new: Files, tmp_path: Path) -> list[str]:
    for name, files in (("old.docx", old), ("new.docx", new)):
        (tmp_path / name).write_bytes(files.packed)
    return [str(each) for each in compare(tmp_path / "old.docx", tmp_path / "new.docx")]


def test_a_template_is_shown_with_its_styles_tags_and_looks() -> None:
    spoiled = put(pieces(run("To the "), run("Court", "<w:b/>")), look("{{ title }}", '<w:jc w:val="right"/>'))(sound())
    told = shown(spoiled)
    assert "[Body Text] To the ‹bold|Court›" in told
    assert "[Body Text; by hand: alignment] {{ title }}" in told
    assert "[Template Tag] {%p include 'caption' %}" in told
    assert "form: motion" in told


def test_a_table_is_shown_row_by_row() -> None:
    assert "[table] [Body Text] a | [Body Text] {{ title }} ¶ [Body Text] b" in shown(
        put(table(cell_of("a") + cell_of("{{ title }}", "b")))(sound())
    )


def test_what_changes_with_every_saving_is_not_shown() -> None:
    saved = swap("<w:p>", '<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C4">')(sound())
    assert shown(saved) == shown(sound())


def test_templates_that_say_the_same_have_no_differences(tmp_path: Path) -> None:
    saved = swap("<w:p>", '<w:p w:rsidR="00A1B2C3">')(sound())
    assert differences(sound(), saved, tmp_path) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (put("{{ opening }}"), ["tag {{ opening }} is new", "body:8: added: [Body Text] {{ opening }}"]),
        (swap("{{ date }}", "{{ title }}"), ["tag {{ title }} is new", "tag {{ date }} is gone",
                                              "body:6: text: “{{ date }}” became “{{ title }}”"]),
        (swap('w:val="Date"', 'w:val="BodyText"'), ["body:6: style: “Date” became “Body Text”"]),
        (swap('w:w="11906"', 'w:w="12240"'), [
            ("body:10: page: “21 x 29.7 cm; margins top 2.5, bottom 2.5, left 2.5, right 2.5” became "
            "“21.59 x 29.7 cm; margins top 2.5, bottom 2.5, left 2.5, right 2.5”")]),
        (swap('w:val="Exhibit Mark"', 'w:val="Mark"', STYLES), [
            "style “Exhibit Mark” is gone", "style “Mark” is new: "]),
        (swap(">motion<", ">reply<", "docProps/custom.xml"), [
            "property “form”: motion became reply", "property “kind”: motion became reply"]),
    ],
)  # fmt: skip
def test_differences_are_told_in_words(change: object, told: list[str], tmp_path: Path) -> None:
    found = differences(sound(), change(sound()), tmp_path)  # type: ignore[operator]  # it changes files
    assert len(found) == len(told), found
    for said, start in zip(found, told, strict=True):
        assert said.startswith(start)


def test_a_style_is_told_by_what_has_changed_in_it(tmp_path: Path) -> None:
    xml = sound().text(STYLES)
    at = xml.index('w:val="Body Text"')
    changed = xml[:at] + xml[at:].replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>', 1)
    found = differences(sound(), sound().having(STYLES, changed), tmp_path)
    assert found == ["style “Body Text”: alignment both became alignment left"]


@pytest.mark.parametrize(
    ("part", "called"),
    [
        ("word/numbering.xml", "the numbering"),
        ("word/media/seal.png", "the picture seal.png"),
        ("word/theme/theme1.xml", "the theme of colours and fonts"),
    ],
)
def test_a_part_that_is_no_text_is_told_by_its_name_and_not_by_its_bytes(part: str, called: str) -> None:
    told = [str(Difference("part", part, *each)) for each in (("", "1f"), ("1f", ""), ("1f", "2e"))]
    assert told == [f"{called} is new", f"{called} is gone", f"{called} is different"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_shows_the_differences_of_templates_as_text(tmp_path: Path) -> None:
    program = "import sys; from filings.cli import main; sys.exit(main())"
    command = f'"{sys.executable}" -c "{program}" template show'
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],  # noqa: S607  # the one on the path
            cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    git("init", "-q")
    git("config", "diff.docx.textconv", command)
    (tmp_path / ".gitattributes").write_text("*.docx diff=docx\n")
    (tmp_path / "motion.docx").write_bytes(sound().packed)
    git("add", ".")
    git("commit", "-q", "-m", "first")
    (tmp_path / "motion.docx").write_bytes(swap("{{ date }}", "{{ title }}", BODY)(sound()).packed)
    told = git("diff").splitlines()
    assert "-[Date] {{ date }}" in told
    assert "+[Date] {{ title }}" in told
    assert len([line for line in told if line.startswith(("+", "-"))]) == 4  # those two, and the names of the file
